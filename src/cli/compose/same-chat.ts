/** Several exports on one command line: which are of one chat, and what they are together. */
import { Failure, type Finding } from "../../messages/finding.ts";
import { titleKey } from "../../people/label.ts";
import type { Plan } from "../../plan/model.ts";
import { type Merged, merge } from "../../transcript/merge.ts";
import type { TranscriptRecord } from "../../transcript/model.ts";
import { createSummary } from "../../transcript/summary.ts";
import type { Cli } from "../cli.ts";
import { type Chat, readChat } from "./chat.ts";
import { sha256 } from "./files.ts";
import { standardInput } from "./input.ts";
import type { ChatWish } from "./options.ts";
import { createSink, masked, type ReadOptions } from "./reading.ts";

export interface TogetherOptions extends ReadOptions {
  /** The user says that all are of one chat, whatever they are called. */
  readonly sameChat: boolean;
}

/**
 * Reads exports, those of one chat as one: equal titles, and messages that both hold. Throws `Failure` "undecided" where
 * titles are equal and no message shows that the chats are: two groups of one name would mix their people.
 */
export async function readTogether(paths: readonly string[], options: TogetherOptions): Promise<Chat[]> {
  const { sameChat, onRecord: _, ...rest } = options;
  const [only, ...others] = paths;
  if (only === undefined) return [];
  if (others.length === 0) return [await readChat(only, options)];
  // Only the whole tells which records there are.
  const read: Chat[] = [];
  for (const path of paths) read.push(await readChat(path, { ...rest, keepRecords: true }));
  const groups = new Map<string, Chat[]>();
  for (const [index, chat] of read.entries()) {
    const { title } = chat.summary;
    const key = sameChat ? "" : title === null ? `export ${index}` : `title ${titleKey(title)}`;
    groups.set(key, [...(groups.get(key) ?? []), chat]);
  }
  const chats: Chat[] = [];
  for (const group of groups.values()) {
    const chat = group.length === 1 ? (group[0] as Chat) : await mergeChats(group, { sameChat });
    await tell(chat, options);
    chats.push(options.keepRecords ? chat : { ...chat, records: [] });
  }
  return chats;
}

/** The chats of a command line that makes rooms; one place for none where there is a class list alone. */
export async function chatsFor(
  { io }: Pick<Cli, "io">,
  paths: readonly string[],
  { dateOrder, timeZone, chat, sameChat, history }: ChatWish,
): Promise<readonly (Chat | null)[]> {
  if (paths.length === 0) return [null];
  const keepRecords = history === "digest";
  if (keepRecords && paths.includes(standardInput)) throw new Failure("usage", { code: "cli.input-once" });
  await checkZone(timeZone);
  return readTogether(paths, { dateOrder, timeZone, chat, sameChat, keepRecords, stdin: io.stdin });
}

/** Throws `Failure` "usage" where this is no zone. */
export async function checkZone(timeZone: string | undefined): Promise<void> {
  if (timeZone === undefined) return;
  const { isTimeZone } = await import("../../transcript/instant.ts");
  if (!isTimeZone(timeZone)) throw new Failure("usage", { code: "cli.time-zone-wrong", value: timeZone });
}

async function tell(chat: Chat, { onRecord, timeZone }: TogetherOptions): Promise<void> {
  if (!onRecord) return;
  const sink = await createSink(null, chat.precision, { onRecord, timeZone });
  sink.take(chat.records);
  sink.end();
}

/** The chat of a plan's sources, read as when it was planned. */
export async function readSources(
  sources: Plan["sources"],
  dateOrder: ReadOptions["dateOrder"],
): Promise<Chat> {
  const chats: Chat[] = [];
  for (const { path, chat, timeZone } of sources)
    chats.push(await readChat(path, { dateOrder, chat, timeZone, keepRecords: true }));
  // That they are one chat was settled then.
  return chats.length === 1 ? (chats[0] as Chat) : mergeChats(chats, { sameChat: true });
}

/** Two or more exports of one chat, with their records, as one. People are called as in the first. */
export async function mergeChats(
  chats: readonly Chat[],
  { sameChat }: { readonly sameChat: boolean },
): Promise<Chat> {
  const [first, ...others] = chats as readonly [Chat, ...Chat[]];
  let records: readonly TranscriptRecord[] = first.records;
  const findings: Finding[] = chats.flatMap(({ summary }) => summary.findings);
  const also = new Map<string, Set<string>>();
  for (const chat of others) {
    const merged = merge(records, chat.records);
    const paths = [first.path, chat.path];
    if (!merged.isOneChat) {
      const title = chat.summary.title ?? chat.title;
      if (!sameChat) throw new Failure("undecided", { code: "cli.same-title", title, paths });
      findings.push({ code: "cli.merged-unproven", paths });
    }
    findings.push(...findingsOf(merged, chat.path));
    for (const { a, b } of merged.links) if (a !== b) also.set(a, (also.get(a) ?? new Set()).add(b));
    records = merged.records;
  }
  const gathering = createSummary(
    { recognition: first.summary.recognition, findings: [] },
    first.summary.title,
  );
  for (const record of records) gathering.add(record);
  const summary = gathering.done();
  // Where the files lie is no part of what they are.
  const id = sha256(
    JSON.stringify(chats.flatMap(({ sources }) => sources.map(({ path: _, ...source }) => source))),
  );
  return {
    path: first.path,
    sha256: id,
    joined: chats.map(({ path, sha256: hash }) => ({ path, sha256: hash })),
    title: first.title,
    records,
    summary: {
      ...summary,
      writers: summary.writers.map((writer) => {
        const names = also.get(writer.name);
        return names ? { ...writer, also: [...names].sort() } : writer;
      }),
      findings,
    },
    precision: chats.every(({ precision }) => precision === "second") ? "second" : "minute",
    sources: chats.flatMap(({ sources }) => sources.map((source) => ({ ...source, id }))),
  };
}

function findingsOf({ shared, added, minutesAhead, links, unproven }: Merged, path: string): Finding[] {
  const found: Finding[] = [{ code: "cli.merged", path, shared, added, minutesAhead }];
  const pairs = links
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, records }) => `${masked(b)} = ${masked(a)} (${records})`);
  if (pairs.length > 0) found.push({ code: "cli.merged-people", path, pairs });
  if (unproven.length > 0)
    found.push({ code: "cli.merged-names-unproven", path, names: unproven.map(masked) });
  return found;
}
