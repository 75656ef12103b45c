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

/** Also for a whole line: one that begins so was no comment before the spreadsheet had it. */
export function isSpreadsheetError(text: string): boolean {
  return error.test(text.trim());
}
