/** Goes through a text, and writes down for each header of a layout where it stands and what can be told of its record. */

import { isBlank } from "../../marks.ts";
import { mayOpenWording } from "../bodies/gate.ts";
import { LONGEST_PART } from "./parts.ts";
import {
  BEHIND,
  BODY,
  END,
  FLAGS,
  MANY_LINES,
  MARKED,
  NEW_DAY,
  ROW,
  SENDER,
  SPECIAL,
  START,
  VALUES,
  WORDS,
} from "./row.ts";
import { createSenders, LONGEST_FIELD, mixed, type Senders } from "./senders.ts";
import { createHeaderReader, type HeaderReader, type Steps } from "./steps.ts";

const LINE_FEED = 10;

export interface Scanner {
  /** Finds the headers of a text by these steps; gives how many there are. Other steps than the last make it forget senders. */
  scan(steps: Steps, text: string, from: number): number;
  readonly rows: Int32Array;
  readonly headers: HeaderReader;
  readonly senders: Senders;
}

/**
 * To be called once: V8 compiles functions that are made once for the very arrays that they use, and such code takes two
 * thirds of the time. And in an array a character is looked at several times as fast as in a string.
 */
export function createScanner(): Scanner {
  /** The text in UTF-16, with line feeds behind it. */
  const units = new Uint16Array(LONGEST_PART + 2);
  const bytes = Buffer.from(units.buffer);
  /** Two characters at once. */
  const pairs = new Int32Array(units.buffer);
  /** No header is shorter than eight characters. */
  const rows = new Int32Array((LONGEST_PART / 8 + 2) * ROW);
  const headers = createHeaderReader(units, rows);
  const senders = createSenders(units);
  let owner: Steps | null = null;

  function scan(steps: Steps, text: string, from: number): number {
    const { length } = text;
    if (length > LONGEST_PART) throw new RangeError(`${length} units cannot be scanned`);
    if (owner !== steps) {
      headers.begin(steps);
      senders.clear();
      owner = steps;
    }
    bytes.write(text, "utf16le");
    units.fill(LINE_FEED, length, length + 2);
    let count = 0;
    for (let place = from; place < length; ) {
      const row = count * ROW;
      const next = row + ROW;
      const behind = headers.read(text, place, next);
      if (behind !== -1) {
        if (count > 0) close(row, place);
        rows[next + NEW_DAY] = count === 0 || isNewDay(next) ? 1 : 0;
        rows[next + START] = place;
        rows[next + BEHIND] = behind;
        rows[next + FLAGS] = 0;
        readSender(behind, next);
        count++;
        place = lineEnd(behind, next) + 1;
      } else {
        // A bracket at the end of a line that is not the last is a file's, with a caption below.
        if (place > from)
          flag(row, endsLikeFile(beforeLineBreaks(from, place)) ? MANY_LINES | SPECIAL : MANY_LINES);
        place = lineEnd(place, row) + 1;
      }
    }
    if (count > 0) close(count * ROW, length);
    return count;
  }

  function flag(row: number, flags: number): void {
    rows[row + FLAGS] = (rows[row + FLAGS] as number) | flags;
  }

  /** Looks for a sender field behind a header. */
  function readSender(from: number, row: number): void {
    const end = from + LONGEST_FIELD;
    let sender = -1;
    let body = -1;
    let hash = 0;
    for (let place = from; place <= end; place++) {
      const code = units[place] as number;
      if (code === LINE_FEED) break;
      if (code === 0x3a && units[place + 1] === 0x20) {
        body = place + 2;
        sender = senders.find(from, place, hash);
        break;
      }
      hash = mixed(hash, code);
    }
    rows[row + SENDER] = sender;
    rows[row + BODY] = body;
  }

  /** The place of the next line feed; a U+200E or U+200F before it is noted in the row. */
  function lineEnd(from: number, row: number): number {
    for (let place = from; ; place++) {
      if ((place & 1) === 0) place = skipUsual(place);
      const code = units[place] as number;
      if (code === LINE_FEED) return place;
      if (code === 0x200e || code === 0x200f) flag(row, MARKED);
    }
  }

  /** Skips, from an even place on, pairs of which no half is below 0x20 or from 0x2000 on. */
  function skipUsual(from: number): number {
    for (let at = from >> 1; ; at++) {
      const pair = pairs[at] as number;
      if ((((pair - 0x00200020) | pair) & 0xe000e000) !== 0) return at << 1;
    }
  }

  /** The place behind the last character before a place that belongs to no line break. */
  function beforeLineBreaks(from: number, behind: number): number {
    let place = behind;
    while (place > from && (units[place - 1] === LINE_FEED || units[place - 1] === 13)) place--;
    return place;
  }

  /** Does this row's date differ from that of the row before? */
  function isNewDay(row: number): boolean {
    const before = row - ROW;
    for (let at = VALUES; at < VALUES + 3; at++) if (rows[row + at] !== rows[before + at]) return true;
    for (let at = WORDS + 1; at < WORDS + 3; at++) if (rows[row + at] !== rows[before + at]) return true;
    return false;
  }

  /** Settles the row of a record that ends before a place. */
  function close(row: number, behind: number): void {
    const end = beforeLineBreaks(rows[row + BEHIND] as number, behind);
    rows[row + END] = end;
    if (isSpecial(rows[row + BODY] as number, end)) flag(row, SPECIAL);
  }

  /** May this be more than what somebody typed? Told by how it begins and ends, as `isOrdinaryPart` of `bodies/gate.ts`. */
  function isSpecial(from: number, end: number): boolean {
    if (from === -1 || from >= end) return true;
    const first = units[from] as number;
    if (first === 0x3c || first === 0x200e || first === 0x200f) return true;
    if (mayOpenWording(first, units[from + 1] as number, units[from + 2] as number)) return true;
    return endsLikeFile(end) || (end - from > 50 && units[end - 25] === 0x2f);
  }

  /** A bracket, or a blank that may stand behind one. */
  function endsLikeFile(end: number): boolean {
    const last = end > 0 ? (units[end - 1] as number) : LINE_FEED;
    return last === 0x3e || last === 0x29 || isBlank(last);
  }

  return { scan, rows, headers, senders };
}
