/** Composed exports on the disk, honest and hostile, for the tests of this folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import AdmZip from "adm-zip";
import { afterAll } from "vitest";
import { openArchive } from "../../src/archive/open.ts";
import { Failure } from "../../src/messages/finding.ts";

export const chat = "03.09.26, 10:15 - Nora: Moin, wer bringt Kuchen?\n03.09.26, 10:16 - Emil Grün: Ich 🎂\n";

const folder = mkdtempSync(join(tmpdir(), "archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** A path of its own below the temporary folder, which is removed after the tests of the file. */
export function place(name: string): string {
  const path = join(folder, String(count++), name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

export function write(name: string, content: string | Uint8Array): string {
  const path = place(name);
  writeFileSync(path, content);
  return path;
}

/** A folder with these files in it. */
export function tree(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = place(name);
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}

/** An honest zip. */
export function zip(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = new AdmZip();
  for (const [file, content] of Object.entries(files)) made.addFile(file, Buffer.from(content as string));
  return write(name, made.toBuffer());
}

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** What the zip claims, where it is not the truth. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Unix file mode. */
  readonly mode?: number;
  readonly crc?: number;
}

/** A zip made field by field (APPNOTE 4.3), so that each can lie. */
export function rawZip(entries: readonly RawEntry[], claimedCount = entries.length): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const content = Buffer.from(entry.content as string);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const size = entry.size ?? content.length;
    const crc = entry.crc ?? crc32(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.flags ?? 0, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 3]), shared, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 8);
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export async function read(text: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const chunk of text) all += chunk;
  return all;
}

/** What the attempt fails with; anything but a `Failure` is thrown on. */
export async function failureOf(attempt: Promise<unknown>): Promise<Failure> {
  const outcome: unknown = await attempt.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
  if (outcome instanceof Failure) return outcome;
  throw outcome;
}

/** Opens and reads to the end. */
export async function readWhole(path: string, limits = {}): Promise<string> {
  return read((await openArchive(path, limits)).text());
}
