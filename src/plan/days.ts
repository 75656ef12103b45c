/**
 * A day of the old chat goes into the room once. When a later export or another consent makes a day look different, what
 * stands in the room stays: sending the day again would double most of it.
 */
import type { DesiredRoom } from "./desired.ts";
import type { KnownRoom, PlannedDigest } from "./model.ts";

/** Digests of days of which nothing was imported yet. A day that was begun is gone on with. */
export function freshDigests(want: DesiredRoom, known: KnownRoom): readonly PlannedDigest[] {
  const changed = new Set(changedDays(want, known));
  const there = new Set(known.imported.map(({ id }) => id));
  return (want.history?.digests ?? []).filter(({ id, day }) => !there.has(id) && !changed.has(day));
}

/** Days that stand in the room otherwise than they would be imported now: changed, or no longer agreed to. */
export function changedDays(want: DesiredRoom, known: KnownRoom): readonly string[] {
  if (!want.history) return [];
  const { digests, since } = want.history;
  // the same messages may read otherwise by now: somebody who is named in them agreed, or does no longer
  const wanted = new Map(digests.map(({ id, sha256 }) => [id, sha256]));
  const other = known.imported.filter(
    ({ id, day, sha256 }) => wanted.get(id) !== sha256 && (since === null || day >= since),
  );
  return [...new Set(other.map(({ day }) => day))].sort();
}

/** Is nobody there but us, was nobody invited, and did nobody write? */
export function isEmpty(as: string, known: KnownRoom): boolean {
  const there = known.server.kind === "owned" ? Object.keys(known.server.affiliations) : [];
  return !known.talkedIn && known.invited.length === 0 && there.every((jid) => jid === as);
}
