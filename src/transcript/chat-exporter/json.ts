/**
 * The JSON of KnugiHK's WhatsApp-Chat-Exporter, which reads a phone's database: one object, chats by their addresses,
 * messages by their row. It knows points in time, answers and reactions, which WhatsApp's own export does not.
 */
import { Failure, type Finding } from "../../messages/index.ts";
import { type Message, NOBODY, type Platform, type TranscriptRecord } from "../model.ts";
import { bodyOf, contentOf, type Fields, string } from "./content.ts";
import { createMemberReader, type Member } from "./json-members.ts";
import { createKeyIndex, type KeyIndex } from "./key-index.ts";
import { exporterName, exporterNotice } from "./notices.ts";

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
  const content = contentOf(entry, chat.fields.type, options.attachments);
  if (content === null) {
    const text = bodyOf(entry.data, chat.fields.type);
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
