/** Ours, as the command line reads: any archive, all limits held, bytes fingerprinted. `node command.mjs FILE` */
import { argv } from "node:process";
import { detectShape, openArchive, recordBatches } from "../../dist/bench/export.js";
import { told } from "./told.mjs";

const archive = await openArchive(argv[2]);
const shape = await detectShape(archive.text());
let records = 0;
for await (const batch of recordBatches(archive.text(), shape, new Set())) records += batch.length;
told(records);
