import { domainOf } from "../../text/index.ts";

/** Why something sent to a person came back, and what can be done. */
export function bounceCause({
  jid,
  cause,
}: {
  readonly jid: string;
  readonly cause: "no-account" | "blocked" | "server-unreachable" | "other";
}): string {
  const domain = domainOf(jid);
  return {
    "no-account":
      "there is no such account, or it takes nothing from you. Ask the person for the address. If it is wrong, take it out with migrate-class remove: whoever gets it one day could enter",
    blocked: `${domain}, or your own server, does not let it through. Ask the person, or those who run the servers`,
    "server-unreachable": `the server of ${domain} cannot be reached. Is the part behind the @ right? If it is, run the same command later`,
    other: "run the same command later, or ask the person",
  }[cause];
}
