/** An export's path → the chat in it, or the chats: archive and transcript wired together, one pass over the text. */

import { titleFromNames } from "../../archive/chat-names.ts";
import type { Archive } from "../../archive/model.ts";
import { openArchive } from "../../archive/open.ts";
import { Failure } from "../../messages/finding.ts";
import { titleKey } from "../../people/label.ts";
import { maskedName } from "../../text/index.ts";
import { mayReadLikeNotice, recognise, recordBatches, withGroupName } from "../../transcript/parse.ts";
import { createSummary } from "../../transcript/summary.ts";
import { readCards, readMarkdown, unmatched } from "./beside.ts";
import { listExporterChats, readExporterChats } from "./exporter-chats.ts";
import { asTyped, fileOf, standardInput } from "./input.ts";
import { type Chat, createSink, type ReadOptions } from "./reading.ts";

export type { Chat, ReadOptions } from "./reading.ts";

/**
 * Reads one chat. Throws `Failure` of archive and transcript, and "undecided" naming the chats where the file holds
 * several and `chat` does not say which.
 */
export async function readChat(path: string, options: ReadOptions = {}): Promise<Chat> {
  return withArchive(path, options, async (archive) => {
    if (archive.content === "chat-text") return readText(path, archive, options);
    const titles = (await listExporterChats(archive)).map(({ title }) => title ?? "?");
    const [chat] = await readExporterChats(path, archive, options, choose(path, titles, options.chat));
    return chat as Chat;
  });
}

/** All chats of a file, each an export of its own; `chat` leaves only the one of that title. */
export async function readChats(path: string, options: ReadOptions = {}): Promise<readonly Chat[]> {
  if (options.chat !== undefined) return [await readChat(path, options)];
  return withArchive(path, options, async (archive) => {
    if (archive.content === "chat-text") return [await readText(path, archive, options)];
    const chats = await readExporterChats(path, archive, options, null);
    if (chats.length === 0) throw new Failure("not-understood", { code: "cli.no-chat-inside", path });
    return chats;
  });
}

async function withArchive<T>(
  path: string,
  { stdin = process.stdin }: ReadOptions,
  use: (archive: Archive) => Promise<T>,
): Promise<T> {
  const file = await fileOf(path, stdin);
  try {
    return await use(await openArchive(file));
  } catch (error) {
    throw asTyped(error, path, file);
  }
}

/** Reads a whole export once (and its head before, to settle its shape), and what lies beside it. */
async function readText(path: string, archive: Archive, options: ReadOptions): Promise<Chat> {
  const { dateOrder, year } = options;
  const likeNotices = options.writers?.filter(mayReadLikeNotice) ?? [];
  const shape = await recognise(archive.text(), {
    ...{ dateOrder, year, writers: likeNotices, listed: options.writers },
  });
  const names = new Set(archive.entries.map(({ name }) => name.slice(name.lastIndexOf("/") + 1)));
  const web = shape.recognition.platform === "web" ? await readMarkdown(archive) : null;
  const gathering = createSummary(shape, titleFromNames(path, archive.chatName) ?? web?.title ?? null);
  const precision = shape.layout.seconds ? "second" : "minute";
  const sink = await createSink(gathering, precision, options);
  const batches = recordBatches(archive.text(), shape, names);
  let next = await batches.next();
  for (; !next.done; next = await batches.next())
    sink.take(web === null ? next.value : next.value.map(web.answered));
  const { findings, groupName, listedInTwoLines } = next.value;
  const writers = [...likeNotices, ...listedInTwoLines];
  const told = [...findings, ...sink.end()];
  const beside = [...(await readCards(archive, gathering)), ...unmatched(path, web)];
  const summary = withGroupName(gathering.done(), groupName);
  const sha256 = await archive.sha256();
  return {
    path,
    sha256,
    summary: { ...summary, findings: [...archive.findings, ...summary.findings, ...beside, ...told] },
    records: sink.kept,
    title: summary.title ?? stem(path),
    opening: sink.opening(),
    precision,
    sources: [{ path, sha256, ...(year !== undefined && { year }), ...(writers.length > 0 && { writers }) }],
  };
}

/** The place of the chat that is meant. */
function choose(path: string, titles: readonly string[], wanted: string | undefined): number {
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

function stem(path: string): string {
  if (path === standardInput) return "Chat";
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/\.(zip|txt)$/i, "");
}
