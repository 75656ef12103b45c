/** The fast reader for the one layout that a file has: which lines are headers, and whose the records behind them are. */
import type { Layout, Numbers } from "./layout.ts";
import { parts } from "./parts.ts";
import { BEHIND, BODY, ROW, SENDER } from "./row.ts";
import { createScanner } from "./scanner.ts";
import { compile } from "./steps.ts";

/** Finds headers, and what can be told of the records behind them without their text. */
export interface Matcher {
  /**
   * Finds the headers of exactly this layout. Marks may stand anywhere in one; any blank counts as a plain one.
   * @param text at most as long as `parts` makes it, `from` where its first line begins
   * @returns how many there are; their rows are 1, 2, …
   */
  scan(text: string, from: number): number;
  /** Rows of `ROW` numbers, until the next `scan` of any matcher. Row 0 is the caller's. */
  readonly rows: Int32Array;
  /** The numbers of a row's header, until it is called again. */
  numbers(row: number): Numbers;
  /** The same where the date is still right. */
  time(row: number): Numbers;
  /** What `learn` was told of a row's sender field, if anything. */
  sender(row: number): string | undefined;
  /** From the next `scan` on, the sender field of this row, which is of the text scanned last, has this `sender`. */
  learn(row: number, sender: string): void;
}

const scanner = createScanner();

export function createMatcher(layout: Layout): Matcher {
  const { rows, headers, senders } = scanner;
  const steps = compile(layout);
  return {
    rows,
    scan: (text, from) => scanner.scan(steps, text, from),
    numbers: (row) => headers.numbers(row * ROW),
    time: (row) => headers.time(row * ROW),
    sender: (row) => senders.named(rows[row * ROW + SENDER] as number),
    learn(row, sender) {
      const begins = row * ROW;
      senders.learn(rows[begins + BEHIND] as number, (rows[begins + BODY] as number) - 2, sender);
    },
  };
}

/** Goes through the headers of a text: each has a row, of a part that stands at `offset` of the text. */
export function eachHeader(
  matcher: Matcher,
  text: string,
  visit: (row: number, part: string, offset: number) => void,
): void {
  for (const part of parts(text)) {
    const count = matcher.scan(part.text, part.from);
    for (let row = 1; row <= count; row++) visit(row, part.text, part.at);
  }
}
