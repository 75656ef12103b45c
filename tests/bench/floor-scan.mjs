/** Floor: how fast Node finds the line breaks of a file's bytes. `node floor-scan.mjs FILE` prints their number. */
import { openSync, readSync } from "node:fs";
import { argv } from "node:process";
import { told } from "./told.mjs";

const handle = openSync(argv[2]);
const buffer = Buffer.allocUnsafe(1 << 20);
let lines = 0;
for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
  const bytes = buffer.subarray(0, read);
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++;
}
told(lines);
