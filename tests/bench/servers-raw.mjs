/**
 * The floor: the same stanzas, serialised before, written as fast as the server answers, with up to 256 requests under way.
 * No journal, no thinking. `node servers-raw.mjs RECORD SERVICE CA JID PASSWORD` prints milliseconds.
 */
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { TLSSocket } from "node:tls";
import { connect } from "../../dist/xmpp/connect.js";

const [, , record, service, ca, jid, password] = argv;
const { sent } = JSON.parse(readFileSync(record, "utf8"));
const UNDER_WAY = 256;

let socket;
const { write } = TLSSocket.prototype;
TLSSocket.prototype.write = function (...given) {
  socket = this;
  return write.apply(this, given);
};
const resource = "migrate-class-bench";
await connect({ jid, service, ca: readFileSync(ca, "utf8"), password: async () => password, resource });

const idOf = (stanza) => /^<iq [^>]*\bid=["']([^"']+)["']/.exec(stanza)?.[1];
const waiting = new Set();
let next = 0;
const started = performance.now();
await new Promise((resolve, reject) => {
  let text = "";
  socket.removeAllListeners("data");
  socket.on("error", reject).on("close", () => reject(new Error("closed")));
  socket.on("data", (chunk) => {
    text += chunk;
    const end = text.lastIndexOf(">") + 1;
    for (const [, id] of text.slice(0, end).matchAll(/<iq [^>]*\bid=["']([^"']+)["']/g)) waiting.delete(id);
    text = text.slice(end);
    if (next === sent.length && waiting.size === 0) resolve();
    else go();
  });
  function go() {
    while (next < sent.length && waiting.size < UNDER_WAY) {
      const id = idOf(sent[next]);
      if (id) waiting.add(id);
      socket.write(sent[next]);
      next += 1;
    }
  }
  go();
});
console.log(performance.now() - started);
process.exit(0);
