/** What the bench and `npm run corpus` run of reading an export, built into `dist/bench/export.js`. */
export { openArchive } from "../../src/archive/open.ts";
export { cleanName } from "../../src/transcript/marks.ts";
export { createSummary } from "../../src/transcript/summary/summary.ts";
export { detectShape, recordBatches, records } from "../../src/transcript/whatsapp-text/index.ts";
