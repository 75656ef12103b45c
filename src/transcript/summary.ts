/** What a transcript says about the chat as a whole, gathered in one pass; memory grows with the people, not the messages. */
import type { Finding } from "../messages/finding.ts";
import { NOBODY } from "./marks.ts";
import type { Message, Notice, NoticeCode, Summary, TranscriptRecord, Writer } from "./model.ts";
import type { Shape } from "./recognise.ts";

export interface SummaryBuilder {
  add(record: TranscriptRecord): void;
  /** May be called once all records were added; says nothing about those that come later. */
  done(): Summary;
}

/** WhatsApp cuts exports without media at this number of messages, at the old end and without a mark. */
const CUT_AT = 40_000;

/** Notices that only groups have. */
const groupOnly: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  "created",
  "added",
  "removed",
  "left",
  "joined",
  "subject",
  "icon",
  "description",
  "admin",
]);

interface Count {
  messages: number;
  first: string | null;
  last: string | null;
}

/**
 * @param shape from `recognise`
 * @param title the chat's name from the names of the files, null where they tell none; then the last name that a notice
 *   gave counts
 */
export function createSummary(shape: Shape, title: string | null): SummaryBuilder {
  const counts = {
    records: 0,
    messages: 0,
    notices: 0,
    attachments: 0,
    omitted: 0,
    missing: 0,
    edited: 0,
    deleted: 0,
    replacedCharacters: 0,
  };
  const writers = new Map<string, Count>();
  const named = new Set<string>();
  const exporters = new Set<string>();
  let group = false;
  let noticed: string | null = null;
  let first: string | null = null;
  let last: string | null = null;
  let timeless = 0;
  let firstTimeless = 0;

  function add(record: TranscriptRecord): void {
    counts.records++;
    if (record.at === null) {
      timeless++;
      if (timeless === 1) firstTimeless = record.seq;
    } else {
      if (first === null || record.at < first) first = record.at;
      if (last === null || record.at > last) last = record.at;
    }
    counts.replacedCharacters += replaced(record.text);
    if (record.kind === "message") addMessage(record);
    else addNotice(record);
  }

  function addMessage(message: Message): void {
    counts.messages++;
    if (message.edited) counts.edited++;
    if (message.type === "deleted") counts.deleted++;
    if (message.you) exporters.add(message.author);
    const { attachment, at } = message;
    if (attachment !== null) {
      counts.attachments++;
      if (attachment.omitted) counts.omitted++;
      else if (!attachment.present) counts.missing++;
    }
    const writer = writers.get(message.author);
    if (writer === undefined) writers.set(message.author, { messages: 1, first: at, last: at });
    else {
      writer.messages++;
      if (at !== null && (writer.first === null || at < writer.first)) writer.first = at;
      if (at !== null && (writer.last === null || at > writer.last)) writer.last = at;
    }
  }

  function addNotice(notice: Notice): void {
    counts.notices++;
    if (groupOnly.has(notice.code)) group = true;
    if (notice.actor !== null) named.add(notice.actor);
    for (const target of notice.targets) named.add(target);
    if (notice.title !== null) noticed = notice.title;
  }

  function done(): Summary {
    const known = title ?? noticed;
    const chatKind = kindOf(known);
    return {
      recognition: shape.recognition,
      title: known,
      chatKind,
      counts: { ...counts },
      period: { first, last },
      writers: ranked(writers),
      mentioned: [...named].filter((name) => !writers.has(name)).sort(byCodePoint),
      exporter: exporterOf(chatKind, known),
      findings: findings(),
    };
  }

  function kindOf(known: string | null): Summary["chatKind"] {
    const people = [...writers.keys()].filter((name) => name !== NOBODY);
    if (group || people.length > 2) return "group";
    return known !== null && people.includes(known) ? "direct" : "unknown";
  }

  /** Who deleted "as you"; in a chat of two the one after whom it is not named. */
  function exporterOf(kind: Summary["chatKind"], known: string | null): string | null {
    const [only] = exporters;
    if (exporters.size === 1 && only !== undefined) return only;
    if (exporters.size > 1 || kind !== "direct" || writers.size !== 2) return null;
    return [...writers.keys()].find((name) => name !== known) ?? null;
  }

  function findings(): Finding[] {
    const found: Finding[] = [...shape.findings];
    if (timeless > 0)
      found.push({ code: "transcript.impossible-dates", records: timeless, first: firstTimeless });
    if (counts.replacedCharacters > 0) {
      found.push({ code: "transcript.replaced-characters", characters: counts.replacedCharacters });
    }
    if (counts.records === CUT_AT) found.push({ code: "transcript.cut-at-limit", records: CUT_AT });
    return found;
  }

  return { add, done };
}

function ranked(writers: ReadonlyMap<string, Count>): Writer[] {
  return [...writers]
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => b.messages - a.messages || byCodePoint(a.name, b.name));
}

/** The same order on every machine, whatever its locale. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many U+FFFD stand for bytes that were no text. */
function replaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
