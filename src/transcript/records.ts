/** Blocks of lines → records, in file order. One slice per record; only headers of the one layout begin a new one. */
import { hasCaption, isOrdinaryPart } from "./bodies/gate.ts";
import type { Clock } from "./header/clock.ts";
import type { Layout } from "./header/layout.ts";
import { createMatcher, type Part, parts } from "./header/match.ts";
import { createInterpreter, type Interpreter, message, type Names } from "./interpret.ts";
import type { Platform, TranscriptRecord } from "./model.ts";

export interface Reader {
  /** Takes the next block (it ends with a line break, unless it is the last) and gives the records that are complete. */
  read(block: string): readonly TranscriptRecord[];
  /** Gives the record that only the end of the text completes. */
  end(): readonly TranscriptRecord[];
  readonly interpreter: Interpreter;
}

export interface Reading {
  readonly layout: Layout;
  readonly platform: Platform;
  /** Turns a header's numbers into wall-clock time, null for a time that does not exist. */
  readonly clock: Clock;
  readonly attachments: ReadonlySet<string>;
  /** What an earlier look found out. */
  readonly names?: Names;
  /** Is shown the first line of each record, if not more of it, as it stands, and what became of it. */
  readonly onRecord?: (text: string, record: TranscriptRecord) => void;
}

export function createReader({ layout, platform, clock, attachments, names, onRecord }: Reading): Reader {
  const matcher = createMatcher(layout);
  const { header } = matcher;
  const interpreter = createInterpreter(platform, attachments, names);
  let seq = 0;
  let at: string | null = null;
  /** The text in which the open record begins, at `header`; null where none is open. */
  let open: string | null = null;
  /** What follows in later texts. */
  let more: string[] = [];

  /** Of the record at `header`, where the sender field shows somebody who is known. */
  function author(text: string): string | undefined {
    if (header.sender !== undefined || header.bodyAt === -1) return header.sender;
    const found = interpreter.knownAuthor(text.slice(header.behind, header.bodyAt - 2));
    // Once the next text was scanned, the field of the record that was left open is gone.
    if (found !== undefined && open === null) matcher.learn(found);
    return found;
  }

  /** What nearly every record is, a known person's plain text or the like of an earlier message; null for all else. */
  function usual(text: string, end: number): TranscriptRecord | null {
    if (platform === "web" || header.bodyAt > end) return null;
    const from = author(text);
    if (from === undefined || interpreter.mayGoOn(from)) return null;
    const { bodyAt, lines, marked } = header;
    const said = text.slice(bodyAt, end);
    const body = lines === 1 ? said : evenLineBreaks(said);
    if (!marked && isOrdinaryPart(text, bodyAt, end) && (lines === 1 || !hasCaption(body))) {
      return {
        seq,
        kind: "message",
        at,
        author: from,
        text: body,
        type: "text",
        edited: false,
        attachment: null,
      };
    }
    // Where iOS marks its own words behind one more colon, the name may go on to there.
    if (marked && platform !== "android" && body.includes(": \u200e")) return null;
    const recalled = interpreter.recall(body);
    return recalled === null ? null : message(seq, at, from, recalled);
  }

  /** The record at `header`, which ends before `behind`. */
  function within(text: string, behind: number): TranscriptRecord {
    const end = beforeLineBreaks(text, header.behind, behind);
    seq++;
    const record =
      usual(text, end) ?? interpreter.record(seq, at, evenLineBreaks(text.slice(header.behind, end)));
    onRecord?.(text.slice(header.behind, end), record);
    return record;
  }

  /** The open record, with `last` of what follows. */
  function closed(begun: string, last: string): TranscriptRecord {
    if (last === "" && more.length === 0) return within(begun, begun.length);
    seq++;
    const first = begun.slice(header.behind);
    const record = interpreter.record(seq, at, evenLineBreaks([first, ...more, last].join("")));
    onRecord?.(first, record);
    more = [];
    return record;
  }

  function readPart({ text, from }: Part, records: TranscriptRecord[]): void {
    const count = matcher.scan(text, from);
    if (count === 0) {
      if (open !== null) more.push(text);
      return;
    }
    if (open !== null) records.push(closed(open, text.slice(0, matcher.startOf(0))));
    open = null;
    for (let nth = 0; nth < count; nth++) {
      matcher.look(nth);
      at = clock(header.numbers);
      if (nth + 1 < count) records.push(within(text, matcher.startOf(nth + 1)));
      else open = text;
    }
  }

  function read(block: string): TranscriptRecord[] {
    const records: TranscriptRecord[] = [];
    for (const part of parts(block)) readPart(part, records);
    return records;
  }

  function end(): TranscriptRecord[] {
    const records = open === null ? [] : [closed(open, "")];
    open = null;
    return records;
  }

  return { read, end, interpreter };
}

/** Where the text before all line breaks at the end ends. */
function beforeLineBreaks(text: string, from: number, behind: number): number {
  let end = behind;
  while (end > from && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** CR LF, also with more than one CR as some mail programs make it, → LF; and no line break at the end. */
function evenLineBreaks(text: string): string {
  const end = beforeLineBreaks(text, 0, text.length);
  const whole = end === text.length ? text : text.slice(0, end);
  return whole.includes("\r") ? whole.replace(/\r+\n/g, "\n") : whole;
}
