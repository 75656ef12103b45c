/** What a file's name shows: the kind of file, and beside a document's name the number of its pages. */
import { plain, withoutMarks } from "../../marks.ts";
import type { Attachment, MessageType } from "../../model.ts";
import { wholeNumber } from "./number.ts";

/** What WhatsApp puts between a document's name and the number of its pages. */
const BULLET = " • ";

/** `Plan.pdf • 2 pages` → `Plan.pdf` */
export function titleOf(text: string): string {
  const even = withoutMarks(text).trim();
  const bullet = plain(even).lastIndexOf(BULLET);
  return bullet === -1 ? even : even.slice(0, bullet);
}

/** `Plan.pdf • 2 pages` → two pages */
export function withPages(attachment: Attachment, text: string): Attachment {
  const even = plain(text);
  const bullet = even.lastIndexOf(BULLET);
  if (bullet === -1) return attachment;
  const words = even.slice(bullet + BULLET.length).split(" ");
  const pages = words.map(wholeNumber).find((number) => number !== null);
  return pages === undefined ? attachment : { ...attachment, pages };
}

/** What kind of file: by the kind that WhatsApp writes into the name first, else by the ending. */
const kinds: readonly (readonly [RegExp, MessageType])[] = [
  [/^\d{8}-STICKER-|^STK-/, "sticker"],
  [/^\d{8}-AUDIO-|^PTT-/, "voice"],
  [/^\d{8}-(?:PHOTO|VIDEO|GIF)-|^(?:IMG|VID|AUD)-\d{8}-WA|^\d{4}-\d\d-\d\d-(?:PHOTO|VIDEO)-/, "media"],
  [/^DOC-\d{8}-WA/, "document"],
  [/\.vcf$/i, "contact"],
  [/\.webp$/i, "sticker"],
  [/\.opus$/i, "voice"],
  [/\.(?:jpe?g|png|gif|heic|mp4|mov|3gp|avi|mkv|mp3|m4a|aac|ogg|amr|wav)$/i, "media"],
];

export function typeOf(name: string): MessageType {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? "document";
}
