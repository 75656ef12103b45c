/**
 * Who waits outside a room that is to be encrypted. Some apps send nothing encrypted while one member's keys cannot be read
 * (seen in Dino 0.4.2), so one straggler would silence everybody: whoever is no member yet becomes one when theirs can be.
 */
import type { DesiredRoom } from "./desired.ts";
import type { KnownRoom } from "./known-room.ts";

/** Somebody as the reader of a plan knows them: name and address. */
export function called(want: DesiredRoom, jid: string): string {
  const name = want.invitations.find((person) => person.jid === jid)?.name;
  return name ? `${name} (${jid})` : jid;
}

/** Everybody who would be in the room or is, ourselves too: addresses whose keys matter there. */
export function peopleOf(want: DesiredRoom, { server }: KnownRoom): readonly string[] {
  const there = server.kind === "owned" ? Object.entries(server.affiliations) : [];
  const inside = there.flatMap(([jid, right]) => (right === "outcast" ? [] : [jid]));
  return [...new Set([want.as, ...want.affiliations.keys(), ...inside])].sort();
}

/** Does this address wait? Who is in the room already stays, and we ourselves make it. */
export function waits(want: DesiredRoom, known: KnownRoom, jid: string): boolean {
  if (want.withoutKeys !== "wait" || jid === want.as || !want.affiliations.has(jid)) return false;
  return isOutside(known, jid) && !hasKeys(known, jid);
}

/** Who would be let in or is in, without keys that can be read: by address, without ourselves. */
export function withoutKeys(
  want: DesiredRoom,
  known: KnownRoom,
): { readonly outside: readonly string[]; readonly inside: readonly string[] } {
  const rights = known.server.kind === "owned" ? known.server.affiliations : {};
  const inside = Object.keys(rights).filter((jid) => rights[jid] !== "outcast");
  const lacking = (jid: string) => jid !== want.as && !hasKeys(known, jid);
  return {
    outside: [...want.affiliations.keys()].filter((jid) => lacking(jid) && isOutside(known, jid)),
    inside: inside.filter(lacking),
  };
}

export function hasKeys({ keys = [] }: KnownRoom, jid: string): boolean {
  return keys.includes(jid);
}

/** Whom the server itself lets into every room is kept out of none. */
function isOutside({ server, byServer = [] }: KnownRoom, jid: string): boolean {
  if (byServer.includes(jid)) return false;
  return server.kind !== "owned" || (server.affiliations[jid] ?? "none") === "none";
}
