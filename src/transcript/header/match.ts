/** The fast reader for the one layout that a file has: char codes, no regex, no allocation per line. */
import { flat } from "../flat.ts";
import { isBlank, isMark } from "../marks.ts";
import type { Calendar } from "./calendars.ts";
import { eraWords } from "./calendars.ts";
import { type DayPeriod, dayPeriods } from "./day-periods.ts";
import { emptyNumbers, type Field, type Layout, type Numbers } from "./layout.ts";
import { months } from "./months.ts";

export interface Matcher {
  /** The numbers of the last header that `match` accepted; what they hold after a line was refused means nothing. */
  readonly numbers: Numbers;
  /**
   * Reads a header of exactly this layout.
   * @param from offset of the line's beginning in a text that goes on, if at all, behind a line break
   * @returns the offset behind the header, or -1 where the line is no such header
   */
  match(text: string, from: number): number;
}

/** Steps of a compiled layout; what is not below is a character to be met. None of these is one of a header's. */
const NUMBER = 1;
const BLANK = 2;
const PERIOD = 3;
const ERA = 4;
const MONTH = 5;
const OPTIONAL_YEAR = 6;
const CLOSE_BRACKET = 7;

/** A spelling of a half of the day as the file has it, and the character that ends it. */
interface Spelling {
  readonly spelling: string;
  readonly behind: number;
  readonly meaning: DayPeriod;
}

const MOST_SPELLINGS = 8;

/** `startsWith` costs more for so few characters. */
function isHere(word: string, text: string, from: number): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(from + i) !== word.charCodeAt(i)) return false;
  return true;
}

const slots: readonly Field[] = ["first", "second", "third", "hour", "minute", "second60"];

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

/**
 * Builds the reader for a layout. Marks may stand anywhere in the header; any blank counts as a plain one. No step
 * accepts a line break, so that nothing is read beyond the line.
 */
export function createMatcher(layout: Layout): Matcher {
  const steps = compile(layout);
  const { zero } = layout;
  const astral = zero > 0xffff;
  const numbers = emptyNumbers();
  const values = new Int32Array(slots.length);
  const spellings: Spelling[] = [];

  function skipMarks(text: string, from: number): number {
    let p = from;
    while (isMark(text.charCodeAt(p))) p++;
    return p;
  }

  /** As below, for what nearly every number is: one or two digits with no mark among them. */
  function short(text: string, from: number, slot: number, least: number): number {
    const tens = text.charCodeAt(from) - zero;
    if (tens >= 0 && tens <= 9) {
      const next = text.charCodeAt(from + 1);
      const ones = next - zero;
      if (ones >= 0 && ones <= 9) {
        values[slot] = tens * 10 + ones;
        return from + 2;
      }
      if (least === 1 && next < 0x61c) {
        values[slot] = tens;
        return from + 1;
      }
    }
    return number(text, from, slot, least, 2);
  }

  /** Up to `most` digits into `values[slot]`; gives the offset behind them, -1 where they are fewer than `least`. */
  function number(text: string, from: number, slot: number, least: number, most: number): number {
    let p = from;
    let value = 0;
    let length = 0;
    while (length < most) {
      let code = text.charCodeAt(p);
      if (code >= 0x61c) {
        p = skipMarks(text, p);
        code = astral ? (text.codePointAt(p) ?? -1) : text.charCodeAt(p);
      }
      const digit = code - zero;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
      length++;
      p += astral ? 2 : 1;
    }
    values[slot] = value;
    return length < least ? -1 : p;
  }

  function optionalYear(text: string, from: number, before: number): number {
    let p = from;
    for (let i = 0; i < before; i++) p = skipMarks(text, p) + 1;
    const end = number(text, p, 2, 4, 4);
    if (end !== -1) return end;
    values[2] = -1;
    return from;
  }

  /** `] `, or `]` at the end of the line. */
  function closeBracket(text: string, from: number): number {
    const p = skipMarks(text, from);
    if (text.charCodeAt(p) !== 0x5d) return -1;
    const next = skipMarks(text, p + 1);
    const code = text.charCodeAt(next);
    if (isBlank(code)) return next + 1;
    return code === 10 || code === 13 || next >= text.length ? p + 1 : -1;
  }

  /** A file has few spellings of its words, so each is read through the table only once. */
  function period(text: string, from: number): number {
    for (let i = 0; i < spellings.length; i++) {
      const { spelling, behind, meaning } = spellings[i] as Spelling;
      const p = from + spelling.length;
      // The character behind tells that the word does not go on here.
      if (text.charCodeAt(p) !== behind || !isHere(spelling, text, from)) continue;
      numbers.period = meaning;
      return p;
    }
    const p = dayPeriods.read(text, from);
    if (p === -1) return -1;
    const meaning = dayPeriods.found.meaning as DayPeriod;
    numbers.period = meaning;
    if (spellings.length < MOST_SPELLINGS) {
      spellings.push({ spelling: flat(text.slice(from, p)), behind: text.charCodeAt(p), meaning });
    }
    return p;
  }

  /** The steps that read words, and the bracket. */
  function special(text: string, from: number, step: number, argument: number): number {
    switch (step) {
      case BLANK: {
        const p = skipMarks(text, from);
        return isBlank(text.charCodeAt(p)) ? p + 1 : from;
      }
      case PERIOD:
        return period(text, from);
      case ERA: {
        const p = eraWords.read(text, from);
        numbers.calendar = eraWords.found.meaning as Calendar;
        return p;
      }
      case MONTH: {
        const p = months.read(text, from);
        values[1] = months.found.meaning as number;
        return p;
      }
      case OPTIONAL_YEAR:
        return optionalYear(text, from, argument);
      default:
        return closeBracket(text, from);
    }
  }

  function match(text: string, from: number): number {
    let p = from;
    for (let i = 0; i < steps.length; i += 4) {
      const step = steps[i] as number;
      if (step === NUMBER) {
        const slot = steps[i + 1] as number;
        const least = steps[i + 2] as number;
        const most = steps[i + 3] as number;
        p = most === 2 ? short(text, p, slot, least) : number(text, p, slot, least, most);
        if (p === -1) return -1;
      } else if (step > CLOSE_BRACKET) {
        let code = text.charCodeAt(p);
        if (code !== step) {
          if (code < 0xa0) return -1;
          p = skipMarks(text, p);
          code = text.charCodeAt(p);
          if (code !== step && !(step === 0x20 && isBlank(code))) return -1;
        }
        p++;
      } else if (step === CLOSE_BRACKET && text.charCodeAt(p) === 0x5d && text.charCodeAt(p + 1) === 0x20) {
        p += 2;
      } else {
        p = special(text, p, step, steps[i + 1] as number);
        if (p === -1) return -1;
      }
    }
    numbers.first = values[0] as number;
    numbers.second = values[1] as number;
    numbers.third = values[2] as number;
    numbers.hour = values[3] as number;
    numbers.minute = values[4] as number;
    numbers.second60 = values[5] as number;
    return p;
  }

  return { numbers, match };
}
