/** The fast reader for the one layout that a file has: which lines are headers, and whose the records behind them are. */
import { type Kernel, loadKernel } from "../kernel.ts";
import { type Calendar, eraWords } from "./calendars.ts";
import { type DayPeriod, dayPeriods } from "./day-periods.ts";
import { emptyNumbers, type Field, type Layout, type Numbers } from "./layout.ts";
import { months } from "./months.ts";
import type { Words } from "./words.ts";

/** A header and what is known of the record behind it. Offsets are those of the text that was scanned. */
export interface Header {
  readonly numbers: Numbers;
  /** Offset behind the header. */
  behind: number;
  /** Lines of the text that belong to the record. */
  lines: number;
  /** Is there a U+200E in them, behind the header? */
  marked: boolean;
  /** Offset of the body behind a sender field and its `: `; -1 where there is none of a name's length. */
  bodyAt: number;
  /** What `learn` was told of this sender field. */
  sender: string | undefined;
}

export interface Matcher {
  /**
   * Finds the headers of exactly this layout. Marks may stand anywhere in one; any blank counts as a plain one.
   * @param text at most as long as `parts` makes it, `from` where its first line begins
   * @returns how many there are
   */
  scan(text: string, from: number): number;
  /** Offset of the nth header of the text that was scanned last. */
  startOf(nth: number): number;
  /** Fills `header` with the nth of the text that was scanned last. */
  look(nth: number): void;
  /** Holds until `look` is called again. */
  readonly header: Header;
  /** From the next `scan` on, the sender field of the header last looked at has this `sender`. */
  learn(sender: string): void;
}

/** Kinds of steps as the kernel knows them; any other number is a character to be met. */
const NUMBER = 1;
const BLANK = 2;
const OPTIONAL_YEAR = 3;
const CLOSE_BRACKET = 4;
const PERIOD = 5;
const ERA = 6;
const MONTH = 7;

/** Places of a row's numbers. */
const ROW = 16;
const START = 0;
const BEHIND = 1;
const VALUES = 2;
const WORDS = 8;
const LINES = 11;
const MARKED = 12;
const SENDER = 13;
const BODY = 14;

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
  loaded ??= loadKernel(word);
  const kernel = loaded;
  const { rows, bytes, text: at } = kernel;
  const steps = compile(layout);
  const numbers = emptyNumbers();
  const header: Header = { numbers, behind: 0, lines: 0, marked: false, bodyAt: -1, sender: undefined };
  let senders: string[] = [];

  function scan(text: string, from: number): number {
    if (owner !== steps) {
      kernel.steps.set(steps);
      kernel.begin(steps.length / 4, layout.zero);
      senders = [];
      owner = steps;
    }
    scanned = text;
    bytes.write(text, at, "utf16le");
    return kernel.scan(text.length, from);
  }

  function look(nth: number): void {
    const row = nth * ROW;
    numbers.first = rows[row + VALUES] as number;
    const month = rows[row + WORDS + MONTH - PERIOD] as number;
    numbers.second = month === 0 ? (rows[row + VALUES + 1] as number) : month;
    numbers.third = rows[row + VALUES + 2] as number;
    numbers.hour = rows[row + VALUES + 3] as number;
    numbers.minute = rows[row + VALUES + 4] as number;
    numbers.second60 = rows[row + VALUES + 5] as number;
    numbers.period = periods[rows[row + WORDS] as number] as DayPeriod | null;
    numbers.calendar = calendars[rows[row + WORDS + ERA - PERIOD] as number] as Calendar | null;
    header.behind = rows[row + BEHIND] as number;
    header.lines = rows[row + LINES] as number;
    header.marked = rows[row + MARKED] === 1;
    header.bodyAt = rows[row + BODY] as number;
    const sender = rows[row + SENDER] as number;
    header.sender = sender === -1 ? undefined : senders[sender];
  }

  function learn(sender: string): void {
    const number = kernel.learn(header.behind, header.bodyAt - 2);
    if (number !== -1) senders[number] = sender;
  }

  return { scan, startOf: (nth) => rows[nth * ROW + START] as number, look, header, learn };
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

/** Goes through the headers of a text: each is in `matcher.header`, stands at `start` of `part`, and at `offset` of the text. */
export function eachHeader(
  matcher: Matcher,
  text: string,
  visit: (part: string, start: number, offset: number) => void,
): void {
  for (const part of parts(text)) {
    const count = matcher.scan(part.text, part.from);
    for (let nth = 0; nth < count; nth++) {
      matcher.look(nth);
      visit(part.text, matcher.startOf(nth), part.at + matcher.startOf(nth));
    }
  }
}
