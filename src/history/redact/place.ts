/** Does a word that is everybody's as well stand in the place of a name here? German and English sentences. */

import type { Word } from "../words.ts";
import type { Kind } from "./everyday.ts";
import { relatives } from "./joined-words.ts";

/** `name`: it is one. `perhaps`: somebody should look. null: it means the thing. */
export type Place = "name" | "perhaps" | null;

export interface Around {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  /** The name, without the `s` of a genitive. */
  readonly key: string;
  /** Does the word with this key belong to the same person's name? */
  isOther(key: string): boolean;
  /** Is this word the name of anybody in the chat, and nothing else? */
  isSomebody(key: string): boolean;
}

const set = (words: string) => new Set(words.split(/\s+/u));

const titles = set(
  "frau fr hr herr herrn familie fam dr prof mr mrs ms miss mister tante onkel oma opa senora senor señora señor sra sr madame monsieur mme signora signor pan pani sayın don doña",
);
const titlesBehind = set("hanım hanim bey hoca hocam abla abi teyze amca");
const greetings = set(
  "danke dank hallo hi hey moin servus liebe lieber liebes tschüss ciao bitte sorry glückwunsch besserung thanks thank thx hello dear bye lg vg mfg gruss grüsse deine dein frag frage fragt fragen ask tell told asked met saw call text treffe triff merci gracias grazie",
);
const calendarGreetings = set(
  "danke hi hey thanks thank thx dear ask tell frag fragt lg vg mfg liebe lieber hallo",
);
const determiners = set(
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen meinem meiner dein deine deinen deinem
  sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer euer eure euren eurem dies diese dieser diesen diesem
  dieses jede jeder jeden jedem jedes jene jener jenen jenem welche welcher welchen welchem welches manche mancher solche solcher alle allen aller viele
  vielen wenige mehrere beide beiden einige einigen am im ans ins zum zur vom beim aufs fürs ums durchs unterm überm alles etwas nichts viel mehr was
  the a an this that these those my your his her its our their no some any every each all few many`,
);
const prepositions = set(
  "auf in an zu aus über unter vor hinter zwischen nach durch gegen um ab bis seit während wegen trotz neben als at from to of on into over under near by per pro",
);
const personal = set("mit bei von für ohne with for und and oder or");
const you = set(
  "du dir dich dein deine deinen kannst hast kommst bist willst magst machst weisst bringst gehst fährst darfst musst sollst hilfst schickst denkst könntest würdest hättest wärst kommt you your are ihr euch sie ihnen",
);
const doing = set(
  `hat hatte kommt kam kann konnte muss musste darf sagt sagte meint meinte bringt brachte macht geht ging fährt weiss schreibt schrieb ruft rief braucht sucht
  möchte fragt fragte wohnt heisst kriegt bekommt holt nimmt gibt spielt fehlt has had says said comes came wants wrote brings does did is was asked thinks needs`,
);
const saying = set(
  "sagt sagte meint meinte schreibt schrieb fragt fragte möchte says said asked wants wrote thinks",
);
const numbers = set(
  "ein eine einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreissig fünfzig hundert one two three four five six ten twenty",
);

export function placeOf(kind: Kind, around: Around): Place {
  const { text, words, at, key, isOther, isSomebody } = around;
  const word = words[at];
  if (word === undefined) return null;
  const raw = text.slice(word.start, word.end);
  const [before, behind] = [words[at - 1], words[at + 1]];
  const gapBefore = text.slice(before?.end ?? 0, word.start);
  const gapBehind = text.slice(word.end, behind?.start ?? text.length);
  const isSmall = raw === raw.toLowerCase();
  const isNear = (gap: string) => /^[ \u00a0]+$|^\. ?$/u.test(gap);
  const isBeside = (gap: string) => gap.length <= 3 && !gap.includes("\n");
  const prev = before !== undefined && isNear(gapBefore) ? before.key : "";
  const next = behind !== undefined && isNear(gapBehind) ? behind.key : "";
  if (gapBefore.endsWith("@")) return "name";
  // `Frau Stein`, `Frau Meier-Stein`
  const beforeHyphen = gapBefore === "-" && before !== undefined ? words[at - 2] : undefined;
  const isCalled = titles.has(prev) || (beforeHyphen !== undefined && titles.has(beforeHyphen.key));
  if (!isSmall && (isCalled || (isOneLetter(text, before) && /^\. ?$/u.test(gapBefore)))) return "name";
  if (!isSmall && titlesBehind.has(next)) return "name";
  if (before !== undefined && isBeside(gapBefore) && isOther(before.key)) return "name";
  if (behind !== undefined && isBeside(gapBehind) && isOther(behind.key)) return "name";
  if (kind === "abbreviation") {
    const isShort = /^\.?\s?\p{Nd}/u.test(text.slice(word.end)) || /^\.\s?\p{Ll}/u.test(text.slice(word.end));
    return isShort || numbers.has(next) || (isSmall && gapBehind.startsWith(".") && next !== "")
      ? null
      : "name";
  }
  // `Çiçek'in`, `das Groß'sche Haus`: only names are written so; `Stein-Mama`
  if (!isSmall && /^['’](?:\p{Ll}{1,4}(?!\p{L})|sche)/u.test(text.slice(word.end)) && !isShort(text, word))
    return "perhaps";
  if (!isSmall && kind !== "calendar" && gapBehind === "-" && relatives.has(behind?.key ?? ""))
    return "perhaps";
  if (/^-\p{L}/u.test(text.slice(word.end)) || /\p{L}-$/u.test(text.slice(0, word.start).slice(-2)))
    return null;
  const twoBefore = words[at - 2]?.key ?? "";
  const greets = kind === "calendar" ? calendarGreetings : greetings;
  const isGreeted =
    greets.has(prev) || (/^[ \u00a0]+$/u.test(gapBefore) && ["guten", "good"].includes(twoBefore));
  if (isGreeted && !(isSmall && kind !== "noun") && !determiners.has(twoBefore)) return "perhaps";
  if (isSmall) return null;
  // `Gut!` answers, `Rose?` calls
  const isAlone =
    words.length === 1 && (kind === "noun" || (kind === "describing" && /^\s*\?/u.test(gapBehind)));
  const isOwning = word.key !== key && isCapital(text, behind) && next !== "" && !determiners.has(prev);
  if (isAlone || isOwning) return "perhaps";
  const isStart = before === undefined || /[.!?\n:…–"„“”»«\p{Extended_Pictographic}]/u.test(gapBefore);
  const later = words.slice(at + 1, at + 4).map(({ key }) => key);
  const isAddressed = later.some((key) => you.has(key));
  const isListed =
    behind !== undefined && /^\p{Lu}/u.test(text.slice(behind.start)) && !isSomebody(behind.key);
  if (isStart && gapBehind.startsWith(",")) {
    if (isAddressed && !isListed) return "perhaps";
    if (kind === "noun")
      return isListed || behind === undefined || /^\p{Nd}/u.test(behind.key) ? null : "perhaps";
    if (behind !== undefined && isSomebody(behind.key)) return "perhaps";
    return null;
  }
  const isEnd = behind === undefined || /[.!?\n…\p{Extended_Pictographic}]/u.test(gapBehind);
  if (/^,/u.test(gapBefore) && isEnd) {
    const earlier = words.slice(Math.max(0, at - 5), at).map(({ key }) => key);
    if (earlier.some((key) => you.has(key) || greetings.has(key))) return "perhaps";
  }
  if (["und", "and", "oder", "or"].includes(next) && isSomebody(words[at + 2]?.key ?? "")) return "perhaps";
  if (["und", "and", "oder", "or"].includes(prev) && isSomebody(twoBefore)) return "perhaps";
  if (kind === "calendar") return isStart && saying.has(next) && later.length > 1 ? "perhaps" : null;
  if (kind === "call" && hasDeterminer(text, words, at)) return null;
  if (kind === "call")
    return isStart ? (doing.has(next) ? "perhaps" : null) : isShouted(text) ? null : "name";
  if (hasDeterminer(text, words, at)) return null;
  if (kind === "describing") {
    if (isShouted(text)) return null;
    if (isStart) return doing.has(next) && !isQuestion(next, later) ? "perhaps" : null;
    return prepositions.has(prev) || ["und", "oder", "and", "or"].includes(prev) ? null : "name";
  }
  if (["of", "der", "des"].includes(next)) return null;
  // a thing without an article stands in pairs and behind some prepositions only
  const isPair =
    (["und", "oder", "and", "or"].includes(next) && isCapital(text, words[at + 2])) ||
    (["und", "oder", "and", "or"].includes(prev) && isCapital(text, words[at - 2]));
  if (isPair || isShouted(text)) return null;
  if (prepositions.has(prev)) return null;
  const isInList = /^,/u.test(gapBefore) && isCapital(text, before);
  if (isInList || (gapBehind.startsWith(",") && isListed)) return personal.has(prev) ? "perhaps" : null;
  return "perhaps";
}

/** `Will he come?`, `Kann ich`: a verb before its subject. */
function isQuestion(next: string, later: readonly string[]): boolean {
  return next === "hat" && later[1] === "er";
}

/** An article, or a number, with adjectives at most in between: `der hohe Berg`, `3. Mai`. */
function hasDeterminer(text: string, words: readonly Word[], at: number): boolean {
  let end = words[at]?.start ?? 0;
  for (let back = 1; back <= 3; back += 1) {
    const word = words[at - back];
    if (word === undefined || !/^[ \u00a0]+$|^\.? $|^-$/u.test(text.slice(word.end, end))) return false;
    if (determiners.has(word.key) || (back === 1 && numbers.has(word.key)) || /^\p{Nd}+$/u.test(word.key))
      return true;
    const raw = text.slice(word.start, word.end);
    if (back === 1 && raw === raw.toLowerCase() && /.{3,}(?:er|es|em)$/u.test(raw) && !notDescribing.has(raw))
      return true;
    if (
      raw !== raw.toLowerCase() ||
      !/(?:e|er|es|em|en|y|ed|ing|ful|ous|ish|al|^(?:big|old|red|great|good|small|high|first|last|next|new|long|hot|wet))$/u.test(
        raw,
      )
    )
      return false;
    end = word.start;
  }
  return false;
}
const notDescribing = set(
  "aber oder wieder immer leider über unter hinter mehr unser weiter gestern später sicher lieber besser eher inder über außer ausser bisher nachher vorher her daher woher jeder wer der hier dieser trotzdem seitdem nachdem außerdem ausserdem indem allem bereits alles anders meistens mittags abends jedes unterdes",
);

function isCapital(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start));
}

/** `K. Stein` */
function isOneLetter(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}$/u.test(text.slice(word.start, word.end));
}

/** `It's`, `Wer's`: is, not a name's ending; an English genitive counts by what follows. */
function isShort(text: string, word: Word): boolean {
  return /^['’][st](?!\p{L})/u.test(text.slice(word.end));
}

/** Written in capitals throughout. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && wordCount.test(text);
}
const wordCount = /\p{L}{2,}\P{L}+\p{L}{2,}\P{L}+\p{L}{2,}/u;
