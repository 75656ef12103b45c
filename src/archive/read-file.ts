/** Reading a file of the disk in pieces, and what to say where the operating system refuses. */
import { type FileHandle, open } from "node:fs/promises";
import { Failure } from "../messages/index.ts";

const pieceBytes = 64 * 1024;

/** The bytes from `start` up to but not including `end`, or up to the end of the file where that comes first. */
export async function* readRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

/** Each wait for the disk costs more than the reading, so the pieces of a whole file are larger. */
const aheadBytes = 256 * 1024;

/** All bytes; the disk works ahead into one of two buffers while the piece in the other is looked at. */
async function* readAll(handle: FileHandle): AsyncGenerator<Buffer> {
  let [buffer, other] = [Buffer.allocUnsafe(aheadBytes), Buffer.allocUnsafe(aheadBytes)];
  let at = 0;
  const next = (): Promise<{ bytesRead: number }> => handle.read(buffer, 0, aheadBytes, at);
  let ahead = next();
  try {
    for (;;) {
      const { bytesRead } = await ahead;
      if (bytesRead === 0) return;
      const piece = buffer.subarray(0, bytesRead);
      at += bytesRead;
      [buffer, other] = [other, buffer];
      ahead = next();
      // An error is thrown where it is waited for.
      ahead.catch(() => {});
      yield piece;
    }
  } finally {
    // Whoever leaves early closes the file next.
    await ahead.catch(() => {});
  }
}

/** A whole file, in pieces that hold only until the next one is asked for; `shown` is the path to name in a `Failure`. */
export async function* readFile(file: string, shown: string): AsyncGenerator<Buffer> {
  const handle = await open(file, "r").catch((error: unknown) => {
    throw unreadable(shown, error);
  });
  try {
    yield* readAll(handle);
  } catch (error) {
    throw unreadable(shown, error);
  } finally {
    await handle.close();
  }
}

const missing = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

/** Turns an error of the file system into a `Failure`; gives back whatever is none, a bug must stay a bug. */
export function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  if (missing.has(error.code)) return new Failure("not-found", { code: "archive.not-found", path }, error);
  if (!("syscall" in error)) return error;
  return new Failure("not-found", { code: "archive.not-readable", path, why: error.code }, error);
}
