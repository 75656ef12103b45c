/**
 * All wordings of notices by one word that each must have. Nothing of it depends on the run, so in `dist` stands what came out
 * of it when that was built (`scripts/build.mjs`).
 */
import { everyTable } from "./tables.ts";
import { hashed } from "./words.ts";

export interface WordIndex {
  /** As numbers, in ascending order. */
  readonly words: Int32Array;
  /** For each of them the place of its wording in all tables; two words may have one number. */
  readonly places: Int32Array;
  /** For each table the place of its first wording. */
  readonly tables: Int32Array;
}

/** Words, and slots with the letters that touch them: who knows what stands there. */
const WORDS_AND_SLOTS = /[^\0-/:-@[-`|~-\u00bf\u2000-\u206f\u060c]+/g;

/** The words that a wording has whole, whatever stands in its slots, each once. */
function wordsOf(wording: string): ReadonlySet<string> {
  return new Set((wording.match(WORDS_AND_SLOTS) ?? []).filter((word) => !word.includes("{")));
}

function numberOf(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at++) number = hashed(number, word.charCodeAt(at));
  return number;
}

/**
 * By the rarest of its words each, so that a text meets few; the longest of those.
 * @throws Error where a wording has no whole word of its own: the table is wrong
 */
function indexed(): WordIndex {
  const wordings = everyTable.flatMap(({ frames }) => frames.map(([, wording]) => wording));
  const often = new Map<string, number>();
  for (const word of wordings.flatMap((wording) => [...wordsOf(wording)]))
    often.set(word, (often.get(word) ?? 0) + 1);
  const rarestOf = (wording: string): string => {
    const words = [...wordsOf(wording)];
    words.sort((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || b.length - a.length);
    if (words[0] === undefined) throw new Error(`a wording without a word: ${wording}`);
    return words[0];
  };
  const entries = wordings.map((wording, place) => ({ word: numberOf(rarestOf(wording)), place }));
  entries.sort((a, b) => a.word - b.word || a.place - b.place);
  let before = 0;
  const tables = everyTable.map(({ frames }) => {
    const first = before;
    before += frames.length;
    return first;
  });
  return {
    words: Int32Array.from(entries, ({ word }) => word),
    places: Int32Array.from(entries, ({ place }) => place),
    tables: Int32Array.from(tables),
  };
}

export const wordIndex: WordIndex = indexed();
