/** The people CSV → people, checked hard: whatever is wrong is named at once, and nobody is guessed. */
import { Failure, type Finding } from "../../messages/index.ts";
import { isSpreadsheetError, parseCsv } from "../csv/index.ts";
import type { Person } from "../model.ts";
import { clashes, lookAlikes, namesakes } from "./clashes.ts";
import { readHeader } from "./columns.ts";
import { readRow } from "./people-row.ts";

/**
 * @param text the whole file, decoded (`decodeCsv`)
 * @throws Failure "not-understood" with every fault of the list: header, cells, and rows that contradict each other
 */
export function readPeopleCsv(text: string): {
  readonly people: Person[];
  readonly findings: Finding[];
  readonly hasLabels: boolean;
} {
  const { records, brokenAt } = parseCsv(text);
  const rows = records.filter((record) => record.kind === "cells");
  const [head, ...body] = rows;
  const header = readHeader(head?.cells ?? []);
  const faults: Finding[] = [...header.faults];
  if (brokenAt !== null) faults.push({ code: "people.broken-quotes", line: brokenAt });
  // `#NAME?` in the first cell makes a comment of a row that is a person.
  for (const { kind, line, ...record } of records) {
    if (kind === "comment" && "text" in record && isSpreadsheetError(record.text))
      faults.push({ code: "people.row-became-comment", line });
  }
  if (faults.length > 0) throw new Failure("not-understood", faults);

  const placed = body.map((record, index) => ({ line: record.line, ...readRow(record, index + 1, header) }));
  faults.push(...placed.flatMap((row) => row.faults), ...clashes(placed));
  if (faults.length > 0) throw new Failure("not-understood", faults);
  const notes = [...placed.flatMap((row) => row.notes), ...lookAlikes(placed), ...namesakes(placed)];
  return {
    people: placed.map(({ person }) => person),
    findings: notes,
    hasLabels: header.at.has("whatsapp"),
  };
}
