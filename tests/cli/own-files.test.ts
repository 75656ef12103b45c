/** What `-o` may write over, and what never stands in a file or on the screen as it came from a stranger. */
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonFile, mayWriteOver, type OwnFile, writeOwnFile } from "../../src/app/index.ts";
import { offlinePlan, reading, scratch, tool } from "./tool.ts";

const folder = await scratch();
const at = (name: string) => join(folder, name);
const chat = "03.09.26, 10:15 - Nora: Moin\n03.09.26, 10:16 - Emil: Ok\n";
const list = "name;whatsapp;jid\nNora;Nora;nora@example.org\nEmil;Emil;emil@example.org\n";
await writeFile(at("WhatsApp Chat mit 7b.txt"), chat);
await writeFile(at("people.csv"), list);
const planned = [
  "plan",
  at("WhatsApp Chat mit 7b.txt"),
  "--people",
  at("people.csv"),
  ...offlinePlan.filter((word) => word !== "--json"),
];

describe("a file of the user's is never written over", () => {
  const theirs: readonly (readonly [string, string])[] = [
    ["chat.zip", "PK\u0003\u0004 not ours"],
    ["only.txt", chat],
    ["list.csv", list],
    ["package.json", '{"name":"x"}\n'],
    ["other.status.json", '{"format":"migrate-class/status","version":1}\n'],
  ];

  it.each(theirs)("by a plan: %s", async (name, content) => {
    await writeFile(at(name), content);
    const { code, err } = await tool([...planned, "-o", at(name)]);
    expect([code, err]).toEqual([79, expect.stringContaining(`${name} is there already`)]);
    expect(await readFile(at(name), "utf8")).toBe(content);
  });

  it("also not through a link, and neither by the other commands", async () => {
    await writeFile(at("true.csv"), list);
    await symlink(at("true.csv"), at("link.json"));
    expect((await tool([...planned, "-o", at("link.json")])).code).toBe(79);
    const plan = at("right.plan.json");
    expect((await tool([...planned, "-o", plan])).code).toBe(0);
    for (const [command, flag] of [
      ["status", "-o"],
      ["verify", "-o"],
      ["close", "--export"],
    ] as const) {
      const { code, err } = await tool([command, plan, flag, at("true.csv"), "--no-input"]);
      expect([command, code, err]).toEqual([
        command,
        79,
        expect.stringContaining("true.csv is there already"),
      ]);
    }
    await writeFile(at("classes.csv"), `archive;people\n${at("WhatsApp Chat mit 7b.txt")};people.csv\n`);
    const batch = await tool(["batch", at("classes.csv"), "-o", at("true.csv"), "--as", "t@example.org"]);
    expect(batch.code).toBe(79);
    expect(await readFile(at("true.csv"), "utf8")).toBe(list);
  });

  it("nor the list that a command reads", async () => {
    const both = "name;jid;Klasse\nNora;nora@example.org;7b\n";
    await writeFile(at("school.csv"), both);
    const argv = ["people", "--directory", at("school.csv"), "--class", "7b", "-o", at("school.csv")];
    expect((await tool(argv)).code).toBe(79);
    expect(await readFile(at("school.csv"), "utf8")).toBe(both);
    const failed = "archive;people;reason\ngone.txt;people.csv;gone\n";
    await writeFile(at("x.failed.csv"), failed);
    const again = ["batch", at("x.failed.csv"), "-o", at("x.failed.csv"), ...offlinePlan, "-n", "--yes"];
    expect((await tool(again)).code).toBe(79);
    expect(await readFile(at("x.failed.csv"), "utf8")).toBe(failed);
  });

  it("one of the same kind is", async () => {
    const plan = at("again.plan.json");
    for (const round of [1, 2])
      expect([round, (await tool([...planned, "-o", plan])).code]).toEqual([round, 0]);
    const kinds: readonly (readonly [OwnFile, string])[] = [
      ["status", jsonFile({ format: "migrate-class/status", version: 1 })],
      ["verify", jsonFile({ format: "migrate-class/verify", version: 1 })],
      ["messages", '{"id":"1","at":null,"from":"Nora","body":"x"}\n'],
      ["failed-rows", "\ufeffarchive;people;reason\r\n"],
    ];
    for (const [kind, content] of kinds) {
      await writeOwnFile(reading, at(kind), kind, content);
      await writeOwnFile(reading, at(kind), kind, content);
      for (const [other] of kinds)
        if (other !== kind)
          await expect(mayWriteOver(reading, at(kind), other)).rejects.toThrow("not-written-over");
    }
    await writeFile(at("empty"), "");
    await mkdir(at("folder"));
    for (const free of ["empty", "nowhere", "folder"]) await mayWriteOver(reading, at(free), "plan");
    await mayWriteOver(reading, "/dev/null", "plan");
  });
});

describe("what may be a password is not repeated", () => {
  it.each([
    [["--password=Zq9-secret"]],
    [["--passwd", "Zq9-secret"]],
    [["-pZq9-secret"]],
    [["chat.zip", "--unknown=Zq9-secret"]],
    [["chat.zip", "--service", "xmpp://user:Zq9-secret@host"]],
    [["apply", "plan.json", "--service=wss://user:Zq9-secret@host/ws"]],
    [["chat.zip", "--service", "user:Zq9-secret@host"]],
  ])("%j", async (argv) => {
    const { code, err, out } = await tool([...argv, "--debug"]);
    expect(code).toBe(64);
    expect(err + out).not.toContain("Zq9");
  });

  it("the right way is named", async () => {
    expect((await tool(["--password=x"])).err).toContain("--password-file FILE");
  });
});

it("documents of ours hold no raw control or direction characters of strangers", async () => {
  const name = "Nora\u009b31m\u202eevil\u2066";
  expect(jsonFile({ name })).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(JSON.parse(jsonFile({ name })).name).toBe(name);
  await writeFile(
    at("odd.csv"),
    `name;whatsapp;jid;note\n"Nora ${name}";Nora;nora@example.org;\nEmil;Emil;;\n`,
  );
  const plan = at("odd.plan.json");
  const { code } = await tool([
    ...planned.map((word) => (word === at("people.csv") ? at("odd.csv") : word)),
    "-o",
    plan,
  ]);
  expect(code).toBe(0);
  const saved = await readFile(plan, "utf8");
  expect(saved).toContain("nora@example.org");
  expect(saved).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect((await tool(["plan", "show", plan])).code).toBe(0);
});

it("neither does a people list, and its labels still find their people", async () => {
  await writeFile(at("controls.txt"), chat.replaceAll("Nora", "No\u009bra\u202e M"));
  const flags = ["people", at("controls.txt"), "-o", at("controls.csv")];
  expect((await tool(flags)).code).toBe(0);
  const content = await readFile(at("controls.csv"), "utf8");
  expect(content).toContain(";Nora M;");
  expect(content).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect((await tool(flags)).err).toContain("names everybody already");
});
