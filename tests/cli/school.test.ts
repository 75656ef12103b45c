/** Many classes with one list of people: who belongs where, which rows stop, and what happens to those that were mended. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { offlinePlan, scratch, tool } from "./tool.ts";

const folder = await scratch();
let at = (name: string) => join(folder, name);
let count = 0;

const chatOf = (title: string, writers: readonly string[]) =>
  [
    `03.09.26, 10:11 - Du hast die Gruppe „${title}“ erstellt.`,
    ...writers.map((who, n) => `03.09.26, 10:${12 + n} - ${who}: Hallo ${title}`),
    "",
  ].join("\n");
const people = [
  "name;whatsapp;jid;role;chat",
  "Nora Nolte;Nora Mama;nora@example.org;;",
  "Ole Ohm;Ole Papa;ole@example.org;;",
  "Both Berg;Berg;berg@example.org;;",
  "Frau Chef;;chef@example.org;owner;",
];

beforeEach(async () => {
  count += 1;
  const own = join(folder, String(count));
  at = (name) => join(own, name);
  await mkdir(own);
  await writeFile(at("1a.txt"), chatOf("1a Eltern", ["Nora Mama", "Berg"]));
  await writeFile(at("1b.txt"), chatOf("1b Eltern", ["Ole Papa", "Berg"]));
  await writeFile(at("people.csv"), `${people.join("\n")}\n`);
  await writeFile(at("classes.csv"), "archive;title\n1a.txt;1a Eltern\n1b.txt;1b Eltern\n");
});

async function batch(more: readonly string[] = [], list = "classes.csv") {
  const flags = [...offlinePlan, "-n", "--no-input", ...more];
  const ran = await tool(["batch", at(list), "--people", at("people.csv"), ...flags]);
  const lines = ran.out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const plans = lines.flatMap((line) => (line.type === "plan" ? [line.plan] : []));
  const invited = plans.map(({ steps }) =>
    steps.flatMap((step: { kind: string; jid: string }) => (step.kind === "invite.send" ? [step.jid] : [])),
  );
  return { ...ran, invited, last: lines.at(-1), ends: lines.filter(({ type }) => type === "row-end") };
}

describe("one list for the school, column chat empty", () => {
  it("puts everybody into the classes in whose exports they occur, and names who is in several", async () => {
    const { code, invited, out } = await batch();
    expect([code, invited]).toEqual([
      0,
      [
        ["nora@example.org", "berg@example.org", "chef@example.org"],
        ["ole@example.org", "berg@example.org", "chef@example.org"],
      ],
    ]);
    expect(out.match(/Both Berg \(1a Eltern, 1b Eltern\)/g)?.length).toBe(2);
    expect(out).toContain("Frau Chef (1a Eltern, 1b Eltern)");
    expect(out).not.toContain("Nora Nolte (");
  });

  it("stops at a label that occurs nowhere, and names column chat as the remedy", async () => {
    await writeFile(at("people.csv"), `${[...people, "Emil;Emil Papaa;emil@example.org;;"].join("\n")}\n`);
    const { code, err, last } = await batch();
    expect([code, last]).toMatchObject([3, { good: 0, of: 2 }]);
    expect(err).toContain("row 5, column whatsapp: “Emil Papaa” occurs in none of these chats.");
    expect(err).toContain("into column chat");
    expect(err).not.toMatch(/leave the cell empty|empty the cell/);
    const german = await batch(["--lang", "de"]);
    expect(german.err).toContain("kommt in keinem dieser Chats vor");
  });

  it("does not stop the classes that can be read, nor what is left of a batch", async () => {
    await writeFile(at("classes.csv"), "archive;title\n1a.txt;1a Eltern\ngone.zip;1b Eltern\n");
    const first = await batch();
    expect([first.code, first.invited.length]).toEqual([3, 1]);
    const failed = (await readFile(at("classes.failed.csv"), "utf8")).replace("gone.zip", "1b.txt");
    await writeFile(at("classes.failed.csv"), failed);
    const second = await batch([], "classes.failed.csv");
    expect([second.code, second.invited]).toEqual([
      0,
      [["ole@example.org", "berg@example.org", "chef@example.org"]],
    ]);
  });

  it("holds for several exports on one command line, too", async () => {
    const argv = ["plan", at("1a.txt"), at("1b.txt"), "--people", at("people.csv"), ...offlinePlan];
    const { code, out } = await tool(argv);
    const steps = JSON.parse(out).steps.filter(({ kind }: { kind: string }) => kind === "invite.send");
    expect([code, steps.filter(({ jid }: { jid: string }) => jid === "nora@example.org").length]).toEqual([
      0, 1,
    ]);
    await writeFile(at("people.csv"), `${[...people, "Emil;Emil Papaa;emil@example.org;;"].join("\n")}\n`);
    const lost = await tool(argv);
    expect([lost.code, lost.err]).toEqual([78, expect.stringContaining("occurs in none of these chats")]);
  });

  it("makes the same history when it is applied as when it was planned", async () => {
    const alone = [
      "name;whatsapp;jid;history",
      "Nora Nolte;Nora Mama;nora@example.org;yes",
      "Both Berg;Berg;;yes",
    ];
    const school = [...alone, "Ole Hallo;Ole Papa;ole@example.org;no"];
    await writeFile(at("alone.csv"), `${alone.join("\n")}\n`);
    await writeFile(at("people.csv"), `${school.join("\n")}\n`);
    const leaving = await tool(["inspect", at("1a.txt"), "--leaving", "--people", at("people.csv")]);
    const only = await tool(["inspect", at("1a.txt"), "--leaving", "--people", at("alone.csv")]);
    // a namesake word of somebody of another class is taken out of nothing
    expect([leaving.code, leaving.out]).toEqual([0, only.out]);
  });
});

describe("rows that were mixed up stop", () => {
  it("the same export under two classes, also a later one of the same chat", async () => {
    const later = `${chatOf("1a Eltern", ["Nora Mama", "Berg", "Nora Mama"])}04.09.26, 10:00 - Berg: Neu\n`;
    await writeFile(at("1a.txt"), chatOf("1a Eltern", ["Nora Mama", "Berg", "Nora Mama"]));
    for (const content of [chatOf("1a Eltern", ["Nora Mama", "Berg", "Nora Mama"]), later]) {
      await writeFile(at("copy.txt"), content);
      await writeFile(at("classes.csv"), "archive;title;room\n1a.txt;;a\ncopy.txt;;b\n1b.txt;;c\n");
      const { code, ends, err } = await batch();
      expect([code, ends.map(({ outcome }) => outcome)]).toEqual([3, ["failed", "failed", "done"]]);
      expect(err).toContain("The same chat stands in line 3 as well");
    }
  });

  it("but not two classes of other names that were told the same in the same minutes", async () => {
    const told = (title: string, to: string) =>
      chatOf(title, ["Berg", to]).replaceAll(/Hallo .*/g, "Willkommen im neuen Schuljahr!");
    await writeFile(at("1a.txt"), told("1a Eltern", "Nora Mama"));
    await writeFile(at("1b.txt"), told("1b Eltern", "Ole Papa"));
    expect((await batch()).last).toMatchObject({ good: 2, of: 2 });
    await writeFile(at("classes.csv"), "archive;room\n1a.txt;a\n1b.txt;b\n");
    await writeFile(at("1b.txt"), told("1a  ELTERN", "Ole Papa"));
    expect((await batch()).last).toMatchObject({ good: 0, failed: 2 });
  });

  it("a title that the export contradicts, unless the rooms shall be called otherwise", async () => {
    await writeFile(at("classes.csv"), "archive;title\n1a.txt;1b Eltern\n1b.txt;2b Eltern\n");
    const { code, err, ends } = await batch();
    expect([code, ends.map(({ outcome }) => outcome)]).toEqual([3, ["failed", "failed"]]);
    expect(err).toContain("The title is “1b Eltern”, but the export is of “1a Eltern”.");
    expect((await batch(["--rename"])).code).toBe(0);
    await writeFile(
      at("classes.csv"),
      "archive;title\n1a.txt;Eltern der Klasse 1 A, 2026\n1b.txt;Elternrat\n",
    );
    expect((await batch()).code).toBe(0);
  });
});

it("what was mended is taken instead of the row that does not work, and stays mended", async () => {
  await writeFile(
    at("classes.csv"),
    "archive;title;note\n1a.txt;1a Eltern;x\ngone.zip;1b Eltern;y\nlost.zip;1c Eltern;z\n",
  );
  expect((await batch()).last).toMatchObject({ good: 1, of: 3, failed: 2 });
  const failed = (await readFile(at("classes.failed.csv"), "utf8")).replace("gone.zip", "1b.txt");
  await writeFile(at("classes.failed.csv"), failed);
  for (const round of [1, 2]) {
    const { last, err, invited } = await batch();
    expect([round, last]).toMatchObject([round, { good: 2, of: 3, failed: 1 }]);
    expect(err).toContain("The row in line 3 did not work; the one that was mended in");
    expect(invited.length).toBe(2);
    const rows = (await readFile(at("classes.failed.csv"), "utf8")).trimEnd().split("\r\n").slice(1);
    expect(rows).toEqual([
      expect.stringMatching(/^lost\.zip;.+gone|^lost\.zip;1c Eltern;z;.+/),
      "1b.txt;1b Eltern;y;",
    ]);
  }
});
