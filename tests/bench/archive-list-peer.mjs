/** Peer: the same list by node-stream-zip. `node archive-list-peer.mjs ZIP` */
import { argv } from "node:process";
import StreamZip from "node-stream-zip";

const zip = new StreamZip.async({ file: argv[2] });
console.log(Object.keys(await zip.entries()).length);
await zip.close();
