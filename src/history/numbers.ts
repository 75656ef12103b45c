/** Phone numbers inside what people wrote: found and masked (design 4.9). When in doubt a number is masked. */

/** Digits with at most three separators between them; at least six of them. Linear: separators are never digits. */
const candidate =
  /\+?\(?\p{Nd}(?:[ \u00a0\u2000-\u200a\u202f().\-/\u2010-\u2015\u2212\p{DI}]{0,3}\p{Nd}){5,}/gu;
const link = /https?:\/\/\S+/giu;
const fewest = 7;

/** How numbers that are somebody's may end, for telling them from the numbers in links. */
export function endings(labels: readonly string[]): readonly string[] {
  const digits = labels
    .filter((label) => !/\p{L}/u.test(label))
    .map((label) => label.replace(/\P{Nd}/gu, ""));
  return digits.filter((number) => number.length >= fewest).map((number) => number.slice(-fewest));
}

/**
 * @param known `endings` of numbers that are somebody's in this chat
 * @returns the text with `•••••67` in place of each phone number. Dates, times and amounts stay; links stay usable,
 *   unless they hold a number that is somebody's.
 */
export function maskNumbers(text: string, known: readonly string[]): string {
  let masked = "";
  let end = 0;
  for (const { 0: address, index } of text.matchAll(link)) {
    masked += maskPlain(text.slice(end, index)) + maskLink(address, known);
    end = index + address.length;
  }
  return masked + maskPlain(text.slice(end));
}

/** Where numbers shall stay: only those that are somebody's who did not agree go, in links as well. */
export function maskNumbersOf(text: string, hidden: readonly string[]): string {
  return text.replace(candidate, (found) => {
    const digits = found.replace(/\P{Nd}/gu, "");
    return hidden.some((ending) => digits.includes(ending)) ? mask(found) : found;
  });
}

function maskPlain(text: string): string {
  return text.replace(candidate, (found) => (isHarmless(found) ? found : mask(found)));
}

function maskLink(address: string, known: readonly string[]): string {
  const digits = address.replace(/\P{Nd}/gu, "");
  const isContact = /wa\.me|whatsapp|phone|tel/i.test(address);
  if (!isContact && !known.some((ending) => digits.includes(ending))) return address;
  return address.replace(candidate, mask);
}

function mask(number: string): string {
  // A bracket that closes after the number belongs to the sentence.
  const bracket = number.startsWith("(") && !number.includes(")") ? "(" : "";
  return `${bracket}•••••${number.replace(/\P{Nd}/gu, "").slice(-2)}`;
}

/** Too short, or made of nothing but days, months, years, hours and minutes, or an amount with points. */
function isHarmless(found: string): boolean {
  if (/^(?:\+|00[1-9])/.test(found)) return false;
  const runs = found.match(/\p{Nd}+/gu) ?? [];
  if (runs.join("").length < fewest) return !/^\(?0[1-9]\p{Nd}/u.test(found);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(found)) return true;
  if (!runs.every((run) => run.length <= 2 || /^(?:19|20)\d\d$/.test(run))) return false;
  const separators = new Set(found.match(/\P{Nd}+/gu));
  const isInPairs = runs.length >= 5 && separators.size === 1 && runs.every((run) => run.length === 2);
  return !isInPairs;
}
