/** Reading a file of the disk in pieces, and what to say where the operating system refuses. */
import { type FileHandle, open } from "node:fs/promises";
import { Failure } from "../messages/finding.ts";

const pieceBytes = 64 * 1024;

/** The bytes from `start` up to but not including `end`, or up to the end of the file where that comes first. */
export async function* readRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  let ahead = readAt(handle, start, end);
  try {
    for (let at = start; ; ) {
      const piece = await ahead;
      if (piece.length === 0) return;
      at += piece.length;
      // The disk works while this piece is looked at.
      ahead = readAt(handle, at, end);
      ahead.catch(() => {});
      yield piece;
    }
  } finally {
    // Whoever leaves early closes the file next.
    await ahead.catch(() => {});
  }
}

/** The next piece; an empty one at the end. */
async function readAt(handle: FileHandle, at: number, end: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(Math.max(0, Math.min(pieceBytes, end - at)));
  if (piece.length === 0) return piece;
  const { bytesRead } = await handle.read(piece, 0, piece.length, at);
  return piece.subarray(0, bytesRead);
}

/** A whole file; `shown` is the path to name in a `Failure`. */
export async function* readFile(file: string, shown: string): AsyncGenerator<Buffer> {
  const handle = await open(file, "r").catch((error: unknown) => {
    throw unreadable(shown, error);
  });
  try {
    yield* readRange(handle, 0, Number.MAX_SAFE_INTEGER);
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
