/** A message's body → what kind of message it is and what the person typed. */
import { plain, startsMarked, withoutLeadingMarks } from "../marks.ts";
import type { Attachment, MessageType, Platform } from "../model.ts";
import { type FileList, findAttachment } from "./attachment.ts";
import { bodyTables } from "./tables.ts";

export interface Body {
  readonly type: MessageType;
  readonly text: string;
  readonly attachment: Attachment | null;
  readonly edited: boolean;
  /** `You deleted this message`: the author is the exporter. */
  readonly you: boolean;
  /** Language of the wording that was recognised, null for what people typed. */
  readonly language: string | null;
}

interface Wording {
  readonly type: MessageType;
  readonly language: string;
  readonly you: boolean;
}

/** Whole bodies, compared without marks and final full stop. */
const whole = new Map<string, Wording>();
const edits: { readonly suffix: string; readonly language: string }[] = [];
for (const table of bodyTables) {
  const put = (type: MessageType, wordings: readonly string[], you = false): void => {
    for (const wording of wordings) whole.set(wording, { type, language: table.language, you });
  };
  put("deleted", table.deleted);
  put("deleted", table.deletedByYou, true);
  put("waiting", table.waiting);
  for (const wording of table.edited) {
    edits.push({ suffix: `<${wording}>`, language: table.language });
    edits.push({ suffix: `<${wording}.>`, language: table.language });
  }
}
/**
 * The first three characters of every wording that a body can begin with: nearly all that people type is let through by
 * this one look.
 */
const openings = new Set(
  bodyTables
    .flatMap((table) => [
      ...whole.keys(),
      ...table.viewOnce,
      ...table.deletedByAdmin.map(([before]) => before),
      ...table.location,
      ...table.liveLocation,
      table.poll.question,
      ...table.event,
      ...table.call,
    ])
    .map((wording) => wording.slice(0, 3)),
);
const LONGEST_WHOLE = Math.max(...[...whole.keys()].map((key) => key.length)) + 8;

/**
 * @param raw the body as it stands in the file, line breaks already `\n`, no line break at its end
 * @param platform iOS marks its own wordings with U+200E; Android writes an empty body or `null` for what it cannot show
 */
export function understand(raw: string, files: FileList, platform: Platform): Body {
  const marked = startsMarked(raw);
  const unmarked = marked ? withoutLeadingMarks(raw) : raw;
  const edit = unmarked.endsWith(">") ? editSuffix(unmarked) : null;
  const text = edit === null ? unmarked : unmarked.slice(0, edit.at);
  const edited = edit !== null;
  const body = (type: MessageType, rest: Partial<Body> = {}): Body => ({
    type,
    text,
    attachment: null,
    edited,
    you: false,
    language: edit?.language ?? null,
    ...rest,
  });

  if (text === "") return body(platform === "android" ? "view-once" : "unknown");
  if (text === "null" && platform !== "ios") return body("unknown");
  const known = openings.has(text.slice(0, 3));
  if (known && text.length <= LONGEST_WHOLE) {
    const found = whole.get(plain(text).replace(/\.$/, ""));
    if (found !== undefined) return body(found.type, { text: "", you: found.you, language: found.language });
  }
  const file = findAttachment(text, files);
  if (file !== null) {
    const { type, caption, attachment, language } = file;
    return body(type, { text: caption, attachment, language: language ?? edit?.language ?? null });
  }
  const special = known ? specialOf(text, marked, platform) : null;
  if (special !== null) return body(special.type, special);
  const type = isPlace(text) ? "location" : "text";
  return { type, text, attachment: null, edited, you: false, language: edit?.language ?? null };
}

/** ` <This message was edited>` at the very end, with the mark and the blank before it. */
function editSuffix(text: string): { at: number; language: string } | null {
  const even = plain(text.slice(-60));
  for (const { suffix, language } of edits) {
    if (!even.endsWith(suffix)) continue;
    let at = text.lastIndexOf("<");
    if (text.charCodeAt(at - 1) === 0x200e) at--;
    if (text.charCodeAt(at - 1) === 0x20) at--;
    return { at, language };
  }
  return null;
}

type Special = Pick<Body, "type" | "text" | "language">;

/** Kinds told by how the body begins. */
function specialOf(text: string, marked: boolean, platform: Platform): Special | null {
  const lineEnd = text.indexOf("\n");
  const head = plain(lineEnd === -1 ? text.slice(0, 300) : text.slice(0, Math.min(lineEnd, 300)));
  const multiline = lineEnd !== -1;
  for (const table of bodyTables) {
    const { language } = table;
    if (multiline && head.startsWith(table.poll.question) && plain(text).includes(`\n${table.poll.option}`)) {
      return { type: "poll", text: withoutLineMarks(text), language };
    }
    if (multiline && table.event.some((word) => head.startsWith(word))) {
      if (marked || /\n\u200e?[^\n:]{3,40}: (?:\d{10,13}|true|false)(?:\n|$)/.test(text)) {
        return { type: "event", text: withoutLineMarks(text), language };
      }
    }
    if (table.location.some((word) => startsWithLink(head, `${word}: `)))
      return { type: "location", text, language };
    if (table.liveLocation.some((wording) => isPhrase(head, wording)))
      return { type: "live-location", text, language };
    if (table.viewOnce.some((wording) => startsPhrase(head, wording)))
      return { type: "view-once", text, language };
    if (!multiline && table.deletedByAdmin.some((around) => isByAdmin(head, around))) {
      return { type: "deleted", text: "", language };
    }
    const calls = table.call.some((wording) => (marked ? startsPhrase(head, wording) : head === wording));
    if (calls && (marked || platform !== "ios"))
      return { type: "call", text: withoutLineMarks(text), language };
  }
  return null;
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

function startsWithLink(head: string, label: string): boolean {
  return (
    head.startsWith(label) &&
    /^https:\/\/(?:maps\.google\.|maps\.apple\.|foursquare\.)/.test(head.slice(label.length))
  );
}

/** A named place: name, address and the link of its directory, on one line (iOS) or three (Android). */
function isPlace(text: string): boolean {
  const at = text.lastIndexOf("https://foursquare.com/v/");
  return at > 1 && /^(?:: |.\n)$/su.test(text.slice(at - 2, at)) && /^[\w/:.-]{26,80}$/.test(text.slice(at));
}

/** WhatsApp sets U+200E before its own words at the beginning of lines; nobody typed those. */
function withoutLineMarks(text: string): string {
  return text.replace(/(^|\n| )\u200e+/g, "$1");
}
