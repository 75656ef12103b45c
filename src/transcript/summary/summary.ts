/** What a transcript says about the chat as a whole, gathered in one pass; memory grows with the people, not the messages. */
import type { Finding } from "../../messages/index.ts";
import { canBeTitle } from "../marks.ts";
import {
  type Message,
  NOBODY,
  type Notice,
  type NoticeCode,
  type Recognition,
  type Summary,
  type TranscriptRecord,
  type Writer,
  type ZoneHint,
} from "../model.ts";
import { createAdmins } from "./admins.ts";
import { createExporter } from "./exporter.ts";
import { createMembers } from "./members.ts";
import { createNumbers } from "./numbers.ts";
import { zoneHint } from "./zone.ts";

export interface SummaryBuilder {
  add(record: TranscriptRecord): void;
  /** What a contact card that was sent along in the archive (`.vcf`) says: whose numbers these are. */
  addCard(name: string | null, phones: readonly string[]): void;
  /** May be called once all records were added; says nothing about those that come later. */
  done(): Summary;
}

/** WhatsApp cuts exports at these numbers of messages, at the old end and without a mark. */
const CUT_AT = { withMedia: 10_000, withoutMedia: 40_000 };

/** More events with a written hour than anybody needs to tell a time zone. */
const MOST_HINTS = 20;

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
  /** How many of them are dated days before what stands above them. */
  back: number;
  first: string | null;
  last: string | null;
}

/**
 * @param shape from `detectShape`, or what another source knows of itself
 * @param title the chat's name from the names of the files, null where they tell none; then the last name that a notice
 *   gave counts
 */
export function createSummary(
  shape: { readonly recognition: Recognition; readonly findings: readonly Finding[] },
  title: string | null,
): SummaryBuilder {
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
  const exporter = createExporter(shape.recognition.platform);
  const members = createMembers();
  const admins = createAdmins();
  const numbers = createNumbers();
  const zoneHints: ZoneHint[] = [];
  let group = false;
  let noticed: { readonly title: string; readonly reason: "created" | "renamed" } | null = null;
  let earlierMissing = false;
  let unknown = 0;
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
    exporter.message(message);
    numbers.message(message);
    const hint = message.detail === undefined ? null : zoneHint(message);
    if (hint !== null && zoneHints.length < MOST_HINTS) zoneHints.push(hint);
    const { attachment, at } = message;
    if (attachment !== null) {
      counts.attachments++;
      if (attachment.omitted) counts.omitted++;
      else if (!attachment.present) counts.missing++;
    }
    members.wrote(message.author);
    if (message.author === NOBODY) {
      unknown++;
      return;
    }
    const back = at !== null && last !== null && at < last && isDaysBefore(at, last) ? 1 : 0;
    const writer = writers.get(message.author);
    if (writer === undefined) writers.set(message.author, { messages: 1, back, first: at, last: at });
    else {
      writer.messages++;
      writer.back += back;
      if (at !== null && (writer.first === null || at < writer.first)) writer.first = at;
      if (at !== null && (writer.last === null || at > writer.last)) writer.last = at;
    }
  }

  function addNotice(notice: Notice): void {
    counts.notices++;
    if (groupOnly.has(notice.code)) group = true;
    if (notice.actor !== null) named.add(notice.actor);
    for (const target of notice.targets) named.add(target);
    if (notice.title !== null && canBeTitle(notice.title)) {
      noticed = { title: notice.title, reason: notice.code === "created" ? "created" : "renamed" };
    }
    if (notice.sign === "earlier-missing") earlierMissing = true;
    exporter.notice(notice);
    members.notice(notice);
    admins.notice(notice);
    numbers.notice(notice);
  }

  function done(): Summary {
    const known = title ?? noticed?.title ?? null;
    const kind = kindOf(known);
    const who = exporter.who([...writers.keys()], kind.is === "direct" ? known : null);
    const { recognition } = shape;
    const out = members.youAreOut();
    return {
      recognition,
      title: known,
      chatKind: kind.is,
      counts: { ...counts },
      period: { first, last },
      writers: ranked(writers),
      mentioned: [...named].filter((name) => !writers.has(name)).sort(byCodePoint),
      exporter: who.name,
      reasons: {
        title: title !== null ? "archive-name" : (noticed?.reason ?? null),
        chatKind: kind.reason,
        exporter: who.reason,
        language: recognition.language === null ? null : "wordings",
      },
      // Notices call the exporter "you", so that only here the name is known of who is out.
      members: members.now().filter(({ name }) => out !== true || name !== who.name),
      formerMembers: members.former(),
      you: { admin: admins.youAre(), out },
      admins: admins.all(),
      numbers: numbers.all(),
      numberChanges: numbers.changes(),
      zoneHints: [...zoneHints],
      findings: findings(),
    };
  }

  function kindOf(known: string | null): {
    is: Summary["chatKind"];
    reason: Summary["reasons"]["chatKind"];
  } {
    if (group) return { is: "group", reason: "group-notice" };
    const people = [...writers.keys()];
    if (people.length > 2) return { is: "group", reason: "three-writers" };
    return known !== null && people.includes(known)
      ? { is: "direct", reason: "named-after-a-writer" }
      : { is: "unknown", reason: null };
  }

  function findings(): Finding[] {
    const found: Finding[] = [...shape.findings];
    if (timeless > 0)
      found.push({ code: "transcript.impossible-dates", records: timeless, first: firstTimeless });
    if (counts.replacedCharacters > 0) {
      found.push({ code: "transcript.replaced-characters", characters: counts.replacedCharacters });
    }
    const withMedia = counts.attachments > counts.omitted;
    if (counts.records === CUT_AT.withoutMedia || (withMedia && counts.records === CUT_AT.withMedia)) {
      found.push({ code: "transcript.cut-at-limit", records: counts.records });
    }
    const namesakes = [...writers.keys()].filter((name) => writers.has(`~${name}`));
    if (namesakes.length > 0) found.push({ code: "transcript.namesakes", names: namesakes });
    if (unknown > 0) found.push({ code: "transcript.unknown-senders", messages: unknown });
    if (earlierMissing) found.push({ code: "transcript.earlier-missing" });
    const pasted = maybePasted(writers);
    if (pasted !== null) found.push(pasted);
    return found;
  }

  function addCard(name: string | null, phones: readonly string[]): void {
    for (const phone of phones) numbers.card(name, phone);
  }

  return { add, addCard, done };
}

/** Messages arrive late by hours; more days than this are another chat's, or those of a phone whose clock was wrong. */
const LATE_DAYS = 2;

function isDaysBefore(at: string, last: string): boolean {
  return Date.parse(`${last}Z`) - Date.parse(`${at}Z`) > LATE_DAYS * 86_400_000;
}

/** Who only wrote what steps back in time: perhaps nobody of this chat, but an export that somebody pasted into a message. */
function maybePasted(writers: ReadonlyMap<string, Count>): Finding | null {
  const found = [...writers].filter(([, { messages, back }]) => back === messages);
  const messages = found.reduce((sum, [, count]) => sum + count.messages, 0);
  const all = [...writers.values()].reduce((sum, count) => sum + count.messages, 0);
  if (messages === 0 || messages * 2 > all) return null;
  return { code: "transcript.maybe-pasted", messages, names: found.map(([name]) => name).slice(0, 20) };
}

function ranked(writers: ReadonlyMap<string, Count>): Writer[] {
  return [...writers]
    .map(([name, { messages, first, last }]) => ({ name, messages, first, last }))
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
