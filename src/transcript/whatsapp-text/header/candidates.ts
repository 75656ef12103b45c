/** The layouts that a file's head shows, and which lines have them. */

import type { Platform } from "../../model.ts";
import { findLayout } from "./find-layout.ts";
import { type Layout, layoutKey, platformOf } from "./layout.ts";
import { createMatcher, eachHeader, type Matcher } from "./match.ts";
import { BEHIND, ROW, START } from "./row.ts";

export interface Candidate {
  readonly layout: Layout;
  readonly matcher: Matcher;
  /** How many lines have it. */
  lines: number;
  /** Was a day or month below ten written with two digits? */
  padded: boolean;
  /** Did a hyphen follow (`[…] - notice`), as the web writes what happened? */
  dashed: boolean;
}

export interface Head {
  readonly lines: readonly string[];
  /** For each line its layout, null where it is no header. */
  readonly found: readonly (Candidate | null)[];
  readonly candidates: readonly Candidate[];
}

const PADDED = /^\D{0,9}(?:0\d|\d{1,2}\D{1,4}0\d)\D/;

/** Looks at all lines of a head. Only lines that no layout met before fits are read without knowing what to expect. */
export function lookAt(head: string): Head {
  const lines = head.split("\n");
  const found: (Candidate | null)[] = lines.map(() => null);
  const candidates = new Map<string, Candidate>();

  /** @param at offset of a line; it and all below it that begin with the layout and were not told yet are the candidate's */
  function tell(candidate: Candidate, first: number, at: number): void {
    const { rows } = candidate.matcher;
    let nth = first;
    let begins = at;
    eachHeader(candidate.matcher, head.slice(at), (row, text, offset) => {
      const start = rows[row * ROW + START] as number;
      while (begins < at + offset + start) begins += (lines[nth++] as string).length + 1;
      if (found[nth] !== null) return;
      found[nth] = candidate;
      candidate.lines++;
      candidate.padded ||= PADDED.test(text.slice(start, start + 40));
      candidate.dashed ||=
        candidate.layout.frame.open !== "" && text.startsWith("- ", rows[row * ROW + BEHIND]);
    });
  }

  let at = 0;
  for (const [nth, line] of lines.entries()) {
    const layout = found[nth] === null ? findLayout(line) : null;
    if (layout !== null) {
      const key = layoutKey(layout);
      const known = candidates.get(key);
      const candidate = known ?? {
        layout,
        matcher: createMatcher(layout),
        lines: 0,
        padded: false,
        dashed: false,
      };
      candidates.set(key, candidate);
      if (known === undefined) tell(candidate, nth, at);
      // A line in the digits of two scripts has a layout that no reading fits.
      if (found[nth] === null) {
        found[nth] = candidate;
        candidate.lines++;
      }
    }
    at += line.length + 1;
  }
  return { lines, found, candidates: [...candidates.values()] };
}

/** Which app wrote the file. The web writes like iOS in the United States, but for its hyphens. */
export function writerOf({ layout, dashed }: Candidate): Platform {
  return dashed && layout.seconds && layout.clock === "12h" ? "web" : platformOf(layout);
}
