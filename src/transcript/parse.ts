/** The room's door: a chat text in, its shape and then its records out. */
import { createClock } from "./header/clock.ts";
import { blocks } from "./lines.ts";
import type { TranscriptRecord } from "./model.ts";
import type { Shape } from "./recognise.ts";
import { createReader } from "./records.ts";

export { type RecogniseOptions, recognise, type Shape } from "./recognise.ts";

/**
 * Reads a chat text by its shape. Memory is bounded by the longest message, whatever the length of the text.
 * @param text the same text that `recognise` saw, from its beginning
 * @param shape from `recognise`
 * @param attachments names of the files in the archive, with or without folders
 * @returns records in file order; times are the file's wall clock
 */
export async function* records(
  text: AsyncIterable<string>,
  shape: Shape,
  attachments: ReadonlySet<string>,
): AsyncGenerator<TranscriptRecord> {
  const reader = createReader(
    shape.layout,
    createClock(shape.recognition.dateOrder),
    attachments,
    shape.names,
  );
  // Not `yield*`: delegating from an async to a sync generator costs several promises more per record.
  for await (const block of blocks(text)) {
    for (const record of reader.read(block)) yield record;
  }
  for (const record of reader.end()) yield record;
}
