/** Blocks of lines → records, in file order. One slice per record; only headers of the one layout begin a new one. */

import type { Platform, TranscriptRecord } from "../model.ts";
import { hasCaption, isOrdinaryPart } from "./bodies/gate.ts";
import type { Clock } from "./header/clock.ts";
import type { Layout } from "./header/layout.ts";
import { createMatcher } from "./header/match.ts";
import { type Part, parts } from "./header/parts.ts";
import { BEHIND, BODY, END, FLAGS, MANY_LINES, MARKED, NEW_DAY, ROW, SPECIAL, START } from "./header/row.ts";
import { createInnerHeaders, createStretch, type InnerHeaders, isBehindCrLf } from "./inner-headers.ts";
import { createInterpreter, type Interpreter, message, type Names } from "./interpret.ts";
import { OWN_WORDS } from "./sender.ts";

export interface Reader {
  /** Takes the next block (it ends with a line break, unless it is the last) and gives the records that are complete. */
  read(block: string): readonly TranscriptRecord[];
  /** Gives the record that only the end of the text completes. */
  end(): readonly TranscriptRecord[];
  readonly interpreter: Interpreter;
  readonly inner: InnerHeaders;
}

export interface Reading {
  readonly layout: Layout;
  readonly platform: Platform;
  /** Turns a header's numbers into wall-clock time, null for a time that does not exist. */
  readonly clock: Clock;
  readonly attachments: ReadonlySet<string>;
  /** What an earlier look found out. */
  readonly names?: Names;
  /** Does every message end in CR LF, so that a header behind a bare LF is inside one? */
  readonly crLf?: boolean;
  /** Is shown the first line of each record, if not more of it, as it stands, and what became of it. */
  readonly onRecord?: (text: string, record: TranscriptRecord) => void;
}

/** In place of a number of rows: the file was joined from parts with other line ends. */
const JOINED = -1;

