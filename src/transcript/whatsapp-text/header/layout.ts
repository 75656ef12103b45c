/** What a header line is made of, as tables: a new locale is a new row, not a new branch. */
import type { DateOrder, Platform } from "../../model.ts";
import type { Calendar } from "./calendars.ts";
import type { DayPeriod } from "./day-periods.ts";

export interface Frame {
  readonly open: string;
  /** What ends the header; the sender or the notice follows. */
  readonly close: string;
  readonly platform: Platform;
}

/** iOS, macOS and the web; Android; iOS before about 2016 and Windows Phone; converters of old iOS files. */
export const frames: readonly Frame[] = [
  { open: "[", close: "] ", platform: "ios" },
  { open: "", close: " - ", platform: "android" },
  { open: "", close: ": ", platform: "ios" },
  { open: "", close: "; ", platform: "unknown" },
];

/** Between the three numbers of a date, and behind them. */
export interface DateForm {
  readonly between: readonly [string, string];
  readonly behind: string;
}

export const dateForms: readonly DateForm[] = [
  { between: ["/", "/"], behind: "" },
  { between: [".", "."], behind: "" },
  { between: ["-", "-"], behind: "" },
  { between: [". ", ". "], behind: "" },
  { between: [".", "."], behind: "." },
  { between: [". ", ". "], behind: "." },
  { between: [".", "."], behind: " г." },
  { between: [".", "."], behind: " г" },
  { between: ["年", "月"], behind: "日" },
  { between: ["년 ", "월 "], behind: "일" },
];

/** Between date and time, whichever comes first; only one of them lets the rest fit. Blanks are evened out. */
export const joins: readonly { readonly between: string; readonly behind: string }[] = [
  ...[", ", "، ", " klo ", " à ", " u ", " kl. ", " um ", ", kl. ", " - ", " "].map((between) => ({
    between,
    behind: "",
  })),
  { between: " (", behind: ")" },
];

/** Between hour and minute, minute and second, and behind the time, with and without seconds. */
export const timeForms: readonly {
  readonly hour: string;
  readonly minute: string;
  readonly behind: string;
  readonly behindMinute: string;
}[] = [
  { hour: ":", minute: ":", behind: "", behindMinute: "" },
  { hour: ".", minute: ".", behind: "", behindMinute: "" },
  { hour: ":", minute: ":", behind: " ч.", behindMinute: " ч." },
  { hour: " h ", minute: " min ", behind: " s", behindMinute: "" },
  { hour: " h ", minute: " min ", behind: " s", behindMinute: " min" },
  { hour: "h", minute: "m", behind: "s", behindMinute: "" },
];

export type Field = "first" | "second" | "third" | "hour" | "minute" | "second60";

/** One step of a header. */
export type Part =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "number"; readonly field: Field; readonly least: number; readonly most: number }
  /** A blank that may be missing. */
  | { readonly kind: "blank" }
  | { readonly kind: "period" }
  | { readonly kind: "era" }
  | { readonly kind: "month" }
  /** A year of four digits with what joins it to the time; missing where the year was the current one. */
  | { readonly kind: "optional-year"; readonly before: string };

/** Which of a date's numbers is the year; `short`: two digits each, so that only the dates of the file can tell. */
export type YearPlace = "first" | "last" | "short" | "beside-month-name";

/** One signature of header lines. A file has one; lines of any other stay inside bodies. */
export interface Layout {
  readonly frame: Frame;
  /** Code point of the zero of its digits. */
  readonly zero: number;
  readonly parts: readonly Part[];
  readonly year: YearPlace;
  /** Null where the month is named. */
  readonly date: DateForm | null;
  readonly seconds: boolean;
  readonly clock: "12h" | "24h";
  readonly timeFirst: boolean;
}

/** Equal for equal layouts. */
export function layoutKey(layout: Layout): string {
  return JSON.stringify(layout);
}

/** The layout once the order of the date is known: a year of two digits is never written with one. */
export function settled(layout: Layout, order: DateOrder): Layout {
  if (layout.year !== "short") return layout;
  const year = order === "ymd" ? "first" : "third";
  const parts = layout.parts.map((part) =>
    part.kind === "number" && part.field === year ? { ...part, least: 2 } : part,
  );
  return { ...layout, parts };
}

/** Which app writes such headers. Brackets or colons without seconds are nobody's own export. */
export function platformOf(layout: Layout): Platform {
  return layout.frame.platform === "ios" && !layout.seconds ? "unknown" : layout.frame.platform;
}

/** The numbers of one header as written; filled by the matcher. */
export interface Numbers {
  first: number;
  second: number;
  /** -1 where the header has no year. */
  third: number;
  hour: number;
  minute: number;
  second60: number;
  period: DayPeriod | null;
  calendar: Calendar | null;
}

export function emptyNumbers(): Numbers {
  return {
    first: 0,
    second: 0,
    third: -1,
    hour: 0,
    minute: 0,
    second60: 0,
    period: null,
    calendar: null,
  };
}
