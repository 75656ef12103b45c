/** What the people of a chat are called, and what each of those words becomes. */
import type { Person } from "../people/model.ts";
import type { PublicName } from "./public-names.ts";
import { fillers, roleWords } from "./role-words.ts";
import { spellings, type Term, wordKeys, wordsOf } from "./words.ts";

/**
 * Stands for a left-out person until a line is written in a language: identities must not depend on the language.
 * No text from outside holds it, as XML forbids it.
 */
export const someone = "\u0001";

/** Somebody whose names do not travel, and what stands in their place. */
interface Hidden {
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
  const owners = new Map<string, string>();
  for (const { names, replacement } of hidden) {
    for (const token of names.map(withoutDomain).flatMap(tokensOf)) {
      if (fillers.has(token)) continue;
      if (kept.has(token)) shared.add(token);
      else if (roleWords.has(token)) roles.add(token);
      // A word that several share means nobody in particular.
      else owners.set(token, (owners.get(token) ?? replacement) === replacement ? replacement : someone);
    }
  }
  const terms = [
    ...hidden.flatMap(({ names, replacement }) =>
      names.flatMap((name) => phrase(name, replacement, isRole(name))),
    ),
    ...Array.from(owners, ([token, replacement]): Term => ({ words: [token], replacement, afterAt: false })),
    ...agreed.flatMap((person) => namesOfAgreed(person, publicName(person))),
    // A word of a kept name is nobody else's genitive: `Jonas` stays although `Jona` is left out.
    ...Array.from(kept, (token): Term => ({ words: [token], replacement: null, afterAt: false })),
  ];
  return { terms, shared, roles, hidden };
}

function hide({ name, whatsapp, jid, email }: Person, instead: string | null): Hidden {
  const addresses = [jid, email].filter((address) => address !== null);
  return { names: [name, ...whatsapp, ...addresses], replacement: instead ?? someone };
}

/** A single word that says what somebody is, not who. */
function isRole(name: string): boolean {
  return roleWords.has(wordKeys(name));
}

/** Their name stays; the label of the exporter's phone book becomes it, a single word only where it is a mention. */
function namesOfAgreed(person: Person, shown: string | null): Term[] {
  const labels = person.whatsapp.filter((label) => wordKeys(label) !== wordKeys(person.name));
  return [
    ...phrase(person.name, null),
    ...labels.flatMap((label) => phrase(label, shown, wordsOf(label).length === 1)),
  ];
}

function phrase(text: string, replacement: string | null, afterAt = false): Term[] {
  const words = wordsOf(text).map(({ key }) => key);
  // A number is not a phrase: those are masked wherever they stand.
  if (words.join("").length < 3 || !/\p{L}/u.test(text)) return [];
  return [{ words, replacement, afterAt }];
}

/** Words that are names: three letters at least; years, class numbers and groups of phone numbers are none. */
export function tokensOf(text: string): string[] {
  const keys = wordsOf(text).map(({ key }) => key);
  return keys.filter((key) => Array.from(key).length >= 3 && !/^\p{Nd}{1,4}$/u.test(key)).flatMap(spellings);
}

/** Of an address only what stands before the @ is somebody's; the server is everybody's. */
function withoutDomain(name: string): string {
  return name.replace(/^([^\s@]+)@\S+$/u, "$1");
}
