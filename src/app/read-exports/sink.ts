/** Where the records of a chat go while it is read: into its summary, and where else they are wanted. */
import type { Finding } from "../../messages/index.ts";
import { createOpening, type SummaryBuilder, type TranscriptRecord } from "../../transcript/index.ts";
import type { Precision, Wanted } from "./chat.ts";

/** Takes the records of one chat in file order. */
export interface Sink {
  take(records: Iterable<TranscriptRecord>): void;
  /** What is told of the records' zone, once all were taken. */
  end(): readonly Finding[];
  readonly kept: readonly TranscriptRecord[];
  opening(): string | null;
}

/** @param timeZone of the records, in which moments are told; undefined = nobody asks for them */
export async function createSink(
  gathering: SummaryBuilder | null,
  precision: Precision,
  { keepRecords, onRecord }: Wanted,
  timeZone: string | undefined,
): Promise<Sink> {
  const kept: TranscriptRecord[] = [];
  const opening = createOpening();
  const line =
    timeZone === undefined
      ? null
      : (await import("../../transcript/instants/index.ts")).createTimeline<TranscriptRecord>(
          timeZone,
          precision,
        );

  return {
    kept,
    opening: opening.done,
    take(records) {
      for (const record of records) {
        opening.take(record);
        gathering?.add(record);
        if (keepRecords) kept.push(record);
        if (line) for (const { record: placed, instant } of line.add(record)) onRecord?.(placed, instant);
        else onRecord?.(record);
      }
    },
    end() {
      if (!line) return [];
      for (const { record, instant } of line.end()) onRecord?.(record, instant);
      return line.findings();
    },
  };
}
