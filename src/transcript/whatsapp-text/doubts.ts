/**
 * Would-be senders that may be the beginning of a notice that no table knows (`Ana cancelled the event: Party`). None of
 * these signs is sure, so that what comes again with another text is a person, and the rest is told.
 */
import type { Finding } from "../../messages/index.ts";
import { cleanName } from "../marks.ts";
import { flat } from "./flat.ts";
import { matchNotice, opensNotice } from "./notices/match.ts";

/** So many are kept: a hostile file could have any number. */
const MOST = 10_000;

export interface Doubts {
  /** Did this name stand before another text? Keeps the text. */
  comesAgain(name: string, text: string): boolean;
  /** What was not, with how often it came; of those that became people what came before. */
  readonly names: ReadonlyMap<string, number>;
}

export function createDoubts(): Doubts {
  const texts = new Map<string, string>();
  const names = new Map<string, number>();
  return {
    comesAgain(name, text) {
      const before = texts.get(name);
      if (before !== undefined && before !== text) return true;
      if (before === undefined && texts.size < MOST) texts.set(flat(name), flat(text));
      names.set(flat(name), (names.get(name) ?? 0) + 1);
      return false;
    },
    names,
  };
}

/** More names than this are not told one by one. */
const MOST_TOLD = 20;

/** What is to be told of the lines that were taken for notices, null where there are none. */
export function doubtfulNotices(names: ReadonlyMap<string, number>): Finding | null {
  if (names.size === 0) return null;
  let lines = 0;
  for (const times of names.values()) lines += times;
  return { code: "transcript.doubtful-notices", lines, names: [...names.keys()].slice(0, MOST_TOLD) };
}

/**
 * May this be no name? By a word that opens notices, by what it says, or because it goes on behind the name of somebody
 * who wrote.
 * @param language of the chat, as `opensNotice` takes it
 */
export function readsLikeNotice(
  field: string,
  language: string | null | undefined,
  isWriter: (name: string) => boolean,
): boolean {
  const name = cleanName(field);
  if (
    isEventReminder(name) ||
    OPEN_QUOTE.test(name) ||
    isSentence(name) ||
    goesOnBehindWriter(name, isWriter)
  )
    return true;
  // Whose language is not known, that may have a word of any, and is doubtful only where there is more to it.
  if (language !== null) return opensNotice(field, language);
  const words = name.split(/\s+/);
  return words.length > 3 && isMostlySmall(words) && opensNotice(field);
}

/** A label of a people list that could be taken for a notice in some chat, so that whoever reads one has to be told of it. */
export function mayReadLikeNotice(label: string): boolean {
  const nobody = (): boolean => false;
  return readsLikeNotice(label, undefined, () => true) || matchNotice(label, nobody) !== null;
}

/** What is quoted goes on behind the colon, as a group's name does: `Ana skapade "3b`. */
const OPEN_QUOTE = /\s["„“«][^"“”»]*$/;

/** What communities are called in the languages of WhatsApp that have a word of their own for them. */
const COMMUNITY =
  /(?:^|\s)(?:communit|comunid|comunit|comunità|gemeinschaft|gemeenschap|topluluk|topluluğ|сообществ|спільнот|społecznoś|مجتمع|yhteisö|komunit|közösség|fellesskap|fællesskab|कम्युनिटी|انجمن|ל?קהיל)/iu;

/** A reminder and an event, as WhatsApp's own reminders begin: `Event reminder: School party`. */
const REMINDER =
  /reminder|erinnerung|påminnelse|påmindelse|připomenut|připomínk|emlékeztető|memento|reamintir|υπενθύμιση|pengingat|रिमाइंडर|یادآوری|תזכורת|rappel|recordatorio|promemoria|herinnering|przypomnieni|lembrete|напоминание|нагадування|hatırlat|تذكير|muistutus|podsjetnik|pripomenut/iu;
const EVENT =
  /event|veranstaltung|ereignis|händelse|evenemang|begivenhed|arrangement|událost|esemény|εκδήλωσ|acara|इवेंट|رویداد|אירוע|[ée]v[èée]nement|evenement|wydarzeni|мероприяти|событи|поді|etkinlik|eveniment|حدث|مناسبة|فعالية|tapahtuma|događaj|udalos/iu;

/** Nobody is called so, and it comes again with every event. */
export function isEventReminder(name: string): boolean {
  return name.split(/\s+/).length <= 5 && REMINDER.test(name) && EVENT.test(name);
}

const SMALL = /^\p{Ll}/u;

/** Several words of which all but the first are small, or a few of a community. */
function isSentence(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 3) return false;
  const small = words.slice(1).filter((word) => SMALL.test(word)).length;
  if (COMMUNITY.test(name)) return small > 0 || !/\p{Lu}/u.test(name);
  return words.length > 3 && small === words.length - 1 && /^\p{Lu}/u.test(name);
}

function isMostlySmall(words: readonly string[]): boolean {
  return 2 * words.filter((word) => SMALL.test(word)).length > words.length;
}

/** `Ana skapade händelsen`: two words at least, the first of them small. Scripts without small letters need four. */
function goesOnBehindWriter(name: string, isWriter: (name: string) => boolean): boolean {
  for (let at = name.indexOf(" "); at !== -1; at = name.indexOf(" ", at + 1)) {
    const words = name.slice(at + 1).split(/\s+/);
    if (words.length < 2) return false;
    const [first = ""] = words;
    const goesOn =
      (SMALL.test(first) && isMostlySmall(words)) || (/^\p{Lo}/u.test(first) && words.length > 3);
    if (goesOn && isWriter(name.slice(0, at))) return true;
  }
  return false;
}
