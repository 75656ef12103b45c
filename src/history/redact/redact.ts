/** What must not travel: names, labels, numbers, mentions and words of those who did not agree (design 4.9 and 4.14). */
import type { Person } from "../../people/index.ts";
import type { WordRules } from "../model.ts";
import { readings } from "../spelling.ts";
import { wordKeys, wordsOf } from "../words.ts";
import type { Because } from "./bent.ts";
import { candidate, identifier, namesInIdentifiers, sign } from "./identifiers.ts";
import { maskedLink, maskRest } from "./masks.ts";
import { namesIn, someone } from "./names.ts";
import { endings, maskNumbers, maskNumbersOf } from "./numbers.ts";
import type { PublicName } from "./public-names.ts";
import { type Unquoted, withoutQuotes } from "./quotes.ts";
import { replacer } from "./replace.ts";
import type { Said } from "./said.ts";
import { signRules, signShape } from "./signs.ts";

export interface Chat {
  /** Rows for this chat, whatever they agreed to. */
  readonly people: readonly Person[];
  /** Labels of people in the chat whom no row names: they agreed to nothing. */
  readonly strangers: readonly string[];
  /** Whom a label means. */
  readonly person: (label: string) => Person | null;
  readonly publicName: PublicName;
}

export interface Redacted {
  /** May travel, with `someone` where a person was. */
  readonly text: string;
  /** Why somebody should look at it first: it may name somebody in a way that is not certain. */
  readonly doubts: ReadonlySet<Because>;
}

export interface Redactor {
  /** @param text legal (`quotableText`) */
  redact(text: string): Redacted;
  /**
   * Legal text without quotes of people who do not appear.
   * @param said what they wrote before
   */
  withoutQuotes(text: string, said: Said): Unquoted;
  /** Words that both somebody who agreed and somebody left out is called by: they stay. Compared forms. */
  readonly shared: ReadonlySet<string>;
  /** Words such as `mama` that somebody left out is called by: they stay as well. */
  readonly roles: ReadonlySet<string>;
}

/** Opens and closes what was replaced, or must not be touched, so that it is not read again. Not typed by anybody, either. */
const [open, close] = ["\u0002", "\u0003"];
const closed = (text: string) => open + text + close;

/** `@⁨Nora⁩`, as phones write mentions, and `@4917012345678`. */
const mention = /(?<![\p{L}\p{N}])@\u2068([^\u2069\n]{0,200})\u2069?|(?<![\p{L}\p{N}])@\+?(\p{Nd}{5,20})/gu;

export function redactor({ people, strangers, person, publicName }: Chat, rules: WordRules): Redactor {
  const names = namesIn(people, strangers, publicName);
  const replaceNames = replacer(names);
  const inIdentifier = namesInIdentifiers(names.owners, names.hidden, names.kept);
  const signs = signRules(
    names.hidden,
    people.filter(({ history }) => history === "yes").map(({ name }) => name),
  );
  const typed = typedMentions(people, strangers, publicName);
  const known = endings([...people.flatMap(({ whatsapp }) => whatsapp), ...strangers]);
  const hidden = endings(names.hidden.flatMap(({ names: all }) => all));
  const mask = (text: string) =>
    rules.keep.includes("numbers")
      ? maskNumbersOf(text, hidden, maskedLink)
      : maskNumbers(text, known, maskedLink);
  const meant = (label: string) => person(label) ?? person(`+${label}`);
  const shown = (name: string | null) => closed(name === null ? someone : `@${name}`);

  /** Names in the pieces that nothing was replaced in yet. */
  const outside = (text: string, change: (piece: string) => string) =>
    text.includes(open)
      ? text
          .split(/(\u0002[^\u0003]*\u0003)/u)
          .map((piece) => (piece.startsWith(open) ? piece : change(piece)))
          .join("")
      : change(text);

  const redact = (text: string): Redacted => {
    const doubts = new Set<Because>();
    const doubt = (because: Because) => void doubts.add(because);
    let marked = text.replace(mention, (_whole, label: string | undefined, number: string | undefined) =>
      shown(publicName(meant(label ?? number ?? ""))),
    );
    if (marked.includes("@"))
      for (const { shape, name } of typed)
        marked = outside(marked, (piece) => piece.replace(shape, shown(name)));
    marked = outside(marked, (piece) => mask(maskRest(piece, rules.mask)));
    const inside = (found: string) => {
      const verdict = inIdentifier(found);
      if (verdict === "perhaps") doubt("link");
      const isTag = /^[@#]/u.test(found);
      if (verdict === null || verdict === "perhaps") return isTag ? found : closed(found);
      const isLink = /^(?:https?:|www\.)/iu.test(found);
      return closed(isLink ? maskedLink : verdict.owner.replacement);
    };
    if (sign.test(marked))
      marked = outside(marked, (piece) =>
        piece.replace(candidate, (found) => (sign.test(found) ? found.replace(identifier, inside) : found)),
      );
    for (const { shape, replacement } of signs)
      marked = outside(marked, (piece) =>
        piece.replace(shape, (found) => {
          if (replacement === null) doubt("short");
          return replacement === null ? found : closed(replacement);
        }),
      );
    marked = outside(marked, (piece) => replaceNames(piece, doubt));
    return { text: marked.replace(/[\u0002\u0003\u2066-\u2069]/gu, ""), doubts };
  };
  /** Labels and words of which a name in a header has one; all others are nobody's. */
  const labels = new Set(
    [...strangers, ...people.flatMap((one) => [one.name, ...one.whatsapp])].map(wordKeys),
  );
  const words = new Set(
    [...names.owners.flatMap((owner) => [...owner.words]), ...names.kept].flatMap(readings),
  );
  const mayBeName = (label: string) =>
    labels.has(wordKeys(label)) ||
    /\p{Nd}{4}|[^\p{Script=Latin}\p{Script=Common}]/u.test(label) ||
    wordsOf(label).some(({ key }) => readings(key).some((one) => words.has(one)));
  const isLeftOut = (label: string, asCopied: boolean) => {
    const one = mayBeName(label) ? meant(label) : null;
    if (one !== null) return publicName(one) === null;
    return asCopied || (mayBeName(label) && redact(label).text.includes(someone));
  };
  const isName = (label: string) => {
    const one = mayBeName(label) ? meant(label) : null;
    if (one !== null) return publicName(one) === null;
    return mayBeName(label) && redact(label).text.trim() === someone;
  };
  return {
    redact,
    withoutQuotes: (text, said) => withoutQuotes(text, { isLeftOut, isName, said }),
    shared: names.shared,
    roles: names.roles,
  };
}

/** `@Jo`, `@🔥🔥`, `@Lena Mama nervig` as people type them: labels of any length and of signs, the longest first. */
function typedMentions(people: readonly Person[], strangers: readonly string[], publicName: PublicName) {
  const labels = [
    ...strangers.map((label) => ({ label, name: null })),
    ...people.flatMap((one) =>
      [one.name, ...one.whatsapp].map((label) => ({ label, name: publicName(one) })),
    ),
  ];
  return labels
    .filter(({ label }) => label.trim() !== "" && !/^[+\p{Nd}\s()./-]+$/u.test(label))
    .sort((one, other) => other.label.length - one.label.length)
    .map(({ label, name }) => ({
      name,
      shape: signShape(
        label,
        String.raw`(?<![\p{L}\p{N}])@[\u2066-\u2068~\s]{0,2}`,
        String.raw`(?![\p{L}\p{N}\p{M}])`,
      ),
    }));
}
