/**
 * The JSON of KnugiHK's WhatsApp-Chat-Exporter, which reads a phone's database: one object, chats by their addresses,
 * messages by their row. It knows points in time, answers and reactions, which WhatsApp's own export does not.
 */
import { Failure, type Finding } from "../messages/finding.ts";
import { exporterName, exporterNotice } from "./exporter-notices.ts";
import { createMemberReader, type Member } from "./json-members.ts";
import { createKeyIndex, type KeyIndex } from "./key-index.ts";
import { NOBODY } from "./marks.ts";
import type { Attachment, Detail, Message, MessageType, Platform, TranscriptRecord } from "./model.ts";

/** A chat of the file. Its records come in file order, then this once more, complete. */
export interface ExporterChat {
  /** WhatsApp's address of the chat: for telling chats apart, never shown. */
  readonly id: string;
  /** Of a chat with one person without a name their number. */
  readonly title: string | null;
  readonly kind: "group" | "direct" | "unknown";
  readonly platform: Platform;
  readonly findings: readonly Finding[];
}

export type ExporterEvent =
  | { readonly kind: "record"; readonly record: TranscriptRecord }
  | { readonly kind: "chat"; readonly chat: ExporterChat }
  /** Somebody of the phone's address book: chats with one person have their number for an address. */
  | { readonly kind: "contact"; readonly name: string; readonly number: string };

export interface ExporterOptions {
  /** Point in time (milliseconds since 1970) → wall clock, see `wallClock`. */
  readonly wall: (instant: number) => string;
  /** Names of the files beside the JSON, without folders. */
  readonly attachments: ReadonlySet<string>;
}

/** What the one whose phone it was is called: their name is not in the file. */
export const EXPORTER = "You";

/** A message may hold 65,536 characters, and some binary ones come as base64. */
const longestValue = 4 * 1024 * 1024;

/** Answers are to recent messages; a hostile file could have keys without end. */
const mostKeys = 500_000;

