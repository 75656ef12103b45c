/**
 * iPhones end every message with CR LF, and what people type or paste breaks its lines with LF alone. So a header behind a
 * bare LF is part of a message: somebody copied it, or wants words under another's name.
 */
import type { Finding } from "../../messages/index.ts";
import { cleanName } from "../marks.ts";
import { eachHeader, type Matcher } from "./header/match.ts";
import { ROW, START } from "./header/row.ts";

/** Does a line that begins here follow a CR LF? `before` is what stands before the text. */
export function isBehindCrLf(text: string, at: number, before: string): boolean {
  return at > 1 ? text.charCodeAt(at - 2) === 13 : (before + text.slice(0, at)).endsWith("\r\n");
}

/**
 * Do messages end in CR LF? Where they do, each stretch of headers behind a bare LF is inside one message, the first one or
 * one that begins behind CR LF, so that there are not more stretches than those. A file with far more of the others was joined or changed by hand.
 */
export function endsInCrLf(matcher: Matcher, text: string): boolean {
  let behind = 0;
  let others = 0;
  let stretches = 0;
  let inStretch = false;
  eachHeader(matcher, text, (row, _, offset) => {
    const at = offset + (matcher.rows[row * ROW + START] as number);
    if (at === 0) return;
    const is = isBehindCrLf(text, at, "");
    if (is) behind++;
    else others++;
    if (!is && !inStretch) stretches++;
    inStretch = !is;
  });
  return stretches <= behind + 1 && 3 * behind > others;
}

/** WhatsApp takes no longer message, in UTF-16 units. */
const LONGEST_MESSAGE = 65_536;

/** So many headers in a row look like a chat. */
const MANY = 3;

/**
 * Headers behind bare LF, one after the other, since the last one behind CR LF. They are inside its message, unless the file
 * was joined by hand from parts with other line ends.
 */
export interface Stretch {
  /**
   * @param before time of the header that the first of them follows
   * @param time wall clock, as text that sorts; empty where there is none
   * @param at where the header stands in the whole text
   */
  add(before: string, time: string, at: number): void;
  /** Is it longer than a message can be? */
  isTooLong(): boolean;
  /** Does it go on through time and end as no message does? */
  isPartAtEnd(last: string): boolean;
  /** At the beginning of a file: does it go on through time, up to the first header behind CR LF? */
  isPartAtBeginning(next: string): boolean;
  clear(): void;
}

export function createStretch(): Stretch {
  let count = 0;
  let forward = true;
  let [begin, end] = [0, 0];
  let latest = "";
  const isChat = (): boolean => count >= MANY && forward;
  return {
    add(before, time, at) {
      if (count === 0) [latest, begin] = [before, at];
      forward &&= time >= latest;
      [latest, end] = [time, at];
      count++;
    },
    isTooLong: () => count >= MANY && end - begin > LONGEST_MESSAGE,
    isPartAtEnd: (last) => isChat() && !last.endsWith("\r\n"),
    isPartAtBeginning: (next) => isChat() && next >= latest,
    clear() {
      count = 0;
      forward = true;
    },
  };
}

/** More names than this are not told one by one. */
const MOST_TOLD = 20;

/** Counts headers that were left inside messages. */
export interface InnerHeaders {
  add(field: string): void;
  /** What is to be told of them, null where there are none. */
  finding(): Finding | null;
}

export function createInnerHeaders(): InnerHeaders {
  const names = new Set<string>();
  let lines = 0;
  return {
    add(field) {
      lines++;
      if (names.size < MOST_TOLD && field !== "") names.add(cleanName(field));
    },
    finding: () => (lines === 0 ? null : { code: "transcript.inner-headers", lines, names: [...names] }),
  };
}
