/** Bytes as they come → lines, whatever the encoding; memory grows with the longest line that is kept. */
import { decodeCsv } from "./csv-text.ts";

const longestLine = 1 << 20;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * @param chunks of UTF-8, Windows-1252, any mix of both, or UTF-16 with a byte order mark
 * @returns lines without their ends. Of a line above 1 MiB only the beginning is given.
 */
export async function* byteLines(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array) => {
    if (part.length > 0 && length < longestLine) {
      // A copy: the giver may use its buffer again.
      kept.push(part.slice(0, longestLine - length));
      length += part.length;
    }
  };
  const take = () => {
    const line = join(kept);
    kept = [];
    length = 0;
    return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
  };
  for await (const chunk of inUtf8(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

/** One line as text; each for itself, for files are put together from several. */
export function decodeLine(line: Uint8Array): string {
  return decodeCsv(line);
}

/** UTF-16 is turned into UTF-8, everything else stays as it is; a byte order mark goes. */
async function* inUtf8(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  let wide: InstanceType<typeof TextDecoder> | null = null;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head !== null) {
      bytes = join([head, chunk]);
      head = bytes.length < 3 ? bytes : null;
      if (head !== null) continue;
      if (bytes[0] === 0xff && bytes[1] === 0xfe) wide = new TextDecoder("utf-16le");
      else if (bytes[0] === 0xfe && bytes[1] === 0xff) wide = new TextDecoder("utf-16be");
      else if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    }
    yield wide === null ? bytes : encoder.encode(wide.decode(bytes, { stream: true }));
  }
  if (head !== null && head.length > 0) yield head;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
