/**
 * `npm run corpus`: reads exports that other projects test with and compares what we find with their manifest: one line
 * per file and a sum. The folder is named by MIGRATE_CLASS_CORPUS; it is no part of this project (docs/corpora.md).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.env.MIGRATE_CLASS_CORPUS;
if (folder === undefined || folder === "") {
  console.log("MIGRATE_CLASS_CORPUS is not set: it names a folder with exports of other projects and their");
  console.log("manifest.json (docs/corpora.md). Nothing was compared.");
  process.exit(0);
}
if (!existsSync(join(folder, "manifest.json"))) {
  console.error(`${folder} has no manifest.json; MIGRATE_CLASS_CORPUS must name the folder that has it.`);
  process.exit(66);
}

const built = new URL("../dist/bench/export.js", import.meta.url);
const { openArchive, detectShape, records, createSummary, cleanName } = await import(built.href);

/** Where the manifest is wrong and why: docs/corpora.md has the reasons; the numbers must be exactly these. */
const explained = readExplained();
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const sum = { files: 0, records: 0, messages: 0, notices: 0, other: 0, equal: 0, explained: 0, different: 0 };

for (const row of manifest) {
  const path = join(folder, row.corpus, row.file);
  if (row.corpus === "peer-line-cases") await lineCases(row, path);
  else await wholeFile(row, path);
}
console.log(
  `\n${sum.files} files: ${sum.records} records, ${sum.messages} messages, ${sum.notices} notices (${sum.other} of unknown wording)`,
);
console.log(`${sum.equal} equal, ${sum.explained} explained in docs/corpora.md, ${sum.different} different`);
process.exitCode = sum.different === 0 ? 0 : 3;

/** Times and names as the manifest's counter takes them: headers and sender fields only. */
async function wholeFile(row, path) {
  let found;
  try {
    found = await readExport(path);
  } catch (error) {
    found = { failure: error.findings?.map((finding) => finding.code).join(", ") ?? String(error) };
  }
  sum.files++;
  if (found.failure === undefined) {
    for (const key of ["records", "messages", "notices"]) sum[key] += found.counts[key];
    sum.other += found.other;
  }
  tell(`${row.corpus}/${row.file}`, found, row.expected === undefined ? [] : compare(row, found));
}

async function readExport(path) {
  const archive = await openArchive(path);
  const shape = await detectShape(archive.text());
  const names = new Set(archive.entries.map((entry) => entry.name));
  const gathered = createSummary(shape, null);
  const fields = new Map();
  const times = [];
  const types = new Map();
  const said = [];
  let raw = "";
  for await (const chunk of archive.text()) raw += chunk;
  const senderOf = noticeSenders(raw);
  let other = 0;
  for await (const record of records(archive.text(), shape, names)) {
    gathered.add(record);
    times.push(record.at);
    if (record.kind === "notice" && record.code === "other") other++;
    if (record.kind === "message") {
      types.set(record.type, (types.get(record.type) ?? 0) + 1);
      said.push(`${record.at} ${record.author}`);
    }
    const sender = record.kind === "message" ? record.author : senderOf(record);
    if (sender !== null) fields.set(sender, (fields.get(sender) ?? 0) + 1);
  }
  const summary = gathered.done();
  return { ...summary, fields, times, types, said, other };
}

/**
 * The manifest counts sender fields of iOS notices too; records do not keep them, so they are read off the file here.
 * @returns for each notice in turn, the field before it or null
 */
function noticeSenders(raw) {
  let from = 0;
  return (notice) => {
    const [line] = notice.text.split("\n");
    const at = raw.indexOf(line, from);
    if (at === -1) return null;
    from = at + line.length;
    const before = raw.slice(raw.lastIndexOf("\n", at) + 1, at).replace(/[\u200e\u200f\ufeff]/g, "");
    const field = /^(?:\[[^\]]*\] |[^-]{8,40} - )(.+): $/.exec(before);
    return field === null ? null : cleanName(field[1]);
  };
}

function compare({ expected, platform, date_order }, found) {
  if (found.failure !== undefined) return [`not read: ${found.failure}`];
  const differences = [];
  const check = (what, theirs, ours) => {
    if (theirs !== undefined && theirs !== ours) differences.push(`${what} ${ours} not ${theirs}`);
  };
  // `mixed`, `generic` and the like are no statements; behind the platform may stand a region or a year.
  check("platform", /^(android|ios|web)(?: |$)/.exec(platform ?? "")?.[1], found.recognition.platform);
  const undecided = found.findings.some(({ code }) => code === "transcript.date-order-undecided");
  const order = undecided ? undefined : /^(?:dmy|mdy|ymd)$/.exec(date_order ?? "")?.[0];
  check("date order", order, found.recognition.dateOrder);
  const withSender = [...found.fields.values()].reduce((a, b) => a + b, 0);
  check("records", expected.entries, found.counts.records);
  check("without sender", expected.entries_without_sender_field, found.counts.records - withSender);
  const theirs = new Map();
  for (const [field, times] of Object.entries(expected.sender_fields ?? {})) {
    const name = cleanName(field);
    theirs.set(name, (theirs.get(name) ?? 0) + times);
  }
  for (const name of new Set([...theirs.keys(), ...found.fields.keys()])) {
    check(`entries of “${name}”`, theirs.get(name) ?? 0, found.fields.get(name) ?? 0);
  }
  check("first", expected.first_entry, found.times[0]);
  check("last", expected.last_entry, found.times.at(-1));
  check("earliest", expected.earliest, found.period.first);
  check("latest", expected.latest, found.period.last);
  comparePeer(expected.peer_states ?? {}, found, check);
  return differences;
}

