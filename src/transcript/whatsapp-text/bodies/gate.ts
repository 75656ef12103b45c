/** The quick look that lets nearly everything people type pass: can this body be anything but plain text? */
import { hasOwnMark, isBlank, isMark } from "../../marks.ts";
import { bodyTables } from "./tables.ts";

/**
 * How bodies can begin that are more than text, by their first two characters. In no table stand `null` and links to
 * groups. Bodies of WhatsApp Web never get here.
 */
const openings = new Map<number, string[]>();
/**
 * PAIR for sums of two characters with which an opening begins, TRIPLE for those of three: nearly all bodies are done with
 * after one or two looks.
 */
const openingSums = new Uint8Array(0x10000);
const PAIR = 1;
const TRIPLE = 2;

const inNoTable = ["null", "https://chat.whatsapp.com/"];
const inTables = bodyTables.flatMap((table) => [
  ...table.omitted.map(([, wording]) => wording),
  ...table.deletedByAdmin.map(([before]) => before),
  ...[table.deleted, table.deletedByYou, table.waiting, table.unsupported, table.viewOnce].flat(),
  ...table.location.flatMap((word) => [`${word}:`, `${word} :`]),
  ...[table.liveLocation, table.poll.question, table.event].flat(),
  ...[table.groupLink, table.call, table.markedCall].flat(),
]);
for (const opening of new Set([...inNoTable, ...inTables])) {
  const key = keyOf(opening, 0);
  openings.set(key, [...(openings.get(key) ?? []), opening]);
  put(sumAt(opening, 0), PAIR);
  put(sumOfThree(opening, 0), TRIPLE);
}

function keyOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function put(sum: number, flag: number): void {
  openingSums[sum] = (openingSums[sum] as number) | flag;
}

function sumAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 257 + text.charCodeAt(at + 1)) & 0xffff;
}

function sumOfThree(text: string, at: number): number {
  return (sumAt(text, at) * 31 + text.charCodeAt(at + 2)) & 0xffff;
}

/** May an opening have another character there than the text? Blanks, apostrophes and marks; all of other scripts are let in. */
function mayDiffer(code: number): boolean {
  return code < 0x30 || code === 0xa0 || code >= 0x600;
}

/** May a known wording begin with these three characters? Says yes to some others, too, but never no to one. */
export function mayOpenWording(first: number, second: number, third: number): boolean {
  const pair = (first * 257 + second) & 0xffff;
  if (((openingSums[pair] as number) & PAIR) === 0) return false;
  return mayDiffer(third) || ((openingSums[(pair * 31 + third) & 0xffff] as number) & TRIPLE) !== 0;
}

/** May a known wording begin here? Marks at the beginning must be off. */
export function opensLikeWording(text: string, from = 0): boolean {
  const may = mayOpenWording(text.charCodeAt(from), text.charCodeAt(from + 1), text.charCodeAt(from + 2));
  return may && opensAlike(text, from);
}

function opensAlike(text: string, from: number): boolean {
  const candidates = openings.get(keyOf(text, from));
  if (candidates === undefined) return false;
  for (let i = 0; i < candidates.length; i++) {
    if (startsAlike(text, from, candidates[i] as string)) return true;
  }
  return false;
}

const BLANK = 0x20;
const APOSTROPHE = 0x27;

/** Like `startsWith`, but marks do not count, and blanks and apostrophes are alike, as phones choose them. */
function startsAlike(text: string, from: number, opening: string): boolean {
  let at = from;
  for (let i = 0; i < opening.length; i++) {
    let code = text.charCodeAt(at++);
    while (isMark(code)) code = text.charCodeAt(at++);
    const wanted = opening.charCodeAt(i);
    if (code === wanted || (wanted === BLANK && isBlank(code))) continue;
    if (wanted !== APOSTROPHE || code < 0x2018 || code > 0x201b) return false;
  }
  return true;
}

/** A named place ends with its directory's number: 24 characters behind a slash. */
export function endsLikePlace(text: string): boolean {
  return text.length > 50 && text.charCodeAt(text.length - 25) === 0x2f;
}

/**
 * Is this certainly what somebody typed, whole and unchanged? Wordings are told by how a body begins, files, edits and
 * captions by a bracket at the end of the first or last line, WhatsApp's own words by a mark.
 * @param body as it stands in the file, line breaks already `\n`
 */
export function isOrdinary(body: string): boolean {
  return isOrdinaryPart(body, 0, body.length) && !hasOwnMark(body) && !hasCaption(body);
}

/** Does a line in the middle end like a file's name that somebody wrote more under? */
export function hasCaption(body: string): boolean {
  return FILE_ABOVE.test(body);
}

const FILE_ABOVE = /[)>][ \u00a0\u2009\u202f]*\n/;

/** The same for a body that stands somewhere in a text, has no mark of WhatsApp in it and no caption. */
export function isOrdinaryPart(text: string, from: number, end: number): boolean {
  if (from >= end) return false;
  const first = text.charCodeAt(from);
  if (first === 0x3c || first === 0x200e || first === 0x200f || opensLikeWording(text, from)) return false;
  const last = text.charCodeAt(end - 1);
  return (
    last !== 0x3e &&
    last !== 0x29 &&
    !isBlank(last) &&
    !(end - from > 50 && text.charCodeAt(end - 25) === 0x2f)
  );
}
