/** CSV row by row as it arrives; memory grows with the longest row only. */
import { byteLines, decodeLine } from "./byte-lines.ts";
import { parseCsv } from "./csv-text.ts";

export interface StreamedRow {
  /** Line of the file in which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not match. */
  readonly broken: boolean;
}

/** Rows are parsed together by this many lines: parsing has a price for every call. */
const batch = 500;
/** A cell with more lines is a quotation mark that nobody closed. */
const longestRow = 200;

/**
 * The first row decides what separates cells. Blank lines and lines that begin with `#` are left out.
 * @param chunks the file's bytes, in any encoding that `byteLines` reads
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<StreamedRow> {
  let header: string | null = null;
  let pending: string[] = [];
  let firstLine = 1;
  let line = 0;
  let open = 0;
  const separator = { line: "" };
  const parse = (lines: readonly string[], first: number): StreamedRow[] => {
    const { records, brokenAt } = parseCsv([separator.line, ...lines].join("\n"));
    const lead = separator.line === "" ? 0 : 1;
    // `line` counts rows; one with line breaks inside takes several lines of the file.
    let extra = 0;
    return records.flatMap((record) => {
      if (record.kind === "comment") return [];
      const at = first + record.line - 1 - lead + extra;
      extra += record.cells.join("").split("\n").length - 1;
      return [{ line: at, cells: record.cells, broken: brokenAt === record.line }];
    });
  };
  for await (const bytes of byteLines(chunks)) {
    line += 1;
    const text = decodeLine(bytes);
    if (header === null) {
      if (/^sep=[;,\t]$/i.test(text)) separator.line = text;
      if (separator.line === text || text.trim() === "" || /^\s*#/.test(text)) {
        firstLine = line + 1;
        continue;
      }
      header = text;
      separator.line ||= `sep=${likely(text)}`;
    }
    pending.push(text);
    const quotes = text.split('"').length - 1;
    open = (open + quotes) % 2;
    const tooLong = open === 1 && pending.length > batch + longestRow;
    if ((pending.length >= batch && open === 0) || tooLong) {
      yield* parse(pending, firstLine);
      pending = [];
      open = 0;
      firstLine = line + 1;
    }
  }
  if (pending.length > 0) yield* parse(pending, firstLine);
}

function likely(header: string): string {
  const counts = [";", ",", "\t"].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
