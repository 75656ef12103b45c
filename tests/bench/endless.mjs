/**
 * Valid chat lines without an end: a chat that grows past the limit of 512 MB after it was opened. Ends with exit code 1,
 * as it has to, when the reader stops at the limit. `node endless.mjs FILE [DIST]` writes into that file.
 */
import { appendFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";

const dist = argv[3] ?? new URL("../../dist", import.meta.url).pathname;
const { openArchive, detectShape, recordBatches } = await import(`${dist}/bench/export.js`);

const lines = "23.09.2026, 10:15 - Nora: Moin, wer bringt am Freitag Kuchen mit?\n".repeat(16_000);
writeFileSync(argv[2], lines);
const archive = await openArchive(argv[2]);
for (let bytes = 0; bytes < 513 * 2 ** 20; bytes += lines.length) appendFileSync(argv[2], lines);
const shape = await detectShape(archive.text());
let records = 0;
try {
  for await (const batch of recordBatches(archive.text(), shape, new Set())) records += batch.length;
} catch (error) {
  const [finding] = error.findings ?? [];
  if (finding?.code !== "archive.chat-too-large" || records < 7_000_000) throw error;
  process.exit(1);
}
