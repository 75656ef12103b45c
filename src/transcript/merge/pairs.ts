/** Which record of one export is which of another: each at most once, whatever order the two phones show them in. */
import type { Message, Notice, TranscriptRecord } from "../model.ts";
import { isChanged } from "./changed.ts";
import { anchorsOf, clockOf, type Entry, entriesOf, tolerance } from "./clocks.ts";
import { mayBeOne, nameTheSame } from "./same-notice.ts";
import { comparePeople, createVotes, type Link } from "./same-people.ts";
import { stretchesOf } from "./stretches.ts";

export interface Pairs {
  /** Index in `a` of what is the same in `b`, by index in `b`; -1 where `b` alone has it. */
  readonly ofB: Int32Array;
  /** Minutes that the clock of `b` is ahead, by index in `b`. */
  readonly ahead: Int32Array;
  readonly links: readonly Link[];
  /** Messages with telling texts that both hold: what shows that the two are exports of one chat. */
  readonly anchors: number;
}

/** Pure; close to linear in the number of records. */
export function pairsOf(a: readonly TranscriptRecord[], b: readonly TranscriptRecord[]): Pairs {
  const [first, second] = [entriesOf(a), entriesOf(b)];
  const anchors = anchorsOf(first, second);
  const ahead = clockOf(anchors, first, second);
  const votes = createVotes();
  for (const anchor of anchors) votes.same(a[anchor.a] as TranscriptRecord, b[anchor.b] as TranscriptRecord);
  const compare = comparePeople(votes.links());

  const ofB = new Int32Array(b.length).fill(-1);
  const ofA = new Int32Array(a.length).fill(-1);
  /** Those of `b` whose pair shows who is who. */
  const shows = new Uint8Array(b.length);
  const minuteInA = (index: number) => (second[index] as Entry).minute - (ahead[index] as number);
  const places = {
    a: (index: number) => `${first[index]?.minute} ${first[index]?.key}`,
    b: (index: number) => `${minuteInA(index)} ${second[index]?.key}`,
  };
  /** Where nothing else of that minute says the same, also a short word shows it. */
  const isAlone = { a: aloneIn(a.length, places.a), b: aloneIn(b.length, places.b) };

  function put(one: number, other: number, isShown: boolean): void {
    ofA[one] = other;
    ofB[other] = one;
    if (isShown) shows[other] = 1;
  }

  /** Pairs what is left by a key, in file order, at times at most so many minutes apart. */
  function pair(
    keyOf: (entry: Entry) => string,
    apart: number,
    fits: Fits,
    showing: Fits,
    minuteOf = minuteInA,
  ): void {
    const slots = new Map<string, Slot>();
    first.forEach((entry, index) => {
      if (ofA[index] !== -1) return;
      const place = `${entry.minute} ${keyOf(entry)}`;
      const slot = slots.get(place);
      if (slot) slot.indexes.push(index);
      else slots.set(place, { indexes: [index], from: 0 });
    });
    second.forEach((entry, index) => {
      if (ofB[index] !== -1) return;
      for (const difference of apart === 0 ? [0] : [-apart, apart]) {
        const slot = slots.get(`${minuteOf(index) + difference} ${keyOf(entry)}`);
        const found = slot === undefined ? -1 : findIn(slot, (other) => fits(other, index));
        if (found === -1) continue;
        put(found, index, showing(found, index));
        return;
      }
    });
  }

  function findIn(slot: Slot, fits: (index: number) => boolean): number {
    const { indexes } = slot;
    while (slot.from < indexes.length && ofA[indexes[slot.from] as number] !== -1) slot.from++;
    const stop = Math.min(indexes.length, slot.from + mostInMinute);
    for (let at = slot.from; at < stop; at++) {
      const index = indexes[at] as number;
      if (ofA[index] === -1 && fits(index)) return index;
    }
    return -1;
  }

  /** Notices that name people whom nothing shows to be the same: only where there are as many of the kind on either side. */
  function pairNotices(where: { readonly a: PlaceOf; readonly b: PlaceOf }): void {
    const left = (records: readonly TranscriptRecord[], paired: Int32Array, placeOf: PlaceOf) =>
      groupsOf(records.length, (index) =>
        paired[index] === -1 && records[index]?.kind === "notice" ? placeOf(index) : null,
      );
    const ofFirst = left(a, ofA, where.a);
    for (const [place, others] of left(b, ofB, where.b)) {
      const ones = ofFirst.get(place) ?? [];
      if (ones.length !== others.length) continue;
      const fit = ones.every((one, at) => {
        const other = others[at] as number;
        const apart = (first[one] as Entry).minute - minuteInA(other);
        return Math.abs(apart) <= tolerance && mayBeOne(noticeOf(a, one), noticeOf(b, other), compare);
      });
      if (!fit) continue;
      ones.forEach((one, at) => {
        put(one, others[at] as number, ones.length === 1);
      });
    }
  }

  const sameWriter: Fits = (one, other) => {
    const [ofFirst, ofSecond] = [a[one] as TranscriptRecord, b[other] as TranscriptRecord];
    if (ofFirst.kind === "notice" || ofSecond.kind === "notice") return false;
    return compare(ofFirst.author, ofSecond.author) !== false;
  };
  const same: Fits = (one, other) =>
    (a[one] as TranscriptRecord).kind === "notice"
      ? nameTheSame(noticeOf(a, one), noticeOf(b, other), compare)
      : sameWriter(one, other);
  /** Of people who are known already it is one more sign. */
  const knownWriter: Fits = (one, other) =>
    compare((a[one] as Message).author, (b[other] as Message).author) === true;
  const shown: Fits = (one, other) =>
    a[one]?.kind === "notice" || knownWriter(one, other) || (isAlone.a(one) && isAlone.b(other));
  pair(({ key }) => key, 0, same, shown);
  pair(({ key }) => key, tolerance, same, shown);
  pairNotices(places);
  const stretches = stretchesOf(ofA, ofB);
  pairNotices({
    a: (index) => `${stretches.a(index)} ${first[index]?.key}`,
    b: (index) => `${stretches.b(index)} ${second[index]?.key}`,
  });
  // What one phone saw before it was changed or taken back, or has without its caption.
  const changed: Fits = (one, other) =>
    sameWriter(one, other) && isChanged(a[one] as Message, b[other] as Message);
  pair(({ record }) => record.kind, 0, changed, knownWriter);
  const around = stretchesOf(ofA, ofB);
  const changedHere: Fits = (one, other) => changed(one, other) && around.a(one) === around.b(other);
  pair(({ record }) => record.kind, tolerance, changedHere, knownWriter);
  // Between two records of which a clock was set, either clock may be right.
  const behind = aheadBehind(ahead, ofB);
  const minuteBehind = (index: number) => (second[index] as Entry).minute - (behind[index] as number);
  for (const apart of [0, tolerance])
    pair(({ record }) => record.kind, apart, changedHere, knownWriter, minuteBehind);

  const counted = new Set(anchors.map((anchor) => anchor.b));
  ofB.forEach((other, index) => {
    if (other !== -1 && shows[index] && !counted.has(index))
      votes.same(a[other] as TranscriptRecord, b[index] as TranscriptRecord);
  });
  return { ofB, ahead, links: votes.links(), anchors: anchors.length };
}

