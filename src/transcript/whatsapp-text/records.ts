/** A chat text in, its records out, by the shape that `detect.ts` found. */
import type { Finding } from "../../messages/index.ts";
import { type Chunks, createCutter } from "../lines.ts";
import type { TranscriptRecord } from "../model.ts";
import type { Shape } from "./detect.ts";
import { doubtfulNotices } from "./doubts.ts";
import { createClock } from "./header/clock.ts";
import { createReader } from "./reader.ts";

/** What only the text tells, not its records. */
export interface Told {
  /** How some lines were read. */
  readonly findings: readonly Finding[];
  /** Of an iPhone's group, as the sender fields of its notices have it. */
  readonly groupName: string | null;
  /** Whom the user's list made a person, as their name stands in two lines and comes once. */
  readonly listedInTwoLines: readonly string[];
}

/**
 * Reads a chat text by its shape. Memory is bounded by the longest message, whatever the length of the text.
 * @param text the same text that `detectShape` saw, from its beginning
 * @param shape from `detectShape`
 * @param attachments names of the files in the archive, with or without folders
 * @returns records in file order, as many at a time as a chunk of the text completes; times are the file's wall clock. At the
 *   end, what the records do not tell
 */
export async function* recordBatches(
  text: Chunks,
  shape: Shape,
  attachments: ReadonlySet<string>,
): AsyncGenerator<readonly TranscriptRecord[], Told> {
  const { layout, names, crLf, recognition, year } = shape;
  const clock = createClock(recognition.dateOrder, year);
  const reader = createReader({ layout, platform: recognition.platform, clock, attachments, names, crLf });
  const cutter = createCutter();
  for await (const chunk of text) {
    const records = reader.read(cutter.add(chunk));
    if (records.length > 0) yield records;
  }
  yield [...reader.read(cutter.rest()), ...reader.end()];
  const found = [reader.inner.finding(), doubtfulNotices(reader.interpreter.doubts)];
  return {
    findings: found.filter((finding) => finding !== null),
    groupName: reader.interpreter.groupName(),
    listedInTwoLines: [...reader.interpreter.listedInTwoLines],
  };
}

/** The same, one record after the other; waiting for each costs more than reading it. */
export async function* records(
  text: Chunks,
  shape: Shape,
  attachments: ReadonlySet<string>,
): AsyncGenerator<TranscriptRecord> {
  for await (const batch of recordBatches(text, shape, attachments)) {
    for (const record of batch) yield record;
  }
}
