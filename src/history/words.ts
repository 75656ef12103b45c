/** Names inside what people wrote: words compared as people read them, and replaced. */

import { ordinary } from "./ordinary.ts";

/** What a word or a sequence of words stands for. */
export interface Term {
  readonly words: readonly string[];
  /** What stands there afterwards; null leaves the text as it is (and keeps shorter terms off it). */
  readonly replacement: string | null;
  /** Only right after an `@`. */
  readonly afterAt: boolean;
}

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

/** Most words; what the rest goes through changes nothing in them but their case. */
const isPlain = /^[A-Za-z0-9]+$/;

/** Without case (`ß` = `SS`), compatibility forms and invisible marks. */
function wordKey(word: string): string {
  if (isPlain.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKC")
    .replace(/\p{DI}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC");
}

const german: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

/** How others may write a name without its own letters: `müller`, `muller`, `mueller`. */
export function spellings(key: string): readonly string[] {
  const bare = key
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
  return [
    ...new Set([key, bare.normalize("NFC"), key.replace(/[äöü]/g, (letter) => german[letter] ?? letter)]),
  ];
}

/**
 * Replaces terms in a text: longer ones first, at equal length the one that comes first in `terms`. A genitive `s` at the end is
 * seen through. Neighbours that become the same replacement become one.
 */
export function replacer(terms: readonly Term[]): (text: string) => string {
  const byFirst = new Map<string, Term[]>();
  for (const term of terms) {
    const [first = ""] = term.words;
    const group = byFirst.get(first);
    if (group) group.push(term);
    else byFirst.set(first, [term]);
  }
  for (const group of byFirst.values()) group.sort((one, other) => other.words.length - one.words.length);

  return (text) => {
    const words = wordsOf(text);
    let result = "";
    let end = 0;
    let last: string | null = null;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined) break;
      const term = find(byFirst, words, at, text);
      if (term === null) continue;
      const stop = words[at + term.words.length - 1]?.end ?? word.end;
      at += term.words.length - 1;
      if (term.replacement === null) continue;
      const between = text.slice(end, word.start);
      const isSame = last === term.replacement && /^(?:[ \u00a0-]*|\.)$/.test(between);
      if (!isSame) result += between + term.replacement;
      end = stop;
      last = term.replacement;
    }
    return result + text.slice(end);
  };
}

function find(
  byFirst: ReadonlyMap<string, readonly Term[]>,
  words: readonly Word[],
  at: number,
  text: string,
): Term | null {
  const key = words[at]?.key ?? "";
  const isAfterAt = text[(words[at]?.start ?? 0) - 1] === "@";
  const fits = (term: Term) => (isAfterAt || !term.afterAt) && matches(term, words, at, text);
  const direct = byFirst.get(key)?.find(fits);
  if (direct !== undefined) return direct;
  const stem = withoutGenitive(key);
  return stem === null ? null : (byFirst.get(stem)?.find(fits) ?? null);
}

function matches(term: Term, words: readonly Word[], at: number, text: string): boolean {
  return term.words.every((expected, index) => {
    const word = words[at + index];
    if (word === undefined) return false;
    if (word.key !== expected && withoutGenitive(word.key) !== expected) return false;
    const before = words[at + index - 1];
    if (index > 0 && before !== undefined) return /^[^\n]{1,3}$/u.test(text.slice(before.end, word.start));
    return (
      term.words.length > 1 ||
      isInAddress(text, word) ||
      !isOrdinary(text.slice(word.start, word.end), expected)
    );
  });
}

function isOrdinary(written: string, key: string): boolean {
  return ordinary.has(key) && written === written.toLowerCase();
}

/** `weiß.ada@…`: in addresses names are written small as well. */
function isInAddress(text: string, { start, end }: Word): boolean {
  return (
    /^(?:@|[._-]\p{L})/u.test(text.slice(end, end + 3)) ||
    /(?:@|\p{L}[._-])$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** `Noras` → `Nora` */
function withoutGenitive(key: string): string | null {
  return key.length > 3 && key.endsWith("s") ? key.slice(0, -1) : null;
}
