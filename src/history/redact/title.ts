/** A room's title is seen by everybody who is invited: it must not name those who are left out. */
import type { Person } from "../../people/index.ts";
import { wordsOf } from "../words.ts";
import { bentNames } from "./bent.ts";
import { namesIn, tokensOf } from "./names.ts";
import { fillers, roleWords } from "./role-words.ts";

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
  const asked = people.map((one): Person => ({ ...one, history: isLeftOut(one) ? "no" : "yes" }));
  const { owners, kept } = namesIn(asked, strangers, (one) => one?.name ?? null);
  const bent = bentNames(owners, kept);
  return wordsOf(title)
    .map(({ start, end }) => title.slice(start, end))
    .filter((word) => formsOf(word).some(isTheirs) || bent(word) !== null);
}

/** A word of a title as names are compared, also without the `s` of a genitive. */
function formsOf(word: string): readonly string[] {
  const keys = [...tokensOf(word), ...short(word)];
  return [...keys, ...keys.filter((key) => /.{3}s$/u.test(key)).map((key) => key.slice(0, -1))];
}

/** Names of two letters (`Bo`); written in capitals they are rather something else (`AG`). */
function short(label: string): string[] {
  return (label.match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}(?![\p{L}\p{N}])/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
