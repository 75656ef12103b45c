/** Polls: a line that says so, the question, and a line for each option with its votes. */
import { plain, startsMarked, withoutLeadingMarks } from "../../marks.ts";
import type { Detail } from "../../model.ts";
import { wholeNumber } from "./number.ts";
import { bodyTables } from "./tables.ts";

export interface FoundPoll {
  readonly detail: Extract<Detail, { kind: "poll" }>;
  readonly language: string | null;
}

/** `POLL:` in a language whose word is not known: WhatsApp's mark, capitals (if the script has any), a colon and nothing else. */
const SOME_TITLE = /^[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{Lm}\p{M} ]{1,30} ?[:：]$/u;
/** Behind WhatsApp's mark, an option in such a language. */
const SOME_OPTION = /^[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{Lm}\p{M} ]{1,30} ?(?:: |： ?)/u;

/**
 * @param text the body without marks at its beginning
 * @param marked did it begin with a mark? Then the word for poll and option may be in any language
 * @returns question, options and votes (null where the file gives none), or null where this is no poll
 */
export function readPoll(text: string, marked: boolean): FoundPoll | null {
  const lines = text.split("\n");
  const title = plain(lines[0] as string).trimEnd();
  for (const { poll, language } of bodyTables) {
    if (!poll.question.includes(title)) continue;
    const found = read(lines, (line) => {
      const even = plain(line);
      const word = poll.option.find((option) => even.startsWith(option));
      return word === undefined ? optionOfAnyLanguage(line) : word.length;
    });
    if (found !== null) return { detail: found, language };
  }
  if (marked && SOME_TITLE.test(title)) {
    const found = read(lines, optionOfAnyLanguage);
    if (found !== null) return { detail: found, language: null };
  }
  return null;
}

function optionOfAnyLanguage(line: string): number | null {
  const found = startsMarked(line) ? SOME_OPTION.exec(plain(line)) : null;
  return found === null ? null : found[0].length;
}

/** @param optionAt where an option's text begins in a line without marks, null for a line that is none */
function read(
  lines: readonly string[],
  optionAt: (line: string) => number | null,
): FoundPoll["detail"] | null {
  const question: string[] = [];
  const options: { text: string; votes: number | null }[] = [];
  for (const line of lines.slice(1)) {
    const at = optionAt(line);
    if (at !== null) options.push(votesOf(withoutLeadingMarks(line).slice(at)));
    else if (options.length === 0) question.push(line);
  }
  if (options.length === 0) return null;
  return { kind: "poll", question: question.join("\n"), options };
}

/** `Thursday (2 votes)` → the option and its votes. */
function votesOf(option: string): { text: string; votes: number | null } {
  const open = option.lastIndexOf(" (");
  const end = option.trimEnd();
  if (open === -1 || !end.endsWith(")")) return { text: end, votes: null };
  const [count = ""] = plain(end.slice(open + 2, -1)).split(" ");
  const votes = wholeNumber(count);
  return votes === null ? { text: end, votes } : { text: option.slice(0, open), votes };
}
