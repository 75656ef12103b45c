/** Ours: a file's bytes to records, read in pieces of whole lines. `node ours.mjs FILE`, after `npm run build`. */
import { openSync, readSync } from "node:fs";
import { argv } from "node:process";
import { decodeCounting, detectShape, linePieces, recordBatches } from "../../dist/bench/text.js";
import { told } from "./told.mjs";

async function* pieces() {
  const handle = openSync(argv[2]);
  let buffer = Buffer.allocUnsafe(64 * 1024);
  for (let held = 0; ; ) {
    const read = readSync(handle, buffer, held, buffer.length - held);
    const length = held + read;
    const cut = read === 0 ? length : buffer.lastIndexOf(10, length - 1) + 1;
    for (const piece of linePieces(buffer.subarray(0, cut))) yield decodeCounting(piece).text;
    if (read === 0) break;
    if (cut === 0 && length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(length)]);
    buffer.copyWithin(0, cut, length);
    held = length - cut;
  }
}

const shape = await detectShape(pieces());
let records = 0;
for await (const batch of recordBatches(pieces(), shape, new Set())) records += batch.length;
told(records);
