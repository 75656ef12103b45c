/** Words of a text, compared as people read them. */
import { wordKey } from "./spelling.ts";

export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that show nothing belong to the word, so that `No\u200bra` is found. */
const wordShape = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{DI}]*/gu;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(wordShape))
    words.push({ key: wordKey(word), start: index, end: index + word.length });
  return words;
}

/** A text as its words are compared: two texts with the same are told apart by nobody who reads aloud. */
export function wordKeys(text: string): string {
  return wordsOf(text)
    .map(({ key }) => key)
    .join(" ");
}
