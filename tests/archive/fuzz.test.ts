/**
 * No archive is too broken: what comes out is the true chat or a clear refusal. `FUZZ_CASES` sets how many are tried,
 * `FUZZ_SEED` which.
 */
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { randomFrom } from "../transcript/whatsapp-text/mutations.ts";
import { chat, place, rawZip, readWhole } from "./files.ts";

const cases = Number(process.env.FUZZ_CASES ?? 20_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_903);

const long = `${chat}${"03.09.26, 10:17 - Nora: Über die Brücke 🌉\n".repeat(200)}`;
const json = '{"1@g.us":{"name":"7b","type":"ios","messages":{"1":{"data":"Moin","timestamp":1788000000}}}}';
/** Whatever a damaged table of contents makes of an archive, only what was put in may come out. */
const texts = [chat, long, json, "x", "Kuchen", "Kuchen\nSaft\n", "\x07".repeat(300)];

const whole: readonly Buffer[] = [
  rawZip([
    { name: "IMG-1.jpg", content: "x", method: 0 },
    { name: "_chat.txt", content: chat },
  ]),
  rawZip([{ name: "_chat.txt", content: chat, method: 0 }]),
  rawZip([
    { name: "Export/", content: "", method: 0 },
    { name: "Export/WhatsApp Chat mit Müller.txt", content: long },
    { name: "__MACOSX/Export/._WhatsApp Chat mit Müller.txt", content: "x" },
    { name: "Export/IMG-20260903-WA0001.jpg", content: Buffer.alloc(300, 7) },
  ]),
  rawZip([
    { name: "result.json", content: json },
    { name: "notes.txt", content: "Kuchen\nSaft\n" },
  ]),
  rawZip([
    { name: "a.txt", content: chat },
    { name: "b.txt", content: "Kuchen" },
  ]),
];

/** Values on which readers of numbers stumble. */
const edges = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];

type Random = () => number;
const upTo = (random: Random, most: number) => Math.floor(random() * most);
const pick = <T>(random: Random, list: readonly T[]): T => list[upTo(random, list.length)] as T;

const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  function changeByte(bytes, random) {
    bytes[upTo(random, bytes.length)] = upTo(random, 256);
    return bytes;
  },
  function changeBit(bytes, random) {
    const at = upTo(random, bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << upTo(random, 8));
    return bytes;
  },
  function setField(bytes, random) {
    const value = pick(random, edges);
    const at = upTo(random, bytes.length - 4);
    if (value <= 0xffff && random() < 0.5) bytes.writeUInt16LE(value, at);
    else bytes.writeUInt32LE(value, at);
    return bytes;
  },
  /** The table of contents and its end are where an archive is believed. */
  function setFieldAtEnd(bytes, random) {
    const value = pick(random, edges);
    const at = Math.max(0, bytes.length - 4 - upTo(random, Math.min(200, bytes.length - 4)));
    if (value <= 0xffff && random() < 0.5) bytes.writeUInt16LE(value, at);
    else bytes.writeUInt32LE(value, at);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, 1 + upTo(random, bytes.length)),
  function cutOut(bytes, random) {
    const at = upTo(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + upTo(random, 40))]);
  },
  function repeat(bytes, random) {
    const at = upTo(random, bytes.length);
    const end = Math.min(bytes.length, at + upTo(random, 80));
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  },
  function insert(bytes, random) {
    const at = upTo(random, bytes.length);
    const strange = Buffer.from(Array.from({ length: upTo(random, 20) }, () => upTo(random, 256)));
    return Buffer.concat([bytes.subarray(0, at), strange, bytes.subarray(at)]);
  },
  function graft(bytes, random) {
    const other = pick(random, whole);
    return Buffer.concat([
      bytes.subarray(0, upTo(random, bytes.length)),
      other.subarray(upTo(random, other.length)),
    ]);
  },
];

function mutated(random: Random): Buffer {
  let bytes: Buffer = Buffer.from(pick(random, whole));
  for (let times = 1 + upTo(random, 4); times > 0 && bytes.length > 8; times--)
    bytes = pick(random, mutations)(bytes, random);
  return bytes;
}

const marks = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];

/** Why this is no good, null where it is; `true` where the archive was read. */
async function fault(path: string, bytes: Buffer): Promise<string | boolean> {
  writeFileSync(path, bytes);
  const outcome = await readWhole(path).catch((error: unknown) => error);
  if (outcome instanceof Failure) return outcome.findings.length === 0 ? "refused without reason" : false;
  if (typeof outcome !== "string") return String(outcome);
  // What does not begin as a zip any more is a text of its own.
  const isZip = marks.includes(bytes.toString("latin1", 0, 4));
  return isZip && !texts.includes(outcome) ? `another text: ${JSON.stringify(outcome.slice(0, 200))}` : true;
}

test(`${cases} damaged archives give their true chat or a refusal with a reason`, {
  timeout: 60_000 + 20 * cases,
}, async () => {
  const random = randomFrom(seed);
  const paths = Array.from({ length: 8 }, (_, lane) => place(`fuzz-${lane}.zip`));
  let readCases = 0;
  for (let first = 0; first < cases; first += paths.length) {
    const some = paths.map((path) => ({ path, bytes: mutated(random) }));
    const faults = await Promise.all(some.map(({ path, bytes }) => fault(path, bytes)));
    faults.forEach((found, lane) => {
      const bytes = (some[lane] as { bytes: Buffer }).bytes.toString("base64");
      if (typeof found === "string") expect.fail(`case ${first + lane} of seed ${seed}: ${found}: ${bytes}`);
      if (found) readCases++;
    });
  }
  // Else nothing was tried but refusals.
  expect(readCases).toBeGreaterThan(cases / 50);
});
