/**
 * A thousand mails over one connection, as `letters --smtp` sends them (made, handed over, answered), against the same mails in a loop over
 * nodemailer's own pool: `npm run build && node tests/bench/mails.mjs`. Turns in one process against one server; median of the ratios.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { oneLetter } from "../../dist/bench/letters.js";
import { compose, openSmtp } from "../../dist/bench/mails.js";

const count = 1000;
const turns = 3;
const [user, password] = ["olga@school.example", "geheim"];

const folder = mkdtempSync(join(tmpdir(), "migrate-class-bench-"));
const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
const about = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-nodes", "-days", "2"];
const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
execFileSync("openssl", ["req", "-x509", ...kind, ...about, "-keyout", keyFile, "-out", certFile], {
  stdio: "ignore",
});
const [cert, key] = [readFileSync(certFile, "utf8"), readFileSync(keyFile, "utf8")];
rmSync(folder, { recursive: true });

let taken = 0;
const server = new SMTPServer({
  ...{ cert, key, secure: true, logger: false },
  onAuth: (_auth, _session, done) => done(null, { user }),
  onData(stream, _session, done) {
    stream.resume();
    stream.on("end", () => {
      taken += 1;
      done();
    });
  },
});
const port = await new Promise((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => resolve(listening.address().port));
});

const teacher = { name: "Olga Kowalczyk", address: user };
const mails = Array.from({ length: count }, (_, at) => {
  const code = "abcd-efgh-2345";
  const [subscribe, message] = [`xmpp:${user}?roster;preauth=${code}`, `xmpp:${user}?message;body=${code}`];
  const way = { kind: "own-address", code, subscribe, message };
  const room = { title: "Klasse 7b", address: "klasse-7b@rooms.school.example" };
  const letter = { name: `Person ${at}`, lang: "de", room, teacher, by: null, way, facts: {} };
  return {
    id: `<${at}@school.example>`,
    date: new Date(),
    from: teacher,
    to: { name: letter.name, address: `person${at}@mail.example` },
    ...{ subject: "So kommst du dazu", lang: "de", text: "Hallo\n".repeat(30), html: oneLetter(letter).html },
  };
});

async function seconds(work) {
  const before = taken;
  const start = process.hrtime.bigint();
  await work();
  if (taken - before !== count) throw new Error(`${taken - before} mails arrived`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}
const ours = async () => {
  const session = await openSmtp({ server: `smtps://localhost:${port}`, user, password, ca: cert });
  for (const mail of mails) {
    const end = await session.send(mail, await compose(mail));
    if (end.kind !== "sent") throw new Error(end.answer);
  }
  session.close();
};
const pooled = async () => {
  const tls = { ca: cert };
  const pool = { pool: true, maxConnections: 1, maxMessages: Number.POSITIVE_INFINITY };
  const transport = createTransport({
    ...{ host: "localhost", port, secure: true, auth: { user, pass: password }, tls, ...pool },
  });
  for (const { id, lang, ...mail } of mails)
    await transport.sendMail({ ...mail, messageId: id, headers: { "Content-Language": lang } });
  transport.close();
};

const ratios = [];
for (let turn = 0; turn < turns; turn++) {
  const [first, second] = turn % 2 === 0 ? [pooled, ours] : [ours, pooled];
  const times = new Map([[first, await seconds(first)]]);
  times.set(second, await seconds(second));
  ratios.push(times.get(ours) / times.get(pooled));
}
const ratio = ratios.sort((a, b) => a - b)[turns >> 1];
console.log(
  `1,000 mails ÷ nodemailer's pool: ${ratio.toFixed(2)} (must 1.3): ${ratio <= 1.3 ? "must met" : "missed"}`,
);
process.exit(ratio <= 1.3 ? 0 : 1);
