/** Phone numbers where a name should stand: recognised, compared, shown masked. No numbering plan is consulted. */

/** Marks that phones put around and into numbers, and the `~` of people who were not saved. */
const marks = /[\p{DI}~]/gu;
const shape = /^(?:\+|00)?\(?\d[\d ().\-/]*$/;
const fewest = 7;
/** ITU-T E.164 allows 15; national prefixes add a few. */
const most = 17;

/** Is this text nothing but a phone number? */
export function isPhone(text: string): boolean {
  const plain = tidy(text);
  const digits = plain.replace(/\D/g, "").length;
  return shape.test(plain) && digits >= fewest && digits <= most;
}

/**
 * Is this one of WhatsApp's internal numbers of people (LID)? They are longer than phone numbers without `+` or a zero before
 * them. Screens mask them alike, but nobody can be called there.
 */
export function isInternalNumber(text: string): boolean {
  return /^[1-9]\d{13,16}$/.test(tidy(text));
}

/**
 * What two writings of one number have in common: `+` and digits where the country is written, else the digits as dialled.
 * @returns null where the text is no number
 */
export function phoneKey(text: string): string | null {
  if (!isPhone(text)) return null;
  const plain = tidy(text).replace(/^00/, "+");
  const international = plain.startsWith("+");
  // `+49 (0) 170 …`: the zero in brackets is for dialling inside the country only.
  const digits = (international ? plain.replace(/\(0\)/, "") : plain).replace(/\D/g, "");
  return international ? `+${digits}` : digits;
}

/** One number in both writings, with or without country (`0170 …`, `+49 170 …`)? False where either is no number. */
export function samePhone(one: string, other: string): boolean {
  const [a, b] = [phoneKey(one), phoneKey(other)];
  if (a === null || b === null) return false;
  return a === b || isNational(a, b) || isNational(b, a) || isWithoutPlus(a, b) || isWithoutPlus(b, a);
}

/** `491713920012`: what a spreadsheet leaves of `+49 171 3920012`. Shorter ones may be a town's number. */
function isWithoutPlus(digits: string, international: string): boolean {
  return digits.length >= 11 && `+${digits}` === international;
}

function isNational(national: string, international: string): boolean {
  if (!/^0[1-9]/.test(national) || !international.startsWith("+")) return false;
  const subscriber = national.slice(1);
  const country = international.length - 1 - subscriber.length;
  return subscriber.length >= fewest && international.endsWith(subscriber) && country >= 1 && country <= 3;
}

/**
 * For screens and reports: `+49 170 1234567` → `+49 170 •••••67`. The country and, where it is written apart, the first
 * group stay, so that the user can tell numbers apart; of the rest only the last two digits.
 */
export function maskPhone(text: string): string {
  const plain = tidy(text).replace(/^00(?=\d)/, "+");
  const digits = plain.replace(/\D/g, "");
  if (digits.length < 3) return plain.replace(/\d/g, "•");
  const [, head = ""] =
    /^(\+\d{1,3}[ .\-/]+(?:\(?\d{2,4}\)?[ .\-/]+)?|\(?0\d{2,4}\)?[ .\-/]+)\d/.exec(plain) ?? [];
  const kept = head.replace(/\D/g, "").length;
  const isEnough = kept > 0 && digits.length - kept >= 5;
  const shown = isEnough ? head : (/^\+\d{1,2}/.exec(plain)?.[0] ?? "");
  const hidden = digits.length - shown.replace(/\D/g, "").length - 2;
  const blank = shown === "" || shown.endsWith(" ") ? "" : " ";
  return `${shown}${blank}${"•".repeat(Math.max(hidden, 0))}${digits.slice(-2)}`;
}

/** What to show in the place of a name that is nothing but a phone number; null for every other name. */
export function maskForName(name: string): string | null {
  return isPhone(name) ? maskPhone(name) : null;
}

/** A name as screens and reports may show it. */
export function maskedName(name: string): string {
  return maskForName(name) ?? name;
}

function tidy(text: string): string {
  return text
    .replace(marks, "")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}
