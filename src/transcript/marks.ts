/**
 * Characters that WhatsApp (or the phone's locale) puts around what people typed: direction marks, odd blanks, quotes.
 * They are dropped or evened out in copies made for comparing; bodies keep them.
 */

import { NOBODY } from "./model.ts";

/** Invisible direction and order marks. Not the joiners (U+200C, U+200D): emoji and scripts need those. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Is this char code an invisible mark that may stand anywhere in a header or around a name? */
export function isMark(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x061c ||
    code === 0xfeff
  );
}

/** Is this char code a blank as locales put it between parts of a header: plain, no-break, narrow or thin? */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** Does a body begin with the left-to-right or right-to-left mark that WhatsApp sets before its own wording? */
export function startsMarked(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x200e || code === 0x200f;
}

/** Where the last mark stands that WhatsApp sets before its own words: U+200E, in Arabic and Hebrew U+200F. -1 for none. */
export function lastOwnMark(text: string): number {
  return Math.max(text.lastIndexOf("\u200e"), text.lastIndexOf("\u200f"));
}

/** Is such a mark anywhere in the text? */
export function hasOwnMark(text: string): boolean {
  return text.includes("\u200e") || text.includes("\u200f");
}

/** The text without U+200E and U+200F at its beginning. */
export function withoutLeadingMarks(text: string): string {
  let at = 0;
  while (text.charCodeAt(at) === 0x200e || text.charCodeAt(at) === 0x200f) at++;
  return at === 0 ? text : text.slice(at);
}

/** The text without any invisible mark. */
export function withoutMarks(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61c && isMark(code)) return text.replace(MARKS, "");
  }
  return text;
}

/** A copy for comparing with phrase tables: no marks, plain blanks, straight quotes, straight apostrophes. */
export function plain(text: string): string {
  return isPlain(text) ? text : evened(text);
}

/** Most texts are, and looking costs much less than replacing. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xa0) continue;
    if (isBlank(code) || isMark(code) || code === 0xab || code === 0xbb) return false;
    if (code >= 0x2018 && code <= 0x201f) return false;
  }
  return true;
}

function evened(text: string): string {
  return withoutMarks(text)
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'");
}

/** Looks like a phone number as WhatsApp shows it. */
const NUMBER = /^\+[\d ()./-]{5,30}$/;

/** Is a name, as `cleanName` gives it, a phone number? */
export function isNumber(name: string): boolean {
  return name.charCodeAt(0) === 0x2b && NUMBER.test(name);
}

/** What WhatsApp calls people and groups among its own: a number, or an internal one, and what it is. */
const ADDRESS = /^(\d{5,20}(?:-\d{5,20})?)(?::\d+)?@(?:s\.whatsapp\.net|lid|c\.us|g\.us)$/;

/** `491701234567@s.whatsapp.net` → `491701234567`; any other text as it is. */
export function withoutAddress(text: string): string {
  return ADDRESS.exec(text)?.[1] ?? text;
}

/** Can a chat be called so? What is a phone number or WhatsApp's address tells of somebody, and would name a room. */
export function canBeTitle(text: string): boolean {
  const name = cleanName(text);
  return !ADDRESS.test(name) && !isNumber(name) && !/^\d{7,20}$/.test(name);
}

/** Before the name that somebody who is no contact gave themselves. */
const TILDE = /^~[\s\u00a0\u202f\u2009]*(?=\S)/;

/** Nothing that could be seen, or the `~` of somebody who gave themselves no name. */
const NO_NAME = /^(?:~[\s\u00a0\u2009\u202f]+|[\p{DI}\s\u2800]*)$/u;

/**
 * The name of a sender field or in a notice: no marks, no `~` of unsaved contacts, no blanks around; phone numbers with
 * plain blanks and hyphens, so that one person is one string wherever the file shows them.
 */
export function cleanName(field: string): string {
  const unmarked = withoutMarks(field);
  if (NO_NAME.test(unmarked)) return NOBODY;
  const shown = (unmarked.startsWith("~") ? unmarked.replace(TILDE, "") : unmarked).trim();
  if (!shown.startsWith("+")) return shown;
  const even = shown.replace(/[\u00a0\u202f\u2009]/g, " ").replace(/[\u2010\u2011]/g, "-");
  return NUMBER.test(even) ? even : shown;
}
