/**
 * What servers make of an address or nickname before they compare it: Nodeprep and Resourceprep (RFC 6122 appendices A
 * and B, upon RFC 3454). Prosody and ejabberd do this; two spellings with one result are one address to them.
 */
import { leftToRight, rightToLeft, unassigned } from "./unicode32.ts";

export type Prepared =
  | { readonly kind: "ok"; readonly text: string }
  | { readonly kind: "bad"; readonly why: "character" | "direction"; readonly character: string };

export interface Profile {
  /** Are upper and lower case the same? */
  readonly foldsCase: boolean;
  /** One character that may not occur, besides those that no profile allows. */
  readonly forbidden: RegExp;
  /** Are characters younger than Unicode 3.2 refused? */
  readonly strict: boolean;
}

export const localPart: Profile = { foldsCase: true, forbidden: /["&'/:<>@\u0020\p{Zs}]/u, strict: true };
export const domainLabel: Profile = {
  foldsCase: true,
  forbidden: /[\u0000-\u0020\u007f\p{Zs}]/u,
  strict: true,
};
export const nickname: Profile = {
  foldsCase: false,
  forbidden: /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/u,
  strict: true,
};

/** RFC 3454 B.1: invisible, removed before anything is compared (soft hyphen, zero-width marks, variation selectors). */
const removed = /[\u00ad\u1806\u200b\u2060\ufeff]|\u034f|[\u180b-\u180d]|[\u200c\u200d]|[\ufe00-\ufe0f]/gu;

/** RFC 3454 C.2 to C.9: controls, private use, non-characters, surrogates, marks that change the display. */
const neverAllowed =
  /[\u0000-\u001f\u007f-\u009f\u06dd\u070f\u180e\u200e\u200f\u2028-\u202e\u2060-\u2063\u206a-\u206f\u2ff0-\u2ffb\ufdd0-\ufdef\ufeff\ufff9-\ufffd\u{e0001}]|[\u200c\u200d]|[\u0340\u0341]|[\u{1d173}-\u{1d17a}]|[\u{e0020}-\u{e007f}]|[\p{Co}\p{Cs}]/u;

/**
 * @param text one part of an address, or a nickname
 * @returns the form that servers compare and store, or the first character that they refuse
 */
export function prepare(text: string, profile: Profile): Prepared {
  if (/^[ -~]*$/.test(text)) return prepareAscii(text, profile);
  const visible = text.replace(removed, "");
  const result = profile.foldsCase ? foldCase(visible) : visible.normalize("NFKC");
  for (const character of profile.strict ? visible : "") {
    if (isUnassigned(character)) return { kind: "bad", why: "character", character };
  }
  for (const character of result) {
    const refused =
      neverAllowed.test(character) ||
      profile.forbidden.test(character) ||
      ((character.codePointAt(0) ?? 0) & 0xfffe) === 0xfffe ||
      (profile.strict && isUnassigned(character));
    if (refused) return { kind: "bad", why: "character", character };
  }
  const strange = mixesDirections(result);
  return strange === null
    ? { kind: "ok", text: result }
    : { kind: "bad", why: "direction", character: strange };
}

/** The same for what nearly all addresses are; a directory has hundreds of thousands. */
function prepareAscii(text: string, { foldsCase, forbidden }: Profile): Prepared {
  const result = foldsCase ? text.toLowerCase() : text;
  const character = forbidden.exec(result)?.[0];
  return character === undefined
    ? { kind: "ok", text: result }
    : { kind: "bad", why: "character", character };
}

/** RFC 3454 B.2, case folding for use with NFKC. Idempotent. */
function foldCase(text: string): string {
  const once = fold(text).normalize("NFKC");
  return fold(once).normalize("NFKC");
}

function fold(text: string): string {
  let folded = "";
  for (const character of text) folded += foldOne(character);
  return folded;
}

function foldOne(character: string): string {
  if (character === "ı") return character;
  const lower = character.toUpperCase().toLowerCase().replaceAll("ς", "σ");
  // Lower-case letters that came after Unicode 3.2 (Georgian, Cherokee) are no pair to their capitals for servers.
  for (const part of lower) if (isUnassigned(part)) return character;
  return lower;
}

function isUnassigned(character: string): boolean {
  return unassigned.has(character.codePointAt(0) ?? 0);
}

/** RFC 3454 section 6: text with right-to-left letters has no others, and begins and ends with one. */
function mixesDirections(text: string): string | null {
  const characters = Array.from(text);
  const isRight = (character: string | undefined) => rightToLeft.has(character?.codePointAt(0) ?? 0);
  if (!characters.some(isRight)) return null;
  const left = characters.find((character) => leftToRight.has(character.codePointAt(0) ?? 0));
  if (left !== undefined) return left;
  const ends = [characters.at(0), characters.at(-1)].find((character) => !isRight(character));
  return ends ?? null;
}

/** SASLprep (RFC 4013) without its prohibitions: what passwords and names are compared as. */
export function saslprep(text: string): string {
  return text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(removed, "")
    .normalize("NFKC");
}