/** Lists of calls and status posts, which are no chats. */
const noChats: ReadonlySet<string> = new Set(["000000000000000", "000000000000001", "status@broadcast"]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads such a file; memory is bounded by one message and the keys of one chat's messages. Chats without messages are
 * contacts and pass in silence. Throws `Failure` where the file is no whole JSON.
 * @returns events as many at a time as a piece of the text completes
 */
export async function* exporterEvents(
  text: AsyncIterable<string>,
  options: ExporterOptions,
): AsyncGenerator<readonly ExporterEvent[]> {
  const reader = createMemberReader(
    (path) => path.length === 1 || (path.length === 2 && path[1] === "messages"),
    longestValue,
  );
  let chat = beginChat("");
  let entries = 0;
  const damaged = (error: unknown): unknown =>
    error instanceof SyntaxError || error instanceof RangeError
      ? new Failure("not-understood", { code: "transcript.json-damaged", entries }, error)
      : error;

  function take(member: Member): readonly ExporterEvent[] {
    const [id = "", field = "", row] = member.path;
    if (chat.id !== id) chat = beginChat(id);
    if (member.kind === "end") {
      if (member.path.length !== 1) return [];
      const ended = chat;
      chat = beginChat("");
      if (noChats.has(id)) return [];
      const contact = contactIn(ended);
      const found: ExporterEvent[] = contact === null ? [] : [{ kind: "contact", ...contact }];
      return ended.seq === 0 ? found : [...found, { kind: "chat", chat: endChat(ended) }];
    }
    if (row === undefined) {
      if (field === "name" || field === "type") chat.fields[field] = member.value;
      return [];
    }
    entries++;
    if (noChats.has(id)) return [];
    return [{ kind: "record", record: readEntry(member.value, chat, options) }];
  }

  try {
    for await (const piece of text) {
      yield reader.read(piece).flatMap(take);
    }
    reader.end();
  } catch (error) {
    throw damaged(error);
  }
}

interface OpenChat {
  readonly id: string;
  readonly fields: { name?: unknown; type?: unknown };
  /** Key of a message → its `seq`. */
  keys: KeyIndex;
  seq: number;
  odd: number;
  firstOdd: number;
}

function beginChat(id: string): OpenChat {
  return { id, fields: {}, keys: createKeyIndex(), seq: 0, odd: 0, firstOdd: 0 };
}

function kindOf(id: string): ExporterChat["kind"] {
  if (id.endsWith("@g.us")) return "group";
  return /@(?:s\.whatsapp\.net|c\.us|lid)$/.test(id) ? "direct" : "unknown";
}

function titleOf({ id, fields }: OpenChat): string | null {
  const name = string(fields.name)?.trim();
  if (name) return kindOf(id) === "direct" ? exporterName(name) : name;
  return kindOf(id) === "direct" ? exporterName(id.slice(0, id.indexOf("@"))) : null;
}

function contactIn({ id, fields }: OpenChat): { readonly name: string; readonly number: string } | null {
  const digits = /^(\d{7,15})@(?:s\.whatsapp\.net|c\.us)$/.exec(id)?.[1];
  const name = string(fields.name)?.trim();
  return digits === undefined || !name ? null : { name: exporterName(name), number: `+${digits}` };
}

function endChat(chat: OpenChat): ExporterChat {
  const { id, fields, odd, firstOdd } = chat;
  const findings: Finding[] =
    odd > 0 ? [{ code: "transcript.json-odd-entries", records: odd, first: firstOdd }] : [];
  const platform = fields.type === "android" || fields.type === "ios" ? fields.type : "unknown";
  return { id, title: titleOf(chat), kind: kindOf(id), platform, findings };
}

function readEntry(value: unknown, chat: OpenChat, options: ExporterOptions): TranscriptRecord {
  const seq = ++chat.seq;
  const isOdd = value === null || typeof value !== "object" || Array.isArray(value);
  if (isOdd) {
    chat.odd++;
    if (chat.odd === 1) chat.firstOdd = seq;
  }
  const entry: Fields = isOdd ? {} : (value as Fields);
  const key = keyOf(entry.key_id);
  const reply = replyOf(entry, chat.keys);
  if (chat.keys.size >= mostKeys) chat.keys = createKeyIndex();
  if (key !== null) chat.keys.add(key, seq);
  const base = { seq, ...timeOf(entry.timestamp, options.wall) };
  const content = contentOf(entry, chat, options.attachments);
  if (content === null) {
    const text = bodyOf(entry.data, chat);
    return { kind: "notice", ...base, text, ...exporterNotice(text) };
  }
  const reactions = reactionsOf(entry.reactions);
  return {
    kind: "message",
    ...base,
    author: authorOf(entry, chat),
    ...content,
    edited: false,
    ...(entry.from_me === true && { you: true }),
    ...(reply && { reply }),
    ...(reactions.length > 0 && { reactions }),
  };
}

type Content = Pick<Message, "text" | "type" | "attachment" | "detail">;

const plainText = { attachment: null } as const;

/** What a message holds; null where the entry is a notice. Some things are marked as notices that somebody sent. */
function contentOf(entry: Fields, chat: OpenChat, files: ReadonlySet<string>): Content | null {
  const data = string(entry.data);
  const isNotice =
    entry.meta === true || (data === null && chat.fields.type === "ios" && entry.message_type === 6);
  if (entry.media === true) return fileContent(entry, data, files);
  if (data === "Message deleted" && isNotice) return { ...plainText, text: "", type: "deleted" };
  const place = data === null ? null : placeIn(data);
  if (place !== null) return { ...plainText, text: data ?? "", type: "location", detail: place };
  if (data?.startsWith("The message is binary data and its base64 is ") && isNotice)
    return { ...plainText, text: "", type: "unknown" };
  if (isNotice) return null;
  if (data === null || data === "") {
    const caption = string(entry.caption);
    if (caption) return { ...plainText, text: caption, type: "text" };
    return { ...plainText, text: "", type: bare.get(Number(entry.message_type)) ?? "unknown" };
  }
  return { ...plainText, text: bodyOf(data, chat), type: "text" };
}

/** Android's numbers for messages that have no text. */
const bare: ReadonlyMap<number, MessageType> = new Map([
  [16, "live-location"],
  [42, "view-once"],
  [43, "view-once"],
  [66, "poll"],
]);

function fileContent(entry: Fields, data: string | null, files: ReadonlySet<string>): Content {
  const mime = string(entry.mime) ?? "";
  const type = entry.sticker === true ? "sticker" : typeOf(mime);
  const text = string(entry.caption) ?? "";
  const path = type === "contact" ? cardPath(data) : data === "The media is missing" ? null : data;
  const name = path?.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1) || null;
  const attachment: Attachment =
    name === null
      ? { name, present: false, omitted: true }
      : { name, present: files.has(name.normalize("NFC")) || files.has(name), omitted: false };
  return { text, type, attachment };
}

