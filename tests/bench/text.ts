/** What the bench runs of reading a text, built into `dist/bench/text.js`. */
export { linePieces } from "../../src/archive/line-pieces.ts";
export { decodeCounting } from "../../src/archive/utf8.ts";
export { detectShape, recordBatches } from "../../src/transcript/whatsapp-text/index.ts";
