/**
 * One append-only JSONL file per account and room (docs/formats.md). Every line is on the disk (fsync) before the act that
 * it announces, so a killed run can be taken up again at any byte. One run at a time holds the lock.
 */
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../messages/index.ts";
import type {
  Affiliation,
  InvitationWay,
  PlannedDigest,
  SettingKeptOtherwise,
  StepKind,
} from "../plan/index.ts";
import { harmlessJson } from "../text/index.ts";
import type { Lease } from "./heartbeat.ts";
import { type EndNotes, noteJournalEnd, reachesItsEnd, readJournalEnd } from "./journal-end.ts";
import { lock } from "./lock.ts";
import type { Outcome } from "./model.ts";

export interface JournalLine {
  readonly type: "intent" | "end";
  readonly step: string;
  readonly kind: StepKind | "mail.send";
  /** A digest's id, or the id that an invitation was sent with. */
  readonly item?: string;
  /** The digest that `item` names. */
  readonly digest?: PlannedDigest;
  readonly jid?: string;
  /** Of a grant: the right that was given, and the one that the person had before. */
  readonly affiliation?: Affiliation;
  readonly had?: Affiliation;
  /** Of a grant: it was not taken, for the server itself gives the person more. */
  readonly byServer?: true;
  /** How an invitation went out; missing: directly. */
  readonly way?: InvitationWay;
  /** Of somebody who was taken out: they stay out until the people list says otherwise. */
  readonly holds?: true;
  /** With which an invitation came back. */
  readonly condition?: string;
  readonly subject?: string;
  /** At the end of a configuration. */
  readonly otherwise?: readonly SettingKeptOtherwise[];
  /** Checksum of the plan that the step belongs to; the journal sets it. */
  readonly plan?: string;
  readonly outcome?: Outcome;
  /** When it was written, ISO 8601 UTC; the journal sets it. */
  readonly at?: string;
}

/** What stood behind this place was lost, so nobody knows what was done then. */
interface Cut {
  readonly type: "cut";
  readonly at?: string;
}

export type JournalEntry = JournalLine | Cut;

export interface Journal {
  /** What earlier runs wrote, then what this one wrote, oldest first. */
  readonly lines: readonly JournalEntry[];
  /**
   * Notes lines in their order; they are on the disk when it resolves, with one fsync for all of them.
   * Throws `Failure` "interrupted" where the disk takes no more, "unsafe" where another run took the room over: then
   * nothing must be done.
   */
  append(...lines: readonly JournalLine[]): Promise<void>;
  close(): Promise<void>;
}

/** Where the journal of a room lies. Addresses become file names that every file system takes. */
export function journalPath(stateFolder: string, account: string, room: string): string {
  return join(stateFolder, "journals", fileName(account), `${fileName(room)}.jsonl`);
}

/** Which letters went out by e-mail: a journal of its own, as no server is asked for it. */
export function mailsPath(stateFolder: string, account: string, room: string): string {
  return join(stateFolder, "mails", fileName(account), `${fileName(room)}.jsonl`);
}

/** Where the codes, invitations and first passwords of a room's people lie. */
export function waysInPath(stateFolder: string, account: string, room: string): string {
  return join(stateFolder, "ways-in", fileName(account), `${fileName(room)}.json`);
}

/** Who changes the bookmarks of an account holds this. */
export function bookmarksLockPath(stateFolder: string, account: string): string {
  return join(stateFolder, "journals", fileName(account), "bookmarks.lock");
}

function fileName(address: string): string {
  const name = encodeURIComponent(address).replaceAll("%40", "@").replaceAll("*", "%2A");
  if (name.length <= 150) return name;
  return `${name.slice(0, 130)}-${createHash("sha256").update(address).digest("hex").slice(0, 16)}`;
}

/** Reads a journal without locking it; a file that is not there has no lines. A half-written last line was never acted on. */
export async function readJournal(path: string): Promise<readonly JournalEntry[]> {
  return (await readComplete(path)).lines;
}

