/** Which messages go along, and as what: consent, redaction, identity, daily digests (design sections 4.5, 4.9 and 6). */
import type { Finding } from "../messages/finding.ts";
import { type Lang, say } from "../messages/index.ts";
import type { Person } from "../people/model.ts";
import type { Message, TranscriptRecord } from "../transcript/model.ts";
import { identities } from "./identity.ts";
import { legalText } from "./legal.ts";
import type { Digest, HistorySelection } from "./model.ts";
import { shownName, someone } from "./names.ts";
import { type Item, pack } from "./pack.ts";
import { redactor } from "./redact.ts";
import { decorated, lines, wordsToShow } from "./render.ts";
import { wordsOf } from "./words.ts";

export interface HistoryInput {
  /** In file order; notices are read for the names in them only. */
  readonly records: Iterable<TranscriptRecord>;
  /** Rows of the people CSV for this chat, whatever they agreed to. */
  readonly people: readonly Person[];
  /** Whom a label of the export means; null for somebody whom no row names, who therefore agreed to nothing. */
  readonly person: (label: string) => Person | null;
  /** Bare address of the room. */
  readonly room: string;
  /** `2026-09-01`: earlier days stay behind. */
  readonly since?: string | null;
  readonly lang: Lang;
  /** SHA-256, hex. */
  readonly hash: (text: string) => string;
  /** Largest body in UTF-8 bytes; 16,000 unless told. At least 1,000. */
  readonly maxBytes?: number;
}

/** Pure and deterministic: equal input gives equal digests, byte by byte. */
export function selectHistory(input: HistoryInput): HistorySelection {
  const records = [...input.records];
  const { redact, shared } = redactor(input.people, strangers(records, input.person), input.person);
  const identify = identities(input.room, input.hash);
  const leftOut = { noConsent: 0, nothingToShow: 0, before: 0 };
  const days = new Map<string, Item[]>();
  const stayed = new Set<string>();
  let included = 0;

  for (const { message, at } of dated(records)) {
    const day = at?.slice(0, 10) ?? "";
    if (input.since && day < input.since) {
      leftOut.before += 1;
      continue;
    }
    const person = input.person(message.author);
    const name = shownName(person);
    if (person === null || name === null) {
      leftOut.noConsent += 1;
      continue;
    }
    const words = wordsToShow(message);
    if (words === null || at === null) {
      leftOut.nothingToShow += 1;
      continue;
    }
    const redacted = redact(legalText(words)).trimEnd();
    for (const { key } of wordsOf(redacted)) if (shared.has(key)) stayed.add(key);
    const id = identify(at, person, message.type, redacted);
    const shown = decorated(message, redacted, input.lang).replaceAll(
      someone,
      say(input.lang, { code: "history.someone" }),
    );
    const items = days.get(day);
    const item = { id, ...lines(at.slice(11, 16), name, shown) };
    if (items) items.push(item);
    else days.set(day, [item]);
    included += 1;
  }
  const sorted = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  const digests = sorted.flatMap(([day, items]) => digestsOf(day, items, input));
  const findings: Finding[] =
    stayed.size > 0 ? [{ code: "history.shared-words", words: [...stayed].sort() }] : [];
  return { digests, included, leftOut, findings };
}

/** A message whose time cannot be read counts with the one before it, at the beginning with the first that has one. */
function* dated(records: readonly TranscriptRecord[]): Generator<{ message: Message; at: string | null }> {
  let at = records.find((record) => record.at !== null)?.at ?? null;
  for (const record of records) {
    at = record.at ?? at;
    if (record.kind === "message") yield { message: record, at };
  }
}

/** Everybody whom the chat names and the CSV does not. */
function strangers(records: readonly TranscriptRecord[], person: HistoryInput["person"]): readonly string[] {
  const labels = new Set<string>();
  for (const record of records) {
    if (record.kind === "message") labels.add(record.author);
    else for (const label of [record.actor ?? "", ...record.targets]) labels.add(label);
  }
  return [...labels].filter((label) => person(label) === null);
}

function digestsOf(
  day: string,
  items: readonly Item[],
  { room, lang, hash, maxBytes = 16_000 }: HistoryInput,
): Digest[] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const heading = (part: number) => say(lang, { code: "history.heading", year, month, day: date, part });
  return pack(items, heading, maxBytes).map(({ part, body, messages, ids }) => ({
    id: hash(JSON.stringify(["migrate-class digest", room, day, part, ids])),
    day,
    messages,
    sha256: hash(body),
    body,
  }));
}
