/** Commands that the tool prints work as they are printed; nothing here reaches a server. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratch, tool } from "./tool.ts";

const folder = await scratch();
const fixture = "fixtures/class-7b/export";
const csv = "fixtures/class-7b/people.csv";
const offline = ["--offline", "--muc", "rooms.schule.example"];
const wishes = ["--people", csv, "--policy", "class", "--as", "t@schule.example", ...offline];

it("plan -o names the next command with the flags of the server and the language", async () => {
  const plan = join(folder, "our plan.json");
  const login = ["--service", "xmpps://chat.example:5223", "--ca-file", "ca.pem", "--password-file", "pw"];
  const { code, err } = await tool(["plan", fixture, ...wishes, ...login, "--lang", "en", "-o", plan]);
  expect(code).toBe(0);
  expect(err.trimEnd().split("\n").at(-1)).toBe(
    `  migrate-class apply '${plan}' --service xmpps://chat.example:5223 --ca-file ca.pem --password-file pw --lang en`,
  );
});

it("the guided way with -n names the next command too, and nothing of it without a file", async () => {
  const plan = join(folder, "plan.json");
  const saved = await tool([fixture, ...wishes, "-n", "-o", plan]);
  expect([saved.code, saved.err]).toEqual([0, expect.stringContaining(`\n  migrate-class apply ${plan}\n`)]);
  const unsaved = await tool([fixture, ...wishes, "-n"]);
  expect(unsaved.err).not.toContain("migrate-class apply");
});

it("batch -n speaks of planned classes, and its list of failed rows holds from where it lies", async () => {
  const inside = join(folder, "school");
  const elsewhere = join(folder, "out", "deep");
  await mkdir(inside);
  await mkdir(elsewhere, { recursive: true });
  await writeFile(
    join(inside, "a.txt"),
    await readFile(join(fixture, "WhatsApp Chat mit Klasse 7b Eltern.txt")),
  );
  await writeFile(join(inside, "people.csv"), await readFile(csv));
  await writeFile(join(inside, "bad.csv"), "name;whatsapp\nNora;Nora\n");
  const classes = join(inside, "classes.csv");
  await writeFile(classes, "archive;room;people\na.txt;a;people.csv\na.txt;b;bad.csv\n");
  const output = join(elsewhere, "left.csv");
  const argv = ["batch", classes, "--policy", "class", "--as", "t@schule.example", ...offline, "-n"];
  const first = await tool([...argv, "-o", output]);
  expect([first.code, first.out]).toEqual([3, expect.stringContaining("1 of 2 classes planned.")]);
  expect(first.out).not.toContain("done");
  expect(first.err).toContain(
    `\n  migrate-class batch ${output} --policy class --as t@schule.example --muc rooms.schule.example\n`,
  );
  expect(await readFile(output, "utf8")).toContain("\r\n../../school/a.txt;b;../../school/bad.csv;");
  await writeFile(join(inside, "bad.csv"), await readFile(csv));
  const mended = await tool(["batch", output, ...argv.slice(2)]);
  expect([mended.code, mended.out]).toEqual([0, expect.stringContaining("1 of 1 classes planned.")]);
});

it("an address chosen by hand for a room that anybody may enter is told to be guessable", async () => {
  const announce = ["plan", fixture, ...wishes, "--policy", "announce"];
  const chosen = await tool([...announce, "--room", "aushang"]);
  expect(chosen.out).toContain(
    "~ The address aushang@rooms.schule.example was chosen by hand and can be guessed",
  );
  expect((await tool(announce)).out).not.toContain("guessed");
});

it("a German plan speaks of people's rights in German", async () => {
  const { out } = await tool(["plan", fixture, ...wishes, "--history", "digest"], { env: { LANG: "de_DE" } });
  expect(out).toMatch(/Rechte +\d+ als Mitglieder/);
  expect(out).toMatch(/Rechte +\d+ als Verwalter/);
  expect(out).toMatch(/\d+ bleiben zurück: Wer sie schrieb, hat nicht zugestimmt/);
  expect(out).not.toMatch(/ als (member|admin|owner)/);
});
