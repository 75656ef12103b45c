/** Reads one line that may be a header, without knowing what to expect, and says which layout it has. */
import { isBlank, isMark } from "../marks.ts";
import { dayPeriods, LONGEST_PERIOD } from "./day-periods.ts";
import {
  dateSeparators,
  emptyNumbers,
  type Frame,
  frames,
  joins,
  type Layout,
  type Numbers,
  timeSeparators,
  zeros,
} from "./layout.ts";

export interface Scanned {
  readonly layout: Layout;
  readonly numbers: Numbers;
  /** How the date was written, for evidence of locale: two digits where one would do? */
  readonly padded: boolean;
}

/** A header is shorter than this, marks included. */
const LONGEST_HEADER = 80;

/** The line's layout, or null where it is no header of any layout in the tables. Linear in the header's length. */
export function scan(line: string): Scanned | null {
  const text = even(line.slice(0, LONGEST_HEADER));
  for (const frame of frames) {
    if (!text.startsWith(frame.open)) continue;
    const found = scanDate(text, frame.open.length, frame);
    if (found !== null) return found;
  }
  return null;
}

/** Marks out, blanks plain. Only for looking: offsets do not map back. */
function even(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isMark(code)) out += isBlank(code) ? " " : text[at];
  }
  return out;
}

interface Digits {
  readonly value: number;
  readonly length: number;
}

function digits(text: string, at: number, zero: number, most: number): Digits | null {
  let value = 0;
  let length = 0;
  for (; length < most; length++) {
    const digit = text.charCodeAt(at + length) - zero;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  return length === 0 ? null : { value, length };
}

function scanDate(text: string, from: number, frame: Frame): Scanned | null {
  const code = text.charCodeAt(from);
  const zero = zeros.find((z) => code >= z && code <= z + 9);
  if (zero === undefined) return null;
  const first = digits(text, from, zero, 4) as Digits;
  if (first.length === 3) return null;
  let at = from + first.length;
  const dateSeparator = dateSeparators.findLast((separator) => text.startsWith(separator, at));
  if (dateSeparator === undefined) return null;
  at += dateSeparator.length;
  const second = digits(text, at, zero, 2);
  if (second === null) return null;
  at += second.length;
  if (!text.startsWith(dateSeparator, at)) return null;
  at += dateSeparator.length;
  const third = digits(text, at, zero, 4);
  if (third === null || third.length === 3) return null;
  at += third.length;
  const yearFirst = first.length === 4;
  if (yearFirst ? third.length > 2 : third.length === 1) return null;
  const join = joins.find((candidate) => text.startsWith(candidate, at));
  if (join === undefined) return null;
  at += join.length;
  const numbers = emptyNumbers();
  numbers.first = first.value;
  numbers.second = second.value;
  numbers.third = third.value;
  const time = scanTime(text, at, zero, frame, numbers);
  if (time === null) return null;
  const dayAndMonth = yearFirst ? [second, third] : [first, second];
  const yearDigits = yearFirst || third.length === 4 ? 4 : 2;
  return {
    layout: { frame, zero, dateSeparator, yearDigits, yearFirst, join, ...time },
    numbers,
    padded: dayAndMonth.some((part) => part.value < 10 && part.length === 2),
  };
}

type Time = Pick<Layout, "timeSeparator" | "seconds" | "period">;

function scanTime(text: string, from: number, zero: number, frame: Frame, numbers: Numbers): Time | null {
  const before = wordAt(text, from);
  let at = before === null ? from : before.end;
  const hour = digits(text, at, zero, 2);
  if (hour === null) return null;
  at += hour.length;
  const timeSeparator = timeSeparators.find((separator) => text.startsWith(separator, at));
  if (timeSeparator === undefined) return null;
  const minute = digits(text, at + 1, zero, 2);
  if (minute?.length !== 2) return null;
  at += 3;
  const second = text.startsWith(timeSeparator, at) ? digits(text, at + 1, zero, 2) : null;
  const seconds = second?.length === 2;
  if (seconds) at += 3;
  const after = before === null ? wordAt(text, at) : null;
  if (after !== null) at = after.end;
  if (!text.startsWith(frame.close, at) && !(frame.open !== "" && text.slice(at) === frame.close.trimEnd()))
    return null;
  numbers.hour = hour.value;
  numbers.minute = minute.value;
  numbers.second60 = seconds ? second.value : 0;
  numbers.half = (before ?? after)?.half ?? -1;
  return { timeSeparator, seconds, period: before !== null ? "before" : after !== null ? "after" : "none" };
}

/** The longest word for a half of the day at this place, blanks around and inside allowed. */
function wordAt(text: string, from: number): { half: 0 | 12; end: number } | null {
  let word = "";
  let best: { half: 0 | 12; end: number } | null = null;
  for (let at = from; at < text.length && word.length < LONGEST_PERIOD; at++) {
    if (text[at] === " ") continue;
    word += text.charAt(at).toLowerCase();
    const half = dayPeriods.get(word);
    if (half !== undefined) best = { half, end: at + 1 };
  }
  if (best !== null && text[best.end] === " " && !text.startsWith(" - ", best.end)) {
    const next = text.charCodeAt(best.end + 1);
    if (zeros.some((zero) => next >= zero && next <= zero + 9)) best = { ...best, end: best.end + 1 };
  }
  return best;
}
