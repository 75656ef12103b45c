/** Ours: a file's bytes to records, read in pieces as the floor reads them. `node ours.mjs FILE`, after `npm run build`. */
import { openSync, readSync } from "node:fs";
import { argv } from "node:process";
import { completeLength, decodeCounting } from "../../dist/archive/utf8.js";
import { recognise, recordBatches } from "../../dist/transcript/parse.js";
import { told } from "./told.mjs";

async function* text() {
  const handle = openSync(argv[2]);
  const buffer = Buffer.allocUnsafe(64 * 1024);
  for (let held = 0; ; ) {
    const read = readSync(handle, buffer, held, buffer.length - held);
    if (read === 0) break;
    const length = held + read;
    const whole = completeLength(buffer.subarray(0, length));
    yield decodeCounting(buffer.subarray(0, whole)).text;
    buffer.copyWithin(0, whole, length);
    held = length - whole;
  }
}

const shape = await recognise(text());
let records = 0;
for await (const batch of recordBatches(text(), shape, new Set())) records += batch.length;
told(records);
