/** Is `3/9` the third of September or the ninth of March? Decided by evidence, strongest first. */
import type { DateOrder } from "../model.ts";
import type { Layout, Numbers } from "./layout.ts";

export interface Decision {
  readonly order: DateOrder;
  readonly evidence: string;
  /** False where only habit speaks, or nothing at all: the user should be told. */
  readonly certain: boolean;
}

export interface OrderEvidence {
  /** Takes the numbers of one header, how they were written, and the text behind the header. */
  add(numbers: Numbers, text: string): void;
  /** Is there evidence that more reading cannot outdo? */
  decided(): boolean;
  decide(): Decision;
}

/** Dates inside names of attachments: `IMG-20260903-WA0007.jpg`, `00000042-PHOTO-2026-09-03-22-15-09.jpg`. */
const DATED_NAME =
  /(?:-(\d{4})(\d{2})(\d{2})-WA\d{4}|-[A-Z]{3,8}-(\d{4})-(\d{2})-(\d{2})-\d{2}-\d{2}-\d{2})\./;

/** A step back of more than this many days is an inversion; late messages make small ones. */
const SLACK_DAYS = 2;

/** Collects evidence over headers of one layout. */
export function createOrderEvidence(
  layout: Layout,
  upperCasePeriods: boolean,
  padded: boolean,
): OrderEvidence {
  let firstAbove12 = 0;
  let secondAbove12 = 0;
  let namesDayFirst = 0;
  let namesMonthFirst = 0;
  let inversionsDayFirst = 0;
  let inversionsMonthFirst = 0;
  let firstChanges = 0;
  let secondChanges = 0;
  let last: { first: number; second: number; dayFirst: number; monthFirst: number } | null = null;

  function add(n: Numbers, text: string): void {
    if (layout.yearFirst) return;
    if (n.first > 12) firstAbove12++;
    if (n.second > 12) secondAbove12++;
    if (text.includes("-")) {
      const dated = DATED_NAME.exec(text.slice(0, 300));
      if (dated !== null) byName(n, Number(dated[2] ?? dated[5]), Number(dated[3] ?? dated[6]));
    }
    if (last !== null && last.first === n.first && last.second === n.second) return;
    const dayFirst = serial(n.third, n.second, n.first);
    const monthFirst = serial(n.third, n.first, n.second);
    if (last !== null) {
      if (dayFirst < last.dayFirst - SLACK_DAYS) inversionsDayFirst++;
      if (monthFirst < last.monthFirst - SLACK_DAYS) inversionsMonthFirst++;
      if (last.first !== n.first) firstChanges++;
      if (last.second !== n.second) secondChanges++;
    }
    last = { first: n.first, second: n.second, dayFirst, monthFirst };
  }

  function byName(n: Numbers, month: number, day: number): void {
    if (month === day) return;
    if (n.first === day && n.second === month) namesDayFirst++;
    if (n.first === month && n.second === day) namesMonthFirst++;
  }

  function decide(): Decision {
    if (layout.yearFirst) return { order: "ymd", evidence: "year-first", certain: true };
    const rows: readonly (readonly [string, number])[] = [
      ["part-above-12", firstAbove12 - secondAbove12],
      ["attachment-names", namesDayFirst - namesMonthFirst],
      ["chronology", inversionsMonthFirst - inversionsDayFirst],
      ["change-frequency", firstChanges - secondChanges],
    ];
    for (const [evidence, balance] of rows) {
      if (balance !== 0) return { order: balance > 0 ? "dmy" : "mdy", evidence, certain: true };
    }
    if (layout.dateSeparator !== "/") return { order: "dmy", evidence: "separator", certain: true };
    const american = upperCasePeriods && !padded && layout.yearDigits === 2;
    return { order: american ? "mdy" : "dmy", evidence: "habit", certain: false };
  }

  return { add, decide, decided: () => layout.yearFirst || firstAbove12 !== secondAbove12 };
}

/** A number that grows with the date; only differences of a few days within a month matter. */
function serial(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day;
}
