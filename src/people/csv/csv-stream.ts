/** CSV row by row as it arrives; memory grows with the longest row only. */
import { byteLines, decodeLine } from "./byte-lines.ts";
import { createCsvReader } from "./csv-rows.ts";

export interface StreamedRow {
  /** Line of the file in which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not match. */
  readonly broken: boolean;
}

/** Lines that are read together: reading has a price for every call. A row of more lines has a quotation mark that nobody closed. */
const batch = 500;

/** @param chunks the file's bytes, in any encoding that `byteLines` reads */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<StreamedRow> {
  const reader = createCsvReader();
  let pending: string[] = [];
  function* read(isLast: boolean): Generator<StreamedRow> {
    const rows = reader.read(pending.map((line) => `${line}\n`).join(""), isLast);
    pending = [];
    if (rows.length === 0 && !isLast) yield* read(true);
    for (const { record, fileLine, broken } of rows)
      if (record.kind === "cells") yield { line: fileLine, cells: record.cells, broken };
  }
  for await (const bytes of byteLines(chunks)) {
    pending.push(decodeLine(bytes));
    if (pending.length === batch) yield* read(false);
  }
  yield* read(true);
}
