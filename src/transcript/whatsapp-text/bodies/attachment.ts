/** Attachments in a body: a named file, attached or missing, or a placeholder for one that was left out. */
import { hasOwnMark, lastOwnMark, plain, withoutMarks } from "../../marks.ts";
import type { Attachment, MessageType } from "../../model.ts";
import { elsewhere, omittedElsewhere } from "./elsewhere.ts";
import type { FileList } from "./file-list.ts";
import { titleOf, typeOf, withPages } from "./file-name.ts";
import { bodyTables } from "./tables.ts";

export interface Found {
  readonly type: MessageType;
  readonly attachment: Attachment;
  /** What the person typed along with it. */
  readonly caption: string;
  readonly language: string | null;
}

interface Omitted {
  readonly type: MessageType;
  /** Null for wordings that several languages share. */
  readonly language: string | null;
}

const omitted = new Map<string, Omitted>();
const omittedInBrackets = new Map<string, Omitted>();
/** Words in round brackets behind a file's name, and their language. */
const attachedElsewhere = new Map<string, string>();

function put(known: Map<string, Omitted>, wording: string, type: MessageType, language: string): void {
  const other = known.get(wording);
  const shared = other !== undefined && other.language !== language;
  known.set(wording, { type, language: shared ? null : language });
}

function putOmitted(type: MessageType, wording: string, language: string): void {
  put(omitted, wording, type, language);
  putInBrackets(type, wording, language);
}

function putInBrackets(type: MessageType, wording: string, language: string): void {
  put(omittedInBrackets, `<${wording}>`.toLowerCase(), type, language);
}

for (const { language, ...table } of bodyTables) {
  for (const [type, wording] of table.omitted) putOmitted(type, wording, language);
  for (const [type, wording] of table.omittedInBrackets) putInBrackets(type, wording, language);
}
for (const { language, attached, ...table } of elsewhere) {
  for (const [i, type] of omittedElsewhere.entries()) putOmitted(type, table.omitted[i] as string, language);
  for (const wording of table.omittedInBrackets) putInBrackets("media", wording, language);
  if (attached !== "") attachedElsewhere.set(attached, language);
}

/** How WhatsApp names files itself: nobody types that, so no known words are needed around it. */
const OWN_NAME =
  /(?:^|\s)(?:\d{8}-[^<>]{1,200}?|(?:IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA\d{4,6})\.[A-Za-z\d]{2,5}(?=\s|$)/;

/** A file's name and what stands around it; longer lines are somebody's prose. */
const LONGEST_LINE = 4000;

/**
 * @param body without leading marks and edit suffix
 * @param files the archive's file list: a name found there needs no known wording around it
 * @param ownWords may the whole body be WhatsApp's own wording? On Android it stands in brackets, so no
 */
export function findAttachment(body: string, files: FileList, ownWords: boolean): Found | null {
  const lineEnd = body.indexOf("\n");
  const firstLine = lineEnd === -1 ? body : body.slice(0, lineEnd);
  const rest = lineEnd === -1 ? "" : body.slice(lineEnd + 1);
  return (
    placeholder(firstLine, rest, ownWords) ??
    tagged(firstLine, rest, files) ??
    (rest === "" ? null : atEnd(body, files)) ??
    parenthesised(firstLine, rest, files) ??
    (rest === "" && ownWords ? documentOfAnyLanguage(firstLine) : null)
  );
}

/** A document's name, perhaps its pages, and behind WhatsApp's mark words that no table has: it was left out. */
function documentOfAnyLanguage(line: string): Found | null {
  const mark = lastOwnMark(line);
  if (mark <= 0 || line.length > 300 || line.charCodeAt(mark - 1) !== 0x20 || line.length - mark > 60)
    return null;
  const before = line.slice(0, mark).trimEnd();
  const name = titleOf(before);
  if (!/^[^<>]{1,200}\.[a-z\d]{2,5}$/i.test(name)) return null;
  return {
    type: "document",
    attachment: withPages({ name, present: false, omitted: true }, before),
    caption: "",
    language: null,
  };
}

/** Android names a document that was left out below the placeholder, where captions of pictures stand. */
const DOCUMENT = /^[^\n<>/:]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|zip|pages|numbers|key)$/i;

/** `<words>` of any language, as Android has it alone: two words at least, as people write `<b>` and `<grins>`, or no Latin ones. */
const SOME_WORDS = /^<(?=[^\x00-\x7f]{4}| *[^ <>]+ +[^ <>])[^<>@:\n\p{Nd}]{4,60}>$/u;

