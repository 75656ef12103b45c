/**
 * A day of the old chat goes into the room once, by itself or joined with its neighbours. When a later export or another
 * consent makes a day look different, what stands in the room stays: sending the day again would double most of it.
 */
import type { DesiredRoom, HistoryWish } from "./desired.ts";
import type { KnownRoom, PlannedDigest } from "./known-room.ts";

type Days = Pick<PlannedDigest, "day" | "lastDay">;

/** `2026-09-03`, of several days `2026-09-03/2026-09-05` (ISO 8601). */
export function spanOf({ day, lastDay }: Days): string {
  return lastDay === undefined ? day : `${day}/${lastDay}`;
}

/** Digests of days of which nothing was imported yet. A day that was begun is gone on with. */
export function freshDigests(want: DesiredRoom, known: KnownRoom): readonly PlannedDigest[] {
  const { history } = want;
  if (!history) return [];
  const { imported } = known;
  const alone = isEmpty(want.as, known);
  const there = new Set(imported.map(({ id }) => id));
  const changed = new Set(changedDays(want, known));
  const planned = new Set(history.digests.map(({ id }) => id));
  // the rest of what was begun keeps its shape, whoever plans it
  if (alone && imported.every(({ id }) => planned.has(id)))
    return history.digests.filter(({ id, day }) => !there.has(id) && !changed.has(day));
  const joined = imported.filter(({ lastDay }) => lastDay !== undefined);
  const fresh = history.days.filter(
    ({ id, day }) => !there.has(id) && !changed.has(day) && !joined.some((digest) => holds(digest, day)),
  );
  // people who are there are not rung for more than one, if that can be
  const most = alone ? Math.max(1, history.digests.length - imported.length) : 1;
  const runs = runsOf(fresh, history.days, imported);
  return history.join(most > 1 ? lastApart(runs, history.days) : runs, most);
}

/** The export's last day stays by itself: a later one may hold more of it. */
function lastApart(runs: PlannedDigest[][], days: HistoryWish["days"]): PlannedDigest[][] {
  const [last] = runs.slice(-1);
  if (last === undefined || last.at(-1) !== days.at(-1)) return runs;
  return [...runs.slice(0, -1), last.slice(0, -1), last.slice(-1)];
}

function holds(digest: PlannedDigest, day: string): boolean {
  return share(digest, { day });
}

function share(one: Days, other: Days): boolean {
  return one.day <= (other.lastDay ?? other.day) && other.day <= (one.lastDay ?? one.day);
}

/**
 * What of the history may be in the room though the journal does not know it, by days: it may have gone in by another plan.
 * @param imported what the journal knows
 */
export function* soughtDigests(
  { days, joins }: HistoryWish,
  imported: readonly PlannedDigest[],
): Generator<PlannedDigest> {
  const joined = imported.filter(({ lastDay }) => lastDay !== undefined);
  yield* days.filter((one) => !joined.some((digest) => share(digest, one)));
  const unknown = days.filter((one) => !imported.some((digest) => share(digest, one)));
  for (const run of runsOf(unknown, days, imported)) yield* joins(run);
}

/**
 * Digests of a plan that are not in the room, while something else of their days is that was not there when it was made.
 * @param then what was there when the plan was made
 */
export function overtaken(
  digests: readonly PlannedDigest[],
  then: readonly PlannedDigest[],
  now: readonly PlannedDigest[],
): readonly PlannedDigest[] {
  const own = new Set([...digests, ...then].map(({ id }) => id));
  const there = new Set(now.map(({ id }) => id));
  const others = now.filter(({ id }) => !own.has(id));
  return digests.filter((one) => !there.has(one.id) && others.some((other) => share(one, other)));
}

/** Days with nothing between them that the room has. */
function runsOf(
  fresh: readonly PlannedDigest[],
  days: HistoryWish["days"],
  imported: readonly PlannedDigest[],
): PlannedDigest[][] {
  const places = new Map(days.map((day, at) => [day, at]));
  const runs: PlannedDigest[][] = [];
  for (const day of fresh) {
    const before = runs.at(-1)?.at(-1);
    const follows =
      before !== undefined &&
      places.get(day) === (places.get(before) ?? 0) + 1 &&
      !imported.some((digest) => before.day < digest.day && digest.day < day.day);
    if (follows) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** Days that stand in the room otherwise than they would be imported now: changed, or no longer agreed to. */
export function changedDays(want: DesiredRoom, known: KnownRoom): readonly string[] {
  const { history } = want;
  if (!history) return [];
  const { days, since, join } = history;
  // the same messages may read otherwise by now: somebody who is named in them agreed, or does no longer
  const single = new Map(days.map(({ id, sha256 }) => [id, sha256]));
  const among = (digest: PlannedDigest) => days.filter(({ day }) => holds(digest, day));
  const isAsWanted = (digest: PlannedDigest) => {
    if (digest.lastDay === undefined) return single.get(digest.id) === digest.sha256;
    const [now] = join([among(digest)], 1);
    return now?.id === digest.id && now.sha256 === digest.sha256;
  };
  const other = known.imported.filter(
    (digest) => (since === null || digest.day >= since) && !isAsWanted(digest),
  );
  const all = other.flatMap((digest) => {
    const { day: first, lastDay = first } = digest;
    return [first, ...among(digest).map(({ day }) => day), lastDay];
  });
  return [...new Set(all)].sort();
}

/** Is nobody there but us, was nobody invited, and did nobody write? */
export function isEmpty(as: string, known: KnownRoom): boolean {
  const there = known.server.kind === "owned" ? Object.keys(known.server.affiliations) : [];
  return !known.talkedIn && known.invited.length === 0 && there.every((jid) => jid === as);
}
