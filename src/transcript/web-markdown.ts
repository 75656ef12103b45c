/**
 * `chat.md`, which WhatsApp Web lays beside `chat.txt`: the same messages in the same order for reading, with the chat's
 * title and with what answers quote. Times have no seconds and dates are in the browser's language, so that records come
 * from `chat.txt` and only what that lacks from here.
 */
import { blocks } from "./lines.ts";
import { cleanName } from "./marks.ts";
import type { Reply, TranscriptRecord } from "./model.ts";

export interface WebMarkdown {
  readonly title: string | null;
  /** Must be shown all records in file order; gives them with what they answer. */
  answered(record: TranscriptRecord): TranscriptRecord;
  /** Answers whose message was not found among the records. */
  unmatched(): number;
}

/** An answer: behind the quotation stands what was written. */
interface Answer {
  readonly lines: readonly string[];
}

/** `[10:15 AM] **Nora:** Hello`; an answer ends its line here. */
const ENTRY = /^\[[^\]\n]{3,40}\] \*\*(.{1,200}?):\*\*(?: (.*))?$/s;
/** `[10:15 AM] __Nora added Emil__` and what could not be exported. */
const NO_MESSAGE = /^\[[^\]\n]{3,40}\] (?:__|\[)/;
const TITLE = /^# [^:\n]{1,100}: (.{1,200})$/;
const QUOTED = "> _";
/** WhatsApp says that what was answered is not there any more. */
const GONE = /^> _\[[^\n]{1,100}\]_$/;

/**
 * Reads such a file whole; memory grows with the answers, not the messages.
 * @param text of `chat.md`
 */
export async function readWebMarkdown(text: AsyncIterable<string>): Promise<WebMarkdown> {
  const answers = new Map<string, Map<number, Answer>>();
  const counts = new Map<string, number>();
  let title: string | null = null;
  let isFirst = true;
  let open: string[] | null = null;

  function take(line: string): void {
    if (isFirst && line !== "") {
      title = TITLE.exec(line)?.[1]?.trim() ?? null;
      isFirst = false;
    }
    const entry = line.startsWith("[") ? ENTRY.exec(line) : null;
    if (entry !== null) {
      const author = cleanName(entry[1] as string);
      const nth = (counts.get(author) ?? 0) + 1;
      counts.set(author, nth);
      open = null;
      if (entry[2] !== undefined) return;
      open = [];
      const all = answers.get(author) ?? new Map<number, Answer>();
      answers.set(author, all.set(nth, { lines: open }));
    } else if (NO_MESSAGE.test(line)) open = null;
    else open?.push(line);
  }

  for await (const block of blocks(text)) {
    const lines = block.split("\n");
    if (block.endsWith("\n")) lines.pop();
    for (const line of lines) take(line.endsWith("\r") ? line.slice(0, -1) : line);
  }
  return createMatching(title, answers);
}

/** A later message rarely answers an older one than this; so many are kept to be found again. */
const MOST_KEPT = 5000;

function createMatching(
  title: string | null,
  answers: ReadonlyMap<string, ReadonlyMap<number, Answer>>,
): WebMarkdown {
  const counts = new Map<string, number>();
  /** `Nora: Hello` → its `seq`; the latest of several counts, for that is what people answer. */
  const said = new Map<string, number>();
  let found = 0;
  let all = 0;
  for (const ofAuthor of answers.values()) all += ofAuthor.size;

  function answered(record: TranscriptRecord): TranscriptRecord {
    if (record.kind === "notice") return record;
    const { author, text, seq, type } = record;
    const nth = (counts.get(author) ?? 0) + 1;
    counts.set(author, nth);
    const answer = answers.get(author)?.get(nth);
    const reply = answer === undefined ? null : replyIn(answer.lines, type === "text" ? text : null, said);
    if (reply !== null) found++;
    if (type === "text") {
      const key = keyOf(`${author}: ${text}`);
      said.delete(key);
      said.set(key, seq);
      if (said.size > MOST_KEPT) said.delete(said.keys().next().value as string);
    }
    return reply === null ? record : { ...record, reply };
  }

  return { title, answered, unmatched: () => all - found };
}

/**
 * @param written what `chat.txt` has of the answer; null where the two files word it differently
 * @returns null where this is another message's
 */
function replyIn(
  lines: readonly string[],
  written: string | null,
  said: ReadonlyMap<string, number>,
): Reply | null {
  if (lines[0]?.startsWith(QUOTED) !== true) return null;
  const end = quotationEnd(lines, written);
  if (end === -1) return null;
  const quotation = lines.slice(0, end).join("\n");
  if (GONE.test(quotation)) return { seq: null, quoted: null };
  const quoted = quotation.slice(QUOTED.length, -1);
  return { seq: said.get(keyOf(quoted)) ?? null, quoted };
}

/** How many lines are the quotation: up to where the answer itself begins, which may have lines that end alike. */
function quotationEnd(lines: readonly string[], written: string | null): number {
  const first = written?.split("\n", 1)[0];
  for (let at = 0; at < lines.length; at++) {
    if (!(lines[at] as string).endsWith("_")) continue;
    if (written === null) return at + 1;
    // A label of any language may stand before it: `[Forwarded] `.
    const line = (lines[at + 1] ?? "").replace(/^\[[^\]]{1,40}\] /, "");
    const same = line === first || lines[at + 1] === first;
    if (
      same &&
      lines
        .slice(at + 1)
        .join("\n")
        .includes(written)
    )
      return at + 1;
  }
  return -1;
}

/** Quotations are compared by how they begin. */
function keyOf(text: string): string {
  return text.slice(0, 200).trimEnd();
}
