/** Reads a header of exactly one layout, step by step, and the next ones by their likeness to it. */
import { isBlank, isMark } from "../../marks.ts";
import { type Calendar, eraWords } from "./calendars.ts";
import { type DayPeriod, dayPeriods } from "./day-periods.ts";
import { emptyNumbers, type Field, type Layout, type Numbers } from "./layout.ts";
import { months } from "./months.ts";
import { VALUES, WORDS } from "./row.ts";
import type { Words } from "./words.ts";

/** Kinds of steps; any other number is a character to be met. No character of a header is one of these. */
const NUMBER = 1;
const BLANK = 2;
const OPTIONAL_YEAR = 3;
const CLOSE_BRACKET = 4;
/** And from here on words. */
const PERIOD = 5;
const ERA = 6;
const MONTH = 7;

const LINE_FEED = 10;

const slots: readonly Field[] = ["first", "second", "third", "hour", "minute", "second60"];
/** The slot of a year behind the name of a month. */
const YEAR = 2;
/** Numbers of a row: those of the slots, and what the words mean. */
const NUMBERS = slots.length + 3;

/** What words mean, as rows count it. */
const periods: readonly (DayPeriod | null)[] = [null, "am", "pm", "noon", "night"];
const calendars: readonly (Calendar | null)[] = [
  null,
  "gregorian",
  "buddhist",
  "minguo",
  "reiwa",
  "heisei",
  "persian",
  "islamic",
];

/** How to read headers of one layout. */
export interface Steps {
  /** Each with three arguments. */
  readonly steps: Int32Array;
  readonly zero: number;
}

export function compile(layout: Layout): Steps {
  const steps: number[][] = [];
  const literal = (text: string): void => {
    for (let i = 0; i < text.length; i++) steps.push([text.charCodeAt(i), 0, 0, 0]);
  };
  literal(layout.frame.open);
  for (const part of layout.parts) {
    if (part.kind === "literal") literal(part.text);
    else if (part.kind === "number") steps.push([NUMBER, slots.indexOf(part.field), part.least, part.most]);
    else if (part.kind === "optional-year") steps.push([OPTIONAL_YEAR, part.before.length, 0, 0]);
    else steps.push([{ blank: BLANK, period: PERIOD, era: ERA, month: MONTH }[part.kind], 0, 0, 0]);
  }
  if (layout.frame.open === "[") steps.push([CLOSE_BRACKET, 0, 0, 0]);
  else literal(layout.frame.close);
  return { steps: Int32Array.from(steps.flat()), zero: layout.zero };
}

/** Longer headers are read step by step each time. */
const LONGEST_PATTERN = 32;

export interface HeaderReader {
  /** From now on reads headers by these steps. */
  begin(by: Steps): void;
  /**
   * Reads the header that begins at `from`, or behind marks there, into the row at `row`. Marks may stand anywhere in it;
   * any blank counts as a plain one. No step accepts a line feed, so that nothing is read beyond the line.
   * @param text what stands in the units
   * @returns the place behind the header, -1 where there is none
   */
  read(text: string, from: number, row: number): number;
  /** The numbers of the header in a row, until it is called again. */
  numbers(row: number): Numbers;
  /** The same where the date is still right. */
  time(row: number): Numbers;
}

/**
 * @param units the text in UTF-16, with a line feed behind it
 * @param rows where headers are written; each row is told by its place
 */
