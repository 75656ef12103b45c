/**
 * One append-only JSONL file per account and room (docs/formats.md). Every line is on the disk (fsync) before the act that
 * it announces, so a killed run can be taken up again at any byte. One run at a time holds the lock.
 */
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../messages/finding.ts";
import type { StepKind } from "../plan/model.ts";
import type { Outcome } from "./model.ts";

export interface JournalLine {
  readonly type: "intent" | "end";
  readonly step: string;
  readonly kind: StepKind;
  /** A digest's id, or the id that an invitation was sent with. */
  readonly item?: string;
  readonly jid?: string;
  readonly subject?: string;
  readonly outcome?: Outcome;
  /** When it was written, ISO 8601 UTC; the journal sets it. */
  readonly at?: string;
}

export interface Journal {
  /** What earlier runs wrote, then what this one wrote, oldest first. */
  readonly lines: readonly JournalLine[];
  /** Throws `Failure` "interrupted" where the disk takes no more: then nothing must be done. */
  append(line: JournalLine): Promise<void>;
  close(): Promise<void>;
}

/** Where the journal of a room lies. Addresses become file names that every file system takes. */
export function journalPath(stateFolder: string, account: string, room: string): string {
  return join(stateFolder, "journals", fileName(account), `${fileName(room)}.jsonl`);
}

function fileName(address: string): string {
  return encodeURIComponent(address).replaceAll("%40", "@").replaceAll("*", "%2A").slice(0, 200);
}

/** Reads a journal without locking it; a file that is not there has no lines. A half-written last line was never acted on. */
export async function readJournal(path: string): Promise<readonly JournalLine[]> {
  return (await readComplete(path)).lines;
}

/** Opens for writing. Throws `Failure` "unsafe" when another run holds it or the file is damaged. */
export async function openJournal(
  path: string,
  account: string,
  room: string,
  now: () => Date,
): Promise<Journal> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, cause);
  }
  const unlock = await lock(`${path}.lock`);
  let file: FileHandle | undefined;
  try {
    const { lines, bytes } = await readComplete(path);
    file = await open(path, "a", 0o600);
    await file.truncate(bytes);
    const all = [...lines];
    const handle = file;
    const write = async (line: object) => {
      try {
        await handle.appendFile(`${JSON.stringify(line)}\n`);
        await handle.sync();
      } catch (cause) {
        throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, cause);
      }
    };
    const at = () => now().toISOString();
    if (bytes === 0) await write({ format: "migrate-class/journal", version: 1, account, room, at: at() });
    return {
      lines: all,
      async append(line) {
        const dated = { ...line, at: at() };
        await write(dated);
        all.push(dated);
      },
      async close() {
        await handle.close();
        await unlock();
      },
    };
  } catch (error) {
    await file?.close().catch(() => {});
    await unlock();
    if (error instanceof Failure) throw error;
    throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, error);
  }
}

async function readComplete(path: string): Promise<{ lines: readonly JournalLine[]; bytes: number }> {
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.alloc(0);
    throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, error);
  });
  const bytes = content.lastIndexOf(10) + 1;
  const rows = content.subarray(0, bytes).toString("utf8").split("\n").slice(0, -1);
  const parsed = rows.map((row, index) => parseLine(row) ?? damaged(path, index + 1));
  return { lines: parsed.filter((line): line is JournalLine => "step" in line), bytes };
}

function parseLine(row: string): JournalLine | { format: string } | null {
  try {
    const line = JSON.parse(row);
    if (line?.format === "migrate-class/journal" && line.version === 1) return line;
    return typeof line?.step === "string" && (line.type === "intent" || line.type === "end") ? line : null;
  } catch {
    return null;
  }
}

function damaged(path: string, line: number): never {
  throw new Failure("unsafe", { code: "apply.journal-damaged", path, line });
}

/**
 * Takes the lock file or throws. A lock whose process is gone (kill -9) is taken over: it is renamed away first, so that
 * of two runs that find it only one succeeds.
 */
async function lock(path: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const file = await open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return null;
      throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, error);
    });
    if (file) {
      await file.writeFile(`${process.pid}\n`);
      await file.close();
      return () => rm(path, { force: true });
    }
    const holder = Number.parseInt(await readFile(path, "utf8").catch(() => ""), 10);
    if (alive(holder)) throw new Failure("unsafe", { code: "apply.locked", path, pid: holder });
    const aside = `${path}.${randomUUID()}`;
    await rename(path, aside).catch(() => {});
    await rm(aside, { force: true });
  }
  throw new Failure("unsafe", { code: "apply.locked", path, pid: 0 });
}

function alive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
