/** The quick look that lets nearly everything people type pass: can this body be anything but plain text? */
import { bodyTables } from "./tables.ts";

/**
 * The first three characters of every wording that a body can begin with, and their first character alone. In no table
 * stand `null`, links to groups, and polls and forwarded messages of WhatsApp Web.
 */
const GROUP_LINK = "https://chat.";
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
/** Not the openings themselves but sums of their characters: a look without cutting that never misses one. */
const sums = new Uint8Array(0x10000);
for (const opening of openings) sums[sum(opening)] = 1;

function sum(text: string): number {
  return (text.charCodeAt(0) * 961 + text.charCodeAt(1) * 31 + text.charCodeAt(2)) & 0xffff;
}

/** May a known wording begin here? Marks at the beginning must be off. */
export function opensLikeWording(text: string): boolean {
  if (sums[sum(text)] === 0 || !openings.has(text.slice(0, 3))) return false;
  return text.charCodeAt(0) !== 0x68 || !text.startsWith("htt") || text.startsWith(GROUP_LINK);
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

/**
 * The same for a body of which is known that no U+200E is in it.
 * @param multiline has it several lines?
 */
export function isOrdinaryUnmarked(body: string, multiline: boolean): boolean {
  const { length } = body;
  if (length === 0) return false;
  const first = body.charCodeAt(0);
  if (first === 0x3c || first === 0x200f || opensLikeWording(body)) return false;
  const last = body.charCodeAt(length - 1);
  if (last === 0x3e || last === 0x29 || endsLikePlace(body)) return false;
  return !multiline || !body.includes(")\n");
}
