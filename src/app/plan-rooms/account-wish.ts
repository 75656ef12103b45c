/** Accounts for people who have no address: what our server can do for us, and what was done for them before. */
import type { Server } from "../../apply/index.ts";
import type { Finding } from "../../messages/index.ts";
import { lacksAddress, openInvitation, type Person, personKey, wayOf } from "../../people/index.ts";
import type { AccountWish } from "../../plan/index.ts";
import { domainOf } from "../../text/index.ts";
import type { Ports } from "../ports.ts";
import { readWaysIn } from "../ways-in.ts";

/** `invite`: where the server makes invitations; `create`: accounts for those whose address is guessed, invitations for the others. */
export type AccountsWay = "none" | "invite" | "create";

export interface Accounts {
  /** Whose account we made, their address is theirs. */
  readonly people: readonly Person[];
  readonly wish: AccountWish | null;
  readonly findings: readonly Finding[];
}

/** @param server null where none is asked: then nobody knows what it can do */
export async function accountsFor(
  ports: Ports,
  server: Server | null,
  as: string,
  room: string,
  listed: readonly Person[],
  way: AccountsWay = "invite",
): Promise<Accounts> {
  const ways = await readWaysIn(ports, as, room);
  const people = listed.map((person) =>
    person.jid !== null && person.source === "guessed" && wayOf(ways, person).account?.address === person.jid
      ? { ...person, source: "proven" as const }
      : person,
  );
  const lacking = people.filter(lacksAddress);
  if (way === "none" || server === null || lacking.length === 0) return { people, wish: null, findings: [] };
  const { invitations, accounts } = await server.accountWays();
  const domain = domainOf(as);
  const findings: Finding[] = [];
  if (way === "create" && !accounts) findings.push({ code: "plan.accounts-not-offered", domain, way });
  if (invitations === "no") findings.push({ code: "plan.accounts-not-offered", domain, way: "invite" });
  const now = ports.clock.now().toISOString();
  const kept = lacking.map((person) => [personKey(person), wayOf(ways, person)] as const);
  const wish: AccountWish = {
    way: accounts ? way : "invite",
    invites: invitations !== "no",
    open: new Set(
      kept.flatMap(([key, way]) => (way.account !== null || openInvitation(way, now) !== null ? [key] : [])),
    ),
    ended: new Map(
      kept.flatMap(([key, way]) =>
        way.invitation !== null && openInvitation(way, now) === null
          ? [[key, way.invitation.expires] as const]
          : [],
      ),
    ),
  };
  return { people, wish, findings };
}
