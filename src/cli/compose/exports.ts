/** Exports as flags and columns name them → their chats, each file read once. */
import { Failure } from "../../messages/finding.ts";
import type { Plan } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import { type Chat, readChat, readChats } from "./chat.ts";
import type { ReadingWish } from "./options.ts";
import type { ReadOptions } from "./reading.ts";
import { mergeChats } from "./same-chat.ts";

type Besides = Pick<ReadOptions, "keepRecords" | "onRecord" | "writers">;

/**
 * Every path's chat by itself, in their order. Throws `Failure` of archive and transcript, "usage" for an unknown zone, and
 * "undecided" where a file holds several chats and none is named.
 */
export async function readExports(
  cli: Pick<Cli, "io">,
  paths: readonly string[],
  wish: ReadingWish,
  more: Besides = {},
): Promise<readonly Chat[]> {
  const options = await optionsOf(cli, wish, more);
  const chats: Chat[] = [];
  for (const path of paths) chats.push(await readChat(path, options));
  return chats;
}

/** The same, of a file with several chats all of them. */
export async function readAllChats(
  cli: Pick<Cli, "io">,
  paths: readonly string[],
  wish: ReadingWish,
  more: Besides,
): Promise<readonly Chat[]> {
  const options = await optionsOf(cli, wish, more);
  const chats: Chat[] = [];
  for (const path of paths) chats.push(...(await readChats(path, options)));
  return chats;
}

async function optionsOf(
  { io }: Pick<Cli, "io">,
  { dateOrder, timeZone, year, chat }: ReadingWish,
  more: Besides,
): Promise<ReadOptions> {
  await checkZone(timeZone);
  return { dateOrder, timeZone, year, chat, stdin: io.stdin, ...more };
}

/** A chat with its records; read again where they were not kept. */
export async function withRecords(cli: Pick<Cli, "io">, chat: Chat, wish: ReadingWish): Promise<Chat> {
  if (chat.records.length === chat.summary.counts.records) return chat;
  const writers = chat.sources[0]?.writers;
  const [read] = await readExports(cli, [chat.path], wish, { keepRecords: true, writers });
  return read as Chat;
}

/** Throws `Failure` "usage" where this is no zone. */
async function checkZone(timeZone: string | undefined): Promise<void> {
  if (timeZone === undefined) return;
  const { isTimeZone } = await import("../../transcript/instant.ts");
  if (!isTimeZone(timeZone)) throw new Failure("usage", { code: "cli.time-zone-wrong", value: timeZone });
}

/** The chat of a plan's sources, read as when it was planned. */
export async function readSources(
  sources: Plan["sources"],
  dateOrder: ReadOptions["dateOrder"],
): Promise<Chat> {
  const chats: Chat[] = [];
  for (const { path, chat, timeZone, year, writers } of sources)
    chats.push(await readChat(path, { dateOrder, chat, timeZone, year, writers, keepRecords: true }));
  // That they are one chat was settled then.
  return chats.length === 1 ? (chats[0] as Chat) : mergeChats(chats, { sameChat: true });
}
