/**
 * Loaded before the tool (`node --import`): notes every stanza that leaves through TLS, as it leaves, and when the process
 * ends how long they took and how much memory it held. `BENCH_RECORD` names the file; without `BENCH_KEEP` it only counts.
 */
import { writeFileSync } from "node:fs";
import process from "node:process";
import { TLSSocket } from "node:tls";
import { peak } from "./told.mjs";

const keep = Boolean(process.env.BENCH_KEEP);
const sent = [];
let count = 0;
let first = 0;
let last = 0;
const { write } = TLSSocket.prototype;
TLSSocket.prototype.write = function (data, ...rest) {
  const text = typeof data === "string" ? data : "";
  // the session's own opening is signing in, which is not compared
  const stanza = /^<(iq|message|presence)\b/.test(text) && !text.includes("urn:ietf:params:xml:ns:xmpp-bind");
  if (stanza) {
    first ||= performance.now();
    count += 1;
    if (keep) sent.push(text);
  }
  if (stanza || text.startsWith("</stream")) last = performance.now();
  return write.call(this, data, ...rest);
};
process.on("exit", () => {
  const file = process.env.BENCH_RECORD;
  if (file)
    writeFileSync(file, JSON.stringify({ ms: last - first, peak: peak(), count, ...(keep && { sent }) }));
});
