/** One wording of a notice, cut into its fixed words and its slots, and found by the words it must contain. */
import type { NoticeCode } from "../model.ts";
import type { NoticeFrame, NoticeSign, NoticeTable } from "./table.ts";
import type { WordIndex } from "./word-index.ts";
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

export function indexFrames(tables: readonly NoticeTable[], index: WordIndex): FrameIndex {
  const { words, places } = index;
  /** The most specific first. Wordings are cut up once a text has their word, as a chat has few of all. */
  const byWord = new Map<number, readonly Frame[]>();

  function framesWith(word: number): readonly Frame[] {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const frames: Frame[] = [];
    for (let at = firstOf(words, word); words[at] === word; at++)
      frames.push(compile(wordingAt(places[at] as number)));
    frames.sort(bySpecificity);
    if (frames.length > 0) byWord.set(word, frames);
    return frames;
  }

  function wordingAt(place: number): Wording {
    let at = 0;
    while ((index.tables[at + 1] ?? Number.POSITIVE_INFINITY) <= place) at++;
    const table = tables[at] as NoticeTable;
    return { table, frame: table.frames[place - (index.tables[at] as number)] as NoticeFrame, place };
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

/** Index of the first number that is not less. */
function firstOf(numbers: Int32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySpecificity(a: Frame, b: Frame): number {
  return b.weight - a.weight || a.place - b.place;
}
