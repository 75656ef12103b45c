/** WhatsApp's own text → a chat: archive and transcript wired together, one pass over the text. */

import { type Archive, titleFromNames } from "../../archive/index.ts";
import {
  createSummary,
  detectShape,
  mayReadLikeNotice,
  recordBatches,
  withGroupName,
} from "../../transcript/index.ts";
import { type Chat, type ReadingOptions, standardInput, type Wanted } from "./chat.ts";
import { readCards, readMarkdown, unmatched } from "./sidecars.ts";
import { createSink } from "./sink.ts";

/** Reads a whole export once (and its head before, to settle its shape), and what lies beside it. */
export async function readChatText(
  path: string,
  archive: Archive,
  { dateOrder, year, timeZone }: ReadingOptions,
  wanted: Wanted,
): Promise<Chat> {
  const likeNotices = wanted.writers?.filter(mayReadLikeNotice) ?? [];
  const shape = await detectShape(archive.text(), {
    ...{ dateOrder, year, writers: likeNotices, listed: wanted.writers },
  });
  const names = new Set(archive.entries.map(({ name }) => name.slice(name.lastIndexOf("/") + 1)));
  const web = shape.recognition.platform === "web" ? await readMarkdown(archive) : null;
  const gathering = createSummary(shape, titleFromNames(path, archive.chatName) ?? web?.title ?? null);
  const precision = shape.layout.seconds ? "second" : "minute";
  const sink = await createSink(gathering, precision, wanted, timeZone);
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

function stem(path: string): string {
  if (path === standardInput) return "Chat";
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/\.(zip|txt)$/i, "");
}
