/** A room's title is seen by everybody who is invited: it must not name those who are left out. */
import type { Person } from "../people/model.ts";
import { tokensOf } from "./names.ts";
import { fillers, roleWords } from "./role-words.ts";
import { wordsOf } from "./words.ts";

/**
 * @param people rows for the chat
 * @param strangers labels of people of the chat whom no row names: nobody said that they come along
 * @returns the words of the title that only people are called by who are neither invited nor in the history
 */
export function leftOutInTitle(
  title: string,
  people: readonly Person[],
  strangers: readonly string[] = [],
): readonly string[] {
  const isLeftOut = ({ invite, history }: Person) => !invite && history === "no";
  const labels = (some: readonly Person[]) => some.flatMap(({ name, whatsapp }) => [name, ...whatsapp]);
  const called = (all: readonly string[]) =>
    new Set(all.flatMap((label) => [...tokensOf(label), ...short(label)]));
  const leftOut = called([...labels(people.filter(isLeftOut)), ...strangers]);
  const others = called(labels(people.filter((person) => !isLeftOut(person))));
  const isTheirs = (key: string) =>
    leftOut.has(key) && !others.has(key) && !roleWords.has(key) && !fillers.has(key);
  return wordsOf(title)
    .map(({ start, end }) => title.slice(start, end))
    .filter((word) => formsOf(word).some(isTheirs));
}

/** German endings of names: `Noras`, `bei Müllern`, `Hansens`. A title is short, so asking once too often costs little. */
const endings = ["s", "n", "en", "ns", "ens"];

/** What a word of a title may be a form of, as names are compared; `NoraYilmaz` are two words. */
function formsOf(word: string): readonly string[] {
  const parts = [word, ...word.split(/(?<=\p{Ll})(?=\p{Lu})/u)];
  const keys = parts.flatMap((part) => [...tokensOf(part), ...short(part)]);
  const stems = keys.flatMap((key) =>
    endings
      .filter((end) => key.endsWith(end) && key.length - end.length > 2)
      .map((end) => key.slice(0, -end.length)),
  );
  return [...keys, ...stems];
}

/** Names of two letters (`Bo`); written in capitals they are rather something else (`AG`). */
function short(label: string): string[] {
  return (label.match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}(?![\p{L}\p{N}])/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
