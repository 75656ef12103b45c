/** Rows of `NAME.failed.csv` that the user mended: they stand in for the rows of `NAME.csv` that do not work. */
import { dirname, resolve } from "node:path";
import { readCsv } from "../csv-file.ts";
import type { Ports } from "../ports.ts";
import { type Classes, type ClassRow, readClasses } from "./classes.ts";

export interface Mended {
  /** The row to take instead of one that did not work; null where none can be meant. Each is given once. */
  insteadOf(row: ClassRow): ClassRow | null;
}

/**
 * @param path of the rows that did not work in an earlier run; it may be missing
 * @param folder of the list
 */
export async function mendedRows(
  ports: Pick<Ports, "files">,
  path: string,
  { header, rows }: Classes,
  folder: string,
): Promise<Mended> {
  // elsewhere paths are written otherwise, and every row would look mended
  const isBeside = resolve(dirname(path)) === resolve(folder) && ports.files.exists(path);
  const before = isBeside ? readClasses((await readCsv(ports, path)).content) : { header, rows: [] };
  const known = header.filter((name) => name !== "reason");
  const cellsOf = (own: readonly string[], { cells }: ClassRow) =>
    known.map((name) => (cells[own.indexOf(name)] ?? "").trim());
  const originals = rows.map((row) => cellsOf(header, row));
  const left = before.rows
    .map((row) => ({ row, cells: cellsOf(before.header, row) }))
    .filter(({ cells }) => !originals.some((original) => original.join("\n") === cells.join("\n")));

  return {
    insteadOf(row) {
      const own = cellsOf(header, row);
      const most = Math.max(0, ...left.map(({ cells }) => alike(cells, own)));
      const [best, ...others] = left.filter(({ cells }) => alike(cells, own) === most);
      if (most === 0 || best === undefined || others.length > 0) return null;
      // a row that is more like another one of the list was mended for that one
      if (originals.some((original) => alike(best.cells, original) > most)) return null;
      left.splice(left.indexOf(best), 1);
      return {
        ...best.row,
        line: row.line,
        cells: header.map((name) => best.cells[known.indexOf(name)] ?? ""),
      };
    },
  };
}

/** How many cells say the same. */
function alike(one: readonly string[], other: readonly string[]): number {
  return one.filter((cell, at) => cell !== "" && cell === other[at]).length;
}
