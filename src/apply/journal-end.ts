/**
 * How far a journal goes, in a file beside it: a journal that lost its last lines looks like one of a run that ended there.
 * It is noted after the lines and before what they announce, so a killed run leaves a note that is too short at most.
 */
import { createHash } from "node:crypto";
import { type FileHandle, open, readFile } from "node:fs/promises";

interface JournalEnd {
  readonly bytes: number;
  readonly sha256: string;
}

export function journalEndPath(journal: string): string {
  return `${journal}.end`;
}

/** To be read before the journal, which another run may be lengthening; null where there is none that can be read. */
export async function readJournalEnd(journal: string): Promise<JournalEnd | null> {
  try {
    const { bytes, sha256 } = JSON.parse(await readFile(journalEndPath(journal), "utf8"));
    return typeof bytes === "number" && typeof sha256 === "string" ? { bytes, sha256 } : null;
  } catch {
    return null;
  }
}

/** Does the journal hold all that was noted of it? What was never begun lacks nothing. */
export function reachesItsEnd(content: Buffer, end: JournalEnd | null): boolean {
  if (end === null) return content.length === 0;
  const noted = content.subarray(0, end.bytes);
  return noted.length === end.bytes && createHash("sha256").update(noted).digest("hex") === end.sha256;
}

export interface EndNotes {
  /** These bytes were written behind the others. */
  note(added: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** @param content the journal as it is; noted at once, so that no journal is without its note */
export async function noteJournalEnd(journal: string, content: Buffer): Promise<EndNotes> {
  const file: FileHandle = await open(journalEndPath(journal), "w", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  const note = async (added: Buffer) => {
    hash.update(added);
    bytes += added.length;
    const sha256 = hash.copy().digest("hex");
    await file.write(`${JSON.stringify({ sha256, bytes }).padEnd(100)}\n`, 0);
  };
  await note(content);
  return { note, close: () => file.close() };
}