/** Opens for writing. Throws `Failure` "unsafe" when another run holds it or the file is damaged. */
export async function openJournal(
  path: string,
  account: string,
  room: string,
  plan: string,
  now: () => Date,
  lease?: Lease,
): Promise<Journal> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, cause);
  }
  const held = await lock(`${path}.lock`, lease);
  try {
    const { header, lines, complete, isCut } = await readComplete(path);
    if (header && (header.account !== account || header.room !== room))
      throw new Failure("unsafe", { code: "apply.journal-of-another-room", path, room });
    const all: JournalEntry[] = [...lines];
    const at = () => now().toISOString();
    // A plan may have a thousand rooms, and systems lend a process a few hundred open files: only who writes has one.
    let file: FileHandle | null = null;
    let end: EndNotes | null = null;
    /** What could not be written may stand there in part: nothing more is written behind it. */
    let broken: Failure | null = null;
    const write = async (added: readonly object[]) => {
      const written: object[] = [...added];
      const first = file === null && complete.length === 0;
      if (file === null && isCut) written.unshift({ type: "cut", at: at() });
      if (first) written.unshift({ format: "migrate-class/journal", version: 1, account, room, at: at() });
      if (first && !isCut) end = await noteJournalEnd(path, complete);
      if (file === null) {
        file = await open(path, "a", 0o600);
        await file.truncate(complete.length);
      }
      const text = Buffer.from(written.map((line) => `${harmlessJson(JSON.stringify(line))}\n`).join(""));
      await file.appendFile(text);
      await file.sync();
      if (first) await syncFolder(dirname(path));
      // a journal that lacks its end is known by its old note until it says so itself
      end ??= await noteJournalEnd(path, complete);
      await end.note(text);
    };
    return {
      lines: all,
      async append(...added) {
        const dated = added.map((line) => ({ ...line, plan, at: at() }));
        if (broken) throw broken;
        await held.check();
        try {
          await write(dated);
        } catch (cause) {
          broken = new Failure("interrupted", { code: "apply.journal-unwritable", path }, cause);
          throw broken;
        }
        all.push(...dated);
      },
      async close() {
        await file?.close();
        await end?.close();
        await held.release();
      },
    };
  } catch (error) {
    await held.release();
    throw error;
  }
}

interface Header {
  readonly format: string;
  readonly account: string;
  readonly room: string;
}

interface Complete {
  readonly header: Header | null;
  /** The last of them says so where the journal lacks its end. */
  readonly lines: readonly JournalEntry[];
  /** What was written completely. */
  readonly complete: Buffer;
  readonly isCut: boolean;
}

async function readComplete(path: string): Promise<Complete> {
  const end = await readJournalEnd(path);
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.alloc(0);
    throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, error);
  });
  const complete = content.subarray(0, content.lastIndexOf(10) + 1);
  const rows = complete.toString("utf8").split("\n").slice(0, -1);
  const parsed = rows.map((row, index) => parseLine(row) ?? damaged(path, index + 1));
  const lines = parsed.filter((line): line is JournalEntry => !("format" in line));
  const header = parsed.find((line): line is Header => "format" in line) ?? null;
  const isCut = !reachesItsEnd(complete, end);
  return { header, lines: isCut ? [...lines, { type: "cut" }] : lines, complete, isCut };
}

function parseLine(row: string): JournalEntry | Header | null {
  try {
    const line = JSON.parse(row);
    if (line?.format === "migrate-class/journal" && line.version === 1) return line;
    if (line?.type === "cut") return line;
    return typeof line?.step === "string" && (line.type === "intent" || line.type === "end") ? line : null;
  } catch {
    return null;
  }
}

function damaged(path: string, line: number): never {
  throw new Failure("unsafe", { code: "apply.journal-damaged", path, line });
}

/** So that the new file's name survives a power cut. Windows cannot, and needs not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
