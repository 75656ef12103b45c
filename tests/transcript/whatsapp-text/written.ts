/** Dates and times as phones write them, by the patterns of `locales.ts`. */
import type { DateOrder } from "../../../src/transcript/model.ts";
import type { Calendar, Digits, Row } from "./locales.ts";

const zeros: Record<Digits, number> = {
  latn: 0x30,
  arab: 0x660,
  arabext: 0x6f0,
  beng: 0x9e6,
  deva: 0x966,
  mymr: 0x1040,
};

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export const two = (n: number): string => String(n).padStart(2, "0");

/** Year, month and day as a calendar counts them; the platform's own calendars are the judge. */
function counted(moment: Moment, calendar: Calendar): { year: number; month: number; day: number } {
  const { year, month, day } = moment;
  if (calendar === "reiwa") return { year: year - 2018, month, day };
  if (calendar === "minguo") return { year: year - 1911, month, day };
  if (calendar === "buddhist") return { year: year + 543, month, day };
  if (calendar === "gregory") return { year, month, day };
  const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const parts = format.formatToParts(Date.UTC(year, month - 1, day));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}

/** Date and time by a pattern, in the digits of the row. */
export function written(moment: Moment, pattern: string, [, , , halves, how]: Row): string {
  const { year, month, day } = counted(moment, how?.calendar ?? "gregory");
  const { hour, minute, second } = moment;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const fields: Record<string, string> = {
    y: String(year),
    yy: two(year % 100),
    M: String(month),
    MM: two(month),
    d: String(day),
    dd: two(day),
    H: String(hour),
    HH: two(hour),
    h: String(twelve),
    hh: two(twelve),
    mm: two(minute),
    ss: two(second),
  };
  const zero = zeros[how?.digits ?? "latn"];
  const digits = (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  return pattern.replace(/'([^']*)'|([yMdHhms])\2*|a/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    return token === "a" ? (halves.split("|")[hour < 12 ? 0 : 1] as string) : digits(fields[token] as string);
  });
}

/** Android's time has no seconds. */
export const withoutSeconds = (pattern: string): string =>
  pattern.replace(/(?: 'min')? ?[:. ]ss(?: 's')?/, "");

export function orderOf(pattern: string): DateOrder {
  const letters = pattern.replace(/'[^']*'/g, "").replace(/[^yMd]/g, "");
  return letters.startsWith("y") ? "ymd" : letters.startsWith("M") ? "mdy" : "dmy";
}

/** As the records give it. */
export const stamp = ({ year, month, day, hour, minute }: Moment, second: number): string =>
  `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
