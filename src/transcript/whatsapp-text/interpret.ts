/** The text behind one header → a message or a notice. Learns names on the way; never makes a person of a wording. */

import { cleanName, startsMarked, withoutLeadingMarks, withoutMarks } from "../marks.ts";
import { type Message, NOBODY, type Notice, type Platform, type TranscriptRecord } from "../model.ts";
import { createMemory } from "./bodies/again.ts";
import type { Body } from "./bodies/body.ts";
import { createFileList, type FileList } from "./bodies/file-list.ts";
import { tabledLanguages } from "./bodies/tables.ts";
import { understand } from "./bodies/understand.ts";
import { createDoubts, isEventReminder, readsLikeNotice } from "./doubts.ts";
import { flat } from "./flat.ts";
import { createGroupNames } from "./group-name.ts";
import { createNoticeMemory } from "./notices/again.ts";
import type { NoticeMeaning } from "./notices/match.ts";
import { provenCompound, type Sender, splitSender, withNameInOneLine } from "./sender.ts";

/** The web sets this before what happened, where phones leave out the sender. */
const WEB_NOTICE = "- ";

/** What a first look over the file's head found out about names. */
export interface Names {
  /** Who wrote something that only a person can write. */
  readonly writers: ReadonlySet<string>;
  /** Names that contain `: `. */
  readonly compounds: ReadonlySet<string>;
  /** Names that the file shows both with and without the `~` of unsaved contacts: two people. */
  readonly namesakes: ReadonlySet<string>;
  /** Of the notices; null where none told it. Left out while that is not known. */
  readonly language?: string | null;
  /** Do notices stand behind a sender field and a mark, as iOS has them since 2021? Then all else has a true sender. */
  readonly marked?: boolean;
  /** Of the user's people list: whoever of them stands in two lines is a person, though it comes once. */
  readonly listed?: ReadonlySet<string>;
}

export interface Interpreter {
  /** @param text everything behind the header, line breaks `\n`, none at the end */
  record(seq: number, at: string | null, text: string): TranscriptRecord;
  readonly writers: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  /** Names that were shown both with and without the `~` of unsaved contacts so far. */
  readonly namesakes: ReadonlySet<string>;
  /** Who a sender field shows, where that is settled; undefined where it is not. */
  knownAuthor(field: string): string | undefined;
  /** A known author's body that is no plain text, where the like was seen before; null where it has to be looked at. */
  recall(raw: string): Body | null;
  /** Is this the beginning of a name with a colon, so that each line has to be looked at? */
  mayGoOn(author: string): boolean;
  /** How often wordings of a language were recognised. */
  readonly languages: ReadonlyMap<string, number>;
  /** What stood before the first `: ` of lines that were taken for notices but may be somebody's, and how often. */
  readonly doubts: ReadonlyMap<string, number>;
  /** Who is a person here because the user's list has a name that stands in two lines. */
  readonly listedInTwoLines: ReadonlySet<string>;
  /** See `Names`. */
  isMarked(): boolean;
  /** What the sender fields of iOS's notices call the group. */
  groupName(): string | null;
}

