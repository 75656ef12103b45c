/** The fast reader for the one layout that a file has: char codes, no regex, no allocation per line. */
import { isBlank, isMark } from "../marks.ts";
import { dayPeriods, LONGEST_PERIOD } from "./day-periods.ts";
import { emptyNumbers, type Layout, type Numbers } from "./layout.ts";

export interface Matcher {
  /** The numbers of the last header that `match` accepted. */
  readonly numbers: Numbers;
  /**
   * Reads a header of exactly this layout.
   * @param from offset of the line's beginning
   * @param end offset of the line's end (its line break)
   * @returns the offset behind the header, or -1 where the line is no such header
   */
  match(text: string, from: number, end: number): number;
}

/** Builds the reader for a layout. Marks may stand anywhere in the header; any blank counts as a plain one. */
export function createMatcher(layout: Layout): Matcher {
  const { frame, zero, dateSeparator, join, timeSeparator, seconds, period } = layout;
  const firstDigits = layout.yearFirst ? 4 : 2;
  const thirdDigits = layout.yearFirst ? 2 : layout.yearDigits;
  const opens = frame.open === "" ? -1 : frame.open.charCodeAt(0);
  const numbers = emptyNumbers();
  const closeTrimmed = frame.close.trimEnd();
  let text = "";
  let p = 0;
  let end = 0;
  let length = 0;

  function code(): number {
    let c = text.charCodeAt(p);
    while (c >= 0x61c && isMark(c)) c = text.charCodeAt(++p);
    return p < end ? c : -1;
  }

  /** At most `most` digits; -1 where there is none. Leaves how many in `length`. */
  function number(most: number): number {
    let value = 0;
    length = 0;
    while (length < most) {
      const digit = code() - zero;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      p++;
      length++;
    }
    return length === 0 ? -1 : value;
  }

  function literal(expected: string): boolean {
    for (let i = 0; i < expected.length; i++) {
      const want = expected.charCodeAt(i);
      const have = code();
      if (have !== want && !(want === 0x20 && isBlank(have))) return false;
      p++;
    }
    return true;
  }

  /** The word for the half of the day; stops before a digit or the end of the header. */
  function half(): boolean {
    let word = "";
    let best = -1;
    let behind = p;
    while (word.length < LONGEST_PERIOD) {
      const c = code();
      if (c === -1) break;
      p++;
      if (isBlank(c)) continue;
      word +=
        c < 0x80
          ? String.fromCharCode(c >= 65 && c <= 90 ? c | 32 : c)
          : String.fromCharCode(c).toLowerCase();
      const found = dayPeriods.get(word);
      if (found !== undefined) {
        best = found;
        behind = p;
      }
      if (c === 0x5d || c === 0x2d) break;
    }
    p = behind;
    numbers.half = best;
    return best !== -1;
  }

  function match(line: string, from: number, lineEnd: number): number {
    text = line;
    p = from;
    end = lineEnd;
    if (opens !== -1) {
      if (code() !== opens) return -1;
      p++;
    }
    numbers.first = number(firstDigits);
    if (numbers.first === -1 || (layout.yearFirst && length !== 4) || !literal(dateSeparator)) return -1;
    numbers.second = number(2);
    if (numbers.second === -1 || !literal(dateSeparator)) return -1;
    numbers.third = number(thirdDigits);
    if (numbers.third === -1 || (!layout.yearFirst && length !== thirdDigits) || !literal(join)) return -1;
    numbers.half = -1;
    if (period === "before") {
      if (!half()) return -1;
      if (isBlank(code())) p++;
    }
    numbers.hour = number(2);
    if (numbers.hour === -1 || !literal(timeSeparator)) return -1;
    numbers.minute = number(2);
    if (length !== 2) return -1;
    if (seconds) {
      if (!literal(timeSeparator)) return -1;
      numbers.second60 = number(2);
      if (length !== 2) return -1;
    } else numbers.second60 = 0;
    if (period === "after" && !half()) return -1;
    const beforeClose = p;
    if (literal(frame.close)) return p;
    // A bracket may close at the line's very end: an empty sender field and body.
    p = beforeClose;
    return opens !== -1 && literal(closeTrimmed) && code() === -1 ? end : -1;
  }

  return { numbers, match };
}
