/** Numbers of a header → wall-clock time, once the order of the date is known. */
import type { DateOrder } from "../model.ts";
import type { Numbers } from "./layout.ts";

const pairs = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
const pair = (n: number): string => pairs[n] as string;

/**
 * Gives a function that writes `2026-09-03T10:15:00`, or null for a date or time that does not exist.
 * Two-digit years are 2000 to 2099: WhatsApp exists since 2009. A word for the half of the day beside an hour of 0 or
 * above 12 is redundant (`23:59 PM`) and is passed over.
 */
export function createClock(order: DateOrder): (numbers: Numbers) => string | null {
  let key = -1;
  let day: string | null = null;
  return (n) => {
    const wanted = (n.first * 10000 + n.second) * 10000 + n.third;
    if (wanted !== key) {
      key = wanted;
      day = dayOf(n, order);
    }
    if (day === null || n.hour > 24 || n.minute > 59 || n.second60 > 59) return null;
    const hour = n.half === -1 || n.hour === 0 || n.hour > 12 ? n.hour : (n.hour % 12) + n.half;
    if (hour > 23) return null;
    return `${day}T${pair(hour)}:${pair(n.minute)}:${pair(n.second60)}`;
  };
}

/** Day, month, year of three numbers under a reading. */
export function readDate(n: Numbers, order: DateOrder): { year: number; month: number; day: number } {
  const [year, month, day] =
    order === "dmy"
      ? [n.third, n.second, n.first]
      : order === "mdy"
        ? [n.third, n.first, n.second]
        : [n.first, n.second, n.third];
  return { year: year < 100 ? 2000 + year : year, month, day };
}

function dayOf(n: Numbers, order: DateOrder): string | null {
  const { year, month, day } = readDate(n, order);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${pair(month)}-${pair(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
