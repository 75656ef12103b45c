/**
 * Cuts a stream of chunks into blocks that end with a line feed (the last one perhaps without), so that no line and no
 * CR LF pair is split. Holds back at most one unfinished line.
 */

/** Text in chunks of any size. */
export type Chunks = AsyncIterable<string>;

export async function* blocks(chunks: Chunks): AsyncGenerator<string> {
  const cutter = createCutter();
  for await (const chunk of chunks) {
    const block = cutter.add(chunk);
    if (block !== "") yield block;
  }
  const rest = cutter.rest();
  if (rest !== "") yield rest;
}

/** The same for who has the chunks at hand: one wait less for each. */
export interface Cutter {
  /** Takes the next chunk and gives what it completes, "" where that is no line. */
  add(chunk: string): string;
  /** What was held back to the end. */
  rest(): string;
}

export function createCutter(): Cutter {
  let held: string[] = [];
  return {
    add(chunk) {
      const cut = chunk.lastIndexOf("\n") + 1;
      if (cut === 0) {
        if (chunk !== "") held.push(chunk);
        return "";
      }
      const block =
        held.length === 0 && cut === chunk.length ? chunk : [...held, chunk.slice(0, cut)].join("");
      held = cut < chunk.length ? [chunk.slice(cut)] : [];
      return block;
    },
    rest: () => held.join(""),
  };
}
