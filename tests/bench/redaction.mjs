/**
 * What it takes to choose and redact the history of 40,000 messages and 30 people, half of whom agreed. `node redaction.mjs
 * [MESSAGES]`, after `npm run build`; prints milliseconds of the processor, the best of five runs.
 */
import { createHash } from "node:crypto";
import { argv } from "node:process";
import { matchPeople, selectHistory, speak } from "../../dist/bench/history.js";

await speak("de");

const count = Number(argv[2] ?? 40_000);
const given =
  "Anke Björn Cem Dörte Emil Fatma Günter Hanna Ingo Jürgen Käthe Lars Mónica Nora Özlem Анна Şule Tim Rose Max Zoe Ida Ole Pia Uwe Vera Wolf Yara Ali Jo".split(
    " ",
  );
const family = "Müller Weiß Yıldız Großmann Schäfer Köhler Hansen Петрова Çiçek Berg Sommer".split(" ");
const people = given.map((first, index) => {
  const name = `${first} ${family[index % family.length]}`;
  return {
    ...{ row: index + 1, name, whatsapp: [name, `+49 171 39${20_000 + index * 13}`], jid: null, email: null },
    ...{ source: "given", chats: [], role: "member", invite: false, lang: null, kind: null, agreedOn: null },
    ...{ agreedHow: "", history: index % 2 === 0 ? "yes" : "no" },
  };
});
const words =
  "ich du wir heute morgen über schön Straße können wäre vielleicht Kuchen Bahnhof um acht Uhr danke bitte ja nein genau später Grüße nicht aber und oder die der Termin Kinder fährt jemand mit zum Training nächste Woche https://example.org/a?b=1&c=2 z.B. Notiz: 14:30 12.03. Björn Hansens Weiß Freitag Sommer Noras 0171/3920012 Ich Wir Bitte Das Wer 😀".split(
    " ",
  );
let state = 7;
const below = (most) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (state >> 8) % most;
};
const records = Array.from({ length: count }, (_, index) => {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 600_000).toISOString().slice(0, 19);
  const text = Array.from({ length: 4 + below(20) }, () => words[below(words.length)]).join(" ");
  const author = people[below(people.length)].name;
  return {
    ...{ kind: "message", seq: index + 1, at, author, text, type: "text" },
    edited: false,
    attachment: null,
  };
});
const { person } = matchPeople(
  people,
  { writers: people.map(({ name }) => ({ name })), mentioned: [] },
  null,
);
const hash = (text) => createHash("sha256").update(text, "utf8").digest("hex");
const times = Array.from({ length: 5 }, () => {
  const start = process.cpuUsage();
  selectHistory({ records, people, person, room: "7b@rooms.example", lang: "de", hash });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
});
console.log(`${count} messages, ${people.length} people: ${Math.round(Math.min(...times))} ms`);
