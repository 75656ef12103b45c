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

/** Numbers of the words of a text; 0 at an edge where the text begins or ends with none. */
function wordsOf(text: string): number[] {
  const words: number[] = [];
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      hash = hashed(hash, code);
      continue;
    }
    if (hash !== 0 || at === 0) words.push(hash);
    hash = 0;
  }
  words.push(hash);
  return words;
}

/** Words that the frame has whole, whatever stands in its slots; letters that touch a slot are no whole word. */
function ownWords({ literals }: Frame): number[] {
  const own: number[] = [];
  for (let i = 0; i < literals.length; i++) {
    const words = wordsOf(literals[i] as string);
    // A word at an edge touches the slot there; where none does, there is a 0 in its place.
    const last = words.length - (i < literals.length - 1 ? 1 : 0);
    for (let k = i > 0 ? 1 : 0; k < last; k++) if (words[k] !== 0) own.push(words[k] as number);
  }
  return own;
}

/** Frames by one word of theirs, so that a text meets only those that can fit. */
export interface FrameIndex {
  /**
   * Tries the frames of which the text has that word.
   * @param fits what `tried` gives for the most specific of those for which it gives no null
   */
  find<Fit>(text: string, tried: (frame: Frame) => Fit | null): Fit | null;
}

/** @throws Error where a wording has no whole word of its own: the table is wrong */
export function indexFrames(tables: readonly NoticeTable[]): FrameIndex {
  const frames = tables
    .flatMap((table) => table.frames.map((frame) => compile(table, frame)))
    .sort((a, b) => b.weight - a.weight);
  const often = new Map<number, number>();
  const words = frames.map(ownWords);
  for (const own of words) for (const word of own) often.set(word, (often.get(word) ?? 0) + 1);
  // Two words may have one number: that only costs a look at frames that do not fit.
  const byWord = new Map<number, number[]>();
  for (const [rank, own] of words.entries()) {
    let [rarest] = own;
    if (rarest === undefined)
      throw new Error(`a wording without a word: ${frames[rank]?.literals.join("…")}`);
    for (const word of own) if ((often.get(word) as number) < (often.get(rarest) as number)) rarest = word;
    const list = byWord.get(rarest);
    if (list === undefined) byWord.set(rarest, [rank]);
    else list.push(rank);
  }
  return {
    find(text, tried) {
      let best = frames.length;
      let fit: ReturnType<typeof tried> = null;
      let hash = 0;
      for (let at = 0; at <= text.length; at++) {
        const code = at < text.length ? text.charCodeAt(at) : BLANK;
        if (isLetter(code)) {
          hash = hashed(hash, code);
          continue;
        }
        if (hash === 0) continue;
        const ranks = byWord.get(hash);
        hash = 0;
        if (ranks === undefined) continue;
        for (let i = 0; i < ranks.length && (ranks[i] as number) < best; i++) {
          const found = tried(frames[ranks[i] as number] as Frame);
          if (found === null) continue;
          best = ranks[i] as number;
          fit = found;
        }
      }
      return fit;
    },
  };
}
