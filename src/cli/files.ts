/** Files of the user's: read with a sentence when they cannot be, written whole or not at all, for the user's eyes only. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import type { Ports } from "../app/index.ts";
import { Failure } from "../messages/index.ts";
import { fileOf, type Input } from "./standard-input.ts";

/** More than any list, plan or certificate has; a device or a wrong file must not fill the memory. Bytes. */
const mostBytes = 32 * 1024 * 1024;
/** Enough for what tells files of ours apart. Bytes. */
const headBytes = 4096;

/** As use cases see them. @param input what is piped in */
export function filesWith(input: Input): Ports["files"] {
  return {
    read: readUserFile,
    write: writeUserFile,
    makeFolder,
    writeZip,
    exists: existsSync,
    list: (folder) =>
      readdir(folder).then(
        (names) => names.sort(),
        () => [],
      ),
    stream,
    beginning,
    exportAt: (path) => fileOf(path, input),
  };
}

export async function readUserFile(path: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream(path)) {
    length += part.length;
    if (length > mostBytes) throw new Failure("not-understood", { code: "cli.file-too-large", path });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function* stream(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    const code = isMissing ? "cli.file-missing" : "cli.file-unreadable";
    throw new Failure("not-found", { code, path }, cause);
  }
}

async function beginning(path: string): Promise<Uint8Array | null> {
  const target = await realpath(path).catch(() => null);
  const found = target === null ? null : await stat(target).catch(() => null);
  // what cannot be written is told when it is
  if (target === null || found === null || !found.isFile() || found.size === 0) return null;
  const file = await open(target, "r").catch(() => null);
  const read = await file?.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  await file?.close();
  return read ? read.buffer.subarray(0, read.bytesRead) : new Uint8Array();
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Failure("not-found", { code: "cli.file-unwritable", path }, cause);
  }
}

async function writeZip(path: string, files: Iterable<string>): Promise<void> {
  const { default: AdmZip } = await import("adm-zip");
  const zip = new AdmZip();
  for (const file of files) zip.addLocalFile(file);
  await writeUserFile(path, zip.toBuffer());
}

/** Atomic: a temporary file beside it, then a rename. Mode 0600, for names and addresses are in it. */
async function writeUserFile(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  // through a link to the file that is meant; a pipe or a device is written to, not replaced
  const target = await realpath(path).catch(() => path);
  const special = await stat(target).then(
    (found) => !found.isFile(),
    () => false,
  );
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    if (special) return await writeFile(target, content);
    await writeFile(temporary, content, { mode: 0o600, flush: true, flag: "wx" });
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new Failure("not-found", { code: "cli.file-unwritable", path }, cause);
  }
}

/** Of a text, of bytes, or of what parts of a text make together. */
export function sha256(content: string | Uint8Array | Iterable<string>): string {
  const hash = createHash("sha256");
  const whole = typeof content === "string" || content instanceof Uint8Array;
  for (const part of whole ? [content] : content) hash.update(part);
  return hash.digest("hex");
}
