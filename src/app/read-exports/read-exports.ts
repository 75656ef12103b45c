/** Exports as they are named → their chats, each file read once, in one pass. */

import { type Archive, openArchive } from "../../archive/index.ts";
import { Failure } from "../../messages/index.ts";
import { titleKey } from "../../people/index.ts";
import type { Plan } from "../../plan/index.ts";
import { maskedName } from "../../text/index.ts";
import type { ExporterChat } from "../../transcript/index.ts";
import type { Reading } from "../ports.ts";
import type { Chat, ReadingOptions, Wanted } from "./chat.ts";
import { readChatText } from "./chat-text.ts";
import { listExporterChats, readExporterChats } from "./exporter-chats.ts";
import { mergeChats } from "./join-chats.ts";

/**
 * Every path's chat by itself, in their order. Throws `Failure` of archive and transcript, "usage" for an unknown zone, and
 * "undecided" where a file holds several chats, none is named and not all are wanted.
 */
export async function readExports(
  ports: Reading,
  paths: readonly string[],
  options: ReadingOptions,
  wanted: Wanted = {},
): Promise<readonly Chat[]> {
  await checkZone(options.timeZone);
  const chats: Chat[] = [];
  for (const path of paths) {
    const file = await ports.files.exportAt(path);
    try {
      chats.push(...(await readExport(ports, path, await openArchive(file), options, wanted)));
    } catch (error) {
      throw asTyped(error, path, file);
    }
  }
  return chats;
}

/** A chat with its records; read again where they were not kept. */
export async function withRecords(ports: Reading, chat: Chat, options: ReadingOptions): Promise<Chat> {
  if (chat.records.length === chat.summary.counts.records) return chat;
  const writers = chat.sources[0]?.writers;
  const [read] = await readExports(ports, [chat.path], options, { keepRecords: true, writers });
  return read as Chat;
}

/** The chat of a plan's sources, read as when it was planned. */
export async function readSources(
  ports: Reading,
  sources: Plan["sources"],
  dateOrder: ReadingOptions["dateOrder"],
): Promise<Chat> {
  const chats: Chat[] = [];
  for (const { path, chat, timeZone, year, writers } of sources) {
    const wanted = { keepRecords: true, writers };
    chats.push(...(await readExports(ports, [path], { dateOrder, chat, timeZone, year }, wanted)));
  }
  // That they are one chat was settled then.
  return chats.length === 1 ? (chats[0] as Chat) : mergeChats(ports, chats, true);
}

async function readExport(
  ports: Reading,
  path: string,
  archive: Archive,
  options: ReadingOptions,
  wanted: Wanted,
): Promise<readonly Chat[]> {
  if (archive.content === "chat-text") return [await readChatText(path, archive, options, wanted)];
  const isOne = options.chat !== undefined || !wanted.everyChat;
  const place = isOne ? placeOf(options.chat, path, await listExporterChats(archive)) : null;
  const chats = await readExporterChats(ports, path, archive, options, wanted, place);
  if (chats.length === 0) throw new Failure("not-understood", { code: "cli.no-chat-inside", path });
  return chats;
}

/** The place of the chat that is meant. */
function placeOf(wanted: string | undefined, path: string, chats: readonly ExporterChat[]): number {
  const titles = chats.map(({ title }) => title ?? "?");
  if (titles.length === 0) throw new Failure("not-understood", { code: "cli.no-chat-inside", path });
  if (wanted === undefined && titles.length === 1) return 0;
  const found = titles.flatMap((title, place) =>
    wanted !== undefined && titleKey(title) === titleKey(wanted) ? [place] : [],
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const named = { path, count: titles.length, titles: titles.slice(0, 20).map(maskedName) };
  if (wanted === undefined) throw new Failure("undecided", { code: "cli.several-chats-inside", ...named });
  throw new Failure("undecided", { code: "cli.chat-not-inside", wanted, found: found.length, ...named });
}

/** Throws `Failure` "usage" where this is no zone. */
async function checkZone(timeZone: string | undefined): Promise<void> {
  if (timeZone === undefined) return;
  const { isTimeZone } = await import("../../transcript/instants/index.ts");
  if (!isTimeZone(timeZone)) throw new Failure("usage", { code: "cli.time-zone-wrong", value: timeZone });
}

/** Errors name what the user typed, not where it was kept. */
function asTyped(error: unknown, path: string, file: string): unknown {
  if (!(error instanceof Failure) || path === file) return error;
  const findings = error.findings.map((finding) =>
    "path" in finding && finding.path === file ? { ...finding, path } : finding,
  );
  return new Failure(error.reason, findings, error);
}
