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

/** Is it of a word? Only ASCII and Latin-1 that are no letters or digits, general punctuation and the Arabic comma are not. */
function isLetter(code: number): boolean {
  if (code >= 0xc0) return !(code >= 0x2000 && code <= 0x206f) && code !== 0x60c;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** The same, and slots with the letters that touch them: who knows what stands there. */
const WORDS_AND_SLOTS = /[^\0-/:-@[-`|~-\u00bf\u2000-\u206f\u060c]+/g;

/**
 * The longest word that a wording has whole, whatever stands in its slots. Long words are rare; looking for the rarest
 * would cost more at each start than it saves.
 */
function ownWord(wording: string): string {
  let own = "";
  for (const word of wording.match(WORDS_AND_SLOTS) ?? []) {
    if (word.length > own.length && !word.includes("{")) own = word;
  }
  return own;
}

const BLANK = 0x20;

/** Goes on from 0 with each character of a word; never 0 behind one, as no letter has the code 0. */
function hashed(hash: number, code: number): number {
  return (hash * 31 + code) & 0x3fffffff || 1;
}

/** Frames by one word of theirs, so that a text meets only those that can fit. */
export interface FrameIndex {
  /**
   * Tries the frames of which the text has that word.
   * @param fits what `tried` gives for the most specific of those for which it gives no null
   */
  find<Fit>(text: string, tried: (frame: Frame) => Fit | null): Fit | null;
}

interface Wording {
  readonly table: NoticeTable;
  readonly frame: NoticeFrame;
  readonly place: number;
}

/** Wordings with one word; they are cut up once a text has it, as a chat has few of all. */
interface Alike {
  readonly wordings: Wording[];
  /** The most specific first. */
  frames: readonly Frame[] | null;
}

/** @throws Error where a wording has no whole word of its own: the table is wrong */
export function indexFrames(tables: readonly NoticeTable[]): FrameIndex {
  // Two words may have one number: that only costs a look at frames that do not fit.
  const byWord = new Map<number, Alike>();
  let place = 0;
  for (const table of tables) {
    for (const frame of table.frames) {
      const own = ownWord(frame[1]);
      if (own === "") throw new Error(`a wording without a word: ${frame[1]}`);
      let word = 0;
      for (let at = 0; at < own.length; at++) word = hashed(word, own.charCodeAt(at));
      const wording = { table, frame, place: place++ };
      const alike = byWord.get(word);
      if (alike === undefined) byWord.set(word, { wordings: [wording], frames: null });
      else alike.wordings.push(wording);
    }
  }

  function framesWith(word: number): readonly Frame[] {
    const alike = byWord.get(word);
    if (alike === undefined) return [];
    alike.frames ??= alike.wordings.map(compile).sort(bySpecificity);
    return alike.frames;
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

function bySpecificity(a: Frame, b: Frame): number {
  return b.weight - a.weight || a.place - b.place;
}