function typeOf(mime: string): MessageType {
  if (/^text\/(?:x-)?vcard/.test(mime)) return "contact";
  if (mime.startsWith("audio/ogg")) return "voice";
  // "media" stands for a file that is gone.
  return /^(?:image|video|audio)\/|^media$|^$/.test(mime) ? "media" : "document";
}

/** Cards come as a sentence with links to files. */
function cardPath(data: string | null): string | null {
  const path = /<a href="([^"<>]{1,1000})">/.exec(data ?? "")?.[1] ?? null;
  return path?.replaceAll("&#39;", "'").replaceAll("&#x27;", "'").replaceAll("&amp;", "&") ?? null;
}

function placeIn(data: string): Detail | null {
  const found = /^Location shared: \((-?\d{1,3}(?:\.\d{1,20})?), (-?\d{1,3}(?:\.\d{1,20})?)\)$/.exec(data);
  if (found === null) return null;
  const [latitude, longitude] = [Number(found[1]), Number(found[2])];
  const link = `https://maps.google.com/?q=${latitude},${longitude}`;
  return { kind: "place", link, name: null, latitude, longitude };
}

/** Line breaks come as `<br>`, from Android phones with a blank before it. */
function bodyOf(data: unknown, { fields }: OpenChat): string {
  const text = string(data) ?? "";
  return fields.type === "android" ? text.replace(/ ?<br>/g, "\n") : text.replaceAll("<br>", "\n");
}

function authorOf(entry: Fields, chat: OpenChat): string {
  if (entry.from_me === true) return EXPORTER;
  const sender = string(entry.sender);
  if (sender) return exporterName(sender);
  return kindOf(chat.id) === "direct" ? (titleOf(chat) ?? NOBODY) : NOBODY;
}

/** Seconds, in files of old versions milliseconds; nothing before WhatsApp or after this century. */
function timeOf(timestamp: unknown, wall: ExporterOptions["wall"]): { at: string | null; instant?: number } {
  const number = typeof timestamp === "number" ? timestamp : Number.NaN;
  const instant = Math.floor(number > 9_999_999_999 ? number : number * 1000);
  if (!(instant >= 1_230_000_000_000 && instant < 4_102_444_800_000)) return { at: null };
  return { at: wall(instant), instant };
}

function replyOf(entry: Fields, keys: KeyIndex): Message["reply"] | null {
  const key = keyOf(entry.reply);
  return key === null ? null : { seq: keys.get(key), quoted: string(entry.quoted_data) };
}

function reactionsOf(value: unknown): NonNullable<Message["reactions"]> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([author, text]) =>
    typeof text === "string" && text !== "" ? [{ author: exporterName(author), text }] : [],
  );
}

function keyOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

function string(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
