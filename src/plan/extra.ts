/** Who is in a room and not on the list. */
import type { DesiredRoom } from "./desired.ts";
import type { Affiliation, KnownRoom } from "./known-room.ts";

/** By address. A ban is an owner's decision and no membership. */
export function notOnTheList(
  want: DesiredRoom,
  known: KnownRoom,
): readonly (readonly [string, Affiliation])[] {
  const there = known.server.kind === "owned" ? Object.entries(known.server.affiliations) : [];
  return there
    .filter(([jid, affiliation]) => affiliation !== "outcast" && !want.wanted.has(jid))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Those of them whom a plan may take out: never an owner, whom another owner appointed. */
export function prunable(want: DesiredRoom, known: KnownRoom): readonly (readonly [string, Affiliation])[] {
  return notOnTheList(want, known).filter(([, affiliation]) => affiliation !== "owner");
}
