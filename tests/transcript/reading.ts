/** Reads a text as the command line does: its shape, then records and summary in one pass. */
import type { DateOrder, Summary, TranscriptRecord } from "../../src/transcript/model.ts";
import { createSummary } from "../../src/transcript/summary/summary.ts";
import { detectShape, records, type Shape } from "../../src/transcript/whatsapp-text/index.ts";

/** The text in pieces of the given length; code points are kept whole, as the archive promises. */
export async function* pieces(text: string, length = 65_536): AsyncGenerator<string> {
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + length, text.length);
    const code = text.charCodeAt(end - 1);
    if (code >= 0xd800 && code <= 0xdbff && end < text.length) end++;
    yield text.slice(at, end);
    at = end;
  }
}

export interface Reading {
  readonly shape: Shape;
  readonly records: readonly TranscriptRecord[];
  readonly summary: Summary;
}

export interface How {
  readonly attachments?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly title?: string;
  readonly pieceLength?: number;
}

export async function read(text: string, how: How = {}): Promise<Reading> {
  const shape = await detectShape(pieces(text, how.pieceLength), { dateOrder: how.dateOrder });
  const summary = createSummary(shape, how.title ?? null);
  const all: TranscriptRecord[] = [];
  for await (const record of records(pieces(text, how.pieceLength), shape, new Set(how.attachments))) {
    all.push(record);
    summary.add(record);
  }
  return { shape, records: all, summary: summary.done() };
}
