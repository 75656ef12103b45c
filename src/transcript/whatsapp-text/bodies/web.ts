/**
 * What WhatsApp Web and the apps for Windows write into a body: files and captions on one line, places and cards in words.
 * Web sets no marks, so that everything here is told by its form.
 */
import { plain } from "../../marks.ts";
import type { Attachment, MessageType } from "../../model.ts";
import type { Special } from "./body.ts";
import type { FileList } from "./file-list.ts";
import { titleOf, typeOf } from "./file-name.ts";
import { bodyTables } from "./tables.ts";

/** In angle brackets, in lower case; the words for what phones leave out as well are in the languages' tables. */
const leftOut: ReadonlyMap<string, MessageType> = new Map([
  ["voice message omitted", "voice"],
  ["video message omitted", "media"],
  ["media omitted", "media"],
  ["location omitted", "location"],
  ["live location omitted", "live-location"],
  ["contact card omitted", "contact"],
  ["ai message", "unknown"],
  ["this message could not be exported", "unknown"],
]);

/** Those have no file that could be missing. */
const withoutFile: ReadonlySet<MessageType> = new Set<MessageType>([
  "location",
  "live-location",
  "contact",
  "unknown",
]);

/** @param text the body without `[Forwarded] ` and edit suffix; @returns null for what is no wording of its own here */
export function readWebBody(text: string, files: FileList): Special | null {
  return placeholder(text) ?? attached(text, files) ?? place(text) ?? card(text) ?? poll(text);
}

/** `<image omitted> caption`, also with further lines of the caption. */
function placeholder(text: string): Special | null {
  const end = text.charCodeAt(0) === 0x3c ? text.indexOf(">") : -1;
  if (end === -1 || end > 60) return null;
  const words = plain(text.slice(1, end)).toLowerCase();
  const caption = text.slice(end + 1).replace(/^ /, "");
  const type = leftOut.get(words);
  if (type !== undefined && withoutFile.has(type))
    return caption === "" ? { type, text, language: "en" } : null;
  const attachment: Attachment = { name: null, present: false, omitted: true };
  if (type !== undefined) return { type, text: caption, attachment, language: "en" };
  for (const { omitted, language } of bodyTables) {
    const found = omitted.find(([, wording]) => wording.toLowerCase() === words);
    if (found !== undefined) return { type: found[0], text: caption, attachment, language };
  }
  return null;
}

/** Longer names are no files'. */
const LONGEST_NAME = 260;
const GIF_ATTACHED = "GIF attached";

/** `plan.pdf (file attached) caption`: words of any language where the archive has a file of that name. */
function attached(text: string, files: FileList): Special | null {
  if (text === GIF_ATTACHED) {
    return {
      type: "media",
      text: "",
      attachment: { name: null, present: true, omitted: false },
      language: "en",
    };
  }
  const line = text.slice(0, LONGEST_NAME);
  for (let open = line.indexOf(" ("); open !== -1; open = line.indexOf(" (", open + 1)) {
    const close = text.indexOf(")", open);
    if (close === -1 || text.lastIndexOf("\n", close) !== -1) return null;
    const name = titleOf(text.slice(0, open));
    const words = ` ${plain(text.slice(open + 1, close + 1))}`;
    const known = bodyTables.find((table) =>
      table.attached.some(([before, after]) => before === "" && after === words),
    );
    const present = files.has(name);
    if (known === undefined && (!present || /\d/.test(words))) continue;
    const behind = text.slice(close + 1);
    if (behind !== "" && !/^[ \n]/.test(behind)) continue;
    const attachment: Attachment = { name, present, omitted: false };
    return { type: typeOf(name), text: behind.slice(1), attachment, language: known?.language ?? null };
  }
  return null;
}

/** `Location: 52.5, 13.4 - https://maps.google.com/?q=52.5,13.4`, a name before it or none. */
const PLACE =
  /^(?:([^\n]{1,200}): )?([^\n:]{1,40}): (-?\d{1,3}(?:\.\d{1,20})?), (-?\d{1,3}(?:\.\d{1,20})?) - (https:\/\/maps\.google\.com\/\?q=\S{3,100})$/;

function place(text: string): Special | null {
  const found = text.length > 500 ? null : PLACE.exec(text);
  if (found === null) return null;
  const [, name = null, word = "", latitude, longitude, link = ""] = found;
  if (/^live/i.test(word)) return { type: "live-location", text: "", language: "en" };
  const detail = {
    kind: "place",
    link,
    name,
    latitude: Number(latitude),
    longitude: Number(longitude),
  } as const;
  return { type: "location", text, detail, language: word === "Location" ? "en" : null };
}

/** `Contact: Nora Berg`, `2 contacts shared` */
function card(text: string): Special | null {
  return /^(?:Contact: [^\n]{1,100}|(?:1 contact|\d{1,4} contacts) shared)$/.test(text)
    ? { type: "contact", text, language: "en" }
    : null;
}

const OPTION = "    - ";

/** The word for a poll, the question, and an indented dash before every option; there are no votes. */
function poll(text: string): Special | null {
  const [head = "", ...options] = text.split("\n");
  const word = /^\p{L}{2,20}(?:: |$)/u.exec(head)?.[0];
  if (word === undefined || options.length === 0 || !options.every((line) => line.startsWith(OPTION)))
    return null;
  const texts = options.map((line) => ({ text: line.slice(OPTION.length), votes: null }));
  const detail = { kind: "poll", question: head.slice(word.length), options: texts } as const;
  return { type: "poll", text, detail, language: /^Poll\b/.test(word) ? "en" : null };
}
