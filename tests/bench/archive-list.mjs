/** Ours: what is in an archive, the chat chosen and looked at. `node archive-list.mjs ZIP [DIST]` */
import { argv } from "node:process";

const dist = argv[3] ?? new URL("../../dist", import.meta.url).pathname;
const { openArchive } = await import(`${dist}/bench/export.js`);
console.log((await openArchive(argv[2])).entries.length + 1);
