/** Is `3/9` the third of September or the ninth of March, and is `24/3/8` of 2024? Decided by evidence, strongest first. */
import { withoutMarks } from "../../marks.ts";
import type { DateOrder } from "../../model.ts";
import type { Layout, Numbers } from "./layout.ts";

export interface Decision {
  readonly order: DateOrder;
  readonly evidence: string;
  /** False where only habit speaks, or nothing at all: the user should be told. */
  readonly certain: boolean;
}

export interface NamedYear {
  readonly year: number;
  /** The attachment's name, without its ending. */
  readonly file: string;
}

export interface OrderEvidence {
  /** Takes the numbers of one header and the text behind it, which ends at `end` or somewhere later. */
  add(numbers: Numbers, text: string, from: number, end: number): void;
  /** Is there evidence that more reading cannot outdo? */
  decided(): boolean;
  decide(): Decision;
  /** The year of the first headers that have none, as the first dated attachment among them names it. */
  namedYear(): NamedYear | null;
  /** Stands a header without a year before all that have one? */
  lacksYear(): boolean;
}

/** Dates inside names of attachments: `IMG-20260903-WA0007.jpg`, `00000042-PHOTO-2026-09-03-22-15-09.jpg`. */
const DATED_NAME =
  /(?:-(\d{4})(\d{2})(\d{2})-WA\d{4}|-[A-Z]{3,8}-(\d{4})-(\d{2})-(\d{2})-\d{2}-\d{2}-\d{2})\./;

/** A dated name stands near the beginning of a message. */
const NAME_ENDS = 300;

/** A step back of more than this many days is an inversion; late messages make small ones. */
const SLACK_DAYS = 2;

/** WhatsApp exists since 2009: two digits below are no year. */
const FIRST_YEAR = 9;

/** A number that changed so often more than another one changes faster than years do. */
const OFTEN = 3;

/** Collects evidence over headers of one layout. */
export function createOrderEvidence(
  layout: Layout,
  upperCasePeriods: boolean,
  padded: boolean,
): OrderEvidence {
  const settledBy: Decision | null =
    layout.year === "first"
      ? { order: "ymd", evidence: "year-first", certain: true }
      : layout.year === "beside-month-name"
        ? { order: "dmy", evidence: "month-name", certain: true }
        : null;
  const short = layout.year === "short";
  let firstAbove12 = 0;
  let secondAbove12 = 0;
  let namesDayFirst = 0;
  let namesMonthFirst = 0;
  let namesYearFirst = 0;
  let inversionsDayFirst = 0;
  let inversionsMonthFirst = 0;
  let firstChanges = 0;
  let secondChanges = 0;
  let thirdChanges = 0;
  /** Headers whose first or third number cannot be a year. */
  let firstNoYear = 0;
  let thirdNoYear = 0;
  let namedYear: NamedYear | null = null;
  /** Of headers without a year: the last month, and how often December became January. */
  let month = 0;
  let turns = 0;
  let lacksYear: boolean | null = null;
  let last: { first: number; second: number; third: number; dayFirst: number; monthFirst: number } | null =
    null;

  function add(n: Numbers, text: string, from: number, end: number): void {
    lacksYear ??= n.third === -1;
    if (settledBy !== null && (namedYear !== null || n.third !== -1)) return;
    if (n.third === -1) {
      if (n.second < month - 6) turns++;
      month = n.second;
    }
    readName(n, text.slice(from, Math.min(end, from + NAME_ENDS)));
    if (settledBy !== null) return;
    if (n.first > 12) firstAbove12++;
    if (n.second > 12) secondAbove12++;
    if (last !== null && last.first === n.first && last.second === n.second && last.third === n.third) return;
    if (short) {
      if (n.first < FIRST_YEAR || n.second > 12) firstNoYear++;
      if (n.third < FIRST_YEAR) thirdNoYear++;
    }
    const dayFirst = serial(n.third, n.second, n.first);
    const monthFirst = serial(n.third, n.first, n.second);
    if (last !== null) {
      if (dayFirst < last.dayFirst - SLACK_DAYS) inversionsDayFirst++;
      if (monthFirst < last.monthFirst - SLACK_DAYS) inversionsMonthFirst++;
      if (last.first !== n.first) firstChanges++;
      if (last.second !== n.second) secondChanges++;
      if (last.third !== n.third) thirdChanges++;
    }
    last = { first: n.first, second: n.second, third: n.third, dayFirst, monthFirst };
  }

  function readName(n: Numbers, text: string): void {
    const dated = text.includes("-") ? DATED_NAME.exec(text) : null;
    if (dated === null) return;
    const [year, named, day] = [1, 2, 3].map((i) => Number(dated[i] ?? dated[i + 3]));
    if (year === undefined || named === undefined || day === undefined) return;
    if (n.third === -1 && n.second === named) {
      const end = dated.index + dated[0].length - 1;
      const begin = text.lastIndexOf(" ", dated.index) + 1;
      namedYear ??= { year: year - turns, file: withoutMarks(text.slice(begin, end)) };
    }
    if (short && n.first === year % 100 && n.second === named && n.third === day && day !== n.first) {
      namesYearFirst++;
    }
    if (named === day) return;
    if (n.first === day && n.second === named) namesDayFirst++;
    if (n.first === named && n.second === day) namesMonthFirst++;
  }

  function yearFirst(): Decision | null {
    if (!short || firstNoYear > 0) return null;
    const certain = true;
    if (thirdNoYear > 0) return { order: "ymd", evidence: "year-too-early", certain };
    if (namesYearFirst > namesDayFirst + namesMonthFirst) {
      return { order: "ymd", evidence: "attachment-names", certain };
    }
    if (thirdChanges > firstChanges + OFTEN && thirdChanges > secondChanges) {
      return { order: "ymd", evidence: "change-frequency", certain };
    }
    // With blanks and a stop behind, dates of two-digit years are Korean.
    const korean = layout.date?.between[0] === ". " && layout.date.behind === ".";
    return korean ? { order: "ymd", evidence: "separator", certain } : null;
  }

  function decide(): Decision {
    const known = settledBy ?? yearFirst();
    if (known !== null) return known;
    const rows: readonly (readonly [string, number])[] = [
      ["part-above-12", firstAbove12 - secondAbove12],
      ["attachment-names", namesDayFirst - namesMonthFirst],
      ["chronology", inversionsMonthFirst - inversionsDayFirst],
      ["change-frequency", firstChanges - secondChanges],
    ];
    for (const [evidence, balance] of rows) {
      if (balance !== 0) return { order: balance > 0 ? "dmy" : "mdy", evidence, certain: true };
    }
    if (layout.date?.between[0] !== "/") return { order: "dmy", evidence: "separator", certain: true };
    const american = upperCasePeriods && !padded && short;
    return { order: american ? "mdy" : "dmy", evidence: "habit", certain: false };
  }

  function decided(): boolean {
    if (settledBy !== null) return true;
    if (short && firstNoYear === 0 && thirdNoYear === 0 && firstChanges <= thirdChanges + OFTEN) return false;
    return yearFirst() !== null || firstAbove12 !== secondAbove12;
  }

  return { add, decide, decided, namedYear: () => namedYear, lacksYear: () => lacksYear === true };
}

/** A number that grows with the date; only differences of a few days within a month matter. */
function serial(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day;
}
