/** Whole lines in pieces that are decoded one after the other. */

const lineFeed = 10;

/**
 * A decoded piece of this length is a small object to V8, gone with the next short clean-up; with longer ones the memory
 * for short-lived objects grows to its limit, and twice as much stays in use.
 */
const pieceBytes = 16 * 1024;

/** Cuts bytes behind line feeds; only a single line that is longer makes a longer piece. */
export function* linePieces(lines: Buffer): Generator<Buffer> {
  for (let at = 0; at < lines.length; ) {
    let end = lines.length;
    if (end - at > pieceBytes) {
      end = lines.lastIndexOf(lineFeed, at + pieceBytes - 1) + 1;
      if (end <= at) end = lines.indexOf(lineFeed, at + pieceBytes) + 1 || lines.length;
    }
    yield lines.subarray(at, end);
    at = end;
  }
}
