/** Blocks of lines → records, in file order. One slice per record; only headers of the one layout begin a new one. */
import type { TextPiece } from "../archive/model.ts";
import { hasCaption, isOrdinaryPart } from "./bodies/gate.ts";
import type { Clock } from "./header/clock.ts";
import type { Layout } from "./header/layout.ts";
import { createMatcher } from "./header/match.ts";
import { createInterpreter, type Interpreter, message, type Names } from "./interpret.ts";
import type { Platform, TranscriptRecord } from "./model.ts";
import { createSenders } from "./senders.ts";

export interface Reader {
  /** Takes the next block (it ends with a line break, unless it is the last) and gives the records that are complete. */
  read(block: TextPiece): readonly TranscriptRecord[];
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
  const { match, numbers } = createMatcher(layout);
  const interpreter = createInterpreter(platform, attachments, names);
  const senders = createSenders(interpreter.knownAuthor);
  let seq = 0;
  let open = false;
  let at: string | null = null;
  /** Text of the open record that stood in earlier blocks. */
  let earlier: string[] = [];

  /** Marks of the block, and the next of them. */
  let marks: readonly number[] = [];
  let next = 0;

  /** Is there a U+200E in this part of the block? Parts are asked for in their order. */
  function isMarked(from: number, end: number): boolean {
    while (next < marks.length && (marks[next] as number) < from) next++;
    return next < marks.length && (marks[next] as number) < end;
  }

  /** What nearly every record is, a known person's plain text or the like of an earlier message; null for all else. */
  function usual(block: string, from: number, end: number, lines: number): TranscriptRecord | null {
    if (platform === "web") return null;
    const author = senders.author(block, from, end);
    if (author === undefined || interpreter.mayGoOn(author)) return null;
    const bodyAt = senders.bodyAt();
    const said = block.slice(bodyAt, end);
    const text = lines === 1 ? said : evenLineBreaks(said);
    const marked = isMarked(bodyAt, end);
    if (!marked && isOrdinaryPart(block, bodyAt, end) && (lines === 1 || !hasCaption(text))) {
      return { seq, kind: "message", at, author, text, type: "text", edited: false, attachment: null };
    }
    // Where iOS marks its own words behind one more colon, the name may go on to there.
    if (marked && platform !== "android" && text.includes(": \u200e")) return null;
    const body = interpreter.recall(text);
    return body === null ? null : message(seq, at, author, body);
  }

  /** @param end behind the last line's text, @param lines how many lines of the block belong to the record */
  function close(block: string, from: number, end: number, lines: number): TranscriptRecord {
    seq++;
    const shown = onRecord === undefined ? "" : (earlier[0] ?? block.slice(from, end));
    const known = earlier.length === 0 ? usual(block, from, end, lines) : null;
    const record = known ?? interpreter.record(seq, at, whole(block.slice(from, end)));
    onRecord?.(shown, record);
    return record;
  }

  /** With what stood in earlier blocks. */
  function whole(last: string): string {
    const text = evenLineBreaks(earlier.length === 0 ? last : earlier.join("") + last);
    earlier = [];
    return text;
  }

  function read({ text: block, marks: found }: TextPiece): TranscriptRecord[] {
    const records: TranscriptRecord[] = [];
    const { length } = block;
    let from = 0;
    let lines = 0;
    marks = found;
    next = 0;
    for (let p = 0; p < length; ) {
      const behind = match(block, p);
      if (behind !== -1) {
        if (open) records.push(close(block, from, beforeLineBreaks(block, from, p), lines));
        open = true;
        lines = 0;
        at = clock(numbers);
        from = behind;
      }
      lines++;
      const lineEnd = block.indexOf("\n", behind === -1 ? p : behind);
      p = lineEnd === -1 ? length : lineEnd + 1;
    }
    if (open && from < length) earlier.push(block.slice(from));
    return records;
  }

  function end(): TranscriptRecord[] {
    const records = open ? [close("", 0, 0, 0)] : [];
    open = false;
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
