/** One message of the chat as lines of text. */
import { type Lang, say } from "../../messages/index.ts";
import type { Attachment, Message, MessageType } from "../../transcript/index.ts";

/** Kinds of files, by the ending of their names. */
const kinds = [
  { note: "history.picture", endings: ["jpg", "jpeg", "png", "webp", "heic", "bmp"] },
  { note: "history.video", endings: ["mp4", "mov", "3gp", "avi", "mkv", "webm"] },
  { note: "history.animation", endings: ["gif"] },
  { note: "history.voice", endings: ["opus", "ogg", "m4a", "mp3", "aac", "amr", "wav"] },
] as const;

type Note =
  | (typeof kinds)[number]["note"]
  | "history.media"
  | "history.sticker"
  | "history.document"
  | "history.contact"
  | "history.location"
  | "history.live-location"
  | "history.poll"
  | "history.event";

interface Look {
  readonly note: Note | null;
  /** What of the message's text is shown beside the note. */
  readonly words: (text: string) => string;
}

const all = (text: string) => text;
const none = () => "";
/** WhatsApp's own word (`POLL:` on a line of its own, on the web `Poll: ` before the question) is said by the note. */
const afterWord = (text: string) => text.replace(/^[^\n:]*:[^\S\n]*\n?/u, "");
/** `EVENT: Summer fair` → `Summer fair`; the lines below are technical. */
const title = (text: string) => text.replace(/\n.*$/su, "").replace(/^[^:]*:\s*/u, "");

/** null: there is nothing to show. */
const looks: Readonly<Record<MessageType, Look | null>> = {
  text: { note: null, words: all },
  media: { note: "history.media", words: all },
  sticker: { note: "history.sticker", words: all },
  voice: { note: "history.voice", words: all },
  document: { note: "history.document", words: all },
  contact: { note: "history.contact", words: none },
  location: { note: "history.location", words: none },
  "live-location": { note: "history.live-location", words: none },
  poll: { note: "history.poll", words: afterWord },
  event: { note: "history.event", words: title },
  unknown: { note: null, words: (text) => (text === "null" ? "" : text) },
  call: null,
  "view-once": null,
  deleted: null,
  waiting: null,
};

/** What people said, without any decoration; null where there is nothing to show. */
export function wordsToShow(message: Message): string | null {
  const look = looks[message.type];
  if (look === null) return null;
  const words = look.words(message.text);
  return look.note === null && words.trim() === "" ? null : words;
}

/** `[picture]` before the words, where the message was more than words. */
export function decorated(message: Message, words: string, lang: Lang): string {
  const note = noteFor(message.type, message.attachment);
  if (note === null) return words;
  const bracketed = `[${say(lang, { code: note })}]`;
  return words.trim() === "" ? bracketed : `${bracketed} ${words}`;
}

/**
 * @returns `10:15 *Nora*: Hello`, the name in bold (XEP-0393), further lines of the message set in by two blanks, so that
 * none of them looks like another message, a quotation or the beginning of code (XEP-0393 5.1)
 */
export function lines(
  minute: string,
  author: string,
  text: string,
): { readonly lead: string; readonly rest: string } {
  return { lead: `${minute} ${bold(author)}: `, rest: text.replaceAll("\n", "\n  ") };
}

/** Bold ends at the first asterisk, so one in a name becomes the one of mathematics. */
const bold = (name: string) => `*${name.replaceAll("*", "\u2217")}*`;

function noteFor(type: MessageType, attachment: Attachment | null): Note | null {
  const note = looks[type]?.note ?? null;
  if (type !== "media") return note;
  const ending = /\.([^.]+)$/u.exec(attachment?.name ?? "")?.[1]?.toLowerCase();
  return kinds.find(({ endings }) => endings.some((known) => known === ending))?.note ?? note;
}
