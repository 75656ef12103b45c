/** Phone numbers inside what people wrote: found and masked (design 4.9). Whose are known are found in any grouping. */
import { isOtherNumber } from "./other-numbers.ts";

/** Digits of any script, with up to four signs between them that people set into numbers; keycaps are digit, U+FE0F, U+20E3. */
const grouped =
  /[+(]{0,2}\p{Nd}(?:(?:[ \u00a0\u2000-\u200a\u202f().\-/\\_'’‘´`:,;*|·•~=\u2010-\u2015\u2212\p{DI}]|\u20e3){0,4}\p{Nd}){5,}\p{DI}?\u20e3?/gu;
/** What numbers of strangers look like. Linear: separators are never digits. */
const candidate =
  /\+?\(?\p{Nd}(?:[ \u00a0\u2000-\u200a\u202f().\-/\u2010-\u2015\u2212\p{DI}]{0,3}\p{Nd}){5,}/gu;
const link = /https?:\/\/\S+/giu;
/** Links that are somebody's number. */
const contact = /^https?:\/\/(?:[\w-]+\.)*(?:wa\.me|whatsapp\.com)(?![\w.-])|[?&](?:phone|tel|number)=/iu;
/** So many digits at the end tell whose a number is: by themselves, behind other digits, and among others. */
const [fewest, fewestBehind, fewestAnywhere] = [6, 7, 9];

/** Numbers that are somebody's, by their last six digits. */
export type Endings = ReadonlyMap<string, readonly string[]>;

/** @param labels numbers as exports and lists have them; what is no number is passed over */
export function endings(labels: readonly string[]): Endings {
  const byEnd = new Map<string, string[]>();
  for (const label of labels) {
    const number = /\p{L}/u.test(label) ? "" : digitsOf(label).replace(/^0+/u, "");
    if (number.length < fewest) continue;
    const end = number.slice(-fewest);
    byEnd.set(end, [...(byEnd.get(end) ?? []), number]);
  }
  return byEnd;
}

/**
 * @param known numbers that are somebody's in this chat: masked however they are written
 * @param instead stands for a link that holds a number
 * @returns the text with `•••••67` in place of each phone number. Dates, times, amounts and other numbers (`other-numbers.ts`) stay
 */
export function maskNumbers(text: string, known: Endings, instead = "•••••"): string {
  return besideLinks(text, known, instead, true, (plain) =>
    maskKnown(plain, known).replace(candidate, (found, index: number, whole: string) =>
      isOtherNumber(found, whole.slice(Math.max(0, index - 60), index)) ? found : mask(found),
    ),
  );
}

/** Where numbers shall stay: only those that are somebody's who did not agree go, in links as well. */
export function maskNumbersOf(text: string, hidden: Endings, instead = "•••••"): string {
  return besideLinks(text, hidden, instead, false, (plain) => maskKnown(plain, hidden));
}

function besideLinks(
  text: string,
  known: Endings,
  instead: string,
  withContacts: boolean,
  masked: (plain: string) => string,
): string {
  if (!/\p{Nd}/u.test(text)) return text;
  let result = "";
  let end = 0;
  for (const { 0: address, index } of text.matchAll(link)) {
    const isContact = withContacts && contact.test(address) && /\p{Nd}{6}/u.test(address);
    const isHidden = isContact || maskKnown(address, known) !== address;
    result += masked(text.slice(end, index)) + (isHidden ? instead : address);
    end = index + address.length;
  }
  return result + masked(text.slice(end));
}

function mask(number: string): string {
  // A bracket that closes after the number belongs to the sentence.
  const bracket = number.startsWith("(") && !number.includes(")") ? "(" : "";
  return `${bracket}${maskOf(digitsOf(number))}`;
}

const maskOf = (digits: string) => `•••••${digits.slice(-2)}`;

function maskKnown(text: string, known: Endings): string {
  return known.size === 0 ? text : text.replace(grouped, (found) => maskInside(found, known));
}

/** Masks somebody's number inside a row of digits, which may have a date before it. */
function maskInside(found: string, known: Endings): string {
  const places = Array.from(found.matchAll(/\p{Nd}/gu), ({ 0: digit, index }) => ({
    start: index,
    end: index + digit.length,
  }));
  const digits = digitsOf(found);
  const isCut = (at: number) => at <= 0 || at >= places.length || places[at - 1]?.end !== places[at]?.start;
  const hits: (Hit & { readonly number: string })[] = [];
  for (let at = 0; at + fewest <= digits.length; at += 1) {
    for (const number of known.get(digits.slice(at, at + fewest)) ?? []) {
      const [start, stop] = [beginningOf(number, digits, at), at + fewest];
      const count = stop - start;
      const stands = isCut(stop) && (isCut(start) || count >= fewestBehind);
      if (stands || count >= fewestAnywhere) hits.push({ start, stop, number });
    }
  }
  if (hits.length === 0) return found;
  // The end of one number may stand inside another: the longer one is meant.
  const kept = hits.filter((one) => !hits.some((other) => other !== one && covers(other, one)));
  let masked = "";
  let end = 0;
  for (const { start, stop, number } of kept) {
    masked += found.slice(end, places[start]?.start) + maskOf(number);
    end = places[stop - 1]?.end ?? found.length;
    // What belongs to the last digit (a keycap) goes with it.
    end += /^[\u20e3\p{DI}]*/u.exec(found.slice(end))?.[0].length ?? 0;
  }
  // A bracket that closes after the number belongs to the sentence.
  const isOpen = found.includes("(") && !found.includes(")");
  return (masked + found.slice(end)).replace(/^[+(]+(?=•)/u, isOpen ? "(" : "");
}

interface Hit {
  readonly start: number;
  readonly stop: number;
}

function covers(one: Hit, other: Hit): boolean {
  const isBeside = one.stop <= other.start || other.stop <= one.start;
  const [length, otherLength] = [one.stop - one.start, other.stop - other.start];
  return !isBeside && (length > otherLength || (length === otherLength && one.start < other.start));
}

/** Where a number that ends at `at` + six digits begins: as far as its digits go, with the zeros that people set before or inside. */
function beginningOf(number: string, digits: string, at: number): number {
  let start = at;
  for (let left = number.length - fewest; left > 0 && start > 0; ) {
    if (digits[start - 1] === number[left - 1]) left -= 1;
    else if (digits[start - 1] !== "0") break;
    start -= 1;
  }
  while (start > 0 && digits[start - 1] === "0") start -= 1;
  return start;
}

/** Digits of any script as 0 to 9. Blocks of digits begin at …0 or …6 (Unicode 15, DerivedNumericType). */
function digitsOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\P{Nd}/gu, "")
    .replace(/[^0-9]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const row = code & ~0xf;
      return `${code - row - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? 0 : 6)}`;
    });
}
