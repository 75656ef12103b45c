/** CSV row by row, from text that may come in pieces: comment lines, rows, and quotation marks that do not match. */
import Papa from "papaparse";
import { type CsvRecord, withoutApostrophe } from "./csv-text.ts";

export interface CsvRow {
  /** `line` counts as a spreadsheet does: rows with line breaks inside are one. */
  readonly record: CsvRecord;
  /** Line of the file in which it begins, from 1. */
  readonly fileLine: number;
  /** Its quotation marks do not match. */
  readonly broken: boolean;
}

export interface CsvReader {
  /**
   * @param text whole lines, decoded; the first row decides what separates cells, or the line `sep=;` that Excel writes
   * @param isLast is what is open at the end a row, too?
   * @returns the rows that are complete, without blank ones
   */
  read(text: string, isLast: boolean): CsvRow[];
}

export function createCsvReader(): CsvReader {
  let delimiter: string | null = null;
  let held = "";
  let line = 0;
  let fileLine = 1;

  /** What stands in the file at this row; its cells where it is no comment. */
  function row(raw: string, cells: readonly string[], broken: boolean): CsvRow {
    line += 1;
    const text = raw.replace(/\r?\n$/, "");
    const isComment = /^\s*#/.test(text);
    const record: CsvRecord = isComment
      ? { kind: "comment", line, text }
      : { kind: "cells", line, cells: withoutLineEnd(cells, raw).map(withoutApostrophe) };
    const found = { record, fileLine, broken: broken && !isComment };
    fileLine += raw.split("\n").length - 1;
    return found;
  }

  function separator(text: string): string {
    const declared = /^sep=([;,\t])\r?\n/i.exec(text);
    if (declared === null) return text;
    delimiter = declared[1] as string;
    line += 1;
    fileLine += 1;
    return text.slice(declared[0].length);
  }

  return {
    read(more, isLast) {
      let text = (held + more).replace(/^\ufeff/, "");
      if (isLast && !text.endsWith("\n")) text += "\n";
      // The line ends of old Macs.
      if (line === 0 && !text.trimEnd().includes("\n")) text = text.replaceAll("\r", "\n");
      held = "";
      if (line === 0) text = separator(text);
      delimiter ??= likelyDelimiter(text);
      if (delimiter === null && !isLast) {
        held = text;
        return [];
      }
      const rows: CsvRow[] = [];
      let at = 0;
      const comments = (): void => {
        while (text[at] === "#") {
          const end = text.indexOf("\n", at) + 1 || text.length;
          rows.push(row(text.slice(at, end), [], false));
          at = end;
        }
      };
      /** The last row may not be whole yet, so each is taken once the next one has come. */
      let open: (() => void) | null = null;
      Papa.parse<string[]>(text, {
        delimiter: delimiter ?? ";",
        newline: "\n",
        comments: "#",
        step({ data, errors, meta }) {
          open?.();
          comments();
          const broken = errors.some(({ type }) => type === "Quotes");
          open = () => {
            rows.push(row(text.slice(at, meta.cursor), data, broken));
            at = meta.cursor;
          };
        },
      });
      if (isLast) {
        (open as (() => void) | null)?.();
        comments();
      } else held = text.slice(at);
      return rows.filter(({ record, broken }) => broken || !isBlank(record));
    },
  };
}

/** The CR of a CR LF is no part of the last cell, unless it stands there in quotes. */
function withoutLineEnd(cells: readonly string[], raw: string): readonly string[] {
  const last = cells.at(-1) ?? "";
  if (!last.endsWith("\r") || /\r" *\r\n$/.test(raw)) return cells;
  return [...cells.slice(0, -1), last.slice(0, -1)];
}

function isBlank(record: CsvRecord): boolean {
  return record.kind === "cells" && record.cells.every((cell) => cell.trim() === "");
}

/** By the first row; null where none has come. */
function likelyDelimiter(text: string): string | null {
  const header = text.split(/\r?\n/).find((line) => line.trim() !== "" && !/^\s*#/.test(line));
  if (header === undefined) return null;
  const counts = [";", ",", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

export interface Csv {
  /** In file order, without blank ones. */
  readonly records: readonly CsvRecord[];
  /** Row in which a quotation mark opens and none closes it. */
  readonly brokenAt: number | null;
}

/** @param text the whole file, decoded */
export function parseCsv(text: string): Csv {
  const rows = createCsvReader().read(text, true);
  return {
    records: rows.map(({ record }) => record).filter((record) => !isBlank(record)),
    brokenAt: rows.find(({ broken }) => broken)?.record.line ?? null,
  };
}
