/**
 * What somebody else once wrote, inside a message: copied with time and name, quoted with `>`, or pasted as it stood. Words of people
 * who did not agree do not travel in the messages of others either.
 */

import { wordKeys, wordsOf } from "../words.ts";
import { type Header, headerOf } from "./quote-headers.ts";
import type { Said } from "./said.ts";

export interface Quotable {
  /** Did the one who is called so agree to nothing? `asCopied`: the line can only be a copy of a message. */
  isLeftOut(label: string, asCopied: boolean): boolean;
  /** Is this the name of somebody left out, and nothing else? */
  isName(label: string): boolean;
  readonly said: Pick<Said, "wasLine" | "messageAt" | "wasPart" | "copiesIn">;
}

export interface Unquoted {
  readonly text: string;
  /** Something seems to be a quote, but nobody is known to have said it. */
  readonly isDoubtful: boolean;
}

const quoted = /^\s{0,3}>/u;
const inMarks = /^\s{0,3}[*_~]{0,2}["„“”»«‚‘']/u;
const spans = /["„“”»«]([^"„“”»«\n]{12,2000})["“”«»]/gu;

/** Shorter lines two people write without copying: greetings, thanks. Letters and blanks of `wordKeys`. */
const shortest = { plain: 40, quoted: 3, message: 20, lines: 16 };

/**
 * @returns the text without the lines that are others' words. Those below the header of a copy go with it as far as they are the message
 *   that is known; where none is, up to the next header or an empty line, and behind it what they are known to have said
 */
export function withoutQuotes(whole: string, quotable: Quotable): Unquoted {
  const { said } = quotable;
  const text = withoutCopies(whole, quotable);
  const lines = text.split("\n");
  const plain = lines.map((line) => line.replace(/\p{DI}/gu, ""));
  const keys = plain.map(wordKeys);
  const gone = new Set<number>();
  let isDoubtful = false;
  let block: "quoted" | "unknown" | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = plain[at] ?? "";
    if (block === "quoted" && !quoted.test(line)) block = null;
    if (block === "unknown" && line.trim() === "") {
      if (said.wasLine(keys[at + 1] ?? "")) gone.add(at);
      else block = null;
      continue;
    }
    const header = headerOf(line);
    const named = header === null || header.is === "address" || header.is === "heading" ? null : header;
    if (named !== null) {
      const isTheirs = quotable.isLeftOut(named.name, named.is === "copy");
      block = null;
      if (isTheirs) {
        gone.add(at);
        const length = known(named, at, keys, said);
        if (length === null) block = quoted.test(line) ? "quoted" : "unknown";
        else at = take(gone, at, length);
        continue;
      }
    }
    if (block !== null) {
      gone.add(at);
      continue;
    }
    if (header?.is === "address" && said.wasLine(wordKeys(header.rest)) && quotable.isName(header.name)) {
      gone.add(at);
      at = take(gone, at, known(header, at, keys, said) ?? 1);
      continue;
    }
    if (header?.is === "heading" && quotable.isName(header.name) && (keys[at + 1] ?? "") !== "") {
      const length = said.messageAt(keys, at + 1);
      if (length > 0) at = take(gone, at, length + 1);
      else isDoubtful = true;
      continue;
    }
    const pasted = said.messageAt(keys, at);
    const letters = keys.slice(at, at + pasted).join(" ").length;
    if (pasted > 1 && letters >= shortest.message) at = take(gone, at, pasted);
    else if (isRepeated(line, keys[at] ?? "", said)) gone.add(at);
  }
  if (gone.size === 0) return { text: text === whole ? text : text.replace(/^\n+/u, ""), isDoubtful };
  const kept = lines.filter((_, at) => !gone.has(at));
  return { text: kept.join("\n").replace(/^\n+/u, ""), isDoubtful };
}

/** What may stand right before a copy, and behind one: a colon, an arrow, marks of speech; a name in brackets, a dash. */
const leadsTo = /(?:[:→»>"„“”«‚‘'\x60]|->)\s*$/u;
const closes = /^[.!?…\s]*["“”«‘'\x60(–—]|^[.!?…\s]*--/u;

/**
 * Whole messages of theirs that stand somewhere in a text, in whatever lines. Those below or behind a header, line by line as they were
 * written, are left to what reads lines: it takes the header as well.
 */
function withoutCopies(text: string, quotable: Quotable): string {
  const { said } = quotable;
  const words = wordsOf(text);
  let result = "";
  let end = 0;
  for (const { first, last, hasLines } of said.copiesIn(words.map(({ key }) => key))) {
    const [start, stop] = [words[first]?.start ?? 0, words[last]?.end ?? text.length];
    const [before, behind] = [text.slice(0, start), text.slice(stop)];
    const isLed = leadsTo.test(before.slice(-10)) || closes.test(behind.slice(0, 10));
    const letters = stop - start;
    if (letters < (hasLines ? shortest.lines : isLed ? shortest.message : shortest.plain)) continue;
    if ((!hasLines && !isLed) || isBelowHeader(before, text.slice(start, stop), behind, quotable)) continue;
    result += text.slice(end, start);
    end = stop + (/^[.!?…]+/u.exec(behind)?.[0].length ?? 0);
  }
  return end === 0 ? text : result + text.slice(end);
}

function isBelowHeader(before: string, copy: string, behind: string, quotable: Quotable): boolean {
  const keys = copy.split("\n").map(wordKeys);
  if (quotable.said.messageAt(keys, 0) !== keys.length || !/^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(behind))
    return false;
  const lines = before.split("\n").slice(-2);
  return lines.some((line) => {
    const header = headerOf(line.replace(/\p{DI}/gu, ""));
    return header !== null && quotable.isLeftOut(header.name, header.is === "copy");
  });
}

/** Marks `length` lines from `at` on; returns the last. */
function take(gone: Set<number>, at: number, length: number): number {
  for (let line = at; line < at + length; line += 1) gone.add(line);
  return at + length - 1;
}

/** Lines of the message below a header, with the header's own; null where nobody is known to have written it. */
function known(
  { rest }: Header,
  at: number,
  keys: readonly string[],
  said: Pick<Said, "messageAt">,
): number | null {
  const first = wordKeys(rest);
  if (first === "") {
    const below = said.messageAt(keys, at + 1);
    return below > 0 ? below + 1 : null;
  }
  const behind = [...keys];
  behind[at] = first;
  const length = said.messageAt(behind, at);
  return length > 0 ? length : null;
}

function isRepeated(line: string, words: string, said: Pick<Said, "wasLine" | "wasPart">): boolean {
  const least = quoted.test(line) || inMarks.test(line) ? shortest.quoted : shortest.plain;
  if (words.length >= least && said.wasLine(words)) return true;
  if (words.length >= shortest.plain && said.wasPart(words)) return true;
  return Array.from(line.matchAll(spans)).some(([, span = ""]) => said.wasLine(wordKeys(span)));
}
