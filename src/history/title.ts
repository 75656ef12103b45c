/** A room's title is seen by everybody who is invited: it must not name those who are left out. */
import type { Person } from "../people/model.ts";
import { tokensOf } from "./names.ts";
import { fillers, roleWords } from "./role-words.ts";
import { wordsOf } from "./words.ts";

/**
 * @param people rows for the chat
 * @returns the words of the title that only people are called by who are neither invited nor in the history
 */
export function leftOutInTitle(title: string, people: readonly Person[]): readonly string[] {
  const isLeftOut = ({ invite, history }: Person) => !invite && history === "no";
  const called = (some: readonly Person[]) =>
    new Set(some.flatMap(({ name, whatsapp }) => [name, ...whatsapp].flatMap(tokensOf)));
  const leftOut = called(people.filter(isLeftOut));
  const others = called(people.filter((person) => !isLeftOut(person)));
  const isTheirs = (key: string) =>
    leftOut.has(key) && !others.has(key) && !roleWords.has(key) && !fillers.has(key);
  return wordsOf(title)
    .filter(({ key }) => isTheirs(key) || (key.endsWith("s") && isTheirs(key.slice(0, -1))))
    .map(({ start, end }) => title.slice(start, end));
}
