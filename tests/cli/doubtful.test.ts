/** A name that reads like a notice: nobody's row by itself, and somebody's by the user's word. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { digestMaker } from "../../src/cli/compose/history.ts";
import type { Plan, Step } from "../../src/plan/model.ts";
import { offlinePlan, scratch, tool } from "./tool.ts";

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
  const make = digestMaker(plan);
  const [digest] = await make(step as Extract<Step, { kind: "history.import" }>);
  expect(digest?.body).toContain("Ich komme gern");
});
