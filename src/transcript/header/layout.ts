/** What a header line is made of, as tables: a new locale is a new row, not a new branch. */
import type { Platform } from "../model.ts";

export interface Frame {
  readonly open: string;
  /** What ends the header; the sender or the notice follows. */
  readonly close: string;
}

/** `[DATE, TIME] ` of iOS and macOS, `DATE, TIME - ` of Android, `DATE TIME: ` of iOS before about 2016. */
export const frames: readonly Frame[] = [
  { open: "[", close: "] " },
  { open: "", close: " - " },
  { open: "", close: ": " },
];

export const dateSeparators: readonly string[] = ["/", ".", "-", ". "];

/** Between date and time; longer ones first, because the scanner takes the first that fits. Blanks are evened out. */
export const joins: readonly string[] = [", ", "، ", " klo ", " à ", ". ", " "];

export const timeSeparators: readonly string[] = [":", "."];

/** Code points of zero of the decimal digits that phones use: ASCII, Arabic, Persian, Devanagari, Bengali, Myanmar. */
export const zeros: readonly number[] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0x1040];

/** One signature of header lines. A file has one; lines of any other stay inside bodies. */
export interface Layout {
  readonly frame: Frame;
  readonly zero: number;
  readonly dateSeparator: string;
  /** Digits of the year, and whether it is the first of the three parts. */
  readonly yearDigits: 2 | 4;
  readonly yearFirst: boolean;
  readonly join: string;
  readonly timeSeparator: string;
  readonly seconds: boolean;
  readonly period: "none" | "before" | "after";
}

/** Equal for equal layouts. */
export function layoutKey(layout: Layout): string {
  return JSON.stringify(layout);
}

/** Which app writes such headers. Brackets without seconds are nobody's own export. */
export function platformOf(layout: Layout): Platform {
  if (layout.frame.open === "[") return layout.seconds ? "ios" : "unknown";
  if (layout.frame.close === " - ") return "android";
  return layout.seconds ? "ios" : "unknown";
}

/** The numbers of one header as written; filled by the scanner and the matcher. */
export interface Numbers {
  first: number;
  second: number;
  third: number;
  hour: number;
  minute: number;
  second60: number;
  /** Hours that the word for the half of the day adds at 1 o'clock: 0 or 12; -1 where there is no word. */
  half: number;
}

export function emptyNumbers(): Numbers {
  return { first: 0, second: 0, third: 0, hour: 0, minute: 0, second60: 0, half: -1 };
}
