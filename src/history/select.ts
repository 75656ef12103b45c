/** Which messages go along, and as what: consent, redaction, identity, digests (design sections 4.5, 4.9 and 6). */
import { type Finding, type Lang, say } from "../messages/index.ts";
import type { Person } from "../people/index.ts";
import { quotableText } from "../text/index.ts";
import type { Message, TranscriptRecord } from "../transcript/index.ts";
import { bytes, decorated, digestsOf, type Item, lines, pack, wordsToShow } from "./digest/index.ts";
import { delicateTopics, type Topic } from "./flag/index.ts";
import { identities } from "./identity.ts";
import { type DayDigest, defaultRules, type HistorySelection, maskable, type WordRules } from "./model.ts";
import {
  type Because,
  maskedEmail,
  maskedLink,
  maskedPlace,
  publicNames,
  redactor,
  said,
  someone,
} from "./redact/index.ts";
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
  readonly rules?: WordRules;
  /** Row of a person: only their messages, exactly as they would go along; those of others are not counted either. */
  readonly only?: number | null;
  /** SHA-256, hex. */
  readonly hash: (text: string) => string;
  /** Largest body in UTF-8 bytes; `usualBytes` unless told. At least 1,000. */
  readonly maxBytes?: number;
}

/** Pure and deterministic: equal input gives equal digests, byte by byte. */
export function selectHistory(input: HistoryInput): HistorySelection {
  const { people, person, rules = defaultRules, only = null } = input;
  const records = [...input.records];
  const publicName = publicNames(people, records, person);
  const chat = { people, strangers: strangers(records, person), person, publicName };
  const { redact, withoutQuotes, shared, roles } = redactor(chat, rules);
  const identityText = asIfNobodyAgreed(input, chat.strangers);
  const identify = identities(input.room, input.hash);
  const leftOut = { noConsent: 0, nothingToShow: 0, before: 0, flagged: 0, uncertain: 0 };
  const days = new Map<string, Item[]>();
  const theirs = said();
  const told = { shared: new Set<string>(), roles: new Set<string>() };
  const flagged = new Map<Topic, number[]>();
  const doubted = new Map<Because, number[]>();
  const quoting: number[] = [];
  let included = 0;

  for (const { message, at } of dated(records)) {
    const author = person(message.author);
    const name = publicName(author);
    const words = wordsToShow(message);
    if (name === null && words !== null) theirs.add(words);
    if (only !== null && author?.row !== only) continue;
    const day = at?.slice(0, 10) ?? "";
    if (input.since && day < input.since) {
      leftOut.before += 1;
      continue;
    }
    if (author === null || name === null) {
      leftOut.noConsent += 1;
      continue;
    }
    if (words === null || at === null) {
      leftOut.nothingToShow += 1;
      continue;
    }
    const legal = quotableText(words);
    const neutral = identityText(legal);
    const id = identify(at, author, message.type, neutral);
    const { text: own, isDoubtful } = withoutQuotes(legal, theirs);
    if (own !== legal) quoting.push(message.seq);
    const { text, doubts } = redact(own);
    const redacted = text.trimEnd();
    if (redacted === "" && message.type === "text") {
      leftOut.nothingToShow += 1;
      continue;
    }
    const delicate = delicateTopics(neutral);
    for (const topic of delicate) note(flagged, topic, message.seq);
    const because = isDoubtful ? [...doubts, "copy" as const] : [...doubts];
    for (const one of because) note(doubted, one, message.seq);
    if (delicate.length > 0 && !rules.keepFlagged) {
      leftOut.flagged += 1;
      continue;
    }
    if (because.length > 0 && rules.keepUncertain !== true) {
      leftOut.uncertain += 1;
      continue;
    }
    for (const { key } of shared.size + roles.size > 0 ? wordsOf(redacted) : []) {
      if (shared.has(key)) told.shared.add(key);
      if (roles.has(key)) told.roles.add(key);
    }
    const shown = inLanguage(decorated(message, redacted, input.lang), input.lang);
    const items = days.get(day);
    const item = { id, ...lines(at.slice(11, 16), name, shown) };
    if (items) items.push(item);
    else days.set(day, [item]);
    included += 1;
  }
  const sorted = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  const digested = sorted.flatMap(([day, items]) => ofDay(day, items, input));
  const digests = digestsOf(digested, { hash: input.hash, maxBytes: input.maxBytes ?? usualBytes });
  const findings: Finding[] = [
    ...Array.from(
      flagged,
      ([topic, entries]): Finding => ({
        code: "history.flagged",
        topic,
        entries,
        kept: rules.keepFlagged,
      }),
    ),
    ...Array.from(
      doubted,
      ([because, entries]): Finding => ({
        code: "history.uncertain",
        because,
        entries,
        kept: rules.keepUncertain === true,
      }),
    ),
    ...(quoting.length > 0 ? [{ code: "history.quotes-removed", entries: quoting } as const] : []),
    ...(told.shared.size > 0
      ? [{ code: "history.shared-words", words: [...told.shared].sort() } as const]
      : []),
    ...(told.roles.size > 0 ? [{ code: "history.role-words", words: [...told.roles].sort() } as const] : []),
  ];
  return { digests, days: digested, included, leftOut, findings };
}

function note<T>(entries: Map<T, number[]>, of: T, seq: number): void {
  const known = entries.get(of);
  if (known) known.push(seq);
  else entries.set(of, [seq]);
}

/**
 * What identities are made of: the words as they would be if nobody had agreed and all were masked. So it does not change
 * who somebody is when others agree or the user decides otherwise about numbers, and an identity tells nothing about anybody.
 */
function asIfNobodyAgreed(
  { people, person }: HistoryInput,
  strangers: readonly string[],
): (legal: string) => string {
  const hidden = people.map((one): Person => ({ ...one, history: "no" }));
  const chat = { people: hidden, strangers, person, publicName: () => null };
  const { redact, withoutQuotes } = redactor(chat, { mask: maskable, keep: [], keepFlagged: true });
  const nothing = said();
  return (legal) => redact(withoutQuotes(legal, nothing).text).text.trimEnd();
}

/** Placeholders become words. */
function inLanguage(text: string, lang: Lang): string {
  return text
    .replaceAll(someone, say(lang, { code: "history.someone" }))
    .replaceAll(maskedPlace, `[${say(lang, { code: "history.location" })}]`)
    .replaceAll(maskedEmail, `[${say(lang, { code: "history.email" })}]`)
    .replaceAll(maskedLink, `[${say(lang, { code: "history.link" })}]`);
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

/** What servers let through without ado. */
export const usualBytes = 16_000;

function ofDay(
  day: string,
  items: readonly Item[],
  { room, lang, hash, maxBytes = usualBytes }: HistoryInput,
): DayDigest[] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const heading = (part: number) => say(lang, { code: "history.heading", year, month, day: date, part });
  const parts = pack(items, heading, maxBytes);
  const inner = say(lang, { code: "history.day", year, month, day: date });
  return parts.map(({ part, body, messages, ids }) => ({
    id: hash(JSON.stringify(["migrate-class digest", room, day, part, ids])),
    day,
    messages,
    sha256: hash(body),
    body,
    inside: parts.length === 1 ? inner + body.slice(body.indexOf("\n")) : null,
    bytes: bytes(body),
  }));
}
