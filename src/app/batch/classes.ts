/** The list of classes: one row a class (design section 5). */

import { isAbsolute, join, relative, resolve } from "node:path";
import { Failure, type Finding } from "../../messages/index.ts";
import { type CsvRecord, parseCsv, splitList, writeCsv } from "../../people/index.ts";
import { policies } from "../../plan/index.ts";
import { closest } from "../../text/index.ts";
import type { RoomOptions } from "../plan-rooms/index.ts";

const columns = [
  "archive",
  "room",
  "title",
  "policy",
  "people",
  "owners",
  "history",
  "since",
  "note",
  "reason",
] as const;
type Column = (typeof columns)[number];

export interface ClassRow {
  /** Line in the file, the header is usually 1. */
  readonly line: number;
  readonly archive: string | null;
  /** Path of the row's own people list. */
  readonly people: string | undefined;
  /** What the row says of its room, owners and days as they are written. What it does not say stands in no property. */
  readonly options: Pick<RoomOptions, "room" | "title" | "policy" | "history" | "since">;
  readonly owners: readonly string[];
  readonly cells: readonly string[];
}

export interface Classes {
  readonly header: readonly string[];
  readonly rows: readonly ClassRow[];
}

/** Throws `Failure` "not-understood" with all faults at once. */
export function readClasses(content: string): Classes {
  const { records, brokenAt } = parseCsv(content);
  const [head, ...body] = records.filter((record) => record.kind === "cells");
  const header = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const faults = headerFaults(header);
  if (brokenAt !== null) faults.push({ code: "people.broken-quotes", line: brokenAt });
  const rows = body.map((record) => row(record, header));
  for (const { line, options } of rows) {
    for (const [column, allowed] of choices) {
      const value: string | undefined = options[column];
      if (value !== undefined && !allowed.includes(value))
        faults.push({ code: "cli.class-value", line, column, value, allowed });
    }
  }
  if (rows.length === 0 && faults.length === 0) faults.push({ code: "cli.classes-empty" });
  if (faults.length > 0) throw new Failure("not-understood", faults);
  return { header, rows };
}

const choices: readonly (readonly ["policy" | "history", readonly string[]])[] = [
  ["policy", policies],
  ["history", ["none", "digest"]],
];

function headerFaults(header: readonly string[]): Finding[] {
  const expected = columns.slice(0, -1).join(";");
  const faults: Finding[] = [];
  for (const name of header) {
    if ((columns as readonly string[]).includes(name) || name === "") continue;
    const resembles = closest(
      name,
      columns.filter((column) => !header.includes(column)),
    );
    if (resembles) faults.push({ code: "people.unknown-column", column: name, resembles, expected });
  }
  const guessed = faults.some(
    (fault) => fault.code === "people.unknown-column" && fault.resembles === "archive",
  );
  if (!header.includes("archive") && !guessed)
    faults.push({ code: "cli.batch-missing-column", column: "archive", expected });
  return faults;
}

function row(record: CsvRecord & { kind: "cells" }, header: readonly string[]): ClassRow {
  const cell = (column: Column) => (record.cells[header.indexOf(column)] ?? "").trim();
  const names = ["room", "title", "policy", "history", "since"] as const;
  const filled = names.filter((name) => cell(name) !== "");
  return {
    line: record.line,
    archive: cell("archive") || null,
    people: cell("people") || undefined,
    owners: splitList(cell("owners")),
    options: Object.fromEntries(filled.map((name) => [name, cell(name)])),
    cells: record.cells,
  };
}

/**
 * Rows that did not work, in the input's own format with the reason, to be mended and fed back. Relative paths in the
 * rows hold beside the CSV, so they are written for the folder `to`.
 */
export function failedRows(
  header: readonly string[],
  failed: readonly { readonly row: ClassRow; readonly reason: string }[],
  from: string,
  to: string,
): string {
  const at = header.indexOf("reason");
  const width = at < 0 ? header.length : at;
  const cells = (values: readonly string[], reason: string): CsvRecord => {
    const padded = Array.from({ length: header.length }, (_, index) => values[index] ?? "");
    padded[width] = reason;
    return { kind: "cells", line: 0, cells: padded };
  };
  const moved = (values: readonly string[]) =>
    values.map((value, index) => (isPath(header[index]) ? movedPath(value, from, to) : value));
  const rows = failed.map(({ row, reason }) => cells(moved(row.cells), reason));
  return writeCsv([cells(header, "reason"), ...rows]);
}

const isPath = (column: string | undefined) => column === "archive" || column === "people";

function movedPath(value: string, from: string, to: string): string {
  const path = value.trim();
  if (path === "" || isAbsolute(path) || resolve(from) === resolve(to)) return value;
  return relative(to, join(from, path));
}
