/** Bytes of the chat → its text, in chunks, with all limits held and the bytes fingerprinted on the way. */
import { createHash } from "node:crypto";
import { Failure } from "../messages/index.ts";
import type { Limits } from "./limits.ts";
import { linePieces } from "./line-pieces.ts";
import { completeLength, decodeCounting } from "./utf8.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export interface Reading {
  /** SHA-256 (hex) of all bytes, a byte order mark included. */
  readonly sha256: string;
  readonly replacedBytes: number;
}

interface Names {
  /** The archive as given. */
  readonly path: string;
  /** The chat inside. */
  readonly name: string;
}

const megabyte = 1024 * 1024;
const lineFeed = 10;

/** A line longer than this is given in pieces. */
const heldBytes = 256 * 1024;

/**
 * Yields the text without its byte order mark; `onEnd` learns what was read, only if it was read to its end.
 * Throws `Failure` where the text or a line of it is longer than the limits allow.
 */
export async function* decodeChat(
  bytes: AsyncIterable<Buffer>,
  names: Names,
  limits: Limits,
  onEnd: (reading: Reading) => void,
  encoding: "utf-8" | "windows-1252" = "utf-8",
): AsyncGenerator<string> {
  const decoder = encoding === "utf-8" ? decodeCounting : decodeWindows1252;
  const hash = createHash("sha256");
  let total = 0;
  let sinceLineFeed = 0;
  let replacedBytes = 0;
  /** What follows the last line feed, to be decoded with its line: a reader of whole lines has nothing to join then. */
  let rest: Buffer[] = [];
  let restBytes = 0;
  let first = true;

  const decode = (whole: Buffer): string => {
    const decoded = decoder(whole);
    replacedBytes += decoded.replacedBytes;
    const isMarked = first && decoded.text.startsWith("\ufeff");
    first = false;
    return isMarked ? decoded.text.slice(1) : decoded.text;
  };

  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > limits.textBytes) throw tooLarge(names, total, limits);
    sinceLineFeed = lineAfter(chunk, sinceLineFeed, limits.lineBytes);
    if (sinceLineFeed > limits.lineBytes)
      throw new Failure("not-understood", {
        code: "archive.line-too-long",
        ...names,
        afterMegabytes: Math.floor(total / megabyte),
        limitMegabytes: limits.lineBytes / megabyte,
      });
    hash.update(chunk);
    const cut = chunk.lastIndexOf(lineFeed) + 1;
    if (cut > 0) {
      const begins = rest.length === 0 ? 0 : chunk.indexOf(lineFeed) + 1;
      if (begins > 0) yield decode(Buffer.concat([...rest, chunk.subarray(0, begins)]));
      rest = [];
      restBytes = 0;
      for (const piece of linePieces(chunk.subarray(begins, cut))) yield decode(piece);
    }
    if (cut === chunk.length) continue;
    rest.push(Buffer.from(chunk.subarray(cut)));
    restBytes += chunk.length - cut;
    if (restBytes < heldBytes) continue;
    const joined = Buffer.concat(rest);
    const complete = completeLength(joined);
    rest = complete < joined.length ? [Buffer.from(joined.subarray(complete))] : [];
    restBytes = joined.length - complete;
    yield decode(joined.subarray(0, complete));
  }
  if (rest.length > 0) yield decode(Buffer.concat(rest));
  onEnd({ sha256: hash.digest("hex"), replacedBytes });
}

/** The chat is larger than we read, as declared or as met. */
export function tooLarge(names: Names, bytes: number, limits: Limits): Failure {
  return new Failure("unsafe", {
    code: "archive.chat-too-large",
    ...names,
    megabytes: Math.ceil(bytes / megabyte),
    limitMegabytes: limits.textBytes / megabyte,
  });
}

/**
 * Bytes since the last line feed after `chunk`, `before` of them in front of it; as soon as a line in between is
 * longer than `limit`, its length. Looks at single lines only where the chunk is long enough to hide such a line.
 */
function lineAfter(chunk: Buffer, before: number, limit: number): number {
  const firstFeed = chunk.indexOf(lineFeed);
  if (firstFeed < 0) return before + chunk.length;
  if (before + firstFeed > limit) return before + firstFeed;
  if (chunk.length > limit) {
    for (let start = firstFeed + 1; ; ) {
      const end = chunk.indexOf(lineFeed, start);
      if (end < 0) break;
      if (end - start > limit) return end - start;
      start = end + 1;
    }
  }
  return chunk.length - chunk.lastIndexOf(lineFeed) - 1;
}
