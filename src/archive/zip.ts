/**
 * Zip files, read without trust: nothing is unpacked to the disk, only one entry is ever inflated, as a stream.
 * The only file that knows yauzl. It reads the table of contents at the end of the file, as WhatsApp for iPhone
 * writes sizes nowhere else; what local headers say about sizes does not count.
 */
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import yauzl from "yauzl";
import { Failure } from "../messages/index.ts";
import { judgeName } from "./entry-names.ts";
import { findingsOf, type LeftAside, someNames } from "./left-aside.ts";
import type { Limits } from "./limits.ts";
import { readRange, unreadable } from "./read-file.ts";
import type { Obstacle, Source, SourceFile } from "./source.ts";

interface ZipEntry extends SourceFile {
  readonly raw: yauzl.Entry;
}

/** Lists a zip. Throws `Failure` for damage, hostile names and a table of contents beyond the limits. */
export async function openZip(path: string, limits: Limits): Promise<Source> {
  const listed: { readonly name: string; readonly raw: yauzl.Entry }[] = [];
  const files: ZipEntry[] = [];
  const aside: LeftAside[] = [];
  const hostile: string[] = [];
  let directoryBytes = 0;

  await withZip(path, async (zip) => {
    if (zip.entryCount > limits.entries)
      throw new Failure("unsafe", { code: "archive.too-many-entries", path, limit: limits.entries });
    for await (const raw of zip.eachEntry()) {
      directoryBytes += 46 + raw.fileNameLength + raw.extraFieldLength + raw.fileCommentLength;
      if (directoryBytes > limits.directoryBytes)
        throw new Failure("unsafe", { code: "archive.directory-too-large", path });
      listed.push({ name: nameOf(raw), raw });
    }
  });
  // Some programs on Windows write \ between folder and file, and then everywhere.
  const isWindows = listed.every(({ name }) => name.includes("\\") && !name.includes("/"));
  for (const { name: written, raw } of listed) {
    const name = isWindows ? written.replaceAll("\\", "/") : written;
    const verdict = judgeName(name);
    if (verdict === "hostile") hostile.push(written);
    else if (verdict === "odd") aside.push({ because: "name", name });
    else if (raw.fileNameLength > limits.nameBytes) aside.push({ because: "long-name", name });
    else if (verdict === "fine" && !name.endsWith("/") && name !== "")
      files.push({ name, size: raw.uncompressedSize, obstacle: obstacleOf(raw), raw });
  }
  if (hostile.length > 0)
    throw new Failure("unsafe", { code: "archive.unsafe-names", path, names: someNames(hostile) });
  return {
    form: "zip",
    files,
    findings: findingsOf(path, aside),
    read: (file) => readEntry(path, file as ZipEntry, limits),
  };
}

async function* readEntry(path: string, file: ZipEntry, limits: Limits): AsyncGenerator<Buffer> {
  const { raw, name } = file;
  const ratio = raw.uncompressedSize / Math.max(raw.compressedSize, 1);
  if (raw.uncompressedSize > limits.ratioFrom && ratio > limits.ratio)
    throw new Failure("unsafe", { code: "archive.overpacked", path, name, ratio: Math.round(ratio) });
  const handle = await open(path, "r").catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const zip = await openWith(handle);
    const packed = await zip.openReadStreamPromise(raw, { decodeFileData: false });
    const stream = raw.compressionMethod === 8 ? inflate(packed) : packed;
    // An error that comes after we stopped listening must not end the process.
    stream.on("error", () => {});
    packed.on("error", (error) => stream.destroy(error));
    let sum = 0;
    let total = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        total += chunk.length;
        if (total > raw.uncompressedSize)
          throw new Failure("unsafe", { code: "archive.size-lies", path, name });
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } finally {
      stream.destroy();
      packed.destroy();
    }
    if (total < raw.uncompressedSize) throw new Error("fewer bytes than declared");
    if (sum !== raw.crc32) throw new Error("checksum differs");
  } catch (error) {
    throw damaged(path, error, name);
  } finally {
    await handle.close();
  }
}

