/** Ours: an archive to records, whole. `node archive-ours.mjs ZIP [DIST]` prints the number of records. */
import { argv } from "node:process";

const dist = argv[3] ?? new URL("../../dist", import.meta.url).pathname;
const { openArchive, detectShape, recordBatches } = await import(`${dist}/bench/export.js`);

const archive = await openArchive(argv[2]);
const shape = await detectShape(archive.text());
let records = 0;
for await (const batch of recordBatches(archive.text(), shape, new Set())) records += batch.length;
console.log(records);
