/** Reads one line that may be a header, without knowing what to expect, and says which layout it has. */
import { withoutMarks } from "../../marks.ts";
import { eraWords } from "./calendars.ts";
import { dayPeriods } from "./day-periods.ts";
import { hasNumbers, zeroOf } from "./digits.ts";
import {
  type DateForm,
  dateForms,
  type Field,
  type Frame,
  frames,
  joins,
  type Layout,
  type Part,
  timeForms,
  type YearPlace,
} from "./layout.ts";
import { months } from "./months.ts";

/** A header is shorter than this, marks included. */
const LONGEST_HEADER = 96;

/** The line's layout, or null where it is no header of any layout in the tables. Linear in the header's length. */
export function findLayout(line: string): Layout | null {
  const head = line.slice(0, LONGEST_HEADER);
  if (!hasNumbers(head)) return null;
  const text = even(head);
  const fitting = frames.filter(({ open, close }) =>
    open === "" ? text.includes(close) : text.startsWith(open) && text.includes(close.trimEnd()),
  );
  if (fitting.length === 0 || !mayBegin(text)) return null;
  for (const frame of fitting) {
    const found = scanFrame(text, frame);
    if (found !== null) return found;
  }
  return null;
}

/** Of the lines that may be headers by their numbers, nearly all that are none are told by how they begin. */
function mayBegin(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  if (code === 0x5b || zeroOf(code) !== undefined) return true;
  return [months, eraWords, dayPeriods].some((words) => words.read(text, 0) !== -1);
}

/** Marks out, blanks plain. Only for looking: offsets do not map back. */
function even(text: string): string {
  return withoutMarks(text).replace(ODD_BLANK, " ");
}

const ODD_BLANK = /[\u00a0\u202f\u2009]/g;

/** A part of a header as it was read. */
interface Piece {
  readonly end: number;
  readonly parts: readonly Part[];
}

interface DatePiece extends Piece {
  readonly year: YearPlace;
  readonly form: DateForm | null;
  readonly zero: number;
}

interface TimePiece extends Piece {
  readonly seconds: boolean;
  readonly clock: "12h" | "24h";
}

function scanFrame(text: string, frame: Frame): Layout | null {
  const from = frame.open.length;
  for (const date of datesAt(text, from)) {
    for (const join of joins) {
      if (!text.startsWith(join.between, date.end)) continue;
      for (const time of timesAt(text, date.end + join.between.length)) {
        if (!text.startsWith(join.behind, time.end) || !closes(text, time.end + join.behind.length, frame))
          continue;
        const parts = [...date.parts, ...literal(join.between), ...time.parts, ...literal(join.behind)];
        return layoutOf(frame, parts, date, time, false);
      }
    }
  }
  for (const time of timesAt(text, from)) {
    // Time first in brackets and without seconds is what copying from the screen gives, never an export.
    if (frame.open !== "" && !time.seconds) continue;
    for (const { between, behind } of joins) {
      if (behind !== "" || !text.startsWith(between, time.end)) continue;
      for (const date of datesAt(text, time.end + between.length)) {
        if (!closes(text, date.end, frame)) continue;
        const parts = [...time.parts, ...literal(between), ...date.parts];
        return layoutOf(frame, parts, date, time, true);
      }
    }
  }
  return null;
}

function layoutOf(
  frame: Frame,
  parts: readonly Part[],
  date: DatePiece,
  time: TimePiece,
  timeFirst: boolean,
): Layout {
  const { year, form, zero } = date;
  const { seconds, clock } = time;
  return { frame, zero, parts, year, date: form, seconds, clock, timeFirst };
}

/** A bracket may close at the line's very end: an empty sender field and body. */
function closes(text: string, at: number, frame: Frame): boolean {
  return text.startsWith(frame.close, at) || (frame.open !== "" && text.slice(at) === frame.close.trimEnd());
}

function literal(text: string): Part[] {
  return text === "" ? [] : [{ kind: "literal", text }];
}

function number(field: Field, least: number, most: number): Part {
  return { kind: "number", field, least, most };
}

interface Digits {
  readonly zero: number;
  /** How many digits, and where they end. */
  readonly length: number;
  readonly end: number;
}

function digitsAt(text: string, from: number, most: number): Digits | null {
  let zero: number | undefined;
  let length = 0;
  let at = from;
  for (; length < most; length++) {
    const code = text.codePointAt(at);
    if (code === undefined) break;
    const found = zeroOf(code);
    if (found === undefined || (zero !== undefined && found !== zero)) break;
    zero = found;
    at += code > 0xffff ? 2 : 1;
  }
  return zero === undefined ? null : { zero, length, end: at };
}

