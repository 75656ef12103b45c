/** Which record of one export is which of another: each at most once, whatever order the two phones show them in. */
import type { Message, TranscriptRecord } from "../model.ts";
import { anchorsOf, clockOf, type Entry, entriesOf, tolerance } from "./clocks.ts";
import { isFile } from "./content-key.ts";
import { createVotes, type Link } from "./same-people.ts";

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
  const ahead = clockOf(anchors, b.length);
  const votes = createVotes();
  for (const anchor of anchors) votes.same(a[anchor.a] as TranscriptRecord, b[anchor.b] as TranscriptRecord);
  const isSamePerson = comparePeople(votes.links());

  const ofB = new Int32Array(b.length).fill(-1);
  const isTaken = new Uint8Array(a.length);
  const minuteInA = (index: number) => (second[index] as Entry).minute - (ahead[index] as number);

  /** Pairs what is left by a key, in file order, at times at most so many minutes apart. */
  function pair(keyOf: (entry: Entry) => string, apart: number, fits: Fits): void {
    const slots = new Map<string, Slot>();
    first.forEach((entry, index) => {
      if (isTaken[index]) return;
      const place = `${entry.minute} ${keyOf(entry)}`;
      const slot = slots.get(place);
      if (slot) slot.indexes.push(index);
      else slots.set(place, { indexes: [index], from: 0 });
    });
    second.forEach((entry, index) => {
      if (ofB[index] !== -1) return;
      for (const difference of apart === 0 ? [0] : [-apart, apart]) {
        const slot = slots.get(`${minuteInA(index) + difference} ${keyOf(entry)}`);
        const found =
          slot === undefined
            ? -1
            : findIn(slot, (other) => fits((first[other] as Entry).record, entry.record));
        if (found === -1) continue;
        ofB[index] = found;
        isTaken[found] = 1;
        return;
      }
    });
  }

  function findIn(slot: Slot, fits: (index: number) => boolean): number {
    const { indexes } = slot;
    while (slot.from < indexes.length && isTaken[indexes[slot.from] as number]) slot.from++;
    const stop = Math.min(indexes.length, slot.from + mostInMinute);
    for (let at = slot.from; at < stop; at++) {
      const index = indexes[at] as number;
      if (!isTaken[index] && fits(index)) return index;
    }
    return -1;
  }

  const sameWriter: Fits = (one, other) =>
    one.kind === "message" && other.kind === "message"
      ? isSamePerson(one.author, other.author)
      : one.kind === other.kind;
  pair(({ key }) => key, 0, sameWriter);
  pair(({ key }) => key, tolerance, sameWriter);
  // What one phone saw before it was changed or taken back, or has without its caption.
  pair(
    ({ record }) => record.kind,
    0,
    (one, other) => sameWriter(one, other) && isChanged(one, other),
  );

  const counted = new Set(anchors.map((anchor) => anchor.b));
  ofB.forEach((other, index) => {
    if (other !== -1 && !counted.has(index))
      votes.same(a[other] as TranscriptRecord, b[index] as TranscriptRecord);
  });
  return { ofB, ahead, links: votes.links(), anchors: anchors.length };
}

/** Records of one minute and one key, in file order; those before `from` are paired. */
interface Slot {
  readonly indexes: number[];
  from: number;
}

/** Nobody writes so much in a minute; a hostile file must not make this quadratic. */
const mostInMinute = 256;

type Fits = (one: TranscriptRecord, other: TranscriptRecord) => boolean;

/** Two names are one person's where messages show it; those of whom nothing is known may be. */
function comparePeople(links: readonly Link[]): (a: string, b: string) => boolean {
  const pairs = new Set(links.map(({ a, b }) => JSON.stringify([a, b])));
  const [ofA, ofB] = [new Set(links.map(({ a }) => a)), new Set(links.map(({ b }) => b))];
  return (a, b) => (ofA.has(a) || ofB.has(b) ? pairs.has(JSON.stringify([a, b])) : true);
}

/** May one be what became of the other? */
function isChanged(one: TranscriptRecord, other: TranscriptRecord): boolean {
  if (one.kind === "notice" || other.kind === "notice") return false;
  const types = [one.type, other.type];
  if (types.includes("deleted") || types.includes("waiting")) return one.type !== other.type;
  if (isFile(one) && isFile(other)) return hasOneCaption(one, other);
  return one.type === other.type && one.edited !== other.edited;
}

/** iPhones lost captions for years. */
function hasOneCaption(one: Message, other: Message): boolean {
  return (one.text === "") !== (other.text === "");
}
