/** One wording of a notice, cut into its fixed words and its slots, and found by the words it must contain. */
import type { NoticeCode } from "../../model.ts";
import type { NoticeFrame, NoticeSign, NoticeTable } from "./table.ts";
import { hashed, isLetter } from "./words.ts";

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
  /** Its place in all tables, which decides between two of one weight. */
  readonly place: number;
}

function compile({ table, frame: [code, wording, you, sign], place }: Wording): Frame {
  const openEnd = wording.endsWith("…");
  const parts = (openEnd ? wording.slice(0, -1) : wording).split(/\{(actor|targets|title|any)\}/);
  const literals = parts.filter((_, i) => i % 2 === 0);
  const slots = parts.filter((_, i) => i % 2 === 1) as Slot[];
  const weight = literals.join("").length;
  return { code, table, you: you === "you", sign: sign ?? null, literals, slots, openEnd, weight, place };
}

const BLANK = 0x20;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Frames by one word of theirs, so that a text meets only those that can fit. */
export interface FrameIndex {
  /**
   * Tries the frames of which the text has that word.
   * @param tried gives what counts where the frame fits, else null
   * @returns what it gave for the most specific of those that fit
   */
  find<Fit>(text: string, tried: (frame: Frame) => Fit | null): Fit | null;
}

interface Wording {
  readonly table: NoticeTable;
  readonly frame: NoticeFrame;
  readonly place: number;
}

/** Nothing is done before the first text: many commands meet no notice. */
export function indexFrames(tables: readonly NoticeTable[]): FrameIndex {
  let wordings: Map<number, Wording[]> | null = null;
  /** The most specific first. Wordings are cut up once a text has their word, as a chat has few of all. */
  const byWord = new Map<number, readonly Frame[]>();

  function framesWith(word: number): readonly Frame[] {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    wordings ??= byLongestWord(tables);
    const frames = wordings.get(word)?.map(compile).sort(bySpecificity) ?? [];
    if (frames.length > 0) byWord.set(word, frames);
    return frames;
  }

  return {
    find(text, tried) {
      let best: Frame | null = null;
      let fit: ReturnType<typeof tried> = null;
      let hash = 0;
      for (let at = 0; at <= text.length; at++) {
        const code = at < text.length ? text.charCodeAt(at) : BLANK;
        if (isLetter(code)) {
          hash = hashed(hash, code);
          continue;
        }
        if (hash === 0) continue;
        for (const frame of framesWith(hash)) {
          if (best !== null && bySpecificity(best, frame) < 0) break;
          const found = tried(frame);
          if (found === null) continue;
          best = frame;
          fit = found;
        }
        hash = 0;
      }
      return fit;
    },
  };
}

/** @throws Error where a wording has no whole word of its own: the table is wrong */
function byLongestWord(tables: readonly NoticeTable[]): Map<number, Wording[]> {
  const byWord = new Map<number, Wording[]>();
  let place = 0;
  for (const table of tables) {
    for (const frame of table.frames) {
      const word = longestWord(frame[1]);
      if (word === 0) throw new Error(`a wording without a word: ${frame[1]}`);
      const wording = { table, frame, place: place++ };
      const alike = byWord.get(word);
      if (alike === undefined) byWord.set(word, [wording]);
      else alike.push(wording);
    }
  }
  return byWord;
}

/** The longest word that a wording has whole, whatever stands in its slots, as a number; 0 where it has none. */
function longestWord(wording: string): number {
  let longest = 0;
  let length = 0;
  let hash = 0;
  let begins = 0;
  let touchesSlot = false;
  for (let at = 0; at <= wording.length; at++) {
    const code = at < wording.length ? wording.charCodeAt(at) : BLANK;
    if (isLetter(code)) hash = hashed(hash, code);
    else if (code === OPENING_BRACE || code === CLOSING_BRACE) touchesSlot = true;
    else {
      if (!touchesSlot && at - begins > length) {
        longest = hash;
        length = at - begins;
      }
      hash = 0;
      touchesSlot = false;
      begins = at + 1;
    }
  }
  return longest;
}

function bySpecificity(a: Frame, b: Frame): number {
  return b.weight - a.weight || a.place - b.place;
}
