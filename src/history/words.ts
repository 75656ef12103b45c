/** Words of a text, compared as people read them. */
import { wordKey } from "./spelling.ts";

export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that show nothing belong to the word, so that `No\u200bra` is found. */
const wordShape = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{DI}]*/gu;

/** The same text is asked for again right away: for quotes, for names, and once more as if nobody had agreed. */
let last: { readonly text: string; readonly words: readonly Word[] } = { text: "", words: [] };

export function wordsOf(text: string): readonly Word[] {
  if (text === last.text) return last.words;
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(wordShape))
    words.push({ key: wordKey(word), start: index, end: index + word.length });
  last = { text, words };
  return words;
}

/** A text as its words are compared: two texts with the same are told apart by nobody who reads aloud. */
export function wordKeys(text: string): string {
  return wordsOf(text)
    .map(({ key }) => key)
    .join(" ");
}
