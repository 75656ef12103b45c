/** The sender field: the text up to the first `: `, unless the name itself is known to contain one. */
import { cleanName, withoutLeadingMarks, withoutMarks } from "../marks.ts";
import type { Message, TranscriptRecord } from "../model.ts";

export interface Sender {
  /** The field as it stands in the file. */
  readonly field: string;
  /** Offset of the body behind the field and its `: `. */
  readonly bodyAt: number;
}

/** Longer fields are sentences, not names: group names may have 100 characters, contacts less. */
export const LONGEST_FIELD = 160;

/** A sender field, or null where the first line has none. Empty bodies may lack the blank behind the colon. */
export function splitSender(text: string, compounds: ReadonlySet<string>): Sender | null {
  const lineEnd = text.indexOf("\n");
  const stop = lineEnd === -1 ? text.length : lineEnd;
  const first = text.indexOf(": ");
  if (first !== -1 && first < stop && first <= LONGEST_FIELD) return longest(text, first, stop, compounds);
  let end = stop;
  while (end > 0 && text.charCodeAt(end - 1) === 0x20) end--;
  if (end <= 1 || text.charCodeAt(end - 1) !== 0x3a || end > LONGEST_FIELD) return null;
  const field = text.slice(0, end - 1);
  return { field, bodyAt: Math.min(stop + 1, text.length) };
}

/** Names of contacts have no more characters, on either side of a line break. */
const LONGEST_HALF = 60;

/**
 * A contact's name may hold a line break: `Nora\nNolte: hello`. The same text with that name in one line; null where the first
 * line has no name's length or the second no sender field.
 */
export function withNameInOneLine(text: string): string | null {
  const lineEnd = text.indexOf("\n");
  const colon = text.indexOf(": ", lineEnd);
  const next = text.indexOf("\n", lineEnd + 1);
  if (lineEnd < 1 || lineEnd > LONGEST_HALF || colon === -1 || (next !== -1 && next < colon)) return null;
  if (colon === lineEnd + 1 || colon - lineEnd > LONGEST_HALF || /[:.!?]$/.test(text.slice(0, lineEnd)))
    return null;
  return `${text.slice(0, lineEnd)} ${text.slice(lineEnd + 1)}`;
}

function longest(text: string, first: number, stop: number, compounds: ReadonlySet<string>): Sender {
  let at = first;
  let best = first;
  for (let more = 0; compounds.size > 0 && more < 3; more++) {
    at = text.indexOf(": ", at + 2);
    if (at === -1 || at >= stop || at > LONGEST_FIELD) break;
    if (compounds.has(cleanName(text.slice(0, at)))) best = at;
  }
  const field = text.slice(0, best);
  return { field, bodyAt: best + 2 };
}

/** Where iOS's own words begin, behind whatever stands before the colon. */
export const OWN_WORDS = /: [\u200e\u200f]/;

/**
 * A name with `: ` in it that the line itself proves. iOS puts a mark before its own wordings, so that where one follows
 * a later `: `, the sender field reaches to there: either the actor's name comes again (`Chef: Karl: <200E>Chef: Karl
 * added you`), or `isWording` knows what follows. Captions may end with a colon too, so attachments prove nothing.
 * @returns the name, or null where nothing is proven
 */
export function provenCompound(text: string, isWording: (body: string) => boolean): string | null {
  const marked = text.search(OWN_WORDS);
  const first = text.indexOf(": ");
  if (marked <= first || marked > LONGEST_FIELD || text.lastIndexOf("\n", marked) !== -1) return null;
  const field = withoutMarks(text.slice(0, marked));
  const body = withoutLeadingMarks(text.slice(marked + 2));
  return withoutMarks(body).startsWith(`${field} `) || isWording(body) ? cleanName(field) : null;
}

/** Colon prefixes counted to find names such as `Chef: Karl` that no notice proves. */
export interface PrefixCounter {
  /** @param text as it stands in the file, its first line at least; `record` is what became of it */
  add(text: string, record: TranscriptRecord): void;
  /** Names for which every line under the first part goes on with the same second part. */
  compounds(): string[];
}

/** So many lines, all alike, make a second part belong to the name; fewer may be a habit of writing (`Info: …`). */
const ENOUGH = 5;

/** Does the second part stand among somebody's words, or is it WhatsApp's own (`<attached: `, `Location: `)? */
function isSaid(second: string, message: Message): boolean {
  // Around a file's name, in any language.
  if (withoutLeadingMarks(second).startsWith("<")) return false;
  if (message.type === "text") return true;
  return message.attachment !== null && message.text.startsWith(`${second}:`);
}

export function createPrefixCounter(): PrefixCounter {
  /** The second part behind each first one and how many lines had it; null where a line had none or another. */
  const seconds = new Map<string, { readonly second: string; lines: number } | null>();
  return {
    add(text, record) {
      if (record.kind === "notice") return;
      const lineEnd = text.indexOf("\n");
      const line = text.slice(0, Math.min(lineEnd === -1 ? text.length : lineEnd, LONGEST_FIELD));
      const colon = line.indexOf(": ");
      const next = line.indexOf(": ", colon + 2);
      if (colon === -1) return;
      const first = line.slice(0, colon);
      const known = seconds.get(first);
      if (known === null) return;
      const second = next === -1 ? "" : line.slice(colon + 2, next);
      if (next === -1 || !isSaid(second, record) || (known !== undefined && known.second !== second)) {
        seconds.set(first, null);
      } else if (known === undefined) seconds.set(first, { second, lines: 1 });
      else known.lines++;
    },
    compounds() {
      const found: string[] = [];
      for (const [first, known] of seconds) {
        if (known !== null && known.lines >= ENOUGH) found.push(cleanName(`${first}: ${known.second}`));
      }
      return found;
    },
  };
}