export function createHeaderReader(units: Uint16Array, rows: Int32Array): HeaderReader {
  let steps: Int32Array = new Int32Array(0);
  let zero = 0;
  let astral = false;
  let scanned = "";
  const found = emptyNumbers();
  /** Of the header under way: where the digits of each number begin, how many they are, and are they without marks? */
  const begins = new Int32Array(slots.length);
  const counts = new Int32Array(slots.length);
  let plain = true;
  /** The last header, as most are like the one before but for their digits: its characters, -1 for a digit. */
  const pattern = new Int32Array(LONGEST_PATTERN);
  let patternLength = 0;
  /** Its numbers; for each slot where its digits begin, and how many they are. */
  const last = new Int32Array(NUMBERS);
  const lastBegins = new Int32Array(slots.length);
  const lastCounts = new Int32Array(slots.length);

  function begin(by: Steps): void {
    ({ steps, zero } = by);
    astral = zero > 0xffff;
    patternLength = 0;
    counts.fill(0);
  }

  function skipMarks(from: number): number {
    let place = from;
    while (isMark(units[place] as number)) place++;
    return place;
  }

  /** Up to `most` digits, their value stored for `slot`; gives the place behind them, -1 where they are fewer than `least`. */
  function number(from: number, row: number, slot: number, least: number, most: number): number {
    let place = from;
    let value = 0;
    let length = 0;
    while (length < most) {
      let code = units[place] as number;
      if (code >= 0x61c) {
        place = skipMarks(place);
        code = units[place] as number;
        if (astral && (code & 0xfc00) === 0xd800)
          code = ((code - 0xd7c0) << 10) + ((units[place + 1] as number) & 0x3ff);
      }
      const digit = code - zero;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      length++;
      place += astral ? 2 : 1;
    }
    if (length < least) return -1;
    rows[row + VALUES + slot] = value;
    begins[slot] = from;
    counts[slot] = length;
    if (place - from !== length) plain = false;
    return place;
  }

  /** A year of four digits and the `before` characters that join it; where it is missing, -1 is its value. */
  function optionalYear(from: number, row: number, before: number): number {
    let place = from;
    let onLine = true;
    for (let i = 0; i < before && onLine; i++) {
      place = skipMarks(place);
      onLine = units[place++] !== LINE_FEED;
    }
    const behind = onLine ? number(place, row, YEAR, 4, 4) : -1;
    if (behind !== -1) return behind;
    rows[row + VALUES + YEAR] = -1;
    counts[YEAR] = 0;
    return from;
  }

  /** `] `, or `]` at the end of the line. */
  function closeBracket(from: number): number {
    const place = skipMarks(from);
    if (units[place] !== 0x5d) return -1;
    const next = skipMarks(place + 1);
    const code = units[next] as number;
    if (isBlank(code)) return next + 1;
    return code === LINE_FEED || code === 13 ? place + 1 : -1;
  }

  function wordAt(kind: number, from: number, row: number): number {
    const to = row + WORDS - PERIOD + kind;
    if (kind === PERIOD) return word(dayPeriods, from, to, (period) => periods.indexOf(period));
    if (kind === ERA) return word(eraWords, from, to, (calendar) => calendars.indexOf(calendar));
    return word(months, from, to, (month) => month);
  }

  function word<Meaning>(
    words: Words<Meaning>,
    from: number,
    to: number,
    counted: (meaning: Meaning) => number,
  ): number {
    const behind = words.read(scanned, from);
    if (behind !== -1) rows[to] = counted(words.found.meaning as Meaning);
    return behind;
  }

  function learnPattern(from: number, behind: number, row: number): void {
    const length = behind - from;
    patternLength = 0;
    // A bracket at the end of the line is none in the middle.
    if (!plain || astral || length > LONGEST_PATTERN || !isBlank(units[behind - 1] as number)) return;
    for (let i = 0; i < length; i++) pattern[i] = units[from + i] as number;
    for (let i = 0; i < NUMBERS; i++) last[i] = rows[row + VALUES + i] as number;
    for (let slot = 0; slot < counts.length; slot++) {
      const at = (begins[slot] as number) - from;
      const count = counts[slot] as number;
      if (count > 0) pattern.fill(-1, at, at + count);
      lastBegins[slot] = at;
      lastCounts[slot] = count;
    }
    patternLength = length;
  }

  /** Is this a header like the last one? Then the row has its numbers. */
  function isLikeLast(from: number, row: number): boolean {
    const first = zero;
    const length = patternLength;
    for (let i = 0; i < length; i++) {
      const code = units[from + i] as number;
      const wanted = pattern[i] as number;
      if (code !== wanted && (wanted !== -1 || code < first || code > first + 9)) return false;
    }
    for (let i = 0; i < NUMBERS; i++) rows[row + VALUES + i] = last[i] as number;
    for (let slot = 0; slot < lastCounts.length; slot++) {
      const count = lastCounts[slot] as number;
      if (count === 0) continue;
      const at = from + (lastBegins[slot] as number);
      let value = 0;
      for (let i = at; i < at + count; i++) value = value * 10 + (units[i] as number) - first;
      rows[row + VALUES + slot] = value;
    }
    return true;
  }

  function inSteps(from: number, row: number): number {
    plain = true;
    for (let i = 0; i < NUMBERS; i++) rows[row + VALUES + i] = 0;
    let place = from;
    for (let step = 0; step < steps.length; step += 4) {
      const kind = steps[step] as number;
      if (kind === NUMBER) {
        const [slot, least, most] = [steps[step + 1], steps[step + 2], steps[step + 3]];
        place = number(place, row, slot as number, least as number, most as number);
        if (place === -1) return -1;
      } else if (kind > MONTH) {
        let code = units[place] as number;
        if (code !== kind) {
          if (code < 0xa0) return -1;
          place = skipMarks(place);
          code = units[place] as number;
          if (code !== kind && !(kind === 0x20 && isBlank(code))) return -1;
        }
        place++;
      } else if (kind === BLANK) {
        const next = skipMarks(place);
        if (isBlank(units[next] as number)) place = next + 1;
      } else if (kind === OPTIONAL_YEAR) {
        place = optionalYear(place, row, steps[step + 1] as number);
      } else {
        place = kind === CLOSE_BRACKET ? closeBracket(place) : wordAt(kind, place, row);
        if (place === -1) return -1;
      }
    }
    return place;
  }

  function numbers(row: number): Numbers {
    const values = row + VALUES;
    const month = rows[row + WORDS - PERIOD + MONTH] as number;
    found.first = rows[values] as number;
    found.second = month === 0 ? (rows[values + 1] as number) : month;
    found.third = rows[values + YEAR] as number;
    found.calendar = calendars[rows[row + WORDS - PERIOD + ERA] as number] as Calendar | null;
    return time(row);
  }

  function time(row: number): Numbers {
    const values = row + VALUES;
    found.hour = rows[values + 3] as number;
    found.minute = rows[values + 4] as number;
    found.second60 = rows[values + 5] as number;
    found.period = periods[rows[row + WORDS] as number] as DayPeriod | null;
    return found;
  }

  function read(text: string, from: number, row: number): number {
    scanned = text;
    const first = skipMarks(from);
    if (patternLength !== 0 && isLikeLast(first, row)) return first + patternLength;
    const behind = inSteps(first, row);
    if (behind !== -1) learnPattern(first, behind, row);
    return behind;
  }

  return { begin, read, numbers, time };
}
