/** Attachments in a body: a named file, attached or missing, or a placeholder for one that was left out. */
import { plain, withoutMarks } from "../marks.ts";
import type { Attachment, MessageType } from "../model.ts";
import { bodyTables } from "./tables.ts";

export interface Found {
  readonly type: MessageType;
  readonly attachment: Attachment;
  /** What the person typed along with it. */
  readonly caption: string;
  readonly language: string | null;
}

/** The archive's file list, ready to be asked for names as the chat text spells them. */
export interface FileList {
  has(name: string): boolean;
}

/** @param names of entries, with or without folders; composed and decomposed umlauts are the same */
export function createFileList(names: ReadonlySet<string>): FileList {
  const known = new Set<string>();
  for (const name of names) known.add(name.slice(name.lastIndexOf("/") + 1).normalize("NFC"));
  return { has: (name) => known.size > 0 && known.has(name.normalize("NFC")) };
}

const omitted = new Map<string, { type: MessageType; language: string }>();
const omittedInBrackets = new Map<string, { type: MessageType; language: string }>();
for (const table of bodyTables) {
  for (const [type, wording] of table.omitted) {
    omitted.set(wording, { type, language: table.language });
    omittedInBrackets.set(`<${wording}>`, { type, language: table.language });
  }
  for (const [type, wording] of table.omittedInBrackets) {
    omittedInBrackets.set(`<${wording}>`, { type, language: table.language });
  }
}

/**
 * @param body without leading marks and edit suffix
 * @param files the archive's file list: a name found there needs no known wording around it
 */
export function findAttachment(body: string, files: FileList): Found | null {
  const last = body.charCodeAt(body.length - 1);
  if (body.charCodeAt(0) !== 0x3c && last !== 0x3e && last !== 0x29 && !body.includes("\u200e")) {
    // Cheap way out: most bodies neither begin with `<` nor end with `>` or `)`.
    if (!body.includes(")\n") && !omitted.has(body)) return null;
  }
  const lineEnd = body.indexOf("\n");
  const firstLine = lineEnd === -1 ? body : body.slice(0, lineEnd);
  const rest = lineEnd === -1 ? "" : body.slice(lineEnd + 1);
  return (
    placeholder(firstLine, rest) ??
    tagged(firstLine, rest, files) ??
    (rest === "" ? null : atEnd(body, files)) ??
    parenthesised(firstLine, rest, files)
  );
}

/** `<Media omitted>` with a caption below; `image omitted`, or `Plan.pdf • 2 pages image omitted` behind a mark. */
function placeholder(firstLine: string, rest: string): Found | null {
  const even = plain(firstLine).trim();
  const whole = omittedInBrackets.get(even) ?? omitted.get(even);
  if (whole !== undefined) return left(whole, null, rest);
  const mark = firstLine.lastIndexOf("\u200e");
  const behind = mark <= 0 ? undefined : omitted.get(plain(firstLine.slice(mark)));
  if (behind === undefined) return null;
  const before = firstLine.slice(0, mark).trimEnd();
  return behind.type === "document"
    ? left(behind, titleOf(before), rest)
    : left(behind, null, join(before, rest));
}

function left(found: { type: MessageType; language: string }, name: string | null, caption: string): Found {
  const { type, language } = found;
  return { type, language, attachment: { name, present: false, omitted: true }, caption };
}

/** `<attached: NAME>` at the end of the first line; what stands before it is a caption or the document's own name. */
function tagged(line: string, rest: string, files: FileList): Found | null {
  const even = withoutMarks(line).trimEnd();
  if (!even.endsWith(">")) return null;
  const open = even.lastIndexOf("<");
  if (open === -1) return null;
  const tag = even.slice(open);
  for (const table of bodyTables) {
    for (const [before, after] of table.attached) {
      if (before === "") {
        if (!even.endsWith(after) || even.length === after.length) continue;
        return named(even.slice(0, -after.length), "", rest, table.language, files);
      }
      if (tag.startsWith(before)) {
        return named(
          tag.slice(before.length, -after.length).trim(),
          even.slice(0, open),
          rest,
          table.language,
          files,
        );
      }
    }
  }
  const colon = tag.indexOf(":");
  const name = tag.slice(colon + 1, -1).trim();
  return colon > 0 && files.has(name) ? named(name, even.slice(0, open), rest, null, files) : null;
}

/** The tag may end a caption of several lines. */
function atEnd(body: string, files: FileList): Found | null {
  const lineStart = body.lastIndexOf("\n") + 1;
  const line = body.slice(lineStart);
  const found = tagged(line, "", files) ?? placeholderBehindMark(line);
  return found === null
    ? null
    : { ...found, caption: join(body.slice(0, lineStart).trimEnd(), found.caption) };
}

function placeholderBehindMark(line: string): Found | null {
  return line.includes("\u200e") ? placeholder(line, "") : null;
}

/** `NAME (file attached)`, with a caption below. */
function parenthesised(line: string, rest: string, files: FileList): Found | null {
  const even = withoutMarks(line).trimEnd();
  if (!even.endsWith(")")) return null;
  for (const table of bodyTables) {
    for (const [before, after] of table.attached) {
      if (before === "" && even.endsWith(after) && even.length > after.length) {
        return named(titleOf(even.slice(0, -after.length)), "", rest, table.language, files);
      }
    }
  }
  const open = even.lastIndexOf(" (");
  if (open <= 0 || /\d/.test(even.slice(open))) return null;
  const name = titleOf(even.slice(0, open));
  return files.has(name) ? named(name, "", rest, null, files) : null;
}

function named(name: string, before: string, rest: string, language: string | null, files: FileList): Found {
  const title = titleOf(before.trimEnd());
  const ownName = title !== "" && (name === title || name.endsWith(`-${title}`));
  const caption = join(ownName ? "" : before.trimEnd(), rest);
  return {
    type: typeOf(name),
    attachment: { name, present: files.has(name), omitted: false },
    caption,
    language,
  };
}

/** `Plan.pdf • 2 pages` → `Plan.pdf` */
function titleOf(text: string): string {
  const even = withoutMarks(text).trim();
  const bullet = even.lastIndexOf(" • ");
  return bullet === -1 ? even : even.slice(0, bullet);
}

function join(before: string, after: string): string {
  return before === "" ? after : after === "" ? before : `${before}\n${after}`;
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

function typeOf(name: string): MessageType {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? "document";
}
