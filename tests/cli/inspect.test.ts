import { readFile } from "node:fs/promises";
import { join } from "node:path";
import AdmZip from "adm-zip";
import { expect, it } from "vitest";
import { scratch, tool } from "./tool.ts";

const fixture = "fixtures/class-7b/export";
const csv = "fixtures/class-7b/people.csv";
const folder = await scratch();

it("inspect --json is one document of the contract's shape", async () => {
  const { code, out, err } = await tool(["inspect", fixture, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  const document = JSON.parse(out);
  expect(Object.keys(document)).toEqual(["format", "version", "exports"]);
  const [first] = document.exports;
  expect(Object.keys(first)).toEqual(["source", "chat", "counts", "period", "people", "findings"]);
  expect(Object.keys(first.source)).toEqual([
    "path",
    "sha256",
    "platform",
    "language",
    "dateOrder",
    "dateEvidence",
    "clock",
  ]);
  expect(first.source).toMatchObject({
    path: fixture,
    platform: "android",
    language: "de",
    dateOrder: "dmy",
    clock: "24h",
  });
  expect(first.chat).toMatchObject({ title: "Klasse 7b Eltern", kind: "group" });
  expect(first.chat.inferred.members.length).toBe(28);
  const masked = first.people.filter(({ phone }: { phone: string | null }) => phone !== null);
  expect(masked.length).toBe(1);
  expect(out).not.toMatch(/\+49 171 3920011|3920011/);
});

it("inspect --records gives a JSON line per record, in file order, with numbers masked unless --raw", async () => {
  const { out } = await tool(["inspect", fixture, "--records"]);
  const records = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1));
  expect(records[0]).toMatchObject({ kind: "notice", author: null });
  expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(["message", "notice"]));
  const authors = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).author ?? "");
  expect(authors(out).filter((author) => /\d{5}/.test(author))).toEqual([]);
  const raw = await tool(["inspect", fixture, "--records", "--raw"]);
  expect(authors(raw.out).some((author) => /^\+49/.test(author) && !author.includes("•"))).toBe(true);
});

it("is the same from a zip, a folder and the text alone, whatever the language of the tool", async () => {
  const zip = new AdmZip();
  zip.addLocalFolder(fixture);
  const path = join(folder, "chat.zip");
  zip.writeZip(path);
  const lines = (text: string) => text.split("\n").map((line) => line.replace(/"attachment".*/, ""));
  const fromFolder = await tool(["inspect", fixture, "--records"]);
  const fromZip = await tool(["inspect", path, "--records"], { env: { LANG: "de_DE.UTF-8" } });
  expect(lines(fromZip.out)).toEqual(lines(fromFolder.out));
});

it("inspect --leaving shows what would be sent, and nothing of those who did not agree", async () => {
  const { code, out, err } = await tool(["inspect", fixture, "--leaving", "--people", csv]);
  expect([code, err]).toEqual([0, ""]);
  const items = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(items.length).toBeGreaterThan(10);
  expect(Object.keys(items[0])).toEqual(["kind", "day", "messages", "body"]);
  expect(out).not.toContain("nervig");
  expect(out).toContain("Sabine Krüger");
  const same = await tool(["inspect", fixture, "--leaving", "--people", csv, "--history", "digest"]);
  expect(same.out).toBe(out);
  const none = await tool(["inspect", fixture, "--leaving", "--people", csv, "--history", "none"]);
  expect([none.code, none.out]).toEqual([0, ""]);
});

it("writes a people CSV that is the same when run again, and keeps what was filled in", async () => {
  const path = join(folder, "people.csv");
  const first = await tool(["people", fixture, "-o", path]);
  expect([first.code, first.out]).toEqual([0, ""]);
  const written = await readFile(path, "utf8");
  expect(written.startsWith("\ufeffname;whatsapp;jid;")).toBe(true);
  expect(written.trimEnd().split("\r\n").length).toBe(23);
  const again = await tool(["people", fixture, "-o", path]);
  expect(again.err).toContain("names everybody already");
  expect(await readFile(path, "utf8")).toBe(written);
});
