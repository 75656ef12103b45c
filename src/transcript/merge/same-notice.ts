/** Are two notices of one kind and time about the same people? Who is "you" in one export is named in the other. */
import type { Notice } from "../model.ts";
import type { Compare } from "./same-people.ts";

/** Do they name the same people, as far as both name any? */
export function nameTheSame(one: Notice, other: Notice, compare: Compare): boolean {
  const pairs = namesIn(one, other);
  if (pairs.length === 0) return !namesAnybody(one) && !namesAnybody(other);
  return pairs.every(([a, b]) => compare(a, b) ?? a === b);
}

/** Does nothing show that they are about different people? */
export function mayBeOne(one: Notice, other: Notice, compare: Compare): boolean {
  return namesIn(one, other).every(([a, b]) => compare(a, b) !== false);
}

function namesIn(one: Notice, other: Notice): (readonly [string, string])[] {
  const found: [string, string][] = [];
  if (one.actor !== null && other.actor !== null) found.push([one.actor, other.actor]);
  if (one.targets.length === other.targets.length)
    one.targets.forEach((target, at) => {
      found.push([target, other.targets[at] as string]);
    });
  return found;
}

function namesAnybody({ actor, targets }: Notice): boolean {
  return actor !== null || targets.length > 0;
}
