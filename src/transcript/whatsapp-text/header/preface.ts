/** What WhatsApp Web puts before the first header: that the chat is encrypted, and perhaps that its beginning is missing. */
import { matchNotice } from "../notices/match.ts";

export interface Preface {
  /** How many lines from the first one on are WhatsApp's own; empty ones in between count. */
  readonly lines: number;
  readonly earlierMissing: boolean;
}

const nobody = () => false;

/** @param lines what stands before the first header */
export function readPreface(lines: readonly string[]): Preface {
  const said = lines.flatMap((line, at) => (/[^\s\ufeff]/.test(line) ? [{ line, at }] : []));
  const [opening, second] = said;
  if (opening === undefined || matchNotice(opening.line, nobody)?.code !== "encryption")
    return { lines: 0, earlierMissing: false };
  // In languages whose wording is not known the place tells: nothing else ever stands there.
  if (second === undefined || second.line.length > 200)
    return { lines: opening.at + 1, earlierMissing: false };
  return { lines: second.at + 1, earlierMissing: true };
}
