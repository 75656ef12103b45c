/** What must not travel: names, labels, numbers and mentions of those who did not agree (design 4.9). */
import type { Person } from "../people/model.ts";
import { legalLine } from "./legal.ts";
import { endings, maskNumbers } from "./numbers.ts";
import { replacer, spellings, type Term, wordsOf } from "./words.ts";

/**
 * Stands for a left-out person until a line is written in a language: identities must not depend on the language.
 * No text from outside holds it, as XML forbids it.
 */
export const someone = "\u0001";

/** How a person appears to others: under the name they confirmed, as `Person 7`, or not at all. */
export function shownName(person: Person | null): string | null {
  if (person === null || person.history === "no") return null;
  return person.history === "pseudonym" ? `Person ${person.row}` : legalLine(person.name);
}

/** Opens and closes a replaced mention, so that what it became is not read again. Not typed by anybody, either. */
const [open, close] = ["\u0002", "\u0003"];

/** `@⁨Nora⁩`, as phones write mentions, and `@4917012345678`. */
const mention = /(?<![\p{L}\p{N}])@\u2068([^\u2069\n]{0,200})\u2069?|(?<![\p{L}\p{N}])@\+?(\p{Nd}{5,20})/gu;

/**
 * @param people rows for this chat, whatever they agreed to
 * @param strangers labels of people in the chat whom no row names: they agreed to nothing
 * @param person whom a label means
 * @returns a function from legal text (`legalText`) to text that may travel, with `someone` where a person was
 */
export function redactor(
  people: readonly Person[],
  strangers: readonly string[],
  person: (label: string) => Person | null,
): (text: string) => string {
  const replaceNames = replacer([...termsOf(people, strangers)]);
  const replaceUnspaced = unspaced(people, strangers);
  const known = endings([...people.flatMap(({ whatsapp }) => whatsapp), ...strangers]);
  const free = (text: string) => replaceNames(replaceUnspaced(maskNumbers(text, known)));

  return (text) => {
    let result = "";
    let end = 0;
    for (const found of text.matchAll(mention)) {
      const [whole, label, number] = found;
      const who = label === undefined ? person(`+${number}`) : (person(label) ?? person(`+${label}`));
      const name = shownName(who);
      result += text.slice(end, found.index) + open + (name === null ? someone : `@${name}`) + close;
      end = found.index + whole.length;
    }
    const pieces = (result + text.slice(end)).split(/(\u0002[^\u0003]*\u0003)/u);
    const redacted = pieces.map((piece) => (piece.startsWith(open) ? piece.slice(1, -1) : free(piece)));
    return redacted.join("").replace(/[\u2066-\u2069]/gu, "");
  };
}

/** Left out first, then pseudonyms, then those who agreed: at equal length the stricter one wins. */
function* termsOf(people: readonly Person[], strangers: readonly string[]): Generator<Term> {
  const agreed = people.filter(({ history }) => history === "yes");
  const kept = new Set(agreed.flatMap(({ name }) => wordsOf(name).flatMap(({ key }) => spellings(key))));
  const hidden = people.filter(({ history }) => history !== "yes");
  const owners = tokenOwners(hidden, strangers, kept);

  for (const label of strangers) yield* phrase(label, someone);
  for (const one of hidden.filter(({ history }) => history === "no")) {
    for (const text of namesOf(one)) yield* phrase(text, someone);
  }
  for (const one of hidden.filter(({ history }) => history === "pseudonym")) {
    for (const text of namesOf(one)) yield* phrase(text, shownName(one) ?? someone);
  }
  for (const [token, replacement] of owners) yield { words: [token], replacement, afterAt: false };
  for (const one of agreed) {
    yield* phrase(one.name, null);
    for (const label of one.whatsapp) {
      const isName = sameWords(label, one.name);
      if (!isName) yield* phrase(label, shownName(one), wordsOf(label).length === 1);
    }
  }
  // A word of a kept name is nobody else's genitive: `Jonas` stays although `Jona` is left out.
  for (const key of kept) yield { words: [key], replacement: null, afterAt: false };
}

function namesOf({ name, whatsapp, jid }: Person): readonly string[] {
  return [name, ...whatsapp, ...(jid === null ? [] : [jid])];
}

function* phrase(text: string, replacement: string | null, afterAt = false): Generator<Term> {
  const words = wordsOf(text).map(({ key }) => key);
  if (words.join("").length < 3 || !/\p{L}/u.test(text)) return;
  yield { words, replacement, afterAt };
}

/** Single words that belong to the left-out and to nobody who agreed; one that several share means `someone`. */
function tokenOwners(
  hidden: readonly Person[],
  strangers: readonly string[],
  kept: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const claim = (text: string, replacement: string) => {
    for (const { key } of wordsOf(text)) {
      // Years, class numbers and the short groups of phone numbers are no names.
      const isName = Array.from(key).length >= 3 && !/^\p{Nd}{1,4}$/u.test(key);
      for (const token of isName ? spellings(key) : []) {
        if (kept.has(token)) continue;
        owners.set(token, (owners.get(token) ?? replacement) === replacement ? replacement : someone);
      }
    }
  };
  for (const label of strangers) claim(label, someone);
  for (const one of hidden) {
    const replacement = shownName(one) ?? someone;
    for (const text of [one.name, ...one.whatsapp, one.jid?.split("@")[0] ?? ""]) claim(text, replacement);
  }
  return owners;
}

function sameWords(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    wordsOf(text)
      .map(({ key }) => key)
      .join(" "),
  );
  return a === b;
}

/** Names in scripts that set no blanks between words are searched anywhere in the text. */
function unspaced(people: readonly Person[], strangers: readonly string[]): (text: string) => string {
  const script =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{2,}/gu;
  const names: [string, string][] = [
    ...strangers.map((label): [string, string] => [label, someone]),
    ...people
      .filter(({ history }) => history !== "yes")
      .flatMap((one) => namesOf(one).map((text): [string, string] => [text, shownName(one) ?? someone])),
  ];
  const parts = names.flatMap(([text, replacement]) =>
    Array.from(text.matchAll(script), ([part]) => ({ part, replacement })),
  );
  parts.sort((one, other) => other.part.length - one.part.length);
  return (text) => parts.reduce((rest, { part, replacement }) => rest.replaceAll(part, replacement), text);
}
