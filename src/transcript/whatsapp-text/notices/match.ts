/** Notice texts against the phrase tables: what happened, who did it, to whom. No regexes: frames are cut into literals. */
import { cleanName, plain, withoutMarks } from "../../marks.ts";
import type { NoticeCode } from "../../model.ts";
import { type Frame, indexFrames, type Slot } from "./frame.ts";
import { canBeName, isNumberOfPeople, tailAt } from "./nobody.ts";
import type { NoticeSign, NoticeTable } from "./table.ts";
import { everyTable, noticeTables } from "./tables.ts";

export interface NoticeMeaning {
  readonly code: NoticeCode;
  readonly language: string;
  readonly actor: string | null;
  readonly targets: readonly string[];
  readonly you: boolean;
  readonly title: string | null;
  readonly sign: NoticeSign | null;
  /** What the slot holds with which the wording begins, as it stands; empty where it begins with fixed words. */
  readonly openingField: string;
}

const index = indexFrames(everyTable);

/** A notice is one paragraph of at most this length before it is compared; what follows is a tail. */
const LONGEST = 600;

/**
 * @param text a notice, or what may be one; marks, odd blanks and quotes are evened out for the comparison
 * @param isKnown is this the name of a writer? Lists are not cut inside such a name
 * @returns the meaning by the most specific wording, or null where none fits
 */
export function matchNotice(text: string, isKnown: (name: string) => boolean): NoticeMeaning | null {
  const raw = withoutMarks(text.slice(0, LONGEST)).trimEnd();
  const even = plain(raw);
  const fit = index.find(even, (frame) => fitOf(frame, even, isKnown));
  if (fit !== null) return meaning(fit, raw, isKnown);
  const tail = tailAt(even);
  if (tail === -1) return null;
  // Some languages set the stop themselves; in others it would be the name's.
  return matchNotice(raw.slice(0, tail), isKnown) ?? matchNotice(raw.slice(0, tail + 1), isKnown);
}

interface Fit {
  readonly frame: Frame;
  /** Begins and ends of the slots in turn; `plain` keeps lengths once marks are out, so they hold for the raw text too. */
  readonly cuts: readonly number[];
}

function fitOf(frame: Frame, text: string, isKnown: (name: string) => boolean): Fit | null {
  const { literals, slots } = frame;
  const first = literals[0] as string;
  if (!text.startsWith(first)) return null;
  if (slots.length === 0) return isEnd(frame, text, first.length) ? { frame, cuts: [] } : null;
  const cuts: number[] = [];
  let at = first.length;
  for (let i = 1; i < literals.length; i++) {
    const literal = literals[i] as string;
    const last = i === literals.length - 1;
    let found: number;
    if (!last || frame.openEnd) {
      found = literal === "" ? text.length : text.indexOf(literal, at + 1);
    } else {
      const stop = text.endsWith(".") && !text.endsWith(`${literal}`) ? text.length - 1 : text.length;
      found = stop - literal.length;
      if (found <= at || !text.startsWith(literal, found)) return null;
    }
    if (found <= at) return null;
    // What ends with a colon is the sender of somebody's words (`Nora: left`), not the name that opens a notice.
    if (at === 0 && text.charCodeAt(found - 1) === 0x3a) return null;
    if (isName(slots[i - 1] as Slot) && !isNamed(text.slice(at, found), frame.table, isKnown)) return null;
    cuts.push(at, found);
    at = found + literal.length;
    if (last && frame.openEnd && !isEnd(frame, text, at)) return null;
  }
  return { frame, cuts };
}

function isName(slot: Slot): boolean {
  return slot === "actor" || slot === "targets";
}

function isNamed(field: string, table: NoticeTable, isKnown: (name: string) => boolean): boolean {
  if (field.includes("\n")) return false;
  return canBeName(field) || split(field, table, isKnown).every((name) => isKnown(name) || canBeName(name));
}

/** An open end may go on only behind a full word: a blank, a stop, a line break or nothing. */
function isEnd(frame: Frame, text: string, at: number): boolean {
  if (at === text.length || (at === text.length - 1 && text.endsWith("."))) return true;
  return frame.openEnd && /[\s.,:،]/.test(text.charAt(at));
}

/** What several people can be told to have done in one notice; of anything else "A and B" is one person's name. */
const severalAtOnce: ReadonlySet<NoticeCode> = new Set<NoticeCode>(["joined", "left"]);

function meaning({ frame, cuts }: Fit, raw: string, isKnown: (name: string) => boolean): NoticeMeaning {
  const { table, code, slots } = frame;
  let { you } = frame;
  const fields: Record<Slot, string> = { actor: "", targets: "", title: "", any: "" };
  slots.forEach((slot, i) => {
    fields[slot] = raw.slice(cuts[2 * i], cuts[2 * i + 1]);
  });
  const last = slots.at(-1);
  if (last !== undefined && frame.literals.at(-1) === "." && isKnown(cleanName(`${fields[last]}.`))) {
    fields[last] += ".";
  }
  const others = (list: readonly string[]): string[] => {
    const named = list.filter((name) => !table.you.includes(name));
    if (named.length < list.length) you = true;
    return named.filter((name) => isKnown(name) || !isNumberOfPeople(name));
  };
  const cut = (field: string): string[] => (field === "" ? [] : split(field, table, isKnown));
  let targets = others(cut(fields.targets));
  const alone = fields.actor === "" ? [] : [cleanName(fields.actor)];
  const actors = others(severalAtOnce.has(code) ? cut(fields.actor) : alone);
  const actor = actors.length === 1 ? (actors[0] as string) : null;
  if (actor === null) targets = [...actors, ...targets];
  const title = slots.includes("title") ? fields.title.trim() : null;
  const opening = frame.literals[0] === "" ? slots[0] : undefined;
  const openingField = opening === undefined ? "" : fields[opening];
  return { code, language: table.language, actor, targets, you, title, sign: frame.sign, openingField };
}

/** Between the first names of a list; Arabic has a comma of its own. */
const COMMA = /[,،] /;

/** `A, B und C` → three names; a part that only together with its neighbours is a known writer stays together. */
function split(field: string, table: NoticeTable, isKnown: (name: string) => boolean): string[] {
  if (isKnown(cleanName(field))) return [cleanName(field)];
  for (const and of table.and) {
    const at = field.lastIndexOf(and);
    if (at <= 0) continue;
    const before = field.slice(0, at).split(COMMA);
    return [...before, field.slice(at + and.length)].map(cleanName);
  }
  return field.split(COMMA).map(cleanName);
}

/**
 * Does a would-be sender field contain a word that opens a notice behind a name?
 * @param language of the chat, null where it is not known; undefined asks for any of ours
 */
export function opensNotice(field: string, language?: string | null): boolean {
  const even = plain(field);
  return noticeTables.some(
    (table) =>
      (language === undefined || table.language === language) &&
      table.openers.some((opener) => even.indexOf(opener) > 0),
  );
}
