/** Messages whose sender the export does not name: nobody's, whatever the people list says. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { offlinePlan, scratch, tool } from "./tool.ts";

const folder = await scratch();
const chat = join(folder, "WhatsApp Chat mit 3b.txt");
await writeFile(
  chat,
  [
    "03.09.26, 10:15 - Nora: hallo",
    "03.09.26, 10:16 - : wer bin ich",
    "03.09.26, 10:17 - Kemal: hi",
    "",
  ].join("\n"),
);

it("they have no author and no row", async () => {
  const { out } = await tool(["inspect", chat, "--records"]);
  expect(out.split("\n")[1]).toContain('"author":null,"text":"wer bin ich"');
  const list = join(folder, "fresh.csv");
  const { out: said } = await tool(["people", chat, "-o", list, "--json"]);
  expect(JSON.parse(said).added).toEqual(["Kemal", "Nora"]);
  expect(await readFile(list, "utf8")).not.toContain("?");
});

it("a program that wrote has no row either, which is said", async () => {
  const other = join(folder, "WhatsApp Chat mit 4b.txt");
  await writeFile(other, "03.09.26, 10:15 - Nora: @Meta AI wann?\n03.09.26, 10:16 - Meta AI: um acht\n");
  const list = join(folder, "bots.csv");
  const { out } = await tool(["people", other, "-o", list, "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    added: ["Nora"],
    findings: [{ code: "people.bots", names: ["Meta AI"] }],
  });
  const inspected = JSON.parse((await tool(["inspect", other, "--json"])).out).exports[0].people;
  expect(inspected.map(({ name, bot }: { name: string; bot?: true }) => [name, bot])).toEqual([
    ["Meta AI", true],
    ["Nora", undefined],
  ]);
  expect((await tool(["inspect", other])).out).toMatch(/Meta AI {2}\(/);
});

it("they are given to nobody by a row of an older list, which is said", async () => {
  const list = join(folder, "people.csv");
  const rows = ["name;whatsapp;jid;history", "Nora;Nora;t@example.org;yes", "Oma;?;oma@example.org;yes"];
  await writeFile(list, rows.join("\n"));
  const leaving = await tool(["inspect", chat, "--people", list, "--leaving", "--history", "digest"]);
  expect(leaving.out).toContain("hallo");
  expect(leaving.out).not.toContain("wer bin ich");
  const { out } = await tool(["plan", chat, "--people", list, "--history", "digest", ...offlinePlan]);
  const { findings } = JSON.parse(out);
  expect(findings).toContainEqual({ code: "people.label-of-nobody", row: 2 });
  expect(findings).toContainEqual({ code: "transcript.unknown-senders", messages: 1 });
});
