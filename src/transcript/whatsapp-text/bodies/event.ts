/** Events: a title, then a line for each thing known about it; the start is an absolute time. */
import { plain, withoutLeadingMarks } from "../../marks.ts";
import type { Detail } from "../../model.ts";
import { wholeNumber } from "./number.ts";
import { bodyTables } from "./tables.ts";

export interface FoundEvent {
  readonly detail: Extract<Detail, { kind: "event" }>;
  readonly language: string | null;
}

const SOME_TITLE = /^([\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{Lm}\p{M} ]{1,30} ?[:：])(?: |$)/u;

/**
 * @param text the body without marks at its beginning
 * @param marked did it begin with a mark? Then the word for event may be in any language
 * @returns what is known of it, or null where this is no event
 */
export function readEvent(text: string, marked: boolean): FoundEvent | null {
  const lines = text.split("\n");
  const head = plain(lines[0] as string);
  let language: string | null = null;
  let word = "";
  for (const table of bodyTables) {
    const opening = table.event.find((candidate) => head.startsWith(candidate));
    if (opening === undefined) continue;
    // Languages share the word.
    language = word === "" ? table.language : null;
    word = opening;
  }
  const known = word !== "";
  if (!known && marked) word = SOME_TITLE.exec(head)?.[1] ?? "";
  if (word === "") return null;
  const fields = lines.slice(1).map(fieldOf);
  const times = fields.flatMap((field) => (field === null ? [] : [epoch(field)])).filter((ms) => ms !== null);
  const flags = fields.filter((field) => field === "true" || field === "false");
  if (times.length === 0 && (!known || (flags.length === 0 && !marked))) return null;
  const start = times[0] ?? null;
  const title = withoutMark(lines[0] as string)
    .slice(word.length)
    .trim();
  const link = fields.find((field) => field !== null && /^https?:\/\//.test(field)) ?? null;
  const cancelled = flags[0] === undefined ? null : flags[0] === "true";
  return { detail: { kind: "event", title, start, cancelled, link }, language };
}

function withoutMark(line: string): string {
  return withoutLeadingMarks(line);
}

/** What stands behind the label of a line, null where it has none. */
function fieldOf(line: string): string | null {
  const at = line.indexOf(": ");
  return at < 3 || at > 60 ? null : line.slice(at + 2).trim();
}

/** Milliseconds since 1970; WhatsApp writes milliseconds, older versions seconds. */
function epoch(field: string): number | null {
  if (field.length < 10 || field.length > 13) return null;
  const number = wholeNumber(field);
  if (number === null) return null;
  return field.length >= 12 ? number : number * 1000;
}
