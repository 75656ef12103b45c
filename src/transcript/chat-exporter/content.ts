/** What a message of WhatsApp-Chat-Exporter's JSON holds: a text, a file, a place … or a notice that nobody wrote. */

import { isFileType } from "../file-types.ts";
import type { Attachment, Detail, Message, MessageType } from "../model.ts";
import { exporterType } from "./message-kinds.ts";

/** A message as the file has it. */
export type Fields = Readonly<Record<string, unknown>>;

export type Content = Pick<Message, "text" | "type" | "attachment" | "detail">;

const plainText = { attachment: null } as const;

/**
 * Null where the entry is a notice; some things are marked as notices that somebody sent.
 * @param phone `type` of the chat: whose numbers and line breaks these are
 * @param files names of the files beside the JSON
 */
export function contentOf(entry: Fields, phone: unknown, files: ReadonlySet<string>): Content | null {
  const data = string(entry.data);
  const mime = string(entry.mime) ?? "";
  const type = exporterType(phone, entry.message_type);
  if (entry.media === true || mime === "media" || isCard(mime)) return fileContent(entry, type, files);
  const isNotice = entry.meta === true || (data === null && type === "notice");
  const isGone = type === "deleted" && entry.meta !== true;
  if (isGone || (data === "Message deleted" && isNotice)) return { ...plainText, text: "", type: "deleted" };
  if (data !== null && PLACE.test(data)) return placeContent(data);
  if (data?.startsWith("The message is binary data and its base64 is ") && isNotice)
    return { ...plainText, text: "", type: "unknown" };
  if (isNotice) return null;
  const text = bodyOf(data ?? string(entry.caption), phone);
  if (type === undefined || type === "notice")
    return { ...plainText, text, type: text === "" ? "unknown" : "text" };
  if (isFileType(type)) return { text, type, attachment: { name: null, present: false, omitted: true } };
  if (type !== "poll" || text === "") return { ...plainText, text, type };
  // What there is to choose from is not in the file.
  return { ...plainText, text, type, detail: { kind: "poll", question: text, options: [] } };
}

/** What stands for the path of a file that is not there. */
const gone: ReadonlySet<string> = new Set(["The media is missing", "The media is omitted in the chat"]);

function fileContent(
  entry: Fields,
  known: ReturnType<typeof exporterType>,
  files: ReadonlySet<string>,
): Content {
  const data = string(entry.data);
  const type = fileType(entry, known);
  const text = string(entry.caption) ?? "";
  const path = type === "contact" ? cardPath(data) : data === null || gone.has(data) ? null : data;
  const name = path?.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1) || null;
  const attachment: Attachment =
    name === null
      ? { name, present: false, omitted: true }
      : { name, present: files.has(name.normalize("NFC")) || files.has(name), omitted: false };
  return { text, type, attachment };
}

/** By the file where there is one; by the phone's number of the kind where it is gone, and for what is seen once. */
function fileType(entry: Fields, known: ReturnType<typeof exporterType>): MessageType {
  const mime = string(entry.mime) ?? "";
  if (entry.sticker === true) return "sticker";
  if (known === "view-once") return known;
  if (isCard(mime)) return "contact";
  if (mime.startsWith("audio/ogg")) return "voice";
  // "media" stands for a file that is gone.
  if (/^media$|^$/.test(mime)) return isFileType(known) ? known : "media";
  return /^(?:image|video|audio)\//.test(mime) ? "media" : "document";
}

function isCard(mime: string): boolean {
  return /^text\/(?:x-)?vcard/.test(mime);
}

/** Cards come as a sentence with links to files. */
function cardPath(data: string | null): string | null {
  const path = /<a href="([^"<>]{1,1000})">/.exec(data ?? "")?.[1] ?? null;
  return path?.replaceAll("&#39;", "'").replaceAll("&#x27;", "'").replaceAll("&amp;", "&") ?? null;
}

/** Numbers as Python writes them, `None` where the phone did not know the place. */
const PLACE =
  /^Location shared: \((None|-?\d{1,3}(?:\.\d{1,20})?(?:e-\d{1,3})?), (None|-?\d{1,3}(?:\.\d{1,20})?(?:e-\d{1,3})?)\)$/;

function placeContent(data: string): Content {
  const [, latitude, longitude] = PLACE.exec(data) ?? [];
  const place = placeAt(Number(latitude), Number(longitude));
  if (place === null) return { ...plainText, text: "", type: "location" };
  return { ...plainText, text: data, type: "location", detail: place };
}

function placeAt(latitude: number, longitude: number): Detail | null {
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return null;
  const link = `https://maps.google.com/?q=${latitude},${longitude}`;
  return { kind: "place", link, name: null, latitude, longitude };
}

/** Line breaks come as `<br>`, from Android phones with a blank before it. */
export function bodyOf(data: unknown, phone: unknown): string {
  const text = string(data) ?? "";
  return phone === "android" ? text.replace(/ ?<br>/g, "\n") : text.replaceAll("<br>", "\n");
}

export function string(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
