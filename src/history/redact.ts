/** What must not travel: names, labels, numbers, mentions and words of those who did not agree (design 4.9). */
import type { Person } from "../people/model.ts";
import { maskedLink, maskRest } from "./masks.ts";
import type { WordRules } from "./model.ts";
import { type Names, namesIn, someone } from "./names.ts";
import { endings, maskNumbers, maskNumbersOf } from "./numbers.ts";
import type { PublicName } from "./public-names.ts";
import { withoutQuotes } from "./quotes.ts";
import { replacer } from "./words.ts";

export interface Chat {
  /** Rows for this chat, whatever they agreed to. */
  readonly people: readonly Person[];
  /** Labels of people in the chat whom no row names: they agreed to nothing. */
  readonly strangers: readonly string[];
  /** Whom a label means. */
  readonly person: (label: string) => Person | null;
  readonly publicName: PublicName;
}

export interface Redactor {
  /** From legal text (`legalText`) to text that may travel, with `someone` where a person was. */
  redact(text: string): string;
  /**
   * Legal text without quotes of people who do not appear.
   * @param wasSaid is this line (`wordKeys`) one that somebody who does not appear wrote before?
   */
  withoutQuotes(text: string, wasSaid: (words: string) => boolean): string;
  /** Words that both somebody who agreed and somebody left out is called by: they stay. Compared forms. */
  readonly shared: ReadonlySet<string>;
  /** Words such as `mama` that somebody left out is called by: they stay as well. */
  readonly roles: ReadonlySet<string>;
}

/** Opens and closes a replaced mention, so that what it became is not read again. Not typed by anybody, either. */
const [open, close] = ["\u0002", "\u0003"];

/** `@⁨Nora⁩`, as phones write mentions, and `@4917012345678`. */
const mention = /(?<![\p{L}\p{N}])@\u2068([^\u2069\n]{0,200})\u2069?|(?<![\p{L}\p{N}])@\+?(\p{Nd}{5,20})/gu;

export function redactor({ people, strangers, person, publicName }: Chat, rules: WordRules): Redactor {
  const names = namesIn(people, strangers, publicName);
  const replaceNames = replacer(names.terms);
  const replaceUnspaced = unspaced(names);
  const known = endings([...people.flatMap(({ whatsapp }) => whatsapp), ...strangers]);
  const hidden = endings(names.hidden.flatMap(({ names: all }) => all));
  const mask = (text: string) =>
    rules.keep.includes("numbers")
      ? maskNumbersOf(text, hidden, maskedLink)
      : maskNumbers(text, known, maskedLink);
  const free = (text: string) => replaceNames(replaceUnspaced(mask(maskRest(text, rules.mask))));
  const meant = (label: string) => person(label) ?? person(`+${label}`);

  const redact = (text: string) => {
    const marked = text.replace(mention, (_whole, label: string | undefined, number: string | undefined) => {
      const name = publicName(meant(label ?? number ?? ""));
      return open + (name === null ? someone : `@${name}`) + close;
    });
    const pieces = marked.split(/(\u0002[^\u0003]*\u0003)/u);
    const redacted = pieces.map((piece) => (piece.startsWith(open) ? piece.slice(1, -1) : free(piece)));
    return redacted.join("").replace(/[\u2066-\u2069]/gu, "");
  };
  const isLeftOut = (label: string, asCopied: boolean) => {
    const one = meant(label);
    return one === null ? asCopied || redact(label).includes(someone) : publicName(one) === null;
  };
  return {
    redact,
    withoutQuotes: (text, wasSaid) => withoutQuotes(text, { isLeftOut, wasSaid }),
    shared: names.shared,
    roles: names.roles,
  };
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
