/**
 * Neighbouring days in one digest. Apps show somebody who comes into a room only its newest messages, so a history of many
 * small days goes into few digests.
 */
import type { DayDigest, Digest } from "../model.ts";

/** How days are put together: with which hash, and in digests of how many UTF-8 bytes at most. */
export interface Joining {
  readonly hash: (text: string) => string;
  readonly maxBytes: number;
}

/**
 * @param run neighbouring days, at least one
 * @returns the day itself where it is one. The identity is made of those of the days, one after the other.
 */
export function joinDays(run: readonly DayDigest[], hash: Joining["hash"]): Digest {
  const [first, ...others] = run as readonly [DayDigest, ...DayDigest[]];
  const { id, day, messages, sha256, body } = first;
  if (others.length === 0) return { id, day, messages, sha256, body };
  const joined = [body, ...others.map(({ inside }) => inside ?? "")].join("\n");
  return {
    id: others.reduce((before, next) => chained(before, next.id, hash), id),
    day,
    lastDay: others.at(-1)?.day ?? day,
    messages: run.reduce((sum, { messages }) => sum + messages, 0),
    sha256: hash(joined),
    body: joined,
  };
}

const chained = (before: string, next: string, hash: Joining["hash"]) =>
  hash(JSON.stringify(["migrate-class joined days", before, next]));

/** Neighbouring days that go into one digest. */
interface Group {
  readonly days: readonly DayDigest[];
  readonly bytes: number;
  /** Nothing is joined across runs. */
  readonly run: number;
}

/**
 * @param runs neighbouring days each
 * @param most digests that shall remain, as far as `maxBytes` lets days be joined; more days than that are joined where they
 *   are smallest
 */
export function grouped(
  runs: readonly (readonly DayDigest[])[],
  most: number,
  maxBytes: number,
): readonly (readonly DayDigest[])[] {
  const single = runs.flatMap((days, run) =>
    days.map((day): Group => ({ days: [day], bytes: day.bytes, run })),
  );
  const smallestFirst = evenly(single, most, maxBytes);
  const groups = smallestFirst.length <= most ? smallestFirst : fullest(single, maxBytes);
  return groups.map(({ days }) => days);
}

/** Joins the two neighbours that are smallest together, as often as that is needed. */
function evenly(single: readonly Group[], most: number, maxBytes: number): readonly Group[] {
  const groups = [...single];
  while (groups.length > most) {
    let best: { readonly at: number; readonly joined: Group } | null = null;
    for (const [at, group] of groups.slice(0, -1).entries()) {
      const joined = both(group, groups[at + 1] as Group, maxBytes);
      if (joined && (best === null || joined.bytes < best.joined.bytes)) best = { at, joined };
    }
    if (best === null) break;
    groups.splice(best.at, 2, best.joined);
  }
  return groups;
}

/** As few as there can be. */
function fullest(single: readonly Group[], maxBytes: number): readonly Group[] {
  const groups: Group[] = [];
  for (const group of single) {
    const last = groups.at(-1);
    const joined = last ? both(last, group, maxBytes) : null;
    if (joined) groups.splice(-1, 1, joined);
    else groups.push(group);
  }
  return groups;
}

/** null where they must stay apart. */
function both(one: Group, other: Group, maxBytes: number): Group | null {
  const bytes = one.bytes + 1 + other.bytes;
  const isPart = one.days[0]?.inside === null || other.days[0]?.inside === null;
  if (one.run !== other.run || isPart || bytes > maxBytes) return null;
  return { days: [...one.days, ...other.days], bytes, run: one.run };
}

/** The usual number of digests: Dino shows 20 messages of a room to somebody who comes, and people write as well. */
export const usualDigests = 15;

/** The history as it goes into an empty room. Its last day stays by itself: a later export may hold more of it. */
export function digestsOf(days: readonly DayDigest[], { hash, maxBytes }: Joining): readonly Digest[] {
  const runs = [days.slice(0, -1), days.slice(-1)];
  return grouped(runs, usualDigests, maxBytes).map((group) => joinDays(group, hash));
}

/** A digest without its text. */
export type Trace = Omit<Digest, "sha256" | "body">;

/** Every digest of two or more neighbours that fit together: one of them may have gone into the room at any time. */
export function possibleJoins(days: readonly DayDigest[], { hash, maxBytes }: Joining): readonly Trace[] {
  return days.flatMap((first, at) => {
    const found: Trace[] = [];
    let { id, bytes, messages } = first;
    for (const next of first.inside === null ? [] : days.slice(at + 1)) {
      bytes += 1 + next.bytes;
      if (next.inside === null || bytes > maxBytes) break;
      id = chained(id, next.id, hash);
      messages += next.messages;
      found.push({ id, day: first.day, lastDay: next.day, messages });
    }
    return found;
  });
}
