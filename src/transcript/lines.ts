/**
 * Cuts a stream of chunks into blocks that end with a line feed (the last one perhaps without), so that no line and no
 * CR LF pair is split. Holds back at most one unfinished line.
 */

/** Text in chunks of any size. */
export type Chunks = AsyncIterable<string>;

export async function* blocks(chunks: Chunks): AsyncGenerator<string> {
  let held: string[] = [];
  for await (const chunk of chunks) {
    const cut = chunk.lastIndexOf("\n") + 1;
    if (cut === 0) {
      if (chunk !== "") held.push(chunk);
      continue;
    }
    yield held.length === 0 && cut === chunk.length ? chunk : [...held, chunk.slice(0, cut)].join("");
    held = cut < chunk.length ? [chunk.slice(cut)] : [];
  }
  if (held.length > 0) yield held.join("");
}
