/** What a room may be given besides, as it is typed: rules for addresses, pictures, hours, limits. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/model.ts";
import { scratch, tool } from "./tool.ts";

const folder = await scratch();
const csv = join(folder, "people.csv");
const file = (name: string) => join(folder, name);
const beginnings: Readonly<Record<string, Buffer>> = {
  "a.png": Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
  "a.jpg": Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  "a.webp": Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1"),
};

beforeAll(async () => {
  await writeFile(
    csv,
    "name;whatsapp;jid;role\nNora;;nora@school.example;\nBerta;;berta@school.example;owner\n",
  );
  for (const [name, bytes] of Object.entries(beginnings)) await writeFile(file(name), bytes);
  await writeFile(file("a.gif"), "GIF89a");
  await writeFile(
    file("large.png"),
    Buffer.concat([beginnings["a.png"] as Buffer, Buffer.alloc(100 * 1024)]),
  );
});

function plan(flags: readonly string[], policy = "class", now = new Date("2027-02-01T12:00:00Z")) {
  const where = ["--offline", "--muc", "rooms.school.example", "--as", "office@school.example"];
  const argv = ["plan", "--people", csv, "--policy", policy, "--title", "Klasse 7b", ...where, ...flags];
  return tool(argv, { now });
}
const planned = async (...given: Parameters<typeof plan>): Promise<Plan> => {
  const ran = await plan([...given[0], "--json"], given[1], given[2]);
  expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
  return JSON.parse(ran.out);
};
const roomOf = (made: Plan) => Object.keys(made.observed.rooms)[0];

describe("--room", () => {
  it("fills in the title and the school year", async () => {
    expect(roomOf(await planned(["--room", "{title}-{year}"]))).toBe("klasse-7b-2026@rooms.school.example");
    const next = new Date("2027-08-20T12:00:00Z");
    expect(roomOf(await planned(["--room", "{year}-{title}"], "class", next))).toBe(
      "2027-klasse-7b@rooms.school.example",
    );
  });

  it("may keep an ending that nobody guesses, and says so where it has none", async () => {
    const guessable = (made: Plan) => made.findings.some(({ code }) => code === "plan.room-guessable");
    expect(guessable(await planned(["--room", "{title}-{secret}"], "announce"))).toBe(false);
    expect(guessable(await planned(["--room", "{title}"], "announce"))).toBe(true);
  });

  it("leads every later export of a chat to the same room, and another chat of that title to another", async () => {
    const begin = [
      "03.09.26, 10:15 - Nora: Moin, wann ist Elternabend?",
      "04.09.26, 08:00 - Berta: Am Montag",
    ];
    const more = ["04.09.26, 08:01 - Nora: Danke", "05.10.26, 09:00 - Nora: Und im Oktober?"];
    const roomsOf = async (name: string, lines: readonly string[]) => {
      await writeFile(file(name), `${lines.join("\n")}\n`);
      const of = (title: string, policy: string, ...flags: string[]) =>
        planned([file(name), "--title", title, ...flags], policy).then(roomOf);
      const hidden = [of("7b", "announce"), of("7b", "announce", "--room", "x-{secret}")];
      // a title without Latin letters gives no name either
      return Promise.all([...hidden, of("Родители", "class")]);
    };
    const first = await roomsOf("september.txt", [...begin, ...more.slice(0, 1)]);
    expect(await roomsOf("october.txt", [...begin, ...more])).toEqual(first);
    const notice = "03.09.26, 10:14 - Messages and calls are end-to-end encrypted.";
    expect(await roomsOf("other-phone.txt", [notice, ...begin, ...more])).toEqual(first);
    const others = await roomsOf("other.txt", [...begin.slice(1), ...more]);
    for (const [index, room] of others.entries()) expect(room).not.toBe(first[index]);
  });

  it("names what it does not know", async () => {
    const ran = await plan(["--room", "{tittle}"]);
    expect([ran.code, ran.err]).toEqual([64, expect.stringContaining("{title}, {year}, {secret}")]);
  });
});

describe("--avatar", () => {
  it.each(Object.keys(beginnings))("knows %s by its first bytes", async (name) => {
    const step = (await planned(["--avatar", file(name)])).steps.find(({ kind }) => kind === "room.avatar");
    expect(step).toMatchObject({
      picture: { path: file(name), type: expect.stringMatching(/^image\/(png|jpeg|webp)$/) },
    });
  });

  it.each([
    ["a.gif", 65],
    ["large.png", 65],
    ["gone.png", 66],
  ])("refuses %s", async (name, code) => {
    const ran = await plan(["--avatar", file(name)]);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(name)]);
  });

  it("is held against the plan: another picture in its place is not sent", async () => {
    const saved = file("plan.json");
    await plan(["--avatar", file("a.png"), "-o", saved]);
    await writeFile(file("a.png"), Buffer.concat([beginnings["a.png"] as Buffer, Buffer.from("other")]));
    const ran = await tool(["apply", saved, "--yes"]);
    expect([ran.code, ran.err]).toEqual([79, expect.stringContaining("a.png has changed")]);
  });
});

describe("--hours, --hand-over and the limits", () => {
  it("stand in the description, the invitations and the steps", async () => {
    const made = await planned(["--hours", "Mon–Fri 8–18", "--hand-over", "leave"]);
    const configure = made.steps.find((step) => step.kind === "room.configure");
    expect(configure?.settings.description).toContain("Mon–Fri 8–18");
    expect(made.steps.filter((step) => step.kind === "invite.send").map(({ hours }) => hours)).toEqual([
      "Mon–Fri 8–18",
      "Mon–Fri 8–18",
    ]);
    expect(made.steps.at(-1)).toMatchObject({ kind: "room.hand-over", remain: "none" });
  });

  it("are refused all at once where they make no sense", async () => {
    const ran = await plan(["--max-invitations", "many", "--max-removals", "-1", "--hours", "x".repeat(101)]);
    expect(ran.code).toBe(64);
    for (const flag of ["--max-invitations", "--max-removals", "--hours"]) expect(ran.err).toContain(flag);
    const few = await plan(["--max-invitations", "1"]);
    expect([few.code, few.err]).toEqual([79, expect.stringContaining("--max-invitations 2")]);
  });
});

describe("remove and close", () => {
  it("ask nobody where nobody can be asked", async () => {
    const saved = file("end.json");
    await plan(["-o", saved]);
    expect(JSON.parse(await readFile(saved, "utf8")).version).toBe(1);
    for (const argv of [
      ["close", saved],
      ["remove", "Nora", saved],
    ])
      expect(await tool(argv)).toMatchObject({ code: 78, err: expect.stringContaining("--yes") });
  });
});

describe("names", () => {
  const kept = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === "member.name" ? [step.nick] : []));

  it("are kept for their people, unless it is said otherwise", async () => {
    expect(kept(await planned([]))).toEqual(["Nora", "Berta"]);
    expect(kept(await planned(["--keep-names"]))).toEqual(["Nora", "Berta"]);
    expect(kept(await planned(["--no-keep-names"]))).toEqual([]);
    expect((await plan([])).out).toContain("2 kept for their people, if the server can");
  });

  it("stay as they were said to be in the command for the rows of a batch that did not work", async () => {
    await writeFile(file("names.csv"), "archive;title;room\nnot-there.zip;7b;7b\n");
    const where = ["-n", "--offline", "--muc", "rooms.school.example", "--as", "office@school.example"];
    const argv = ["batch", file("names.csv"), "--policy", "class", "--people", csv, ...where];
    expect((await tool([...argv, "--no-keep-names"])).err).toContain("--no-keep-names");
    expect((await tool(argv)).err).not.toContain("keep-names");
  });
});

describe("--without-keys", () => {
  const stepsOf = ({ steps }: Plan) => steps.filter((step) => "when" in step || step.kind === "keys.ask");

  it("has people of an encrypted room wait unless it says otherwise, and means nothing elsewhere", async () => {
    expect(stepsOf(await planned([], "class-e2ee")).map(({ kind }) => kind)).toEqual([
      "member.grant",
      "member.grant",
      "member.name",
      "member.name",
      "invite.send",
      "invite.send",
      "keys.ask",
      "keys.ask",
    ]);
    expect(stepsOf(await planned(["--without-keys", "let-in"], "class-e2ee"))).toEqual([]);
    expect(stepsOf(await planned(["--without-keys", "wait"]))).toEqual([]);
    expect((await plan(["--without-keys", "maybe"])).code).toBe(64);
  });

  it("stands in the command for the rows of a batch that did not work", async () => {
    await writeFile(file("classes.csv"), "archive;title;room\nnot-there.zip;7b;7b\n");
    const kind = ["--policy", "class-e2ee", "--without-keys", "let-in", "--people", csv];
    const where = ["-n", "--offline", "--muc", "rooms.school.example", "--as", "office@school.example"];
    const ran = await tool(["batch", file("classes.csv"), ...kind, ...where]);
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("--without-keys let-in")]);
  });
});
