/** The quick look that lets nearly everything people type pass: can this body be anything but plain text? */
import { bodyTables } from "./tables.ts";

/**
 * The first three characters of every wording that a body can begin with, and their first character alone. In no table
 * stand `null`, links to groups, and polls and forwarded messages of WhatsApp Web.
 */
const openings = new Set<string>(["nul", "htt", "Pol", "[Fo"]);
for (const table of bodyTables) {
  const wordings = [
    ...table.omitted.map(([, wording]) => wording),
    ...table.deleted,
    ...table.deletedByYou,
    ...table.deletedByAdmin.map(([before]) => before),
    ...table.waiting,
    ...table.viewOnce,
    ...table.location,
    ...table.liveLocation,
    ...table.poll.question,
    ...table.event,
    ...table.groupLink,
    ...table.call,
  ];
  for (const wording of wordings) openings.add(wording.slice(0, 3));
}
const first = new Uint8Array(0x10000);
for (const opening of openings) first[opening.charCodeAt(0)] = 1;

/** May a known wording begin here? Marks at the beginning must be off. */
export function opensLikeWording(text: string): boolean {
  return first[text.charCodeAt(0)] === 1 && openings.has(text.slice(0, 3));
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
  const length = body.length;
  if (length === 0 || body.charCodeAt(0) === 0x3c || opensLikeWording(body)) return false;
  const last = body.charCodeAt(length - 1);
  if (last === 0x3e || last === 0x29 || endsLikePlace(body)) return false;
  return !body.includes("\u200e") && !body.includes(")\n") && body.charCodeAt(0) !== 0x200f;
}
