/** The fast reader for the one layout that a file has: which lines are headers, and whose the records behind them are. */
import { openingSums } from "../bodies/gate.ts";
import { type Kernel, loadKernel } from "../kernel.ts";
import { type Calendar, eraWords } from "./calendars.ts";
import { type DayPeriod, dayPeriods } from "./day-periods.ts";
import { emptyNumbers, type Field, type Layout, type Numbers } from "./layout.ts";
import { months } from "./months.ts";
import type { Words } from "./words.ts";

/** Finds headers, and what can be told of the records behind them without their text. */
export interface Matcher {
  /**
   * Finds the headers of exactly this layout. Marks may stand anywhere in one; any blank counts as a plain one.
   * @param text at most as long as `parts` makes it, `from` where its first line begins
   * @returns how many there are; their rows are 1, 2, …
   */
  scan(text: string, from: number): number;
  /** Rows of `ROW` numbers, at the places below, until the next `scan` of any matcher. Row 0 is the caller's. */
  readonly rows: Int32Array;
  /** The numbers of a row's header, until it is called again. */
  numbers(row: number): Numbers;
  /** The same where the date is still right. */
  time(row: number): Numbers;
  /** What `learn` was told of a row's sender field, if anything. */
  sender(row: number): string | undefined;
  /** From the next `scan` on, the sender field of this row, which is of the text scanned last, has this `sender`. */
  learn(row: number, sender: string): void;
}

/** Places of a row's numbers: offset of the header, and offset behind it. */
export const ROW = 16;
export const START = 0;
export const BEHIND = 1;
const VALUES = 2;
const WORDS = 8;
/** Where the record ends, without the line breaks at its end; that of the last row is the end of the text. */
export const END = 11;
export const FLAGS = 12;
const SENDER = 13;
/** Offset of the body behind a sender field and its `: `; -1 where there is none of a name's length. */
export const BODY = 14;
/** 0 where the header before has the same date. */
export const NEW_DAY = 15;

/** More than one line belongs to the record; a U+200E or U+200F is in it; it may be more than plain text, or has no sender field. */
export const MANY_LINES = 1;
export const MARKED = 2;
export const SPECIAL = 4;

/** Kinds of steps as the kernel knows them; any other number is a character to be met. */
const NUMBER = 1;
const BLANK = 2;
const OPTIONAL_YEAR = 3;
const CLOSE_BRACKET = 4;
const PERIOD = 5;
const ERA = 6;
const MONTH = 7;

const slots: readonly Field[] = ["first", "second", "third", "hour", "minute", "second60"];

/** What words mean, as the kernel counts it. */
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

/** Each step with three arguments. */
function compile(layout: Layout): Int32Array {
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
  return Int32Array.from(steps.flat());
}

let loaded: Kernel | null = null;
/** Whose layout and senders the kernel has, and the text that was put in last. */
let owner: Int32Array | null = null;
let scanned = "";

function word(step: number, from: number): number {
  if (step === PERIOD) return readWord(dayPeriods, from, (period) => periods.indexOf(period));
  if (step === ERA) return readWord(eraWords, from, (calendar) => calendars.indexOf(calendar));
  return readWord(months, from, (month) => month);
}

function readWord<Meaning>(
  words: Words<Meaning>,
  from: number,
  counted: (meaning: Meaning) => number,
): number {
  const behind = words.read(scanned, from);
  return behind === -1 ? -1 : (counted(words.found.meaning as Meaning) << 16) | behind;
}

export function createMatcher(layout: Layout): Matcher {
  loaded ??= loadKernel(word, openingSums);
  const kernel = loaded;
  const { rows, bytes, text: at } = kernel;
  const steps = compile(layout);
  const found = emptyNumbers();
  let senders: string[] = [];

  function scan(text: string, from: number): number {
    if (owner !== steps) {
      kernel.steps.set(steps);
      kernel.begin(steps.length / 4, layout.zero);
      senders = [];
      owner = steps;
    }
    if (text.length > kernel.mostUnits) throw new RangeError(`${text.length} units cannot be scanned`);
    scanned = text;
    bytes.write(text, at, "utf16le");
    return kernel.scan(text.length, from);
  }

  function numbers(row: number): Numbers {
    const values = row * ROW + VALUES;
    const words = row * ROW + WORDS - PERIOD;
    const month = rows[words + MONTH] as number;
    found.first = rows[values] as number;
    found.second = month === 0 ? (rows[values + 1] as number) : month;
    found.third = rows[values + 2] as number;
    found.calendar = calendars[rows[words + ERA] as number] as Calendar | null;
    return time(row);
  }

  function time(row: number): Numbers {
    const values = row * ROW + VALUES;
    found.hour = rows[values + 3] as number;
    found.minute = rows[values + 4] as number;
    found.second60 = rows[values + 5] as number;
    found.period = periods[rows[row * ROW + WORDS] as number] as DayPeriod | null;
    return found;
  }

  function sender(row: number): string | undefined {
    const number = rows[row * ROW + SENDER] as number;
    return number === -1 ? undefined : senders[number];
  }

  function learn(row: number, sender: string): void {
    const begins = row * ROW;
    const number = kernel.learn(rows[begins + BEHIND] as number, (rows[begins + BODY] as number) - 2);
    if (number !== -1) senders[number] = sender;
  }

  return { scan, rows, numbers, time, sender, learn };
}

/** A text in parts that can be scanned. */
export interface Part {
  readonly text: string;
  /** Where it stands in the whole text. */
  readonly at: number;
  /** Where its first line begins; in the middle of a line that is longer than a part, its length. */
  readonly from: number;
}

/** Longer texts are cut behind line feeds. */
const PART = 0x8000;

export function* parts(text: string): Generator<Part> {
  if (text === "") return;
  if (text.length <= PART) return yield { text, at: 0, from: 0 };
  let inLine = false;
  for (let at = 0; at < text.length; ) {
    const behind = text.lastIndexOf("\n", at + PART - 1) + 1;
    const end = at + PART >= text.length ? text.length : behind > at ? behind : at + PART;
    const part = text.slice(at, end);
    yield { text: part, at, from: inLine ? part.indexOf("\n") + 1 || part.length : 0 };
    inLine = !part.endsWith("\n");
    at = end;
  }
}

/** Goes through the headers of a text: each has a row, of a part that stands at `offset` of the text. */
export function eachHeader(
  matcher: Matcher,
  text: string,
  visit: (row: number, part: string, offset: number) => void,
): void {
  for (const part of parts(text)) {
    const count = matcher.scan(part.text, part.from);
    for (let row = 1; row <= count; row++) visit(row, part.text, part.at);
  }
}
