/** CSV as spreadsheets write and read it: bytes, and apostrophes before formulas. */
import Papa from "papaparse";

export type CsvRecord =
  | { readonly kind: "comment"; readonly line: number; readonly text: string }
  | { readonly kind: "cells"; readonly line: number; readonly cells: readonly string[] };

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

export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
