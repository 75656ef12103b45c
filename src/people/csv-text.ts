/** CSV as spreadsheets write and read it: bytes, delimiters, comment lines, apostrophes before formulas. */
import Papa from "papaparse";

export type CsvRecord =
  | { readonly kind: "comment"; readonly line: number; readonly text: string }
  | { readonly kind: "cells"; readonly line: number; readonly cells: readonly string[] };

export interface Csv {
  readonly delimiter: string;
  /** In file order, without blank ones. `line` counts as a spreadsheet does: the file's first row is 1. */
  readonly records: readonly CsvRecord[];
  /** Line in which a quotation mark opens and none closes it. */
  readonly brokenAt: number | null;
}

/** UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252, which German spreadsheets still write. */
export function decodeCsv(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** 0x80 to 0x9F; the rest is Latin-1. The decoder of Node 20 takes all of it for Latin-1. A blank means undefined. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return latin1.replace(/[\u0080-\u009f]/g, (character) => {
    const known = windows1252[character.charCodeAt(0) - 0x80] ?? " ";
    return known === " " ? character : known;
  });
}

/** @param text decoded; `;`, `,` or tab is chosen by the header, or by the line `sep=;` that Excel writes. */
export function parseCsv(text: string): Csv {
  const whole = text.replace(/^\ufeff/, "");
  const separator = /^sep=([;,\t])\r?\n/i.exec(whole);
  const body = separator ? whole.slice(separator[0].length) : whole;
  const delimiter = separator?.[1] ?? likelyDelimiter(body);
  const records: CsvRecord[] = [];
  let line = separator ? 1 : 0;
  let brokenAt: number | null = null;
  for (const raw of rawRecords(body, delimiter)) {
    line += 1;
    if (/^\s*#/.test(raw)) {
      records.push({ kind: "comment", line, text: raw });
      continue;
    }
    const { data, errors } = Papa.parse<string[]>(raw, { delimiter, header: false, newline: "\n" });
    if (errors.some(({ type }) => type === "Quotes")) brokenAt ??= line;
    const cells = (data[0] ?? []).map(withoutApostrophe);
    if (cells.some((cell) => cell.trim() !== "")) records.push({ kind: "cells", line, cells });
  }
  return { delimiter, records, brokenAt };
}

/** With byte order mark, `;` and CRLF, so that a double click opens it rightly in a German Excel. */
export function writeCsv(records: readonly CsvRecord[]): string {
  const lines = records.map((record) => (record.kind === "comment" ? record.text : cellsLine(record.cells)));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}

function cellsLine(cells: readonly string[]): string {
  const line = Papa.unparse([cells.map(withApostrophe)], { delimiter: ";", newline: "\r\n" });
  // Without quotes, a first cell that begins with # would be read as a comment. Nothing in it needed quotes so far.
  const first = cells[0] ?? "";
  return /^\s*#/.test(line) ? `"${first}"${line.slice(first.length)}` : line;
}

const formula = /^'*[=+\-@\t\r]/;

/** A spreadsheet would calculate a cell that begins so; the apostrophe makes it text. */
function withApostrophe(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Cuts into records without their line ends; a quoted cell may hold line breaks, a comment line may hold anything. */
function* rawRecords(text: string, delimiter: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = recordEnd(text, start, delimiter);
    yield text.slice(start, end);
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}

function recordEnd(text: string, start: number, delimiter: string): number {
  const lineEnd = /\r|\n|$/g;
  lineEnd.lastIndex = start;
  const firstEnd = lineEnd.exec(text)?.index ?? text.length;
  if (/^\s*#/.test(text.slice(start, firstEnd))) return firstEnd;
  let quoted = false;
  let fieldStart = true;
  let closedAt = -1;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      if (quoted) closedAt = at;
      // A quotation mark opens at the start of a cell; a doubled one inside means itself.
      quoted = quoted ? false : fieldStart || closedAt === at - 1;
    } else if (!quoted && (character === "\n" || character === "\r")) {
      return at;
    }
    fieldStart = !quoted && character === delimiter;
  }
  return text.length;
}

function likelyDelimiter(text: string): string {
  const header = text.split(/\r?\n|\r/).find((line) => line.trim() !== "" && !/^\s*#/.test(line)) ?? "";
  const counts = [";", ",", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
