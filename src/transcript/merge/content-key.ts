/** What of a record is the same in every export of a chat, whatever the phone's language, platform and address book. */
import { isFileType } from "../file-types.ts";
import { withoutMarks } from "../marks.ts";
import type { Message, MessageType, TranscriptRecord } from "../model.ts";

/** Types whose texts are worded by the phone, where no field of theirs is known. */
const worded: ReadonlySet<MessageType> = new Set<MessageType>([
  "location",
  "live-location",
  "poll",
  "event",
  "call",
]);

export const isFile = ({ type }: Message): boolean => isFileType(type);

/** Records of two exports that may be one have one key; authors and times are compared apart from it. */
export function contentKey(record: TranscriptRecord): string {
  if (record.kind === "notice") return record.code === "other" ? "notice other" : `notice ${record.code}`;
  const { type, text, detail } = record;
  if (detail?.kind === "poll") return `poll ${even(detail.question)}`;
  if (detail?.kind === "event") return `event ${even(detail.title)}`;
  if (detail?.kind === "place" && detail.latitude !== null)
    return `place ${detail.latitude.toFixed(4)} ${detail.longitude?.toFixed(4)}`;
  if (detail?.kind === "place" || detail?.kind === "group-link") return `link ${detail.link}`;
  if (isFileType(type)) return `file ${even(text)}`;
  // `null` is what Android cannot show, and on an iPhone what somebody typed.
  if (type === "unknown") return `text ${even(text)}`;
  return worded.has(type) ? type : `${type} ${even(text)}`;
}

/** Is this key so telling that two records with it, each the only one in its export, are one? */
export function isTelling(key: string): boolean {
  const blank = key.indexOf(" ");
  return blank !== -1 && !key.startsWith("notice ") && key.length - blank > 4;
}

/** Mentions show the name of the phone's address book, or the number. */
function even(text: string): string {
  return withoutMarks(text.replace(/@\u2068[^\u2069\n]{0,200}\u2069|@\d{6,20}(?!\d)/g, "@"))
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
