/**
 * Measures applying against a private server: many rooms of 30 people with invitations over one connection. Counts the
 * stanzas, and compares the time with a replay of the same bytes (`servers-raw.mjs`) on a server that is as fresh.
 * `node tests/bench/servers.mjs [TURNS [ROOMS]]` on Prosody, or with `--on ejabberd` behind; `--memory [ROOMS]` makes a
 * plan of 1,000 rooms from exports and applies it once, and says how much memory both took.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env, execPath, version } from "node:process";
import { build } from "esbuild";

const members = 30;
const here = (name) => new URL(name, import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "migrate-class-bench-"));
const names = Array.from({ length: members }, (_, at) => `Person ${at + 1}`);
const accounts = ["teacher", ...names.map((_, at) => `p${at + 1}`)].map((user) => ({ user, password: "pw" }));
const as = "teacher@schule.example";
const memory = argv.includes("--memory");
const kind = argv.includes("--on") ? argv[argv.indexOf("--on") + 1] : "prosody";
const [turns, rooms] = memory ? [1, Number(argv[3] ?? 1000)] : [Number(argv[2] ?? 3), Number(argv[3] ?? 100)];

/** The servers as the tests start them. */
const starting = join(here("../.."), "node_modules/.cache/migrate-class-bench.mjs");
await build({
  entryPoints: [here("../servers/launch.ts")],
  outfile: starting,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
});
const { launchers } = await import(starting);
const start = () => launchers[kind].launch({ accounts });

/** One whole process; its standard output. */
function run(args, more = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, args, { env: { ...env, ...more }, stdio: ["ignore", "pipe", "pipe"] });
    let [out, error] = ["", ""];
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      error += data;
    });
    child.on("close", (code) => (code === 0 ? resolve(out) : reject(new Error(`${code}: ${error}${out}`))));
  });
}

const password = join(folder, "password.txt");
writeFileSync(password, "pw\n");
const people = join(folder, "people.csv");
const row = (name, at) => `${name};${name};p${at + 1}@schule.example;member;yes;no;de`;
writeFileSync(people, ["name;whatsapp;jid;role;invite;history;lang", ...names.map(row)].join("\n"));
const chats = join(folder, "chats");
mkdirSync(chats);
for (let room = 0; room < rooms; room++) {
  const said = names.map(
    (name, at) => `03.09.26, 10:${String(at).padStart(2, "0")} - ${name}: Hallo ${room}`,
  );
  writeFileSync(join(chats, `WhatsApp Chat mit Klasse ${room}.txt`), `${said.join("\n")}\n`);
}

/** What the tool does with a server of its own: the record of its plan and of its apply, and the replay's milliseconds. */
async function turn(replay) {
  const record = (name) => join(folder, `${name}.json`);
  const state = mkdtempSync(join(folder, "state-"));
  const tool = (name, ...args) =>
    run(["--import", here("servers-record.mjs"), here("../../bin/migrate-class.js"), ...args], {
      BENCH_RECORD: record(name),
      // what is kept for the replay would count as the tool's memory
      BENCH_KEEP: memory ? "" : "stanzas",
      XDG_STATE_HOME: state,
      LANG: "en",
    }).then(() => JSON.parse(readFileSync(record(name), "utf8")));
  const server = await start();
  const login = ["--service", server.service, "--ca-file", server.caFile, "--password-file", password];
  let planned;
  let applied;
  try {
    const exports = Array.from({ length: rooms }, (_, room) =>
      join(chats, `WhatsApp Chat mit Klasse ${room}.txt`),
    );
    const plan = join(state, "plan.json");
    const wishes = ["--people", people, "--policy", "class", "--history", "none", "--as", as];
    const many = ["--max-invitations", String(rooms * members)];
    planned = await tool("plan", "plan", ...exports, ...wishes, ...many, ...login, "--no-input", "-o", plan);
    applied = await tool("apply", "apply", plan, "--yes", "--no-input", ...login);
  } finally {
    await server.stop();
  }
  if (!replay) return { planned, applied };
  const fresh = await start();
  try {
    const given = [record("apply"), fresh.service, fresh.caFile, as, "pw"];
    return { planned, applied, raw: Number(await run([here("servers-raw.mjs"), ...given])) };
  } finally {
    await fresh.stop();
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const rows = [];
function told(what, value, must = null) {
  const verdict = must === null ? "" : value <= must ? "met" : "missed";
  rows.push([what, value.toFixed(3), must ?? "–", verdict]);
  console.log(`${what}: ${value.toFixed(3)}${must === null ? "" : ` (must ${must}): ${verdict}`}`);
}

/** What a room needs at least: join, form, its answer, settings read back, bookmark, and so many lists of who belongs to it. */
const perRoom = (lists) => 5 + lists;
/** A right and an invitation for each person. */
const perPerson = 2;
const least = (lists) => rooms * (perRoom(lists) + members * perPerson);

try {
  console.log(
    `Node ${version}, ${cpus().length} × ${cpus()[0]?.model}, ${kind}, ${rooms} rooms × ${members}, ${turns} turns`,
  );
  const results = [];
  for (let at = 0; at < turns; at++) results.push(await turn(!memory));
  const [{ applied }] = results;
  const kinds = new Map();
  for (const stanza of applied.sent ?? []) {
    const kind = /^<\w+/.exec(stanza)[0].slice(1) + (/ type="(\w+)"/.exec(stanza)?.[0] ?? "");
    const about = /xmlns="([^"]+)"/g;
    const key = `${kind} ${[...stanza.matchAll(about)].map(([, ns]) => ns).join(" ")}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a))
    console.log(`${String(count).padStart(7)} ${kind}`);
  told("stanzas ÷ needed, four lists a room", applied.count / least(4), 1.05);
  told("stanzas ÷ needed, only the list that changed", applied.count / least(1));
  if (memory) {
    for (const [name, { peak }] of Object.entries(results[0])) told(`MB, ${name}`, (peak * 1024) / 1e6, 150);
    console.log(`applying took ${(applied.ms / 1000).toFixed(1)} s`);
  } else {
    told(
      "time ÷ replay of the same bytes",
      median(results.map(({ applied: { ms }, raw }) => ms / raw)),
      1.25,
    );
    const seconds = results.map(
      ({ applied: { ms }, raw }) => `${(ms / 1000).toFixed(1)} s ÷ ${(raw / 1000).toFixed(1)} s`,
    );
    console.log(seconds.join(", "));
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log("\n| what | measured | must | |\n|---|---|---|---|");
for (const cells of rows) console.log(`| ${cells.join(" | ")} |`);
