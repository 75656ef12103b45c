/** What must not travel: names, labels, numbers and mentions of those who did not agree (design 4.9). */
import type { Person } from "../people/model.ts";
import { type Names, namesIn, shownName, someone } from "./names.ts";
import { endings, maskNumbers } from "./numbers.ts";
import { replacer } from "./words.ts";

export interface Redactor {
  /** From legal text (`legalText`) to text that may travel, with `someone` where a person was. */
  redact(text: string): string;
  /** Words that both somebody who agreed and somebody left out is called by: they stay. Compared forms. */
  readonly shared: ReadonlySet<string>;
}

/** Opens and closes a replaced mention, so that what it became is not read again. Not typed by anybody, either. */
const [open, close] = ["\u0002", "\u0003"];

/** `@⁨Nora⁩`, as phones write mentions, and `@4917012345678`. */
const mention = /(?<![\p{L}\p{N}])@\u2068([^\u2069\n]{0,200})\u2069?|(?<![\p{L}\p{N}])@\+?(\p{Nd}{5,20})/gu;

/**
 * @param people rows for this chat, whatever they agreed to
 * @param strangers labels of people in the chat whom no row names: they agreed to nothing
 * @param person whom a label means
 */
export function redactor(
  people: readonly Person[],
  strangers: readonly string[],
  person: (label: string) => Person | null,
): Redactor {
  const names = namesIn(people, strangers);
  const replaceNames = replacer(names.terms);
  const replaceUnspaced = unspaced(names);
  const known = endings([...people.flatMap(({ whatsapp }) => whatsapp), ...strangers]);
  const free = (text: string) => replaceNames(replaceUnspaced(maskNumbers(text, known)));
  const mentioned = (label: string) => shownName(person(label) ?? person(`+${label}`));

  const redact = (text: string) => {
    const marked = text.replace(mention, (_whole, label: string | undefined, number: string | undefined) => {
      const name = mentioned(label ?? number ?? "");
      return open + (name === null ? someone : `@${name}`) + close;
    });
    const pieces = marked.split(/(\u0002[^\u0003]*\u0003)/u);
    const redacted = pieces.map((piece) => (piece.startsWith(open) ? piece.slice(1, -1) : free(piece)));
    return redacted.join("").replace(/[\u2066-\u2069]/gu, "");
  };
  return { redact, shared: names.shared };
}

/** Names in scripts that set no blanks between words are searched anywhere in the text. */
function unspaced({ hidden }: Names): (text: string) => string {
  const script =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{2,}/gu;
  const parts = hidden.flatMap(({ names, replacement }) =>
    names.flatMap((name) => Array.from(name.matchAll(script), ([part]) => ({ part, replacement }))),
  );
  parts.sort((one, other) => other.part.length - one.part.length);
  return (text) => parts.reduce((rest, { part, replacement }) => rest.replaceAll(part, replacement), text);
}
