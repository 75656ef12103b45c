/**
 * Cuts a stream of chunks into blocks that end with a line feed (the last one perhaps without), so that no line and no
 * CR LF pair is split. Holds back at most one unfinished line.
 */
import type { TextPiece } from "../archive/model.ts";

/** Chunks as the archive decodes them, or plain strings. */
export type Chunks = AsyncIterable<string | TextPiece>;

export async function* blocks(chunks: Chunks): AsyncGenerator<TextPiece> {
  let held: string[] = [];
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : chunk.text;
    const cut = text.lastIndexOf("\n") + 1;
    if (cut === 0) {
      if (text !== "") held.push(text);
      continue;
    }
    if (held.length === 0 && cut === text.length && typeof chunk !== "string") yield chunk;
    else yield marked([...held, text.slice(0, cut)].join(""));
    held = cut < text.length ? [text.slice(cut)] : [];
  }
  if (held.length > 0) yield marked(held.join(""));
}

/** A piece of text of which nothing is known yet. */
export function marked(text: string): TextPiece {
  const marks: number[] = [];
  for (let at = text.indexOf("\u200e"); at !== -1; at = text.indexOf("\u200e", at + 1)) marks.push(at);
  return { text, marks };
}
