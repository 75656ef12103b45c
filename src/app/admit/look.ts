/** What arrived at the teacher's account since codes were made. Takes nothing away that waits for the teacher's own app. */
import type { Server } from "../../apply/index.ts";
import type { Finding } from "../../messages/index.ts";
import { type Arrival, type Found, findCodes, type Known, type WaysIn } from "../../people/index.ts";
import type { Ports } from "../ports.ts";

export interface Looked extends Found {
  readonly findings: readonly Finding[];
}

/**
 * Whoever looks again and again asks only once about waiting messages.
 * @param mayTake may so many waiting messages come here instead of to the teacher's own app?
 */
export function lookFor(ports: Ports, server: Server, mayTake: (waiting: number) => Promise<boolean>) {
  let asked: boolean | null = null;
  let hasLooked = false;
  return async (files: readonly WaysIn[], listed: Known["listed"]): Promise<Looked> => {
    const contacts = new Set([...(await server.contacts()), server.jid]);
    const findings: Finding[] = [];
    const requests = new Map<string, Arrival>();
    const add = (found: readonly Arrival[]) => {
      for (const one of found) requests.set(one.from, one);
    };
    add(await server.contactRequests("quietly"));
    // whoever tells this is a server that may keep requests for who is there
    const waiting = await server.waitingMessages();
    if (waiting !== null && waiting > 0) {
      asked ??= await mayTake(waiting);
      if (!asked) findings.push({ code: "admit.requests-in-app", waiting });
    }
    // what arrives in that moment comes here and not to the teacher's app: so once, and again only where that was allowed
    const mayLook = waiting !== null && (asked === true || (waiting === 0 && !hasLooked));
    const along: Arrival[] = [];
    if (mayLook) {
      hasLooked = true;
      const came = await server.contactRequests("openly");
      add(came.filter(({ way }) => way === "request"));
      along.push(...came.filter(({ way }) => way === "message"));
    }
    for (const { from, texts } of along)
      findings.push({ code: "admit.came-here", address: from, text: texts.join(" ").slice(0, 500) });
    const messages = await server.messagesSince(earliest(files, ports.clock.now()));
    if (messages === null) findings.push({ code: "admit.no-archive" });
    const found = findCodes(
      files,
      [...requests.values(), ...along, ...(messages ?? [])],
      ports.clock.now().toISOString(),
      { listed, contacts },
    );
    return { ...found, findings };
  };
}

/** How far the clocks of this computer and the server may be apart. */
const clockSkewMs = 10 * 60_000;

/** When the first code was made. */
function earliest(files: readonly WaysIn[], now: Date): Date {
  const made = files.flatMap(({ people }) =>
    people.flatMap(({ codes }) => codes.map(({ madeAt }) => Date.parse(madeAt))),
  );
  return new Date(Math.min(now.getTime(), ...made) - clockSkewMs);
}
