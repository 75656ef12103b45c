/**
 * What somebody else once wrote, inside a message: copied with time and name, quoted with `>`, or pasted as it stood. Words of people
 * who did not agree do not travel in the messages of others either.
 */
import { wordKeys } from "./words.ts";

export interface Quotable {
  /** Did the one who is called so agree to nothing? `asCopied`: the line can only be a copy of a message. */
  isLeftOut(label: string, asCopied: boolean): boolean;
  /** Is this line, as `wordKeys` has it, one that somebody left out wrote before? */
  wasSaid(words: string): boolean;
}

/**
 * `[3.9., 10:15] Ada: `, `[03.09.26, 10:15:00] Ada: `, `03.09.26, 10:15 - Ada: `, `10:15 Ada: `: what phones copy, what exports hold, and
 * what we write. Bounded.
 */
const copied =
  /^[\s>*_~]{0,6}(\[)?\p{Nd}{1,4}[\p{Nd}./:,\s\u2010-\u2015-]{2,24}(?:[AaPp]\.?\s?[Mm]\.?,?\s?(?:[\p{Nd}./]{6,10})?)?(\])?\s?(?:[-\u2013]\s?)?((?=[^:\n]{0,60}[\p{L}+])[^:\n]{1,80}): /u;
/** `> _Ada: …_`, as the export of WhatsApp Web has it, and what people type like it. */
const attributed = /^\s{0,3}>[\s>*_~]{0,6}([^:\n]{1,80}):/u;
const quoted = /^\s{0,3}>/u;
const inMarks = /^\s{0,3}[*_~]{0,2}["„“”»«‚‘']/u;

/** Shorter lines two people write without copying: greetings, thanks. Letters and blanks of `wordKeys`. */
const shortest = { plain: 40, quoted: 3 };

/**
 * @returns the text without the lines that are others' words; those below a copied header go with it, up to the next header or
 *   an empty line
 */
export function withoutQuotes(text: string, quotable: Quotable): string {
  const kept: string[] = [];
  let block: "copied" | "quoted" | null = null;
  const all = text.split("\n");
  for (const line of all) {
    const plain = line.replace(/\p{DI}/gu, "");
    if (block === "copied" && plain.trim() === "") block = null;
    if (block === "quoted" && !quoted.test(plain)) block = null;
    const header = copied.exec(plain);
    const name = header?.[3] ?? attributed.exec(plain)?.[1];
    if (name !== undefined) {
      const isCopy = header !== null && header[1] !== undefined && header[2] !== undefined;
      const isLeftOut = quotable.isLeftOut(name.trim(), isCopy);
      block = !isLeftOut ? null : quoted.test(plain) ? "quoted" : "copied";
    }
    if (block !== null || isRepeated(plain, quotable)) continue;
    kept.push(line);
  }
  const isWhole = kept.length === all.length;
  return isWhole ? text : kept.join("\n").replace(/^\n+/u, "");
}

function isRepeated(line: string, { wasSaid }: Quotable): boolean {
  const least = quoted.test(line) || inMarks.test(line) ? shortest.quoted : shortest.plain;
  if (line.length < least) return false;
  const words = wordKeys(line);
  return words.length >= least && wasSaid(words);
}
