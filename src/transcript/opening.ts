/** How a chat begins: the same in every later export of it, and known to nobody who has none. */
import type { TranscriptRecord } from "./model.ts";

/** Few, so that a chat has them from its first days; more than one, for many begin with the same greeting. */
const enough = 3;

export interface Opening {
  take(record: TranscriptRecord): void;
  /** null where nobody wrote anything. */
  done(): string | null;
}

/** By words and minutes alone: who wrote is another name on another phone, and notices speak the phone's language. */
export function createOpening(): Opening {
  const first: string[] = [];
  return {
    take(record) {
      if (first.length === enough || record.kind !== "message") return;
      if (record.type === "text" && record.text !== "")
        first.push(`${record.at?.slice(11, 16) ?? ""} ${record.text}`);
    },
    done: () => (first.length === 0 ? null : JSON.stringify(first)),
  };
}

export function openingOf(records: Iterable<TranscriptRecord>): string | null {
  const opening = createOpening();
  for (const record of records) opening.take(record);
  return opening.done();
}
