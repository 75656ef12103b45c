/** The guided way's questions, answered at a keyboard. Nothing here reaches a server. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { down, enter, guided } from "./guided-terminal.ts";

const chat = `03.09.26, 10:11 - Du hast die Gruppe „7b“ erstellt.
03.09.26, 10:15 - Nora Mama: Moin, wann ist der Elternabend?
03.09.26, 10:15 - Emil Papa: Ok
14.09.26, 08:00 - Lena Mama nervig: Ich habe eine Frage zur Note
14.09.26, 08:01 - +49 170 1234567: Hallo
`;
const header = "name;whatsapp;jid;history";
const berger = "Frau Berger;;berger@schule.example;";
const nora = "Nora Nolte;Nora Mama;nora@schule.example;yes";

const home = process.cwd();
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrate-class-test-"));
  process.chdir(folder);
  await writeFile("WhatsApp Chat mit 7b.txt", chat);
});
afterEach(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true, force: true });
});

const fill = (...rows: string[]) => ({
  before: () => writeFile("people.csv", `${[header, ...rows].join("\n")}\n`),
});
const sheet = { when: "or in a spreadsheet?", type: `${down}${enter}` };
const ready = { when: "Ready?", type: enter };
const enough = { when: "How many members", type: enter };
const dry = ["WhatsApp Chat mit 7b.txt", "-n", "--offline", "--muc", "rooms.schule.example"];
const chosen = ["--policy", "class", "--as", "berger@schule.example"];

it("an unfilled list is not taken: it says that nobody has an address, and asks again", async () => {
  const { code, screen, out } = await guided(
    [...dry, ...chosen],
    [
      sheet,
      ready,
      { when: "Nobody in people.csv has an address yet (column jid)", type: "" },
      { ...ready, ...fill(berger, nora) },
      enough,
      { when: "agreed", type: enter },
    ],
  );
  expect(code).toBe(0);
  expect(screen).not.toMatch(/1234567/);
  expect(out).toContain("+49 170 •••••67");
  expect(out).toContain("rights for 1 person");
});

it("a typing error in the list is told at once, and no second row is made of it", async () => {
  await writeFile("people.csv", `${[header, berger, nora.replace("Nora Mama", "Nora Mamma")].join("\n")}\n`);
  const { code, screen } = await guided(
    [...dry, ...chosen],
    [
      { when: /Nora Mamma[\s\S]*Nora Mama[\s\S]*Ready\?/, type: enter, ...fill(berger, nora) },
      sheet,
      { when: "added", type: "" },
      ready,
      enough,
      { when: "agreed", type: enter },
    ],
  );
  expect(code).toBe(0);
  expect(screen).not.toContain("1234567");
  const rows = (await readFile("people.csv", "utf8")).split("\r\n");
  expect(rows.filter((row) => row.includes("Nora")).length).toBe(1);
});

it("says how many of the members that WhatsApp shows are in the list, and goes on without the rest", async () => {
  const { code, screen } = await guided(
    [...dry, ...chosen],
    [
      sheet,
      { ...ready, ...fill(berger, "Nora Nolte;Nora Mama;nora@schule.example;") },
      { when: "How many members does WhatsApp show", type: `28${enter}` },
      { when: /people\.csv names 2 of 28[\s\S]*Ready\?/, type: enter },
    ],
  );
  expect([code, screen.match(/How many members does/g)?.length]).toEqual([0, expect.any(Number)]);
});

it("what kind of room it is, is not decided by Enter alone", async () => {
  await writeFile("list.csv", `${[header, berger, nora].join("\n")}\n`);
  const { code, out } = await guided(
    [...dry, "--people", "list.csv", "--as", "berger@schule.example", "--history", "none"],
    [
      { when: "What kind of room", type: enter },
      { when: "This line is no answer", type: `${down}${down}${enter}` },
    ],
  );
  expect(code).toBe(0);
  expect(out).toContain("everybody writes; ");
});

it("a typing error in a list that was given is told before any question", async () => {
  await writeFile("list.csv", `${[header, berger, nora.replace("Nora Mama", "Nora Mamma")].join("\n")}\n`);
  const { code, screen } = await guided([...dry, "--people", "list.csv"], []);
  expect(code).toBe(78);
  expect(screen).toContain("Nora Mamma");
  expect(screen).not.toContain("What kind of room");
});

it("asks in an encrypted room what becomes of people without keys, by what follows; a bare Enter has them wait", async () => {
  const answers = (choice: string) => [
    sheet,
    { ...ready, ...fill(berger, nora) },
    enough,
    { when: "what becomes of people whose app has published no keys yet", type: choice },
    { when: "agreed", type: enter },
  ];
  const encrypted = [...dry, "--as", "berger@schule.example", "--policy", "class-e2ee"];
  const waits = await guided(encrypted, answers(enter));
  expect(waits.screen).toMatch(/sign in with it before you invite/);
  expect(waits.screen).toMatch(/wait outside: those inside can write encrypted at once/);
  expect(waits.screen).toMatch(/let in: everybody is there at once, but some apps send nothing encrypted/);
  expect(waits.out).toContain("this plan cannot know who has to wait");
  await rm("people.csv");
  const letIn = await guided(encrypted, answers(`${down}${enter}`));
  expect(letIn.out).toContain("this plan cannot know whose app can encrypt. Everybody is let in");
});
