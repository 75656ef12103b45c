/** A name that reads like a notice: nobody's row by itself, and somebody's by the user's word. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { digestMaker } from "../../src/app/index.ts";
import type { Plan } from "../../src/plan/model.ts";
import type { Step } from "../../src/plan/steps/index.ts";
import { offlinePlan, reading, scratch, tool } from "./tool.ts";

const folder = await scratch();
const chat = join(folder, "WhatsApp Chat mit Klasse 7b.txt");
await writeFile(
  chat,
  [
    "03.09.26, 10:14 - Nora hat die Gruppe „Klasse 7b“ erstellt.",
    "03.09.26, 10:15 - Nora: Guten Morgen",
    "03.09.26, 10:16 - Tim hat Zeit: Ich komme gern",
    "",
  ].join("\n"),
);
const list = join(folder, "people.csv");
await writeFile(
  list,
  [
    "name;whatsapp;jid;history",
    "Nora Yilmaz;Nora;nora@schule.example;no",
    "Tim Krause;~ Tim hat Zeit;tim@schule.example;yes",
  ].join("\n"),
);

it("makes no row, and is told", async () => {
  const fresh = join(folder, "fresh.csv");
  await tool(["people", chat, "-o", fresh]);
  expect(await readFile(fresh, "utf8")).not.toContain("Tim");
  const { out } = await tool(["inspect", chat, "--json"]);
  expect(JSON.parse(out).exports[0].findings).toEqual([
    { code: "transcript.doubtful-notices", lines: 1, names: ["Tim hat Zeit"] },
  ]);
});

it("is a person where the people list names them, also when the plan is applied", async () => {
  const shown = await tool(["inspect", chat, "--people", list, "--leaving", "--history", "digest"]);
  expect(shown.out).toContain("Ich komme gern");
  expect(shown.out).not.toContain("Guten Morgen");
  const { out, code } = await tool(["plan", chat, "--people", list, "--history", "digest", ...offlinePlan]);
  expect(code).toBe(0);
  const plan = JSON.parse(out) as Plan;
  expect(plan.sources).toMatchObject([{ writers: ["~ Tim hat Zeit"] }]);
  expect(plan.findings.map((finding) => finding.code)).not.toContain("transcript.doubtful-notices");
  const step = plan.steps.find(({ kind }) => kind === "history.import");
  const make = digestMaker(reading, plan);
  const [digest] = await make(step as Extract<Step, { kind: "history.import" }>);
  expect(digest?.body).toContain("Ich komme gern");
});

it("is a person where it stands in two lines and the people list names it", async () => {
  const twoLines = join(folder, "WhatsApp Chat mit Klasse 8a.txt");
  const text = "03.09.26, 10:15 - Nora: Guten Morgen\n03.09.26, 10:16 - Ida\nNolte: Ich bringe Kuchen mit\n";
  await writeFile(twoLines, text);
  const people = join(folder, "two-lines.csv");
  await writeFile(
    people,
    "name;whatsapp;jid;history\nNora Yilmaz;Nora;nora@schule.example;no\nIda Nolte;Ida Nolte;ida@schule.example;yes\n",
  );
  const { out, code } = await tool([
    "plan",
    twoLines,
    "--people",
    people,
    "--history",
    "digest",
    ...offlinePlan,
  ]);
  expect(code).toBe(0);
  const plan = JSON.parse(out) as Plan;
  expect(plan.sources).toMatchObject([{ writers: ["Ida Nolte"] }]);
  expect(plan.findings.map((finding) => finding.code)).not.toContain("transcript.doubtful-notices");
  const step = plan.steps.find(({ kind }) => kind === "history.import");
  const [digest] = await digestMaker(reading, plan)(step as Extract<Step, { kind: "history.import" }>);
  expect(digest?.body).toContain("Ich bringe Kuchen mit");
  expect(digest?.body).not.toContain("Guten Morgen");
});