/** What the other project's own test states. Some count what happened as messages too (`messages`), some do not. */
function comparePeer(peer, { counts, writers, types, said }, check) {
  if (typeof peer.messages === "number") check("peer: messages", peer.messages, counts.records);
  check("peer: messages of people", peer.user_messages, counts.messages);
  check("peer: attachments", peer.attachments, counts.attachments);
  check("peer: texts", peer.text, types.get("text") ?? 0);
  check("peer: places", peer.location, types.get("location") ?? 0);
  if (Array.isArray(peer.messages)) {
    for (const { time, author } of peer.messages) {
      const one = `${time} ${cleanName(author)}`;
      check(`peer: message ${one}`, true, said.includes(one));
    }
  }
  const authors = Object.entries(peer.authors ?? {});
  if (Array.isArray(peer.authors)) {
    const theirs = [...new Set(peer.authors.map(cleanName))].sort().join("|");
    check(
      "peer: authors",
      theirs,
      writers
        .map(({ name }) => name)
        .sort()
        .join("|"),
    );
  } else {
    for (const [author, messages] of authors) {
      const writer = writers.find(({ name }) => name === cleanName(author));
      check(`peer: messages of “${author}”`, messages, writer?.messages);
      // One statement stands for files with seconds and without.
      const even = (time) => (said.every((one) => /^\S+:00 /.test(one)) ? time?.slice(0, 16) : time);
      check(`peer: first of “${author}”`, even(peer.first?.[author]), even(writer?.first ?? undefined));
      check(`peer: last of “${author}”`, even(peer.last?.[author]), even(writer?.last ?? undefined));
    }
  }
}

/** Lines and pairs of lines that other projects test with, each read as a file of its own. */
async function lineCases(row, path) {
  const { cases } = JSON.parse(readFileSync(path, "utf8"));
  const differences = [];
  for (const one of cases) {
    const lines = one.lines ?? [one.line];
    const want = lines.map((_, i) =>
      known({ at: one.times?.[i] ?? one.time, author: one.authors?.[i] ?? one.author, text: one.text }),
    );
    const got = await readLines(lines);
    const same = got.map?.((record, i) =>
      Object.fromEntries(Object.keys(want[i] ?? {}).map((key) => [key, record[key]])),
    );
    if (JSON.stringify(same) !== JSON.stringify(want)) {
      differences.push(`${JSON.stringify(lines)} gives ${JSON.stringify(same ?? got)}`);
    }
  }
  sum.files++;
  tell(`${row.corpus}/${row.file}`, { cases: cases.length }, differences);
}

/** What the case says; some say only when. */
function known(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Peers take an ambiguous date day first; we say that it is ambiguous and are told here. */
async function readLines(lines) {
  const text = async function* () {
    yield `${lines.join("\n")}\n`;
  };
  try {
    let shape = await detectShape(text());
    if (shape.findings.some((finding) => finding.code === "transcript.date-order-undecided")) {
      shape = await detectShape(text(), { dateOrder: "dmy" });
    }
    const all = [];
    for await (const record of records(text(), shape, new Set())) all.push(record);
    return all;
  } catch (error) {
    return { failure: error.findings?.map((finding) => finding.code).join(", ") ?? String(error) };
  }
}

function tell(name, found, differences) {
  const known = explained.get(name) ?? [];
  const open = differences.filter((difference) => !known.includes(difference));
  const gone = known.filter((difference) => !differences.includes(difference));
  const verdict = open.length > 0 || gone.length > 0 ? "different" : known.length > 0 ? "explained" : "equal";
  sum[verdict]++;
  const what =
    found.cases !== undefined
      ? `${found.cases} cases`
      : found.failure !== undefined
        ? found.failure
        : `${found.recognition.platform} ${found.recognition.language ?? "?"} ${found.recognition.dateOrder}, ` +
          `${found.counts.records} records, ${found.counts.notices} notices (${found.other} other), ` +
          `${found.writers.length} authors, ${found.period.first} to ${found.period.last}`;
  console.log(`${verdict.padEnd(9)} ${name}: ${what}`);
  for (const difference of open) console.log(`          ${difference}`);
  for (const difference of gone)
    console.log(`          docs/corpora.md explains what is no longer so: ${difference}`);
}

/** The lines of docs/corpora.md that read "- `file`: `difference`". */
function readExplained() {
  const page = readFileSync(fileURLToPath(new URL("../docs/corpora.md", import.meta.url)), "utf8");
  const all = new Map();
  for (const [, name, difference] of page.matchAll(/^- `([^`]+)`: `([^`]+)`/gm)) {
    all.set(name, [...(all.get(name) ?? []), difference]);
  }
  return all;
}
