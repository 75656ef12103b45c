/**
 * Cuts a stream of chunks into blocks that end with a line feed (the last one perhaps without), so that no line and no
 * CR LF pair is split. Holds back at most one unfinished line.
 */
export async function* blocks(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  for await (const chunk of text) {
    const cut = chunk.lastIndexOf("\n") + 1;
    if (cut === 0) {
      if (chunk !== "") held.push(chunk);
      continue;
    }
    held.push(chunk.slice(0, cut));
    yield held.join("");
    held = cut < chunk.length ? [chunk.slice(cut)] : [];
  }
  if (held.length > 0) yield held.join("");
}
