/** What spreadsheets leave in a cell that they took for something else: formulas, their errors, shortened numbers. */

/** Columns whose text is a person's own: a label may begin with anything. */
const free: ReadonlySet<string> = new Set(["whatsapp", "chat", "note", "agreed_how"]);

/** English and German error values. */
const error =
  /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|WERT!|BEZUG!|ZAHL!|NV|ÜBERLAUF!|SPILL!)(?:$|[;,\t])/i;
/** `4,91714E+11`: what is left of a phone number. */
const shortened = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/** @returns what the cell was turned into, null for an honest one */
export function spreadsheetTrace(
  column: string,
  cell: string,
): "formula" | "spreadsheet-error" | "shortened-number" | null {
  if (isSpreadsheetError(cell)) return "spreadsheet-error";
  if (shortened.test(cell)) return "shortened-number";
  return !free.has(column) && /^[=@]|^[+-](?!\d)/.test(cell) ? "formula" : null;
}

/** @returns what a file is that a spreadsheet saved as its own instead of as CSV; null for all others */
export function workbookOf(head: Uint8Array): "excel" | "opendocument" | "numbers" | null {
  const text = new TextDecoder("latin1").decode(head.subarray(0, 4096));
  if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) return "excel";
  if (!text.startsWith("PK\u0003\u0004")) return null;
  // the first file of every OpenDocument is called so
  if (text.startsWith("mimetype", 30)) return "opendocument";
  if (text.includes("Index/") && /\.iwa/.test(text)) return "numbers";
  return /\[Content_Types\]\.xml|_rels\/|xl\//.test(text) ? "excel" : null;
}

/** Also for a whole line: one that begins so was no comment before the spreadsheet had it. */
export function isSpreadsheetError(text: string): boolean {
  return error.test(text.trim());
}
