/** Ours, as the command line reads: any archive, all limits held, bytes fingerprinted. `node command.mjs FILE` */
import { argv } from "node:process";
import { openArchive } from "../../dist/archive/open.js";
import { cleanUpAlone } from "../../dist/cli/heap.js";
import { recognise, recordBatches } from "../../dist/transcript/parse.js";
import { told } from "./told.mjs";

cleanUpAlone();

const archive = await openArchive(argv[2]);
const shape = await recognise(archive.text());
let records = 0;
for await (const batch of recordBatches(archive.text(), shape, new Set())) records += batch.length;
told(records);
