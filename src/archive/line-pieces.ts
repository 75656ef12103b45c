/** Whole lines in pieces that are decoded one after the other. */

const lineFeed = 10;

/**
 * A decoded piece of this length is a small object to V8, gone with the next short clean-up; with longer ones the memory
 * for short-lived objects grows to its limit, and twice as much stays in use.
 */
const pieceBytes = 16 * 1024;

/** A rest so long is no piece of its own: each costs as much as some messages, and the smallest have no header. */
const restBytes = pieceBytes / 4;

/** Cuts bytes behind line feeds; only a single line that is longer makes a longer piece. */
export function* linePieces(lines: Buffer): Generator<Buffer> {
  for (let at = 0; at < lines.length; ) {
    let end = lines.length;
    if (end - at > pieceBytes + restBytes) {
      end = lines.lastIndexOf(lineFeed, at + pieceBytes - 1) + 1;
      if (end <= at) end = lines.indexOf(lineFeed, at + pieceBytes) + 1 || lines.length;
    }
    yield lines.subarray(at, end);
    at = end;
  }
}
