/** The people CSV as a table to be changed: rows in file order, comments and the user's own columns included. */
import { Failure } from "../../messages/index.ts";
import { type CsvRecord, parseCsv, writeCsv } from "../csv/index.ts";
import { harmlessLabel } from "../label.ts";
import {
  type Column,
  cellOf,
  fresh,
  type Header,
  joinList,
  known,
  readHeader,
  splitList,
} from "./columns.ts";

export interface TableRow {
  /** 1 = first row after the header, as in every message. */
  readonly row: number;
  /** Without blanks around it; empty where the row or the list has none. */
  cell(column: Column): string;
  list(column: "whatsapp" | "chat"): readonly string[];
}

export interface PeopleTable {
  rows(): readonly TableRow[];
  append(cells: Partial<Record<Column, string>>): TableRow;
  /** Into an empty cell only, unless told to replace. @returns whether the cell is now so */
  set(row: number, column: Column, value: string, replace?: boolean): boolean;
  /**
   * Two rows of one chat that are one person become one: `into` takes the labels of `row` and whatever it lacks; what
   * both say stays as `into` says it, notes and the user's own columns side by side. Rows below `row` move up by one.
   */
  unite(row: number, into: number): void;
  /** The file as it shall be: `;`, byte order mark, CRLF. */
  print(): string;
}

/**
 * @param existing the file, decoded; null begins a new one
 * @throws Failure "not-understood" where the header is not understood, so that nothing is written over
 */
export function openTable(existing: string | null): PeopleTable {
  const parsed = existing === null ? null : parseCsv(existing);
  const isBlank = parsed === null || parsed.records.every(({ kind }) => kind === "comment");
  const records: CsvRecord[] = [...(parsed?.records ?? [])];
  if (isBlank) records.push({ kind: "cells", line: 0, cells: fresh });
  if (parsed !== null && parsed.brokenAt !== null)
    throw new Failure("not-understood", { code: "people.broken-quotes", line: parsed.brokenAt });
  /** Where in `records` each row stands; the first is the header. */
  const places = records.flatMap(({ kind }, index) => (kind === "cells" ? [index] : []));
  let header: Header = readHeader(cellsAt(0));
  if (header.faults.length > 0) throw new Failure("not-understood", header.faults);

  function cellsAt(row: number): readonly string[] {
    const record = records[places[row] ?? -1];
    return record?.kind === "cells" ? record.cells : [];
  }

  function put(row: number, index: number, value: string): void {
    const cells = [...cellsAt(row)];
    while (cells.length <= index) cells.push("");
    cells[index] = value;
    records[places[row] ?? -1] = { kind: "cells", line: 0, cells };
  }

  /** Its number; made at the right where the list has none. */
  function column(name: Column): number {
    const known = header.at.get(name);
    if (known !== undefined) return known;
    const index = header.width;
    put(0, index, name);
    header = readHeader(cellsAt(0));
    return index;
  }

  function rowAt(row: number): TableRow {
    const cell = (name: Column) => cellOf({ kind: "cells", line: 0, cells: cellsAt(row) }, header, name);
    return { row, cell, list: (name) => splitList(cell(name)) };
  }

  return {
    rows: () => places.slice(1).map((_, index) => rowAt(index + 1)),
    append(cells) {
      places.push(records.length);
      records.push({ kind: "cells", line: 0, cells: Array.from({ length: header.width }, () => "") });
      const row = places.length - 1;
      for (const [name, value] of Object.entries(cells)) {
        if (value !== "") put(row, column(name as Column), harmlessLabel(value));
      }
      return rowAt(row);
    },
    set(row, name, value, replace = false) {
      const before = rowAt(row).cell(name);
      if (before === value) return true;
      if ((before !== "" && !replace) || row < 1 || row >= places.length) return false;
      put(row, column(name), harmlessLabel(value));
      return true;
    },
    unite(row, into) {
      const labels = [...rowAt(into).list("whatsapp"), ...rowAt(row).list("whatsapp")];
      const settled = known.filter((name) => name !== "note").map((name) => header.at.get(name));
      for (const [index, cell] of cellsAt(row).entries()) {
        // an empty cell means every chat
        if (index === header.at.get("chat")) continue;
        const there = cellsAt(into)[index]?.trim() ?? "";
        if (there === "") put(into, index, cell);
        // what only the user understands is not thrown away
        else if (!settled.includes(index) && cell.trim() !== "" && cell.trim() !== there)
          put(into, index, `${there} / ${cell}`);
      }
      put(into, column("whatsapp"), joinList(labels));
      records.splice(places[row] ?? -1, 1);
      const gone = places.splice(row, 1)[0] ?? 0;
      for (const [index, place] of places.entries()) if (place > gone) places[index] = place - 1;
    },
    print: () => writeCsv(records),
  };
}