/**
 * Each piece is a way to another thread and back: with zlib's own size, 16 kB, that takes several times as long as unpacking.
 * Larger pieces on the way in would spare some more, for 10 MB.
 */
const pieceBytes = 256 * 1024;

function inflate(packed: Readable): Readable {
  return packed.pipe(createInflateRaw({ chunkSize: pieceBytes }));
}

async function withZip(path: string, use: (zip: yauzl.ZipFile) => Promise<void>): Promise<void> {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    await use(await openWith(handle));
  } catch (error) {
    throw damaged(path, error, null);
  } finally {
    await handle.close();
  }
}

/** Names stay bytes, for yauzl would end the whole listing at the first name that it does not like. */
async function openWith(handle: FileHandle): Promise<yauzl.ZipFile> {
  const { size } = await handle.stat();
  return yauzl.fromRandomAccessReaderPromise(new Reader(handle), size, {
    autoClose: false,
    decodeStrings: false,
  });
}

/**
 * Answers yauzl's many small reads of the table of contents from one larger piece: with thousands of photos that is
 * ten times faster than a system call each.
 */
class Reader extends yauzl.RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #window = Buffer.alloc(128 * 1024);
  #start = 0;
  #length = 0;

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(readRange(this.#handle, start, end), { objectMode: false });
  }

  /** yauzl checks the count that we hand over; its types do not know the second argument. */
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#fill(buffer.subarray(offset, offset + length), position).then(
      (bytesRead) => callback(null, bytesRead),
      (error: Error) => callback(error),
    );
  }

  async #fill(target: Buffer, position: number): Promise<number> {
    if (!Number.isSafeInteger(position)) return 0;
    if (target.length > this.#window.length)
      return (await this.#handle.read(target, 0, target.length, position)).bytesRead;
    if (position < this.#start || position + target.length > this.#start + this.#length) {
      this.#length = (await this.#handle.read(this.#window, 0, this.#window.length, position)).bytesRead;
      this.#start = position;
    }
    const from = position - this.#start;
    return this.#window.copy(target, 0, from, Math.min(from + target.length, this.#length));
  }
}

/** UTF-8 wherever the bytes allow it: the zip program of Macs writes it without saying so. */
function nameOf(raw: yauzl.Entry): string {
  const bytes = raw.fileNameRaw;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return yauzl.getFileNameLowLevel(raw.generalPurposeBitFlag, bytes, raw.extraFields, true);
  }
}

/** The upper half of the attributes is a Unix file mode where a Unix made the entry (APPNOTE 4.4.2, 4.4.15). */
function obstacleOf(raw: yauzl.Entry): Obstacle | null {
  const mode = raw.versionMadeBy >> 8 === 3 ? raw.externalFileAttributes >>> 16 : 0;
  if ((mode & 0o170000) === 0o120000) return "link";
  if (raw.isEncrypted()) return "encrypted";
  return raw.compressionMethod === 0 || raw.compressionMethod === 8 ? null : "compression";
}

/**
 * Whatever yauzl and zlib complain about is damage, but for a text longer than declared, which only happens on
 * purpose, and for encryption that yauzl refuses while listing.
 */
function damaged(path: string, error: unknown, name: string | null): unknown {
  const failure = unreadable(path, error);
  if (failure instanceof Failure) return failure;
  if (!(error instanceof Error) || error instanceof TypeError) return error;
  if (error.message.startsWith("too many bytes") && name !== null)
    return new Failure("unsafe", { code: "archive.size-lies", path, name }, error);
  if (error.message.startsWith("strong encryption"))
    return new Failure("not-understood", { code: "archive.encrypted", path, name: "" }, error);
  return new Failure("not-understood", { code: "archive.damaged", path }, error);
}
