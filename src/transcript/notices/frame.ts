/** One wording of a notice, cut into its fixed words and its slots, and found by the words it must contain. */
import type { NoticeCode } from "../model.ts";
import type { NoticeFrame, NoticeSign, NoticeTable } from "./table.ts";

export type Slot = "actor" | "targets" | "title" | "any";

export interface Frame {
  readonly code: NoticeCode;
  readonly table: NoticeTable;
  /** Does the verb alone speak of the exporter? */
  readonly you: boolean;
  readonly sign: NoticeSign | null;
  /** One literal more than slots: before, between and after them. */
  readonly literals: readonly string[];
  readonly slots: readonly Slot[];
  readonly openEnd: boolean;
  /** Number of literal characters; of several frames that fit, the most specific one counts. */
  readonly weight: number;
}

function compile(table: NoticeTable, [code, wording, you, sign]: NoticeFrame): Frame {
  const openEnd = wording.endsWith("…");
  const parts = (openEnd ? wording.slice(0, -1) : wording).split(/\{(actor|targets|title|any)\}/);
  const literals = parts.filter((_, i) => i % 2 === 0);
  const slots = parts.filter((_, i) => i % 2 === 1) as Slot[];
  const weight = literals.join("").length;
  return { code, table, you: you === "you", sign: sign ?? null, literals, slots, openEnd, weight };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** For each character that was met: 1 a letter or digit, 2 none, 0 not yet known. */
const kinds = new Uint8Array(0x10000);

/** Halves of characters beyond the first plane are no letters here: no wording has any of those. */
function isLetter(code: number): boolean {
  const kind = kinds[code] as number;
  if (kind !== 0) return kind === 1;
  const letter = LETTER.test(String.fromCharCode(code));
  kinds[code] = letter ? 1 : 2;
  return letter;
}

const BLANK = 0x20;

/** Goes on from 0 with each character of a word; never 0 behind one, as no letter has the code 0. */
function hashed(hash: number, code: number): number {
  return (hash * 31 + code) & 0x3fffffff || 1;
}

/** The words of a text, as frames are found by them; empty ones at the edges where a text begins or ends with none. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (isLetter(text.charCodeAt(at))) continue;
    words.push(text.slice(from, at));
    while (at + 1 < text.length && !isLetter(text.charCodeAt(at + 1))) at++;
    from = at + 1;
  }
  words.push(text.slice(from));
  return words;
}

/** Words that the frame has whole, whatever stands in its slots; letters that touch a slot are no whole word. */
function ownWords({ literals }: Frame): string[] {
  // An empty part at an edge shows that no letter touches the slot there; it goes as well as a touching one.
  return literals.flatMap((literal, i) =>
    wordsOf(literal).slice(i > 0 ? 1 : 0, i < literals.length - 1 ? -1 : undefined),
  );
}

/** Frames by one word of theirs, so that a text meets only those that can fit. */
export interface FrameIndex {
  /** @returns frames of which the text has that word, most specific first */
  candidates(text: string): readonly Frame[];
}

/** @throws Error where a wording has no whole word of its own: the table is wrong */
export function indexFrames(tables: readonly NoticeTable[]): FrameIndex {
  const frames = tables
    .flatMap((table) => table.frames.map((frame) => compile(table, frame)))
    .sort((a, b) => b.weight - a.weight);
  const rank = new Map(frames.map((frame, i) => [frame, i]));
  const often = new Map<string, number>();
  const words = frames.map((frame) => ownWords(frame).filter((word) => word !== ""));
  for (const word of words.flat()) often.set(word, (often.get(word) ?? 0) + 1);
  const byWord = new Map<string, Frame[]>();
  frames.forEach((frame, i) => {
    const [rarest] = [...(words[i] as string[])].sort(
      (a, b) => (often.get(a) as number) - (often.get(b) as number),
    );
    if (rarest === undefined) throw new Error(`a wording without a word: ${frame.literals.join("…")}`);
    byWord.set(rarest, [...(byWord.get(rarest) ?? []), frame]);
  });
  const byRank = (a: Frame, b: Frame): number => (rank.get(a) as number) - (rank.get(b) as number);
  // Words are looked up by a number made of them; two words with one number only cost a look at frames that do not fit.
  const byHash = new Map<number, readonly Frame[]>();
  for (const [word, list] of byWord) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
    byHash.set(hash, [...(byHash.get(hash) ?? []), ...list].sort(byRank));
  }
  return {
    candidates(text) {
      const lists: (readonly Frame[])[] = [];
      let hash = 0;
      for (let at = 0; at <= text.length; at++) {
        const code = at < text.length ? text.charCodeAt(at) : BLANK;
        if (isLetter(code)) hash = hashed(hash, code);
        else if (hash !== 0) {
          const list = byHash.get(hash);
          if (list !== undefined && !lists.includes(list)) lists.push(list);
          hash = 0;
        }
      }
      if (lists.length < 2) return lists[0] ?? [];
      return lists.flat().sort(byRank);
    },
  };
}
