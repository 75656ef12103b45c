/** Floor: UTF-8 to text in pieces that end with a line, and its line breaks found. `node floor-decode.mjs FILE` */
import { openSync, readSync } from "node:fs";
import { argv } from "node:process";
import { told } from "./told.mjs";

const handle = openSync(argv[2]);
const buffer = Buffer.allocUnsafe(1 << 20);
let lines = 0;
let held = 0;
for (;;) {
  const read = readSync(handle, buffer, held, buffer.length - held);
  if (read === 0) break;
  const length = held + read;
  const cut = buffer.lastIndexOf(10, length - 1) + 1;
  const text = buffer.utf8Slice(0, cut);
  buffer.copyWithin(0, cut, length);
  held = length - cut;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
}
told(lines);
