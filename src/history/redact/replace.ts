/** Names in what people wrote: found as words, as sequences of words, bent and joined, and replaced where they are certain. */

import { bare, readings } from "../spelling.ts";
import { type Word, wordsOf } from "../words.ts";
import { type Because, type Bent, bentNames } from "./bent.ts";
import { everydayKind, isEveryday } from "./everyday.ts";
import type { Names, Term } from "./names.ts";
import { placeOf } from "./place.ts";

/**
 * Replaces terms in a text: longer ones first, at equal length the one that comes first in `terms`. A genitive `s` at the end is
 * seen through. Neighbours that become the same replacement become one. What is not certain is left and told to `doubt`.
 */
export function replacer(names: Names): (text: string, doubt: (because: Because) => void) => string {
  const byFirst = new Map<string, Term[]>();
  for (const term of names.terms) {
    const [first = ""] = term.words;
    const group = byFirst.get(first);
    if (group) group.push(term);
    else byFirst.set(first, [term]);
  }
  for (const group of byFirst.values()) group.sort((one, other) => other.words.length - one.words.length);
  const bent = bentNames(names.owners, names.kept);
  const ownersOf = new Map<string, Set<number>>();
  names.owners.forEach(({ words }, owner) => {
    for (const word of words) ownersOf.set(bare(word), (ownersOf.get(bare(word)) ?? new Set()).add(owner));
  });
  const isSomebody = (key: string) =>
    (ownersOf.has(bare(key)) || names.kept.has(key)) && !isEveryday(bare(key));

  /** May this one word be the name here? */
  const decide = (
    text: string,
    words: readonly Word[],
    at: number,
    key: string,
  ): "name" | "perhaps" | null => {
    const word = words[at];
    if (word === undefined) return null;
    const raw = text.slice(word.start, word.end);
    const kind = everydayKind(bare(key), text);
    if (kind === null && Array.from(key).length > 2) return "name";
    const owners = ownersOf.get(bare(key)) ?? new Set();
    const isOther = (other: string) =>
      bare(other) !== bare(key) && [...(ownersOf.get(bare(other)) ?? [])].some((owner) => owners.has(owner));
    if (kind !== null) return placeOf(kind, { text, words, at, key, isOther, isSomebody });
    // two letters: written as a name, or right behind an @
    const isNamed = raw !== raw.toLowerCase() || raw.toUpperCase() === raw.toLowerCase();
    return isNamed || text[word.start - 1] === "@" ? (word.key === key ? "name" : "perhaps") : null;
  };

  return (text, doubt) => {
    const words = wordsOf(text);
    let result = "";
    let end = 0;
    let last: string | null = null;
    const put = (start: number, stop: number, replacement: string) => {
      const between = text.slice(end, start);
      const isSame = last === replacement && /^(?:[ \u00a0]*|\.|[ \u00a0]?-[ \u00a0]?)$/.test(between);
      if (!isSame) result += between + replacement;
      end = stop;
      last = replacement;
    };
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined) break;
      const found = find(byFirst, words, at, text);
      if (found !== null) {
        const { term, key } = found;
        const stop = words[at + term.words.length - 1]?.end ?? word.end;
        const place =
          term.replacement === null || term.words.length > 1 ? "name" : decide(text, words, at, key);
        if (place === "perhaps") doubt(Array.from(key).length > 2 ? "everyday" : "short");
        if (place === "name" && term.replacement !== null) put(word.start, stop, term.replacement);
        if (place === "name") at += term.words.length - 1;
        continue;
      }
      const pair = pairOf(byFirst, words, at, text);
      if (pair !== null) {
        put(word.start, words[at + 1]?.end ?? word.end, pair);
        at += 1;
        continue;
      }
      const made: Bent | null = bent(text.slice(word.start, word.end));
      if (made?.replacement) put(word.start, word.end, made.replacement);
      else if (made !== null) doubt(made.because);
    }
    return result + text.slice(end);
  };
}

function find(
  byFirst: ReadonlyMap<string, readonly Term[]>,
  words: readonly Word[],
  at: number,
  text: string,
): { readonly term: Term; readonly key: string } | null {
  const key = words[at]?.key ?? "";
  const isAfterAt = text[(words[at]?.start ?? 0) - 1] === "@";
  const fits = (term: Term) => (isAfterAt || !term.afterAt) && matches(term, words, at, text);
  for (const reading of readings(key)) {
    const term = byFirst.get(reading)?.find(fits);
    if (term !== undefined) return { term, key: reading };
  }
  for (const reading of readings(withoutGenitive(key) ?? "")) {
    const term = byFirst.get(reading)?.find(fits);
    if (term !== undefined) return { term, key: reading };
  }
  return null;
}

function matches(term: Term, words: readonly Word[], at: number, text: string): boolean {
  return term.words.every((expected, index) => {
    const word = words[at + index];
    if (word === undefined) return false;
    if (index === 0) return true;
    const before = words[at + index - 1];
    const isIt = readings(word.key).includes(expected) || withoutGenitive(word.key) === expected;
    return isIt && before !== undefined && /^[^\n]{1,3}$/u.test(text.slice(before.end, word.start));
  });
}

/** `Anna-Lena` and `Anna Lena` for Annalena. */
function pairOf(
  byFirst: ReadonlyMap<string, readonly Term[]>,
  words: readonly Word[],
  at: number,
  text: string,
): string | null {
  const [one, other] = [words[at], words[at + 1]];
  if (one === undefined || other === undefined || !/^[ -]$/u.test(text.slice(one.end, other.start)))
    return null;
  if (one.key.length < 2 || other.key.length < 2 || one.key.length + other.key.length < 6) return null;
  return (
    byFirst.get(one.key + other.key)?.find(({ words: all, afterAt }) => all.length === 1 && !afterAt)
      ?.replacement ?? null
  );
}

/** `Noras` → `Nora`, `Jos` → `Jo` */
function withoutGenitive(key: string): string | null {
  return key.length > 2 && key.endsWith("s") ? key.slice(0, -1) : null;
}
