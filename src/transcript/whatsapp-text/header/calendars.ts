/** Calendars that phones count years in, and the words that name them. Numbers of a date → year, month, day of ours. */
import { createWords } from "./words.ts";

export type Calendar = "gregorian" | "buddhist" | "minguo" | "reiwa" | "heisei" | "persian" | "islamic";

/** Words before a year or behind a date, in lower case and without blanks. */
const eras: readonly (readonly [Calendar, string])[] = [
  ["gregorian", "ad ce n.chr. ap.j.-c. н.э. 西元 公元"],
  ["buddhist", "be b.e. พ.ศ. 佛曆 佛历 仏暦 불기 ب.ب. تقویمبودایی"],
  ["minguo", "minguo 民國 民国 중화민국 ไต้หวัน"],
  ["reiwa", "r reiwa 令和 레이와 เรวะ ر"],
  ["heisei", "h heisei 平成 헤이세이 เฮเซ"],
  ["persian", "ap a.p. ه.ش. ه.ش ه‍.ش. ه‍.ش ปีเปอร์เซีย 波斯曆 波斯历"],
  ["islamic", "ah a.h. هـ ه ه.ق. ه.ق ه‍.ق. ه‍.ق ฮ.ศ. 伊斯蘭曆 伊斯兰历"],
];

export const eraWords = createWords(() =>
  eras.flatMap(([calendar, list]) => list.split(" ").map((word) => [word, calendar] as const)),
);

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What the years of solar calendars with our months gain. */
const added: Partial<Record<Calendar, number>> = {
  buddhist: -543,
  minguo: 1911,
  reiwa: 2018,
  heisei: 1988,
};

/** Two digits stand for these hundreds where a word names the calendar; Persian years before 1400 have their own rule. */
const hundreds: Partial<Record<Calendar, number>> = {
  gregorian: 2000,
  buddhist: 2500,
  minguo: 100,
  islamic: 1400,
};

/**
 * Without a word the year itself tells: WhatsApp exists since 2009, which is 2552 in Thailand and 1388 in Iran, so no
 * year of one calendar is one of another before 2051.
 * @returns the day in our calendar, or null where there is no such day
 */
export function dayIn(calendar: Calendar | null, year: number, month: number, day: number): Day | null {
  const counted = calendar ?? calendarOf(year);
  const full = year < 100 ? fullYear(counted, year) : year;
  if (counted === "persian" || counted === "islamic") return converted(counted, full, month, day);
  const ours = full + (added[counted] ?? 0);
  if (ours < 1 || ours > 9999) return null;
  return day >= 1 && day <= daysIn(ours, month) ? { year: ours, month, day } : null;
}

function calendarOf(year: number): Calendar {
  if (year < 100) return year < 52 ? "gregorian" : "buddhist";
  if (year >= 2552) return "buddhist";
  if (year >= 1388 && year < 1430) return "persian";
  return year >= 1430 && year < 1500 ? "islamic" : "gregorian";
}

function fullYear(calendar: Calendar, year: number): number {
  if (calendar === "persian") return year + (year < 52 ? 1400 : 1300);
  return year + (hundreds[calendar] ?? 0);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : month >= 1 && month <= 12 ? 31 : 0;
}

const DAY = 86_400_000;
/** First day of year 1, and the mean lengths of years and months in days. */
const lunarAndPersian = {
  persian: { start: Date.UTC(622, 2, 21), year: 365.2422, month: 30.6, name: "persian" },
  islamic: { start: Date.UTC(622, 6, 19), year: 354.367, month: 29.53, name: "islamic-umalqura" },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Looks for the day that the platform's own calendar writes so: next to where it must be, within a week. */
function converted(calendar: "persian" | "islamic", year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const about = lunarAndPersian[calendar];
  let format = formats.get(calendar);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(`en-u-ca-${about.name}-nu-latn`, {
      dateStyle: "short",
      timeZone: "UTC",
    });
    formats.set(calendar, format);
  }
  const near = about.start + ((year - 1) * about.year + (month - 1) * about.month + day - 1) * DAY;
  const wanted = `${month}/${day}/${year}`;
  for (let off = 0; off <= 7; off++) {
    for (const time of [near - off * DAY, near + off * DAY]) {
      if (numerals(format, time) !== wanted) continue;
      const date = new Date(time);
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
  }
  return null;
}

function numerals(format: Intl.DateTimeFormat, time: number): string {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type as string, value]));
  return `${parts.get("month")}/${parts.get("day")}/${parts.get("year")}`;
}
