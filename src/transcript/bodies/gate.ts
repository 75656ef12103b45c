/** The quick look that lets nearly everything people type pass: can this body be anything but plain text? */
import { isBlank, isMark } from "../marks.ts";
import { bodyTables } from "./tables.ts";

/**
 * How bodies can begin that are more than text, by their first two characters. In no table stand `null`, links to
 * groups, and polls and forwarded messages of WhatsApp Web.
 */
const openings = new Map<number, string[]>();
/** 1 where an opening begins with that char code: nearly all bodies are done with after this one look. */
const first = new Uint8Array(0x10000);

const inNoTable = ["null", "https://chat.whatsapp.com/", "Poll: ", "[Forwarded"];
const inTables = bodyTables.flatMap((table) => [
  ...table.omitted.map(([, wording]) => wording),
  ...table.deletedByAdmin.map(([before]) => before),
  ...[table.deleted, table.deletedByYou, table.waiting, table.viewOnce].flat(),
  ...table.location.flatMap((word) => [`${word}:`, `${word} :`]),
  ...[table.liveLocation, table.poll.question, table.event].flat(),
  ...[table.groupLink, table.call].flat(),
]);
for (const opening of new Set([...inNoTable, ...inTables])) {
  const key = keyOf(opening);
  openings.set(key, [...(openings.get(key) ?? []), opening]);
  first[opening.charCodeAt(0)] = 1;
}

function keyOf(text: string): number {
  return text.charCodeAt(0) * 0x10000 + text.charCodeAt(1);
}

/** May a known wording begin here? Marks at the beginning must be off. */
export function opensLikeWording(text: string): boolean {
  if (first[text.charCodeAt(0)] !== 1) return false;
  const candidates = openings.get(keyOf(text));
  if (candidates === undefined) return false;
  for (const opening of candidates) if (startsAlike(text, opening)) return true;
  return false;
}

const BLANK = 0x20;
const APOSTROPHE = 0x27;

/** Like `startsWith`, but marks do not count, and blanks and apostrophes are alike, as phones choose them. */
function startsAlike(text: string, opening: string): boolean {
  let at = 0;
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
  return isOrdinaryUnmarked(body, body.includes("\n")) && !body.includes("\u200e");
}

function isOrdinaryUnmarked(body: string, multiline: boolean): boolean {
  const { length } = body;
  if (length === 0) return false;
  const first = body.charCodeAt(0);
  if (first === 0x3c || first === 0x200e || first === 0x200f || opensLikeWording(body)) return false;
  const last = body.charCodeAt(length - 1);
  if (last === 0x3e || last === 0x29 || endsLikePlace(body)) return false;
  return !multiline || !body.includes(")\n");
}

/**
 * The same, but without searching a line for marks: where one does not stand at a body's beginning, WhatsApp's own words
 * behind it are a placeholder at the line's end. What is let through differs only by marks that mean nothing.
 */
export function isOrdinaryLine(body: string): boolean {
  return isOrdinaryUnmarked(body, false) && !(endings[endOf(body)] === 1 && body.includes("\u200e"));
}

/** The last characters of all placeholders that may stand behind a caption, by a sum of their codes. */
const endings = new Uint8Array(0x10000);
for (const { omitted } of bodyTables) {
  for (const [, wording] of omitted) endings[endOf(wording)] = endings[endOf(`${wording}.`)] = 1;
}

function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && (isBlank(text.charCodeAt(end - 1)) || isMark(text.charCodeAt(end - 1)))) end--;
  return (text.charCodeAt(end - 3) * 961 + text.charCodeAt(end - 2) * 31 + text.charCodeAt(end - 1)) & 0xffff;
}
