/** A message's body → what kind of message it is and what the person typed. */
import { plain, startsMarked, withoutLeadingMarks } from "../../marks.ts";
import type { MessageType, Platform } from "../../model.ts";
import { findAttachment } from "./attachment.ts";
import type { Body, Special } from "./body.ts";
import { elsewhere } from "./elsewhere.ts";
import { readEvent } from "./event.ts";
import type { FileList } from "./file-list.ts";
import { isOrdinary, opensLikeWording } from "./gate.ts";
import { readPlace } from "./place.ts";
import { readPoll } from "./poll.ts";
import { bodyTables } from "./tables.ts";
import { readWebBody } from "./web.ts";

interface Wording {
  readonly type: MessageType;
  readonly language: string;
  readonly you: boolean;
}

/** Whole bodies, compared without marks and final full stop. */
const whole = new Map<string, Wording>();
const edits: { readonly suffix: string; readonly language: string }[] = [];
for (const { language, deleted, deletedByYou, waiting } of elsewhere) {
  whole.set(deleted, { type: "deleted", language, you: false });
  whole.set(deletedByYou, { type: "deleted", language, you: true });
  if (waiting !== "") whole.set(waiting, { type: "waiting", language, you: false });
}
for (const table of bodyTables) {
  const put = (type: MessageType, wordings: readonly string[], you = false): void => {
    for (const wording of wordings) whole.set(wording, { type, language: table.language, you });
  };
  put("deleted", table.deleted);
  put("deleted", table.deletedByYou, true);
  put("waiting", table.waiting);
  put("unknown", table.unsupported);
  for (const wording of table.edited) {
    edits.push({ suffix: `<${wording}>`, language: table.language });
    edits.push({ suffix: `<${wording}.>`, language: table.language });
  }
}
const LONGEST_WHOLE = Math.max(...[...whole.keys()].map((key) => key.length)) + 8;

/**
 * @param raw the body as it stands in the file, line breaks already `\n`, no line break at its end
 * @param platform iOS marks its own wordings with U+200E; Android writes an empty body or `null` for what it cannot show
 */
export function understand(raw: string, files: FileList, platform: Platform): Body {
  // WhatsApp Web sets no marks and no brackets by which its own words could be told at a glance.
  return platform !== "web" && isOrdinary(raw) ? typed(raw, false, null) : lookClosely(raw, files, platform);
}

/** The same for any body, without the quick look before it. */
export function lookClosely(raw: string, files: FileList, platform: Platform): Body {
  // iOS once put a blank, as of an empty caption, before the mark of its own words.
  const body = /^ [\u200e\u200f]/.test(raw) ? raw.slice(1) : raw;
  const marked = startsMarked(body);
  const unmarked = marked ? withoutLeadingMarks(body) : body;
  const edit = unmarked.endsWith(">") ? editSuffix(unmarked) : null;
  const shown = edit === null ? unmarked : unmarked.slice(0, edit.at);
  const text = platform === "web" ? withoutForwarded(shown) : shown;
  const plainText = typed(text, edit !== null, edit?.language ?? null);
  const special = specialOf(text, marked, files, platform);
  if (special === null) return plainText;
  return { ...plainText, ...special, language: special.language ?? plainText.language };
}

function typed(text: string, edited: boolean, language: string | null): Body {
  return { type: "text", text, attachment: null, edited, you: false, language, detail: null };
}

function specialOf(text: string, marked: boolean, files: FileList, platform: Platform): Special | null {
  if (text === "") return { type: platform === "android" ? "view-once" : "unknown" };
  if (text === "null" && platform !== "ios") return { type: "unknown" };
  const ofWeb = platform === "web" ? readWebBody(text, files) : null;
  if (ofWeb !== null) return ofWeb;
  const opens = opensLikeWording(text);
  // Behind a mark, more languages are known.
  const known = opens || marked;
  if (known && text.length <= LONGEST_WHOLE) {
    const found = whole.get(plain(text).replace(/[.。।۔]$/, ""));
    if (found !== undefined) return { ...found, text: "" };
  }
  const file =
    known || BRACKET.test(text) ? findAttachment(text, files, marked || platform !== "android") : null;
  if (file !== null) {
    const { type, caption, attachment, language } = file;
    return { type, text: caption, attachment, language };
  }
  // All openings of tables open like a wording; behind a mark, polls and events are told by their form.
  const found = opens || (marked && text.includes("\n")) ? byOpening(text, marked, platform) : null;
  if (found !== null) return found;
  const place = readPlace(text, marked);
  return place === null ? null : { type: "location", ...place };
}