export function createReader(reading: Reading): Reader {
  const { layout, platform, clock, attachments, names, onRecord } = reading;
  /** False from where the file turns out to be joined from parts. */
  let crLf = reading.crLf === true;
  const matcher = createMatcher(layout);
  const { rows } = matcher;
  const interpreter = createInterpreter(platform, attachments, names);
  let seq = 0;
  let at: string | null = null;
  /** The text in which the open record begins, and its row; null where none is open. */
  let open: string | null = null;
  const openRow = new Int32Array(ROW);
  /** What follows in later texts. */
  let more: string[] = [];
  /** How the text before ends. */
  let before = "";
  const inner = createInnerHeaders();
  const stretch = createStretch();
  /** Sender fields of the stretch's headers that are inside the open record. */
  let within: string[] = [];
  /** Has a header behind CR LF come since the file's first one? */
  let isBeyondFirst = false;
  /** Was the clock turned to look at headers since it was turned for a record? */
  let turned = false;
  /** Was a header left out since the last one that counts? */
  let leftOut = false;
  /** Length of all texts before. */
  let offset = 0;

  /** Of a row that has a sender field, where that shows somebody who is known. */
  function author(text: string, row: number): string | undefined {
    const known = matcher.sender(row);
    if (known !== undefined) return known;
    const begins = row * ROW;
    const found = interpreter.knownAuthor(
      text.slice(rows[begins + BEHIND], (rows[begins + BODY] as number) - 2),
    );
    // The field of the record that was left open is not in the text that was scanned last.
    if (found !== undefined && row !== 0) matcher.learn(row, found);
    return found;
  }

  /** What most records are by their row alone: one line of plain text by somebody who was learned; null for all else. */
  function plain(text: string, row: number, end: number): TranscriptRecord | null {
    const from = matcher.sender(row);
    if (from === undefined || rows[row * ROW + FLAGS] !== 0 || !isQuick(from)) return null;
    return typed(from, text.slice(rows[row * ROW + BODY], end));
  }

  /** WhatsApp Web sets no marks by which its own words could be told, and names may go on behind a colon. */
  function isQuick(author: string): boolean {
    return platform !== "web" && !interpreter.mayGoOn(author);
  }

  /** What nearly all others are, a known person's text or the like of an earlier message; null for all else. */
  function usual(text: string, row: number, end: number): TranscriptRecord | null {
    const bodyAt = rows[row * ROW + BODY] as number;
    if (bodyAt === -1 || bodyAt > end) return null;
    const from = author(text, row);
    if (from === undefined || !isQuick(from)) return null;
    const flags = rows[row * ROW + FLAGS] as number;
    const said = text.slice(bodyAt, end);
    const body = (flags & MANY_LINES) === 0 ? said : evenLineBreaks(said);
    const ordinary = (flags & SPECIAL) === 0 || (isOrdinaryPart(text, bodyAt, end) && !hasCaption(body));
    if (ordinary && (flags & MARKED) === 0) return typed(from, body);
    // Where iOS marks its own words behind one more colon, the name may go on to there.
    if ((flags & MARKED) !== 0 && platform !== "android" && OWN_WORDS.test(body)) return null;
    const recalled = interpreter.recall(body);
    return recalled === null ? null : message(seq, at, from, recalled);
  }

  /** A message that is nothing but what a known person typed. */
  function typed(author: string, text: string): TranscriptRecord {
    return { seq, kind: "message", at, author, text, type: "text", edited: false, attachment: null };
  }

  /** The record of a row that its text has whole. */
  function whole(text: string, row: number): TranscriptRecord {
    seq++;
    const end = rows[row * ROW + END] as number;
    const record =
      plain(text, row, end) ??
      usual(text, row, end) ??
      interpreter.record(seq, at, evenLineBreaks(behindHeader(text, row, end)));
    onRecord?.(behindHeader(text, row, end), record);
    return record;
  }

  function behindHeader(text: string, row: number, end?: number): string {
    return text.slice(rows[row * ROW + BEHIND], end);
  }

  /** The open record, with `last` of what follows. */
  function closed(begun: string, last: string): TranscriptRecord {
    rows.set(openRow);
    if (last === "" && more.length === 0) return whole(begun, 0);
    seq++;
    const first = behindHeader(begun, 0);
    const record = interpreter.record(seq, at, evenLineBreaks([first, ...more, last].join("")));
    onRecord?.(first, record);
    more = [];
    return record;
  }

  function readPart({ text, from }: Part, records: TranscriptRecord[]): void {
    const all = matcher.scan(text, from);
    const count = crLf && all > 0 ? withoutInner(text, all) : all;
    if (count === JOINED) {
      readAgain(text, records);
      return;
    }
    before = text.slice(-2);
    offset += text.length;
    if (count === 0) {
      if (open !== null) more.push(text);
      return;
    }
    if (open !== null) records.push(closed(open, text.slice(0, rows[ROW + START])));
    for (let row = 1; row <= count; row++) {
      if (turned || rows[row * ROW + NEW_DAY] === 1) clock.turn(matcher.numbers(row));
      turned = false;
      at = clock.at(matcher.time(row));
      if (row < count) records.push(whole(text, row));
    }
    open = text;
    openRow.set(rows.subarray(count * ROW, (count + 1) * ROW));
  }

  /** The file was joined from parts: its line ends tell nothing from the open record on. */
  function readAgain(text: string, records: TranscriptRecord[]): void {
    const held = open === null ? "" : [open.slice(openRow[START]), ...more].join("");
    crLf = false;
    turned = true;
    open = null;
    more = [];
    within = [];
    offset -= held.length;
    for (const part of parts(held + text)) readPart(part, records);
  }

  /** Takes out the rows of headers that stand inside messages; gives how many are left, or JOINED. */
  function withoutInner(text: string, count: number): number {
    if (open !== null) rows.set(openRow);
    let kept = 0;
    for (let row = 1; row <= count; row++) {
      const begins = row * ROW;
      const start = rows[begins + START] as number;
      if (isBehindCrLf(text, start, before) || (kept === 0 && open === null)) {
        if (isPartBefore(row)) return JOINED;
        isBeyondFirst ||= kept > 0 || open !== null;
        closeStretch();
      } else {
        stretch.add(timeOf(kept), timeOf(row), offset + start);
        if (stretch.isTooLong()) return JOINED;
        if (within.length > 0 || isInner(text, row, kept)) {
          within.push(fieldOf(text, row));
          leftOut = true;
          if (kept > 0) widen(kept, row);
          continue;
        }
      }
      kept++;
      if (kept < row) rows.copyWithin(kept * ROW, begins, begins + ROW);
      if (leftOut) rows[kept * ROW + NEW_DAY] = 1;
      leftOut = false;
    }
    return kept;
  }

  /** Is what stands before this header the part of a joined file with which it begins? */
  function isPartBefore(row: number): boolean {
    return !isBeyondFirst && within.length > 0 && stretch.isPartAtBeginning(timeOf(row));
  }

  function closeStretch(): void {
    for (const field of within) inner.add(field);
    within = [];
    stretch.clear();
  }

  /**
   * Files that were changed by hand may have true headers behind a bare LF. What one says of the same person, and not of an
   * earlier time, puts nothing under another's name.
   */
  function isInner(text: string, row: number, around: number): boolean {
    const field = fieldOf(text, row);
    if (field === "" || field !== fieldOf(around === 0 ? (open as string) : text, around)) return true;
    return timeOf(row) < timeOf(around);
  }

  function fieldOf(text: string, row: number): string {
    const body = rows[row * ROW + BODY] as number;
    return body === -1 ? "" : text.slice(rows[row * ROW + BEHIND], body - 2);
  }

  function timeOf(row: number): string {
    turned = true;
    clock.turn(matcher.numbers(row));
    return clock.at(matcher.time(row)) ?? "";
  }

  /** A row's record goes on to the end of another's. */
  function widen(row: number, other: number): void {
    const [to, from] = [row * ROW, other * ROW];
    rows[to + END] = rows[from + END] as number;
    rows[to + FLAGS] = (rows[to + FLAGS] as number) | (rows[from + FLAGS] as number) | MANY_LINES | SPECIAL;
  }

  function read(block: string): TranscriptRecord[] {
    const records: TranscriptRecord[] = [];
    for (const part of parts(block)) readPart(part, records);
    return records;
  }

  function end(): TranscriptRecord[] {
    const records: TranscriptRecord[] = [];
    if (within.length > 0 && stretch.isPartAtEnd(before)) readAgain("", records);
    closeStretch();
    if (open !== null) records.push(closed(open, ""));
    open = null;
    return records;
  }

  return { read, end, interpreter, inner };
}

/** CR LF, also with more than one CR as some mail programs make it, → LF; and no line break at the end. */
function evenLineBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  const whole = end === text.length ? text : text.slice(0, end);
  return whole.includes("\r") ? whole.replace(/\r+\n/g, "\n") : whole;
}
