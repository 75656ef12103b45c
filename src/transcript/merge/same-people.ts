/**
 * Who of one export is who of another: two address books call one person by two names, and two people by one. Only
 * messages that both exports hold show it, never the names.
 */
import { isNumber } from "../marks.ts";
import { NOBODY, type TranscriptRecord } from "../model.ts";

/** One person, called so in the first export and so in the second. */
export interface Link {
  readonly a: string;
  readonly b: string;
  /** How many records that both hold show it. */
  readonly records: number;
}

export interface Votes {
  /** The two are one record: so are those whom they name. */
  same(a: TranscriptRecord, b: TranscriptRecord): void;
  /** Pairs that were seen often enough, most often first. */
  links(): readonly Link[];
}

export function createVotes(): Votes {
  const pairs = new Map<string, Map<string, number>>();
  const totals = { a: new Map<string, number>(), b: new Map<string, number>() };

  function vote(a: string | null | undefined, b: string | null | undefined): void {
    if (!a || !b || a === NOBODY || b === NOBODY) return;
    const row = pairs.get(b) ?? new Map<string, number>();
    pairs.set(b, row);
    row.set(a, (row.get(a) ?? 0) + 1);
    totals.a.set(a, (totals.a.get(a) ?? 0) + 1);
    totals.b.set(b, (totals.b.get(b) ?? 0) + 1);
  }

  return {
    same(a, b) {
      if (a.kind === "message" && b.kind === "message") vote(a.author, b.author);
      if (a.kind !== "notice" || b.kind !== "notice") return;
      vote(a.actor, b.actor);
      // Who is "you" in one export is named in the other, so lists of different lengths show nothing.
      if (a.targets.length === b.targets.length)
        a.targets.forEach((target, index) => {
          vote(target, b.targets[index]);
        });
    },
    links() {
      const found: Link[] = [];
      for (const [b, row] of pairs)
        for (const [a, records] of row) {
          const [ofA, ofB] = [totals.a.get(a) ?? 0, totals.b.get(b) ?? 0];
          // One person may have two names in one export (a new number), so either side's share counts.
          const isClear = records >= 2 && records * 5 >= Math.min(ofA, ofB);
          if (isClear || (records === ofA && records === ofB)) found.push({ a, b, records });
        }
      return found.sort((one, other) => other.records - one.records || (one.b < other.b ? -1 : 1));
    },
  };
}

/** A name of the first export, one of the second: the same person? Null where nothing is known of either. */
export type Compare = (a: string, b: string) => boolean | null;

export function comparePeople(links: readonly Link[]): Compare {
  const pairs = new Set(links.map(({ a, b }) => JSON.stringify([a, b])));
  const [ofA, ofB] = [new Set(links.map(({ a }) => a)), new Set(links.map(({ b }) => b))];
  return (a, b) => (ofA.has(a) || ofB.has(b) ? pairs.has(JSON.stringify([a, b])) : null);
}

/** How those of `b` are called in the merged transcript. */
export interface Renaming {
  /** The name of `a`'s export where it is known, else the own one. */
  name(b: string): string;
  /** Names of `b` as they are listed now, kept apart from the same name of `a`: nothing shows that they are one. */
  readonly unproven: readonly string[];
}

/**
 * @param namesA all names in the first export
 * @param namesB all names in the second
 */
export function renaming(
  links: readonly Link[],
  namesA: ReadonlySet<string>,
  namesB: ReadonlySet<string>,
): Renaming {
  const known = new Map<string, string>();
  for (const { a, b } of links) if (!known.has(b)) known.set(b, a);
  const oneBook = isOneBook(links);
  const taken = new Set([...namesA, ...namesB]);
  const unproven: string[] = [];
  for (const b of namesB) {
    // A number is the person's own, and in one address book one name is one person.
    if (known.has(b) || !namesA.has(b) || isNumber(b) || b === NOBODY || oneBook) continue;
    let apart = 2;
    while (taken.has(`${b} (${apart})`)) apart++;
    taken.add(`${b} (${apart})`);
    known.set(b, `${b} (${apart})`);
    unproven.push(`${b} (${apart})`);
  }
  return { name: (b) => known.get(b) ?? b, unproven };
}

/** Were both exports made with one address book? Two people who are called the same in both, and nobody otherwise. */
function isOneBook(links: readonly Link[]): boolean {
  const named = links.filter(({ a, b }) => !isNumber(a) && !isNumber(b));
  return named.length >= 2 && named.every(({ a, b }) => a === b);
}