/** Where a record stands and what it is: what stands alike is compared. */
type PlaceOf = (index: number) => string;

/** Records of one minute and one key, in file order; those before `from` are paired. */
interface Slot {
  readonly indexes: number[];
  from: number;
}

/** Nobody writes so much in a minute; a hostile file must not make this quadratic. */
const mostInMinute = 256;

/** Of an index in `a` and one in `b`. */
type Fits = (one: number, other: number) => boolean;

const noticeOf = (records: readonly TranscriptRecord[], index: number) => records[index] as Notice;

/** For each index minutes that the clock is ahead at the next record that is paired. */
function aheadBehind(ahead: Int32Array, ofB: Int32Array): Int32Array {
  const behind = Int32Array.from(ahead);
  let next = ahead.at(-1) ?? 0;
  for (let index = ahead.length - 1; index >= 0; index--) {
    behind[index] = next;
    if (ofB[index] !== -1) next = ahead[index] as number;
  }
  return behind;
}

/** Indexes that stand alike, in file order; where there is no place, it is in no group. */
function groupsOf(count: number, placeOf: (index: number) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let index = 0; index < count; index++) {
    const place = placeOf(index);
    if (place === null) continue;
    const group = groups.get(place);
    if (group) group.push(index);
    else groups.set(place, [index]);
  }
  return groups;
}

/** Does nothing else of that export stand at the same minute and say the same? */
function aloneIn(count: number, placeOf: PlaceOf): (index: number) => boolean {
  let groups: ReadonlyMap<string, readonly number[]> | null = null;
  return (index) => {
    groups ??= groupsOf(count, placeOf);
    return groups.get(placeOf(index))?.length === 1;
  };
}
