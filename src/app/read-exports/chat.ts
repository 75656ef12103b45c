/** What is read of an export: a chat. */
import type { Plan } from "../../plan/index.ts";
import type { Inspected } from "../../report/index.ts";
import type { DateOrder, TranscriptRecord } from "../../transcript/index.ts";

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

/** How exports are to be read, as the user says it. */
export interface ReadingOptions {
  readonly dateOrder?: DateOrder | undefined;
  /** IANA name; where it is needed and not given, the machine's. */
  readonly timeZone?: string | undefined;
  /** Of the first entries, where the export has none. */
  readonly year?: number | undefined;
  /** Which chat, where a file holds several: its title. */
  readonly chat?: string | undefined;
  /** All exports are of one chat. */
  readonly sameChat?: boolean | undefined;
}

/** `instant`: milliseconds since 1970, told where a zone was given; null of a record without a time. */
export type OnRecord = (record: TranscriptRecord, instant?: number | null) => void;

/** What else is wanted of an export. */
export interface Wanted {
  /** Labels of the people list: they are names, though they may read like notices. */
  readonly writers?: readonly string[] | undefined;
  readonly keepRecords?: boolean;
  /** Of a file with several chats all of them, unless one is named. */
  readonly everyChat?: boolean;
  readonly onRecord?: OnRecord | undefined;
}

/** Standard input as an export: it can be read once only. */
export const standardInput = "-";
