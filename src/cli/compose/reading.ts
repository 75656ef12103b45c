/** What is read of a chat, and what is done with its records on the way. */

import type { Finding } from "../../messages/finding.ts";
import type { Plan } from "../../plan/model.ts";
import type { Inspected } from "../../report/inspect-json.ts";
import type { DateOrder, TranscriptRecord } from "../../transcript/model.ts";
import type { SummaryBuilder } from "../../transcript/summary.ts";
import type { Input } from "./input.ts";
import { createOpening } from "./opening.ts";

export interface Chat extends Inspected {
  readonly title: string;
  /** All records in file order, where they were asked for. */
  readonly records: readonly TranscriptRecord[];
  /** What a plan has to name so that the same chat is read again. */
  readonly sources: Plan["sources"];
  /** How it begins, which later exports of it share; null where nobody wrote. */
  readonly opening: string | null;
  /** Does the export write seconds? */
  readonly precision: Precision;
}

export type Precision = "minute" | "second";

/** `instant`: milliseconds since 1970, told where a zone was given; null of a record without a time. */
export type OnRecord = (record: TranscriptRecord, instant?: number | null) => void;

export interface ReadOptions {
  readonly dateOrder?: DateOrder | undefined;
  /** IANA name; where it is needed and not given, the machine's. */
  readonly timeZone?: string | undefined;
  /** Of the first entries, where the export has none. */
  readonly year?: number | undefined;
  /** Labels of the people list: they are names, though they may read like notices. */
  readonly writers?: readonly string[] | undefined;
  /** Which chat, where a file holds several: its title. */
  readonly chat?: string | undefined;
  readonly keepRecords?: boolean;
  readonly onRecord?: OnRecord | undefined;
  /** What `-` means; the process's own standard input unless told. */
  readonly stdin?: Input | undefined;
}

/** Takes the records of one chat in file order. */
export interface Sink {
  take(records: Iterable<TranscriptRecord>): void;
  /** What is told of the records' zone, once all were taken. */
  end(): readonly Finding[];
  readonly kept: readonly TranscriptRecord[];
  opening(): string | null;
}

/** Gathers the summary and does what else the options ask for. */
export async function createSink(
  gathering: SummaryBuilder | null,
  precision: Precision,
  { keepRecords, onRecord, timeZone }: ReadOptions,
): Promise<Sink> {
  const kept: TranscriptRecord[] = [];
  const opening = createOpening();
  const line =
    timeZone === undefined
      ? null
      : (await import("../../transcript/instant.ts")).createTimeline<TranscriptRecord>(timeZone, precision);

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

/** The zone of this machine. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