/** No file is named without a bracket behind it or a mark before WhatsApp's own words. */
const BRACKET = /[>)\u200e\u200f]/;

/** WhatsApp Web says that a message was forwarded; nobody typed it. */
function withoutForwarded(text: string): string {
  const said = ["[Forwarded] ", "[Forwarded many times] "].find((label) => text.startsWith(label));
  return said === undefined ? text : text.slice(said.length);
}

/** ` <This message was edited>` at the very end, with the mark and the blank before it. */
function editSuffix(text: string): { at: number; language: string | null } | null {
  const even = plain(text.slice(-80));
  for (const { suffix, language } of edits) {
    if (!even.endsWith(suffix)) continue;
    let at = text.lastIndexOf("<");
    if (startsMarked(text.slice(at - 1))) at--;
    if (text.charCodeAt(at - 1) === 0x20) at--;
    return { at, language };
  }
  const own = MARKED_SUFFIX.exec(text.slice(-80));
  return own === null ? null : { at: text.length - own[0].length, language: null };
}

/** iOS says it behind a mark, in any language; around a file's name stand a colon or its ending. */
const MARKED_SUFFIX = / [\u200e\u200f]<[^<>:.\n]{6,60}\.?>$/;

/** Kinds told by how the body begins. */
function byOpening(text: string, marked: boolean, platform: Platform): Special | null {
  const lineEnd = text.indexOf("\n");
  const multiline = lineEnd !== -1;
  if (multiline) {
    const said = readPoll(text, marked) ?? readEvent(text, marked);
    if (said !== null) return { type: said.detail.kind, text: withoutLineMarks(text), ...said };
  }
  const head = plain(text.slice(0, multiline ? Math.min(lineEnd, 300) : 300));
  for (const table of bodyTables) {
    const { language } = table;
    const begins = (wording: string): boolean => startsPhrase(head, wording);
    if (table.liveLocation.some(marked ? begins : (wording) => isPhrase(head, wording))) {
      return { type: "live-location", language };
    }
    if (table.viewOnce.some(begins)) return { type: "view-once", language };
    if (!multiline && table.deletedByAdmin.some((around) => isByAdmin(head, around))) {
      return { type: "deleted", text: "", language };
    }
    const calls =
      table.call.some(marked ? begins : (wording) => head === wording) ||
      (marked && table.markedCall.some(begins));
    if (calls && (marked || platform !== "ios")) {
      return { type: "call", text: withoutLineMarks(text), language };
    }
  }
  return groupLink(head);
}

const GROUP_LINK = /^https:\/\/chat\.whatsapp\.com\/[\w-]{10,40}(?=$|[\s?])/;

/** An invitation to another group, bare or behind WhatsApp's own sentence. */
function groupLink(head: string): Special | null {
  for (const { groupLink: sentences, language } of bodyTables) {
    for (const sentence of sentences) {
      const link = head.startsWith(sentence) ? GROUP_LINK.exec(head.slice(sentence.length).trim()) : null;
      if (link !== null) return { type: "text", language, detail: { kind: "group-link", link: link[0] } };
    }
  }
  const link = GROUP_LINK.exec(head);
  return link === null ? null : { type: "text", detail: { kind: "group-link", link: link[0] } };
}

function isPhrase(head: string, wording: string): boolean {
  return head === wording || head === `${wording}.`;
}

function startsPhrase(head: string, wording: string): boolean {
  return head.startsWith(wording) && /^(?:$|[.,: ])/.test(head.slice(wording.length));
}

/** A name of some length between the two parts, a full stop at the end or not. */
function isByAdmin(head: string, [before, after]: readonly [string, string]): boolean {
  const bare = head.endsWith(".") ? head.slice(0, -1) : head;
  const name = bare.length - before.length - after.length;
  return name > 0 && name <= 100 && bare.startsWith(before) && bare.endsWith(after);
}

/** WhatsApp sets marks before its own words at the beginning of lines and before numbers of votes; nobody typed those. */
function withoutLineMarks(text: string): string {
  return text.replace(/(^|[\n (])[\u200e\u200f]+/g, "$1");
}
