/** Numbers of a header → wall-clock time, once the order of the date is known. */
import type { DateOrder } from "../../model.ts";
import { type Day, dayIn } from "./calendars.ts";
import { hourOfDay } from "./day-periods.ts";
import type { Numbers } from "./layout.ts";

const pairs = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
const pair = (n: number): string => pairs[n] as string;
/** `T10:15:` and `T10:15:00` for each minute of a day, written when first met. */
const minutes: (string | undefined)[] = Array.from({ length: 1440 });
const fullMinutes: (string | undefined)[] = Array.from({ length: 1440 });

function upToSeconds(minute: number): string {
  minutes[minute] ??= `T${pair(Math.floor(minute / 60))}:${pair(minute % 60)}:`;
  return minutes[minute];
}

function upToMinutes(minute: number): string {
  fullMinutes[minute] ??= `${upToSeconds(minute)}00`;
  return fullMinutes[minute];
}

/** Turns the numbers of one header after the other, in file order, into wall-clock time. */
export interface Clock {
  /** Takes the date of a header; may be left out where it is that of the header before. */
  turn(numbers: Numbers): void;
  /** Writes that day and a header's time, `2026-09-03T10:15:00`; null for a date or time that does not exist. */
  at(numbers: Numbers): string | null;
}

/**
 * @param year of the first header without one, as old Android versions write dates of the running year; null: unknown
 */
export function createClock(order: DateOrder, year: number | null = null): Clock {
  const years = createYears(year);
  let day: string | null = null;
  return {
    turn(n) {
      day = written(n.third === -1 ? years.without(n) : years.given(dayOf(n, order)));
    },
    at({ hour: written, minute, second60, period }) {
      if (day === null || written > 24 || minute > 59 || second60 > 59) return null;
      const hour = period === null ? written : hourOfDay(written, period);
      if (hour > 23) return null;
      const minutes = hour * 60 + minute;
      return second60 === 0 ? day + upToMinutes(minutes) : day + upToSeconds(minutes) + pair(second60);
    },
  };
}

/** The day of three numbers under a reading, null where there is none. */
export function dayOf(n: Numbers, order: DateOrder): Day | null {
  if (order === "dmy") return dayIn(n.calendar, n.third, n.second, n.first);
  if (order === "mdy") return dayIn(n.calendar, n.third, n.first, n.second);
  return dayIn(n.calendar, n.first, n.second, n.third);
}

/** Keeps the year for headers without one: behind the last that had one, and on from December to January. */
function createYears(first: number | null): {
  given(day: Day | null): Day | null;
  without(n: Numbers): Day | null;
} {
  let year = first;
  let last: Day | null = null;
  let known = false;
  return {
    given(day) {
      if (day !== null) [year, known] = [day.year, true];
      return day;
    },
    without(n) {
      if (year === null) return null;
      if (known) year++;
      else if (last !== null && n.second < last.month - 6) year++;
      known = false;
      const day = dayIn("gregorian", year, n.second, n.first);
      last = day ?? last;
      return day;
    },
  };
}

function written(day: Day | null): string | null {
  return day === null ? null : `${String(day.year).padStart(4, "0")}-${pair(day.month)}-${pair(day.day)}`;
}
