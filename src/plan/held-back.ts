/** Who was taken out stays out: a list from before says less than that decision, so the list has to ask for them anew. */
import type { DesiredRoom } from "./desired.ts";
import type { KnownRoom } from "./known-room.ts";

/** Addresses that the list wants in the room, and that were taken out of it since. */
export function heldBack(want: DesiredRoom, { removed = [] }: KnownRoom): readonly string[] {
  return removed.filter((jid) => want.wanted.has(jid) && !want.again.has(jid));
}

/** The same room without them; nobody counts them as strangers to it for that. */
export function withoutHeldBack(want: DesiredRoom, known: KnownRoom): DesiredRoom {
  const held = new Set(heldBack(want, known));
  if (held.size === 0) return want;
  const stays = ([jid]: readonly [string, unknown]) => !held.has(jid);
  return {
    ...want,
    affiliations: new Map([...want.affiliations].filter(stays)),
    names: new Map([...want.names].filter(stays)),
    otherOwners: want.otherOwners.filter(({ jid }) => !held.has(jid)),
    invitations: want.invitations.filter(({ jid }) => !held.has(jid)),
  };
}
