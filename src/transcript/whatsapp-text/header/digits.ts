/** Digits of all scripts. A phone writes a header's numbers with the digits of its region. */
import { isBlank } from "../../marks.ts";

/** Code points of zero of every script that Unicode has decimal digits for (category Nd); 1 to 9 follow each. */
const zeros: readonly number[] = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
  0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066,
  0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0,
  0x11950, 0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70,
  0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

/** Zero of the script of this digit, undefined where the code point is no digit. */
export function zeroOf(codePoint: number): number | undefined {
  if (codePoint < 0x660) return codePoint >= 0x30 && codePoint <= 0x39 ? 0x30 : undefined;
  // Punctuation and Han, emoji: no digits, but in most texts.
  if ((codePoint > 0x1c59 && codePoint < 0xa620) || (codePoint > 0x1e95a && codePoint < 0x1fbf0))
    return undefined;
  const zero = zeros.findLast((candidate) => candidate <= codePoint);
  return zero !== undefined && codePoint <= zero + 9 ? zero : undefined;
}

/** Before the first number of a header stands a word at most, in which blanks may be (`p. m. 3:15`). */
const LONGEST_WORD = 24;
const MOST_BLANKS = 2;

/** Are there three numbers in this text, the first near its beginning? A header has no fewer. */
export function hasNumbers(text: string): boolean {
  let numbers = 0;
  let blanks = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    const digit = zeroOf(code) !== undefined;
    if (digit && !inside) numbers++;
    if (numbers === 3) return true;
    if (isBlank(code)) blanks++;
    if (numbers === 0 && (blanks > MOST_BLANKS || at > LONGEST_WORD)) return false;
    // The second half of a digit beyond U+FFFF is none, so that each of those counts: rather one too many.
    inside = digit;
  }
  return false;
}