/** All ways to read a date at this place. */
function* datesAt(text: string, from: number): Generator<DatePiece> {
  const named = namedMonth(text, from);
  if (named !== null) yield named;
  const era = eraAt(text, from);
  const first = digitsAt(text, era === null ? from : era.end, 4);
  if (first === null) return;
  for (const form of dateForms) {
    if (!text.startsWith(form.between[0], first.end)) continue;
    const second = digitsAt(text, first.end + form.between[0].length, 2);
    if (second === null || !text.startsWith(form.between[1], second.end)) continue;
    const thirdAt = second.end + form.between[1].length;
    const inner = era === null ? eraAt(text, thirdAt) : null;
    const third = digitsAt(text, inner === null ? thirdAt : inner.end, 4);
    if (third === null || !text.startsWith(form.behind, third.end)) continue;
    const behind = third.end + form.behind.length;
    const parts = (year: YearPlace, tail: readonly Part[]): Part[] => [
      ...(era?.parts ?? []),
      digitsOf("first", year, first, era !== null),
      ...literal(form.between[0]),
      number("second", 1, 2),
      ...literal(form.between[1]),
      ...(inner?.parts ?? []),
      digitsOf("third", year, third, inner !== null || tail.length > 0),
      ...literal(form.behind),
      ...tail,
    ];
    const piece = (year: YearPlace | null, end: number, tail: readonly Part[]): DatePiece[] =>
      year === null
        ? []
        : [
            {
              end,
              parts: parts(year, tail),
              year,
              form,
              zero: first.zero,
            },
          ];
    const year = era !== null ? "first" : inner !== null ? "last" : yearOf(first, third);
    yield* piece(year, behind, []);
    const after = era === null && inner === null ? eraAt(text, behind) : null;
    if (after !== null && after.end > behind) {
      yield* piece(year === "first" ? "first" : "last", after.end, [{ kind: "era" }]);
    }
  }
}

/** Which number is the year, told by its digits; null where the lengths are no date's. */
function yearOf(first: Digits, third: Digits): YearPlace | null {
  if (first.length === 4) return third.length <= 2 ? "first" : null;
  if (first.length > 2 || third.length === 3) return null;
  return third.length === 4 ? "last" : "short";
}

function digitsOf(field: "first" | "third", year: YearPlace, found: Digits, hasEra: boolean): Part {
  const isYear = year === (field === "first" ? "first" : "last");
  if (!isYear) return number(field, 1, 2);
  if (found.length === 4) return number(field, 4, 4);
  return hasEra ? number(field, 1, 3) : number(field, 2, 2);
}

/** A calendar's name before or behind a year, with the blanks around it. */
function eraAt(text: string, from: number): Piece | null {
  const code = text.codePointAt(text[from] === " " ? from + 1 : from);
  if (code === undefined || zeroOf(code) !== undefined) return null;
  const end = eraWords.read(text, from);
  if (end === -1) return null;
  return text[end] === " " && zeroOf(text.codePointAt(end + 1) ?? 0) !== undefined
    ? { end: end + 1, parts: [{ kind: "era" }, { kind: "blank" }] }
    : { end, parts: [{ kind: "era" }] };
}

/** `14 Oct`, `14. Okt.`, `Oct 14`, each with a year behind it or none. */
function namedMonth(text: string, from: number): DatePiece | null {
  const leading = digitsAt(text, from, 2);
  let end = from;
  let day = leading;
  const parts: Part[] = [];
  if (leading !== null) {
    const between = text.startsWith(". ", leading.end) ? ". " : " ";
    if (!text.startsWith(between, leading.end)) return null;
    end = months.read(text, leading.end + between.length);
    if (end === -1) return null;
    parts.push(number("first", 1, 2), ...literal(between), { kind: "month" });
  } else {
    end = months.read(text, from);
    if (end === -1 || text[end] !== " ") return null;
    day = digitsAt(text, end + 1, 2);
    if (day === null) return null;
    end = day.end;
    parts.push({ kind: "month" }, ...literal(" "), number("first", 1, 2));
  }
  if (day === null) return null;
  const before = text.startsWith(", ", end) && leading === null ? ", " : " ";
  const year = text.startsWith(before, end) ? digitsAt(text, end + before.length, 4) : null;
  // The blank behind the month is the year's where one follows, else it is the one before the time.
  parts.push({ kind: "optional-year", before });
  if (year?.length === 4) end = year.end;
  return { end, parts, year: "beside-month-name", form: null, zero: day.zero };
}

/** All ways to read a time at this place. */
function* timesAt(text: string, from: number): Generator<TimePiece> {
  const before = dayPeriods.read(text, from);
  const hasBlank = before !== -1 && text[before] === " ";
  const hour = digitsAt(text, before === -1 ? from : before + (hasBlank ? 1 : 0), 2);
  if (hour === null) return;
  const leading: readonly Part[] = before === -1 ? [] : [{ kind: "period" }, { kind: "blank" }];
  for (const form of timeForms) {
    if (!text.startsWith(form.hour, hour.end)) continue;
    const minute = digitsAt(text, hour.end + form.hour.length, 2);
    if (minute?.length !== 2) continue;
    const head = [...leading, number("hour", 1, 2), ...literal(form.hour), number("minute", 2, 2)];
    const second = text.startsWith(form.minute, minute.end)
      ? digitsAt(text, minute.end + form.minute.length, 2)
      : null;
    const ways =
      second?.length === 2
        ? { end: second.end, behind: form.behind, parts: [...literal(form.minute), number("second60", 2, 2)] }
        : { end: minute.end, behind: form.behindMinute, parts: [] };
    if (!text.startsWith(ways.behind, ways.end)) continue;
    const end = ways.end + ways.behind.length;
    const parts = [...head, ...ways.parts, ...literal(ways.behind)];
    const seconds = ways.parts.length > 0;
    const after = before === -1 ? dayPeriods.read(text, end) : -1;
    if (after !== -1) yield { end: after, parts: [...parts, { kind: "period" }], seconds, clock: "12h" };
    else yield { end, parts, seconds, clock: before === -1 ? "24h" : "12h" };
  }
}
