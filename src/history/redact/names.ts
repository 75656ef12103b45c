/** What the people of a chat are called, and what each of those words becomes. */
import type { Person } from "../../people/index.ts";
import { bare, pieces, spellings, wordKey } from "../spelling.ts";
import { wordKeys, wordsOf } from "../words.ts";
import type { Owner } from "./bent.ts";
import type { PublicName } from "./public-names.ts";
import { fillers, roleWords } from "./role-words.ts";

/**
 * Stands for a left-out person until a line is written in a language: identities must not depend on the language.
 * No text from outside holds it, as XML forbids it.
 */
export const someone = "\u0001";

/** What a word or a sequence of words stands for. */
export interface Term {
  readonly words: readonly string[];
  /** What stands there afterwards; null leaves the text as it is (and keeps shorter terms off it). */
  readonly replacement: string | null;
  /** Only right after an `@`. */
  readonly afterAt: boolean;
}

/** Somebody whose names do not travel, and what stands in their place. */
export interface Hidden {
  readonly names: readonly string[];
  readonly replacement: string;
}

export interface Names {
  /** Left out first, then pseudonyms, then those who agreed: at equal length the stricter one wins. */
  readonly terms: readonly Term[];
  /** Words that both somebody who agreed and somebody left out is called by: they stay. Compared forms. */
  readonly shared: ReadonlySet<string>;
  /** Words such as `mama` that somebody left out is called by: they stay as well. */
  readonly roles: ReadonlySet<string>;
  readonly hidden: readonly Hidden[];
  /** The words of each of them by which they are known. */
  readonly owners: readonly Owner[];
  /** Words that people who agreed are called by. */
  readonly kept: ReadonlySet<string>;
}

/** @param strangers labels of people whom no row names */
export function namesIn(
  people: readonly Person[],
  strangers: readonly string[],
  publicName: PublicName,
): Names {
  const agreed = people.filter(({ history }) => history === "yes");
  const hidden = [
    ...strangers.map((label): Hidden => ({ names: [label], replacement: someone })),
    ...people.filter(({ history }) => history === "no").map((person) => hide(person, null)),
    ...people
      .filter(({ history }) => history === "pseudonym")
      .map((person) => hide(person, publicName(person))),
  ];
  const kept = new Set(agreed.flatMap(({ name, whatsapp }) => [name, ...whatsapp].flatMap(tokensOf)));
  const shared = new Set<string>();
  const roles = new Set<string>();
  const tokens = new Map<string, string>();
  const owners: Owner[] = [];
  for (const { names, replacement } of hidden) {
    const words = new Set<string>();
    for (const word of names.map(withoutDomain).flatMap(wordsIn)) {
      if (fillers.has(word)) continue;
      if (kept.has(word)) shared.add(word);
      else if (roleWords.has(word)) roles.add(word);
      else {
        words.add(word);
        // A word that several share means nobody in particular.
        for (const token of spellings(word))
          if (!kept.has(token))
            tokens.set(token, (tokens.get(token) ?? replacement) === replacement ? replacement : someone);
      }
    }
    owners.push({ words, replacement });
  }
  const terms = [
    ...hidden.flatMap(({ names, replacement }) =>
      names.flatMap((name) => phrase(name, replacement, isRole(name))),
    ),
    ...Array.from(tokens, ([token, replacement]): Term => ({ words: [token], replacement, afterAt: false })),
    ...agreed.flatMap((person) => namesOfAgreed(person, publicName(person))),
    // A word of a kept name is nobody else's genitive: `Jonas` stays although `Jona` is left out.
    ...Array.from(kept, (token): Term => ({ words: [token], replacement: null, afterAt: false })),
  ];
  return { terms, shared, roles, hidden, owners, kept };
}

function hide({ name, whatsapp, jid, email }: Person, instead: string | null): Hidden {
  const addresses = [jid, email].filter((address) => address !== null);
  return { names: [name, ...whatsapp, ...addresses], replacement: instead ?? someone };
}

/** A single word that says what somebody is, not who. */
function isRole(name: string): boolean {
  return roleWords.has(wordKeys(name));
}

/** Their name stays; the label of the exporter's phone book becomes it, a single plain word only where it is a mention. */
function namesOfAgreed(person: Person, shown: string | null): Term[] {
  const labels = person.whatsapp.filter((label) => wordKeys(label) !== wordKeys(person.name));
  return [
    ...phrase(person.name, null),
    ...labels.flatMap((label) =>
      phrase(label, shown, wordsOf(label).length === 1 && pieces(label).length === 1),
    ),
  ];
}

function phrase(text: string, replacement: string | null, afterAt = false): Term[] {
  const words = wordsOf(text).map(({ key }) => key);
  // A number is not a phrase: those are masked wherever they stand.
  if (words.join("").length < 3 || !/\p{L}/u.test(text)) return [];
  return [{ words, replacement, afterAt }];
}

/** Words that are names, in all their spellings; years, class numbers and groups of phone numbers are none. */
export function tokensOf(text: string): string[] {
  return wordsOf(text)
    .map(({ key }) => key)
    .filter((key) => Array.from(key).length >= leastOf(key) && isName(key))
    .flatMap(spellings);
}

/** The same for somebody left out, as few as two letters, and of what is set together (`Tom88`, `LeaKrause`) each part too. */
function wordsIn(text: string): string[] {
  // a small short word among large ones is no name of anybody: `Zoé de la Tour`, `Ada zu Stein`
  const isLarge = /\p{Lu}/u.test(text);
  const whole = wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => !(isLarge && /^\p{Ll}{1,3}$/u.test(word)));
  const parts = whole.flatMap((word) => pieces(word).filter((piece) => Array.from(piece).length >= 3));
  // `OConnor`, `Dangelo`
  for (const [joined] of text.matchAll(/(?<!\p{L})\p{L}{1,2}['’`]\p{L}{3,}/gu))
    parts.push(joined.replace(/['’`]/gu, ""));
  // `شمري` for `الشمري`
  parts.push(...whole.filter((word) => /^ال\p{L}{3,}$/u.test(word)).map((word) => word.slice(2)));
  // three syllables in Korean: the family, and what friends say
  parts.push(...whole.filter((word) => /^\p{Script=Hangul}{3}$/u.test(word)).map((word) => word.slice(1)));
  return [...new Set([...whole, ...parts].map(wordKey))].filter(
    (key) => Array.from(key).length >= 2 && isName(key),
  );
}

function isName(key: string): boolean {
  return /\p{L}/u.test(key) || /^\p{Nd}{5,}$/u.test(key);
}

/** Letters that a name has at least. */
function leastOf(key: string): number {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(bare(key)) ? 2 : 3;
}

/** Of an address only what stands before the @ is somebody's; the server is everybody's. */
function withoutDomain(name: string): string {
  return name.replace(/^([^\s@]+)@\S+$/u, "$1");
}