/** `<Media omitted>` with a caption below; `image omitted`, or `Plan.pdf • 2 pages image omitted` behind a mark. */
function placeholder(firstLine: string, rest: string, ownWords: boolean): Found | null {
  const mark = lastOwnMark(firstLine);
  if (!ownWords && mark === -1 && firstLine.charCodeAt(0) !== 0x3c) return null;
  if (firstLine.length > LONGEST_LINE) return null;
  const even = bare(firstLine);
  const whole = omittedInBrackets.get(even.toLowerCase()) ?? (ownWords ? omitted.get(even) : undefined);
  if (whole !== undefined) {
    return DOCUMENT.test(rest) ? left({ ...whole, type: "document" }, rest, "") : left(whole, null, rest);
  }
  if (!ownWords && rest === "" && SOME_WORDS.test(even))
    return left({ type: "media", language: null }, null, "");
  const [at, known] =
    firstLine.charCodeAt(mark - 1) === 0x3c ? [mark - 1, omittedInBrackets] : [mark, omitted];
  const behind = mark <= 0 ? undefined : known.get(bare(firstLine.slice(at)));
  if (behind === undefined) return null;
  const before = firstLine.slice(0, at).trimEnd();
  if (behind.type !== "document") return left(behind, null, join(before, rest));
  const found = left(behind, titleOf(before), rest);
  return { ...found, attachment: withPages(found.attachment, before) };
}

function bare(wording: string): string {
  return plain(wording).trimEnd().replace(/\.$/, "");
}

function left(found: Omitted, name: string | null, caption: string): Found {
  const { type, language } = found;
  return { type, language, attachment: { name, present: false, omitted: true }, caption };
}

/** `<attached: NAME>` at the end of the first line; what stands before it is a caption or the document's own name. */
function tagged(line: string, rest: string, files: FileList): Found | null {
  const raw = withoutMarks(line).trimEnd();
  if (!raw.endsWith(">")) return null;
  const even = plain(raw);
  const open = even.lastIndexOf("<");
  if (open === -1) return null;
  for (const { attached, language } of bodyTables) {
    for (const [before, after] of attached) {
      const begin = before === "" ? 0 : open;
      const room = even.length - begin - before.length - after.length;
      if (room <= 0 || !even.endsWith(after) || !even.startsWith(before, begin)) continue;
      const name = raw.slice(begin + before.length, raw.length - after.length).trim();
      return named(name, raw.slice(0, begin), rest, language, files);
    }
  }
  const name = nameInTag(raw.slice(open + 1, -1), files);
  return name === null ? null : named(name, raw.slice(0, open), rest, null, files);
}

/** Words of a language that is not known, before the file's name (`attached: NAME`) or behind it (`NAME eklendi`). */
function nameInTag(tag: string, files: FileList): string | null {
  if (tag.length > 300) return null;
  const inner = tag.trim();
  const own = OWN_NAME.exec(inner);
  if (own !== null) return own[0].trim();
  if (files.empty) return null;
  if (files.has(inner)) return inner;
  for (let at = inner.search(/\s/); at !== -1; at = next(inner, at)) {
    const [before, behind] = [inner.slice(0, at), inner.slice(at + 1).trim()];
    if (files.has(behind)) return behind;
    if (files.has(before)) return before;
  }
  return null;
}

function next(text: string, at: number): number {
  const found = text.slice(at + 1).search(/\s/);
  return found === -1 ? -1 : at + 1 + found;
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
  return hasOwnMark(line) ? placeholder(line, "", false) : null;
}

/** `NAME (file attached)`, with a caption below. */
function parenthesised(line: string, rest: string, files: FileList): Found | null {
  const raw = withoutMarks(line).trimEnd();
  if (!raw.endsWith(")")) return null;
  const even = plain(raw);
  for (const { attached, language } of bodyTables) {
    for (const [before, after] of attached) {
      if (before !== "" || !even.endsWith(after) || even.length === after.length) continue;
      return named(raw.slice(0, -after.length), "", rest, language, files);
    }
  }
  const open = even.lastIndexOf(" (");
  if (open <= 0 || open > 300 || /\d/.test(even.slice(open))) return null;
  const shown = raw.slice(0, open);
  const name = titleOf(shown);
  const language = attachedElsewhere.get(even.slice(open + 2, -1)) ?? null;
  return language !== null || files.has(name) || OWN_NAME.exec(name)?.[0] === name
    ? named(shown, "", rest, language, files)
    : null;
}

function named(shown: string, before: string, rest: string, language: string | null, files: FileList): Found {
  const name = titleOf(shown);
  const title = titleOf(before.trimEnd());
  const ownName = title !== "" && (name === title || name.endsWith(`-${title}`));
  const caption = join(ownName ? "" : before.trimEnd(), rest);
  const attachment = { name, present: files.has(name), omitted: false };
  return { type: typeOf(name), attachment: withPages(attachment, `${before}${shown}`), caption, language };
}

function join(before: string, after: string): string {
  return before === "" ? after : after === "" ? before : `${before}\n${after}`;
}
