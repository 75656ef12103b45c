/** Several exports of one chat, from two phones or from two times, become one transcript: nothing lost, nothing double. */

import type { Attachment, Message, TranscriptRecord } from "../model.ts";
import { pairsOf } from "./pairs.ts";
import { type Link, renaming } from "./same-people.ts";

export type { Link } from "./same-people.ts";

export interface Merged {
  /** All records of both, numbered anew; people are called as in the first export. Times are its wall clock. */
  readonly records: readonly TranscriptRecord[];
  /** How many records both hold, and how many only the second. */
  readonly shared: number;
  readonly added: number;
  /** Who is who by the messages that both hold. */
  readonly links: readonly Link[];
  /** Names that both exports show though nothing proves that they are one person: those of the second, as listed now. */
  readonly unproven: readonly string[];
  /** Do shared messages show that the two are exports of one chat? Equal titles do not. */
  readonly isOneChat: boolean;
  /** Minutes that the second export's clock is ahead at its last record, 0 where the phones were in one zone. */
  readonly minutesAhead: number;
}

/** Fewer messages with a telling text that both hold may be chance (`Guten Morgen`). */
const enough = 3;

/**
 * Pure. Order: that of the first export; what only the second holds stands behind the shared records that it follows
 * there, and among the first one's own by time.
 */
export function merge(a: readonly TranscriptRecord[], b: readonly TranscriptRecord[]): Merged {
  const { ofB, ahead, links, anchors } = pairsOf(a, b);
  const { name, unproven } = renaming(links, namesIn(a), namesIn(b));
  const partner = new Int32Array(a.length).fill(-1);
  ofB.forEach((other, index) => {
    if (other !== -1) partner[other] = index;
  });
  const records: TranscriptRecord[] = [];
  /** Old number → new one, 0 for what has none yet. */
  const numbers = { a: new Int32Array(a.length + 1), b: new Int32Array(b.length + 1) };
  let next = 0;
  const isLater = endOf(b, ahead.at(-1) ?? 0) > endOf(a, 0);

  function putFirst(): void {
    const record = answering(a[next] as TranscriptRecord, numbers.a);
    const other = b[partner[next] as number];
    const seq = records.length + 1;
    numbers.a[next + 1] = seq;
    if (other === undefined) records.push({ ...record, seq });
    else {
      numbers.b[(partner[next] as number) + 1] = seq;
      records.push({ ...better(record, answering(renamed(other, name), numbers.b), isLater), seq });
    }
    next++;
  }

  let shared = 0;
  b.forEach((record, index) => {
    const other = ofB[index] as number;
    if (other !== -1) {
      shared++;
      while (next <= other) putFirst();
      return;
    }
    const own = moved(answering(renamed(record, name), numbers.b), ahead[index] as number);
    while (next < a.length && (partner[next] as number) < index && isBefore(a[next] as TranscriptRecord, own))
      putFirst();
    numbers.b[index + 1] = records.length + 1;
    records.push({ ...own, seq: records.length + 1 });
  });
  while (next < a.length) putFirst();
  return {
    records,
    shared,
    added: b.length - shared,
    links,
    unproven,
    isOneChat: anchors >= enough,
    minutesAhead: ahead.at(-1) ?? 0,
  };
}

/** An answer to a record that stands later now, as clocks differed, is an answer to one that is not here. */
function answering<R extends TranscriptRecord>(record: R, numbers: Int32Array): R {
  if (record.kind === "notice" || !record.reply?.seq) return record;
  return { ...record, reply: { ...record.reply, seq: numbers[record.reply.seq] || null } };
}

/** To the minute: beyond it the order of the files counts. */
function isBefore(one: TranscriptRecord, other: TranscriptRecord): boolean {
  return one.at === null || other.at === null || one.at.slice(0, 16) <= other.at.slice(0, 16);
}

function moved<R extends TranscriptRecord>(record: R, ahead: number): R {
  if (ahead === 0 || record.at === null) return record;
  const at = new Date(Date.parse(`${record.at}Z`) - ahead * 60_000).toISOString().slice(0, 19);
  return { ...record, at };
}

/**
 * Names of the second phone's address book → those of the first, also where somebody is mentioned. Who is "you" there
 * is not who is "you" in the first.
 */
function renamed(record: TranscriptRecord, name: (b: string) => string): TranscriptRecord {
  if (record.kind === "notice") {
    const { actor, targets } = record;
    return { ...record, actor: actor === null ? null : name(actor), targets: targets.map(name), you: false };
  }
  const { author, text, reactions, you: _, ...rest } = record;
  return {
    ...rest,
    author: name(author),
    text: text.replace(
      /@\u2068([^\u2069\n]{1,200})\u2069/g,
      (_mention, shown: string) => `@\u2068${name(shown)}\u2069`,
    ),
    ...(reactions && { reactions: reactions.map((one) => ({ ...one, author: name(one.author) })) }),
  };
}

/** When an export's last record was written, in minutes on the first one's clock. */
function endOf(records: readonly TranscriptRecord[], ahead: number): number {
  const last = records.findLast(({ at }) => at !== null)?.at ?? "1970-01-01T00:00:00";
  return Math.floor(Date.parse(`${last}Z`) / 60_000) - ahead;
}

function namesIn(records: readonly TranscriptRecord[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const record of records) {
    if (record.kind === "message") names.add(record.author);
    else for (const name of [record.actor, ...record.targets]) if (name !== null) names.add(name);
  }
  return names;
}

/**
 * One record of what two exports show of it; who, when and where it stands are the first one's.
 * @param isLater was the second export made later?
 */
function better(one: TranscriptRecord, other: TranscriptRecord, isLater: boolean): TranscriptRecord {
  if (one.kind === "notice" || other.kind === "notice") return one;
  const { seq, at, author } = one;
  const content = fuller(one, other, isLater);
  const { instant = other.instant, reply = other.reply, reactions = other.reactions, you } = one;
  return {
    ...content,
    seq,
    at,
    author,
    ...(you && { you }),
    ...(reply !== undefined && { reply }),
    ...(instant !== undefined && { instant }),
    ...(reactions !== undefined && { reactions }),
  };
}

/** Taken back counts before all; then what is there before what is not yet, the later wording, and the file itself. */
function fuller(one: Message, other: Message, isLater: boolean): Message {
  for (const isWorse of [
    ({ type }: Message) => type !== "deleted",
    ({ type }: Message) => type === "waiting" || type === "unknown",
    ({ edited }: Message) => !edited,
  ])
    if (isWorse(one) !== isWorse(other)) return isWorse(one) ? other : one;
  // A phone's database, read by another program, has the question alone.
  if (optionsIn(other) > optionsIn(one)) return other;
  if (one.edited && isLater && one.attachment === null && other.text !== "") return other;
  const file = shown(other.attachment) > shown(one.attachment) ? other : one;
  const { detail = other.detail } = one;
  return {
    ...one,
    type: one.type === "media" ? other.type : file.type,
    text: one.text === "" ? other.text : one.text,
    attachment: file.attachment,
    ...(detail && { detail }),
  };
}

function optionsIn({ detail }: Message): number {
  return detail?.kind === "poll" ? detail.options.length : 0;
}

function shown(attachment: Attachment | null): number {
  if (attachment === null) return 0;
  return attachment.present ? 3 : attachment.omitted ? 1 : 2;
}
