/** An export's path → what it holds: archive and transcript wired together, one pass over the text. */
import { titleFromNames } from "../../archive/chat-names.ts";
import { openArchive } from "../../archive/open.ts";
import type { Inspected } from "../../report/inspect-json.ts";
import type { DateOrder, TranscriptRecord } from "../../transcript/model.ts";
import { recognise, records } from "../../transcript/parse.ts";
import { createSummary } from "../../transcript/summary.ts";

export interface Chat extends Inspected {
  readonly title: string;
  /** All records in file order, where they were asked for. */
  readonly records: readonly TranscriptRecord[];
}

export interface ReadOptions {
  readonly dateOrder?: DateOrder | undefined;
  readonly keepRecords?: boolean;
  readonly onRecord?: (record: TranscriptRecord) => void;
}

/** Reads a whole export once (and its head before, to settle its shape). Throws `Failure` of archive and transcript. */
export async function readChat(path: string, options: ReadOptions = {}): Promise<Chat> {
  const archive = await openArchive(path);
  const { dateOrder } = options;
  const shape = await recognise(archive.text(), dateOrder ? { dateOrder } : {});
  const names = new Set(archive.entries.map(({ name }) => name.slice(name.lastIndexOf("/") + 1)));
  const gathering = createSummary(shape, titleFromNames(path, archive.chatName));
  const kept: TranscriptRecord[] = [];
  for await (const record of records(archive.text(), shape, names)) {
    gathering.add(record);
    options.onRecord?.(record);
    if (options.keepRecords) kept.push(record);
  }
  const summary = gathering.done();
  const findings = [...archive.findings, ...summary.findings];
  return {
    path,
    sha256: await archive.sha256(),
    summary: { ...summary, findings },
    records: kept,
    title: summary.title ?? stem(path),
  };
}

function stem(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/\.(zip|txt)$/i, "");
}
