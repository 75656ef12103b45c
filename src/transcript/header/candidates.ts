/** The layouts that a file's head shows, and which lines have them. */

import type { Platform } from "../model.ts";
import { type Layout, layoutKey, platformOf } from "./layout.ts";
import { createMatcher, type Matcher } from "./match.ts";
import { scan } from "./scan.ts";

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

/** No header is shorter. */
const SHORTEST = 8;

const PADDED = /^\D{0,9}(?:0\d|\d{1,2}\D{1,4}0\d)\D/;

/** Looks at all lines of a head. Only lines that no layout met before fits are read without knowing what to expect. */
export function lookAt(head: string): Head {
  const lines = head.split("\n");
  const byKey = new Map<string, Candidate>();
  const candidates: Candidate[] = [];

  function candidateOf(line: string): Candidate | null {
    if (line.length < SHORTEST) return null;
    const known = candidates.find(({ matcher }) => matcher.match(line, 0) !== -1);
    if (known !== undefined) return known;
    const layout = scan(line);
    if (layout === null) return null;
    const key = layoutKey(layout);
    const candidate = byKey.get(key) ?? {
      layout,
      matcher: createMatcher(layout),
      lines: 0,
      padded: false,
      dashed: false,
    };
    if (!byKey.has(key)) candidates.push(candidate);
    byKey.set(key, candidate);
    return candidate;
  }

  const found = lines.map((line) => {
    const candidate = candidateOf(line);
    if (candidate === null) return null;
    candidate.lines++;
    candidate.padded ||= PADDED.test(line.slice(0, 40));
    const behind = candidate.matcher.match(line, 0);
    candidate.dashed ||= candidate.layout.frame.open !== "" && line.startsWith("- ", behind);
    return candidate;
  });
  return { lines, found, candidates };
}

/** Which app wrote the file. The web writes like iOS in the United States, but for its hyphens. */
export function writerOf({ layout, dashed }: Candidate): Platform {
  return dashed && layout.seconds && layout.clock === "12h" ? "web" : platformOf(layout);
}
