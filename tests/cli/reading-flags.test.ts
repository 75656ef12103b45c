/** How exports are read is said to every command in the same words; what lies beside a chat counts. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AdmZip from "adm-zip";
import { describe, expect, test } from "vitest";
import { digestMaker } from "../../src/app/index.ts";
import type { Plan } from "../../src/plan/model.ts";
import { offlinePlan, reading, scratch, tool } from "./tool.ts";

const folder = await scratch();

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

const yearless = "14 Oct 12:34 - Nora: hey\n30 Dec 23:59 - Emil: bald\n1 Jan 00:01 - Nora: da\n";
const people = await save(
  "people.csv",
  "name;whatsapp;jid;history\nNora;Nora;nora@example.org;yes\nEmil;Emil;emil@example.org;no\n",
);

describe("--year", () => {
  test("gives the entries of an old export their time, over the turn of the year", async () => {
    const path = await save("old.txt", yearless);
    const without = await tool(["inspect", path]);
    expect(without.out + without.err).toContain("--year");
    const { out } = await tool(["inspect", path, "--records", "--year", "2013"]);
    const lines = out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).at)).toEqual([
      "2013-10-14T12:34:00",
      "2013-12-30T23:59:00",
      "2014-01-01T00:01:00",
    ]);
    const { exports } = JSON.parse((await tool(["inspect", path, "--json", "--year", "2013"])).out);
    expect(exports[0].findings).toEqual([]);
  });

  test("is refused where it is none, in both languages", async () => {
    const path = await save("old.txt", yearless);
    for (const year of ["13", "2008", "20130", "x"]) {
      const { code, err } = await tool(["inspect", path, "--year", year]);
      expect([code, err.includes("--year")]).toEqual([64, true]);
      const german = await tool(["inspect", path, "--year", year], { env: { LANG: "de_DE.UTF-8" } });
      expect(german.err).toContain("Jahreszahl");
    }
  });

  test("is told where a file's name shows it, counted back from the turn of the year", async () => {
    const path = await save(
      "named.txt",
      `${yearless}2 Jan 10:00 - Nora: IMG-20140102-WA0001.jpg (file attached)\n`,
    );
    const { exports } = JSON.parse((await tool(["inspect", path, "--json"])).out);
    expect(exports[0].period).toEqual({ first: "2013-10-14T12:34:00", last: "2014-01-02T10:00:00" });
    expect(exports[0].findings).toEqual([
      { code: "transcript.year-inferred", year: 2013, file: "IMG-20140102-WA0001" },
    ]);
  });

  test("stays with the plan, so that the same history is made of it again", async () => {
    const path = await save("old.txt", yearless);
    const argv = ["plan", path, "--people", people, "--history", "digest", "--year", "2013", ...offlinePlan];
    const { code, out } = await tool(argv);
    expect(code).toBe(0);
    const plan: Plan = JSON.parse(out);
    expect(plan.sources).toMatchObject([{ path, year: 2013 }]);
    const step = plan.steps.find(({ kind }) => kind === "history.import");
    if (step?.kind !== "history.import") throw new Error("no history");
    const digests = await digestMaker(reading, plan)(step);
    expect(digests.map(({ id, sha256 }) => ({ id, sha256 }))).toEqual(
      step.digests.map(({ id, sha256 }) => ({ id, sha256 })),
    );
    expect(digests.map(({ day }) => day)).toEqual(["2013-10-14", "2014-01-01"]);
  });
});

test("every command that reads exports takes the same flags of reading", async () => {
  for (const command of ["migrate", "inspect", "people", "plan", "batch"]) {
    const { out } = await tool([command, "--help"]);
    for (const flag of ["--date-order", "--time-zone", "--year", "--chat", "--same-chat"])
      expect(out, `${command} ${flag}`).toContain(flag);
  }
});

test("batch reads its archives as the flags say, and repeats them for the rows that did not work", async () => {
  await save("old.txt", yearless);
  const classes = await save("classes.csv", "archive;room;title\nold.txt;old;Old\nnowhere.txt;gone;Gone\n");
  const { out, err } = await tool([
    ...["batch", classes, "--people", people, "--policy", "class", "--as", "t@example.org"],
    ...["--muc", "rooms.example.org", "--offline", "--dry-run", "--year", "2013", "--date-order", "dmy"],
  ]);
  expect(out + err).not.toContain("run again with --year");
  expect(err).toContain("--date-order dmy");
  expect(err).toContain("--year 2013");
});

test("people takes two exports for one chat where the user says so, whatever they are called", async () => {
  const say = (names: readonly [string, string]) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `1${n}.09.26, 10:15 - ${names[n % 2]}: Nachricht ${n}\n`).join("");
  const one = await save("one/WhatsApp Chat mit 7b.txt", say(["Nora", "Emil"]));
  const other = await save("two/WhatsApp Chat mit Klasse.txt", say(["Nora Berg", "Emil S."]));
  const csv = (name: string) => join(folder, name);
  const rows = async (name: string) => (await readFile(csv(name), "utf8")).trim().split("\r\n").length - 1;
  await tool(["people", one, other, "-o", csv("apart.csv")]);
  expect(await rows("apart.csv")).toBe(4);
  const { code } = await tool(["people", one, other, "--same-chat", "-o", csv("joined.csv")]);
  expect(code).toBe(0);
  expect(await rows("joined.csv")).toBe(2);
  expect(await readFile(csv("joined.csv"), "utf8")).toMatch(/Nora\|Nora Berg/);
});

describe("contact cards beside the chat", () => {
  const card = "BEGIN:VCARD\nVERSION:3.0\nFN:Karl Meyer\nTEL:+49 170 1234567\nEND:VCARD\n";
  const chat = "13.09.26, 10:15 - Nora: Karl.vcf (Datei angehängt)\n";

  const inspect = async (files: Readonly<Record<string, string>>) => {
    const zip = new AdmZip();
    for (const [name, content] of Object.entries(files)) zip.addFile(name, Buffer.from(content));
    const path = await save("WhatsApp Chat mit 7b.zip", zip.toBuffer());
    const { code, out } = await tool(["inspect", path, "--json"]);
    expect(code).toBe(0);
    const [found] = JSON.parse(out).exports;
    return { numbers: found.chat.inferred.numbers, findings: found.findings, records: found.counts.records };
  };

  test("tell whose numbers they are, several in one file too, and the numbers are masked", async () => {
    const two = `${card}${card.replace("Karl Meyer", "Ada Kern").replace("4567", "4568")}`;
    const { numbers, findings } = await inspect({ "WhatsApp Chat mit 7b.txt": chat, "Karl.vcf": two });
    expect(numbers).toEqual([
      { number: expect.stringMatching(/^\+49.*•+67$/), name: "Karl Meyer", reason: "card" },
      { number: expect.stringMatching(/^\+49.*•+68$/), name: "Ada Kern", reason: "card" },
    ]);
    expect(findings).toEqual([]);
  });

  test("that are empty are passed over; what is no card is told, and the chat is read all the same", async () => {
    const { numbers, findings, records } = await inspect({
      "WhatsApp Chat mit 7b.txt": chat,
      "Karl.vcf": "",
      "Bild.vcf": "\x89PNG\r\n",
    });
    expect([numbers, records]).toEqual([[], 1]);
    expect(findings).toMatchObject([{ code: "people.not-a-vcard", file: "Bild.vcf" }]);
  });
});