export function createInterpreter(
  platform: Platform,
  attachments: ReadonlySet<string>,
  names?: Names,
): Interpreter {
  const files: FileList = createFileList(attachments);
  const writers = new Set<string>(names?.writers);
  const compounds = new Set<string>();
  /** What stands before the first colon of those: such a field may go on. */
  const beginnings = new Set<string>();
  for (const name of names?.compounds ?? []) addCompound(name);
  const languages = new Map<string, number>();
  /** Was a wording seen of a language with a table? */
  let tabled = false;
  /** Sender fields that were looked at already and are names, so that each is judged once. */
  const fields = new Map<string, string>();
  const memory = createMemory((raw) => understand(raw, files, platform), files);
  /** Name → is it, without anything added, of somebody shown with `~`? */
  const unsaved = new Map<string, boolean>();
  const namesakes = new Set<string>(names?.namesakes);
  const doubts = createDoubts();
  const groupNames = createGroupNames();
  const listedInTwoLines = new Set<string>();
  let marked = names?.marked === true;
  const isKnown = (name: string): boolean => writers.has(name) || compounds.has(name);
  const noticeOf = createNoticeMemory({ isKnown, count: () => writers.size + compounds.size });

  function addCompound(name: string): void {
    compounds.add(name);
    beginnings.add(cleanName(name.slice(0, name.indexOf(": "))));
  }

  function isWording(body: string): boolean {
    if (noticeOf(body) !== null) return true;
    const { type } = understand(body, files, platform);
    return type === "deleted" || type === "waiting";
  }

  /**
   * One line behind iOS's mark in a file of a language without a table: one of its own. In other files it is what somebody
   * copied, mark and all.
   */
  function isOwnOfAnyLanguage(raw: string): boolean {
    return platform === "ios" && !tabled && startsMarked(raw) && raw.length <= 120 && !isSaid(raw);
  }

  function saw(language: string | null): void {
    if (language === null) return;
    languages.set(language, (languages.get(language) ?? 0) + 1);
    tabled ||= tabledLanguages.has(language);
  }

  function record(seq: number, at: string | null, text: string): TranscriptRecord {
    if (platform === "web" && text.startsWith(WEB_NOTICE)) {
      const said = text.slice(WEB_NOTICE.length);
      return notice(seq, at, said, noticeOf(said), null);
    }
    const proven = platform === "android" ? null : provenCompound(text, isWording);
    if (proven !== null) addCompound(proven);
    const sender = splitSender(text, compounds);
    if (sender === null) return withoutSender(seq, at, text);
    const name = fields.get(sender.field);
    const author = name ?? cleanName(sender.field);
    const raw = text.slice(sender.bodyAt);
    // iOS sets a mark behind the sender field, so that what stands before one is surely such a field.
    if (name === undefined && (platform === "android" || !startsMarked(raw))) {
      const hidden = noticeWithColon(text, author);
      if (hidden !== undefined) return notice(seq, at, text, hidden, null);
      const doubtful = doubtfulNotice(sender, author, raw);
      if (doubtful !== undefined) return notice(seq, at, text, doubtful, null);
    }
    const body = memory.understood(raw);
    if (platform !== "android" && body.type === "text") {
      const said = markedNotice(raw, body, author);
      if (said !== undefined) {
        marked ||= startsMarked(raw);
        if (said !== null) groupNames.notice(author, said);
        return notice(seq, at, raw, said, author);
      }
      if (isOwnOfAnyLanguage(raw)) return message(seq, at, author, { ...body, type: "unknown" });
    }
    saw(body.language);
    const who = name ?? remember(sender.field, author);
    if (who !== NOBODY && !writers.has(who)) writers.add(flat(who));
    return message(seq, at, who, body);
  }

  /** A notice, unless its first two lines are a contact's name: those of unknown wording that come again with another text. */
  function withoutSender(seq: number, at: string | null, text: string): TranscriptRecord {
    const meaning = noticeOf(text);
    const joined = meaning === null && platform !== "web" ? withNameInOneLine(text) : null;
    const sender = joined === null ? null : splitSender(joined, compounds);
    if (joined === null || sender === null) return notice(seq, at, text, meaning, null);
    const name = cleanName(sender.field);
    const isSentence = (): boolean => readsLikeNotice(sender.field, language(), (of) => writers.has(of));
    if (!isKnown(name) && names?.listed?.has(name) === true) listedInTwoLines.add(flat(name));
    const isSomebody =
      isKnown(name) ||
      listedInTwoLines.has(name) ||
      (!isSentence() && doubts.comesAgain(name, joined.slice(sender.bodyAt)));
    return isSomebody ? record(seq, at, joined) : notice(seq, at, text, null, null);
  }

  /** Settles who a field shows. A saved and an unsaved contact of one name are two people, so one of them is called otherwise. */
  function remember(field: string, shown: string): string {
    if (shown === NOBODY) {
      fields.set(flat(field), NOBODY);
      return NOBODY;
    }
    const tilde = withoutMarks(field).startsWith("~");
    const first = unsaved.get(shown) ?? (namesakes.has(shown) ? false : tilde);
    unsaved.set(shown, first);
    if (first !== tilde) namesakes.add(shown);
    const author = first === tilde ? shown : tilde ? `~${shown}` : `${shown} (2)`;
    fields.set(flat(field), flat(author));
    return author;
  }

  /**
   * A line whose first `: ` lies inside a notice, as in a group's name; undefined where the field may be a name. Only
   * fields never seen before are asked, so a writer's text cannot turn into a notice by what it says.
   */
  function noticeWithColon(text: string, name: string): NoticeMeaning | undefined {
    if (isKnown(name)) return undefined;
    const whole = noticeOf(text);
    if (whole === null) return undefined;
    // The colon may stand in the wording or behind the one it begins with; else somebody says it of somebody.
    const opening = cleanName(whole.openingField);
    return !whole.openingField.includes(": ") || compounds.has(opening) ? whole : undefined;
  }

  /** The same where only the field is a notice's, or may be; undefined where it is taken for a name. */
  function doubtfulNotice(sender: Sender, name: string, body: string): NoticeMeaning | null | undefined {
    if (isKnown(name) || (marked && platform === "ios")) return undefined;
    const field = noticeOf(sender.field);
    if (field === null && !readsLikeNotice(sender.field, language(), (of) => writers.has(of)))
      return undefined;
    if (doubts.comesAgain(name, body) && !isEventReminder(name)) return undefined;
    return field === null ? null : { ...field, title: null };
  }

  function language(): string | null | undefined {
    return names?.language === null ? mostOf(languages) : names?.language;
  }

  /** iOS puts a mark before its own wordings and a sender field before that: the actor, the partner or the group. */
  function markedNotice(raw: string, body: Body, author: string): NoticeMeaning | null | undefined {
    const marked = startsMarked(raw);
    if (!marked) {
      if (writers.has(author)) return undefined;
      const found = noticeOf(body.text);
      return found?.code === "encryption" ? found : undefined;
    }
    const found = noticeOf(body.text);
    if (found !== null) return found;
    if (withoutMarks(body.text).startsWith(`${author} `)) return null;
    // Unknown wording: of somebody who writes it may be pasted text; of anybody else it is no person's.
    return writers.has(author) || isSaid(raw) ? undefined : null;
  }

  function notice(
    seq: number,
    at: string | null,
    raw: string,
    meaning: NoticeMeaning | null,
    sender: string | null,
  ): Notice {
    const text = withoutLeadingMarks(raw);
    saw(meaning?.language ?? null);
    for (const name of [meaning?.actor ?? "", ...(meaning?.targets ?? [])]) {
      if (name.includes(": ")) addCompound(name);
    }
    if (meaning === null) {
      const actor = sender !== null && withoutMarks(text).startsWith(`${sender} `) ? sender : null;
      return { seq, kind: "notice", at, text, code: "other", actor, targets: [], you: false, title: null };
    }
    const { code, actor, targets, you, title, sign } = meaning;
    const all = { seq, kind: "notice", at, text, code, actor, targets, you, title } as const;
    return sign === null ? all : { ...all, sign };
  }

  function recall(raw: string): Body | null {
    const body = memory.recall(raw);
    if (body !== null) saw(body.language);
    return body;
  }

  return {
    record,
    recall,
    knownAuthor: (field) => fields.get(field),
    mayGoOn: (author) => beginnings.size > 0 && beginnings.has(author),
    writers,
    compounds,
    namesakes,
    languages,
    doubts: doubts.names,
    listedInTwoLines,
    isMarked: () => marked,
    groupName: () => groupNames.name(writers),
  };
}

/** The language that most of the wordings were of, null where there are none. */
export function mostOf(languages: ReadonlyMap<string, number>): string | null {
  let language: string | null = null;
  let most = 0;
  for (const [name, times] of languages) if (times > most) [language, most] = [name, times];
  return language;
}

/** Notices have one line and no link, so that behind a mark such text was copied, mark and all. */
function isSaid(raw: string): boolean {
  return raw.includes("\n") || raw.includes("://");
}

/** A person's message of what its body was understood to be. */
export function message(seq: number, at: string | null, author: string, body: Body): Message {
  const { text, type, edited, attachment } = body;
  const all = { seq, kind: "message", at, author, text, type, edited, attachment } as const;
  if (!body.you && body.detail === null) return all;
  return { ...all, ...(body.you && { you: true }), ...(body.detail !== null && { detail: body.detail }) };
}
