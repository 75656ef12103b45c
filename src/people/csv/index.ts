export { byteLines } from "./byte-lines.ts";
export { parseCsv } from "./csv-rows.ts";
export { csvRows, type StreamedRow } from "./csv-stream.ts";
export { type CsvRecord, decodeCsv, writeCsv } from "./csv-text.ts";
export { isSpreadsheetError, spreadsheetTrace, workbookOf } from "./spreadsheet.ts";
