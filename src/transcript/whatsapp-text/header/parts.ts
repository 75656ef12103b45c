/** A text in parts that can be scanned for headers at once. */

/** Most UTF-16 units of a part. */
export const LONGEST_PART = 0x8000;

export interface Part {
  readonly text: string;
  /** Where it stands in the whole text. */
  readonly at: number;
  /** Where its first line begins; in the middle of a line that is longer than a part, its length. */
  readonly from: number;
}

/** Longer texts are cut behind line feeds. */
export function* parts(text: string): Generator<Part> {
  if (text === "") return;
  if (text.length <= LONGEST_PART) return yield { text, at: 0, from: 0 };
  let inLine = false;
  for (let at = 0; at < text.length; ) {
    const behind = text.lastIndexOf("\n", at + LONGEST_PART - 1) + 1;
    const end = at + LONGEST_PART >= text.length ? text.length : behind > at ? behind : at + LONGEST_PART;
    const part = text.slice(at, end);
    yield { text: part, at, from: inLine ? part.indexOf("\n") + 1 || part.length : 0 };
    inLine = !part.endsWith("\n");
    at = end;
  }
}
