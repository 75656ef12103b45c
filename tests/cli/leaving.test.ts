/** What would be sent, shown beforehand: to the user, and to the person whose words they are. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestMaker } from "../../src/app/index.ts";
import type { Plan } from "../../src/plan/model.ts";
import type { Step } from "../../src/plan/steps/index.ts";
import { reading, scratch, tool } from "./tool.ts";

const folder = await scratch();
const chat = join(folder, "WhatsApp Chat mit Klasse 7b.txt");
const lines = [
  "03.09.26, 10:15 - Lena Mama nervig: Hallo zusammen, ruft an: 030 2312547",
  "03.09.26, 10:16 - Ada: Ich bin dagegen, und zwar ganz und gar, dass wir schon wieder sammeln",
  "03.09.26, 10:17 - Tim: Ada, wieso? Hier bin ich: https://maps.google.com/?q=52.5200,13.4050",
  "04.09.26, 08:00 - Lena Mama nervig: Lena ist krank, mail an nora@schule.example",
  "04.09.26, 08:01 - Lena Mama nervig: [3.9., 10:16] Ada: Ich bin dagegen",
  "04.09.26, 08:03 - Lena Mama nervig: Adamama bringt Saft",
  "04.09.26, 08:02 - Lena Mama nervig: Nora grüßt @\u2068Tim\u2069",
];
await writeFile(chat, `${lines.join("\n")}\n`);
const people = join(folder, "people.csv");
await writeFile(
  people,
  [
    "name;whatsapp;jid;history",
    "Nora Yilmaz;Lena Mama nervig;nora@schule.example;yes",
    "Tim Krause;Tim;tim@schule.example;pseudonym",
    "Ada Berg;Ada;ada@schule.example;",
  ].join("\n"),
);
const offline = [
  "--policy",
  "class",
  "--as",
  "nora@schule.example",
  "--offline",
  "--muc",
  "rooms.schule.example",
];

const leaving = async (...more: string[]) => {
  const { code, out } = await tool(["inspect", chat, "--leaving", "--people", people, ...more]);
  expect(code).toBe(0);
  return out === ""
    ? []
    : out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
};

const choices = [
  [],
  ["--mask", "locations,emails"],
  ["--keep", "numbers", "--keep-flagged"],
  ["--keep-uncertain"],
  ["--since", "2026-09-04"],
  ["--lang", "de", "--mask", "emails"],
];

it.each(choices.map((choice) => [choice]))(
  "inspect --leaving %j shows byte for byte what applying sends",
  async (choice) => {
    const { code, out } = await tool([
      "plan",
      chat,
      "--people",
      people,
      "--history",
      "digest",
      "--json",
      ...offline,
      ...choice,
    ]);
    expect(code).toBe(0);
    const plan: Plan = JSON.parse(out);
    const step = plan.steps.find(({ kind }) => kind === "history.import") as Step & {
      kind: "history.import";
    };
    const sent = (await digestMaker(reading, plan)(step)).map(({ day, messages, body }) => ({
      kind: "digest",
      day,
      messages,
      body,
    }));
    expect(sent.length).toBeGreaterThan(0);
    expect(await leaving(...choice)).toEqual(sent);
  },
);

it("shows the joined days of a long chat as applying sends them", async () => {
  const long = join(folder, "WhatsApp Chat mit Klasse 7b lang.txt");
  const said = Array.from({ length: 28 }, (_, at) => {
    const day = String(at + 1).padStart(2, "0");
    return `${day}.09.26, 10:15 - Lena Mama nervig: Hallo ${at}\n${day}.09.26, 10:16 - Tim: ja`;
  });
  await writeFile(long, `${said.join("\n")}\n28.09.26, 11:00 - Ada: nein\n`);
  const wishes = ["--people", people, "--history", "digest"];
  const { code, out } = await tool(["plan", long, ...wishes, "--json", ...offline]);
  expect(code).toBe(0);
  const plan: Plan = JSON.parse(out);
  const step = plan.steps.find(({ kind }) => kind === "history.import") as Step & { kind: "history.import" };
  expect(step.digests.length).toBe(15);
  expect(step.digests[0]).toMatchObject({ day: "2026-09-01", lastDay: "2026-09-02", messages: 4 });
  const made = await digestMaker(reading, plan)(step);
  expect(made.map(({ id, sha256 }) => [id, sha256])).toEqual(
    step.digests.map(({ id, sha256 }) => [id, sha256]),
  );
  const shown = await tool(["inspect", long, "--leaving", "--people", people]);
  expect(
    shown.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual(
    made.map(({ day, lastDay, messages, body }) => ({
      kind: "digest",
      day,
      ...(lastDay && { lastDay }),
      messages,
      body,
    })),
  );
  const text = (await tool(["plan", long, ...wishes, ...offline])).out;
  expect(text).toContain("56 messages in 15 digests, 2026-09-01 to 2026-09-28");
  expect(text).toContain("Some apps, Dino for one, show a newcomer only the newest 20 messages");
});

it("masks, keeps and leaves out as told", async () => {
  const all = async (...choice: string[]) => (await leaving(...choice)).map(({ body }) => body).join("\n");
  const first = await all();
  expect(first).toContain("•••••47");
  expect(first).toContain("maps.google.com");
  expect(first).not.toMatch(/Ada|dagegen|krank|nora@/);
  expect(await all("--mask", "locations")).toContain("[location]");
  const kept = await all("--keep", "numbers", "--keep-flagged", "--mask", "emails");
  expect(kept).toContain("030 2312547");
  expect(kept).toContain("krank, mail an [e-mail address]");
});

it("what may name somebody goes along with --keep-uncertain, not with --keep-flagged", async () => {
  const shown = async (...choice: string[]) => (await leaving(...choice)).map(({ body }) => body).join("\n");
  expect(await shown("--keep-flagged")).not.toContain("Adamama");
  expect(await shown("--keep-uncertain")).toContain("Adamama");
  expect(await shown("--keep-uncertain")).not.toContain("krank");
});

it("the plan tells which messages wait for a look", async () => {
  const { out } = await tool(["plan", chat, "--people", people, "--history", "digest", "--json", ...offline]);
  const { findings }: Plan = JSON.parse(out);
  expect(findings).toContainEqual({ code: "history.flagged", topic: "illness", entries: [4], kept: false });
  expect(findings).toContainEqual({ code: "history.quotes-removed", entries: [5] });
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "plan.history-selected", flagged: 1, included: 3 }),
  );
});

it.each([
  ["--mask", "faces,emails,", /--mask.*“faces”.*locations, emails[\s\S]*--mask.*“”/],
  ["--keep", "names", /--keep.*“names”.*numbers/],
])("%s %s is a wrong call that names what there is", async (flag, value, told) => {
  for (const argv of [
    ["inspect", chat, "--leaving", "--people", people, flag, value],
    ["plan", chat, "--people", people, ...offline, flag, value],
  ]) {
    const { code, out, err } = await tool(argv);
    expect([code, out]).toEqual([64, ""]);
    expect(err).toMatch(told);
  }
});

describe("--person", () => {
  const excerpt = (name: string, ...more: string[]) =>
    tool(["inspect", chat, "--people", people, "--person", name, "--lang", "de", ...more]);

  it.each(["Nora Yilmaz", "nora yilmaz", "Lena Mama nervig", "1"])(
    "shows what of %s would go along, and nothing that others wrote",
    async (name) => {
      const { code, out } = await excerpt(name);
      expect(code).toBe(0);
      expect(out).toBe(
        [
          "Aus WhatsApp übernommen, 3. September 2026",
          "10:15 *Nora Yilmaz*: Hallo zusammen, ruft an: •••••47",
          "",
          "Aus WhatsApp übernommen, 4. September 2026",
          "08:02 *Nora Yilmaz*: Nora grüßt @Person 3",
          "",
          "",
        ].join("\n"),
      );
    },
  );

  it("with --leaving gives the lines of the whole that are theirs", async () => {
    const whole = (await leaving()).flatMap(({ body }) => body.split("\n"));
    for (const name of ["Nora Yilmaz", "Tim"]) {
      const own = await leaving("--person", name);
      expect(own.length).toBeGreaterThan(0);
      for (const { body } of own) for (const line of body.split("\n")) expect(whole).toContain(line);
    }
  });

  it("says so where nothing of a person would go along", async () => {
    const { code, out, err } = await excerpt("Ada Berg");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/Von Ada Berg .*Zeile 3/);
  });

  it("stops where nobody, or more than one, is called so", async () => {
    const nobody = await excerpt("Nora Yilmas");
    expect([nobody.code, nobody.out]).toEqual([78, ""]);
    expect(nobody.err).toContain("Nora Yilmaz");
    const twice = join(folder, "twice.csv");
    await writeFile(twice, `${await readFile(people, "utf8")}\nNora Yilmaz;Nora 2;nora2@schule.example;`);
    const { code, err } = await tool([
      "inspect",
      chat,
      "--people",
      twice,
      "--person",
      "Nora Yilmaz",
      "--lang",
      "de",
    ]);
    expect(code).toBe(78);
    expect(err).toMatch(/Zeilen 1, 4/);
  });
});

it("a title that names somebody who is left out stops the plan until the user says one", async () => {
  const named = join(folder, "WhatsApp Chat mit Abschied von Ada.txt");
  await cp(chat, named);
  const without = join(folder, "without.csv");
  await writeFile(
    without,
    (await readFile(people, "utf8"))
      .replace("jid;history", "jid;history;invite")
      .replace("ada@schule.example;", "ada@schule.example;;no"),
  );
  const argv = ["plan", named, "--people", without, ...offline];
  const { code, err } = await tool(argv);
  expect(code).toBe(78);
  expect(err).toMatch(/Ada.*--title/);
  expect((await tool([...argv, "--title", "Abschied"])).code).toBe(0);
});

it("people of one name are told by row, and the plan goes on", async () => {
  const twice = join(folder, "namesakes.csv");
  await writeFile(twice, `${await readFile(people, "utf8")}\nnora  YILMAZ;;nora2@schule.example;`);
  const { code, out } = await tool(["plan", chat, "--people", twice, "--json", ...offline]);
  expect(code).toBe(0);
  expect(JSON.parse(out).findings).toContainEqual({
    code: "people.one-name-for-two",
    name: "Nora Yilmaz",
    rows: [1, 4],
    lines: [2, 5],
  });
});

describe("whose words they are", () => {
  const write = async (name: string, ...content: string[]) => {
    const path = join(folder, name);
    await writeFile(path, `${content.join("\n")}\n`);
    return path;
  };
  const said = async (file: string, list: string) => {
    const { code, out, err } = await tool(["inspect", file, "--leaving", "--people", list, "--lang", "de"]);
    const body = out === "" ? "" : JSON.parse(out).body;
    return { code, body, err };
  };
  const three = (one: string, two: string, last: string) => [
    "03.09.26, 10:10 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
    `03.09.26, 10:12 - ${one}: Hier die Erste`,
    `03.09.26, 10:15 - ${two}: Hier die Zweite`,
    `03.09.26, 10:16 - ${last}: Hier die Dritte`,
  ];

  it.each([
    ["Nora", "NORA", "\uff2eora"],
    ["Lisa ❤", "Lisa ❤\ufe0f", "lisa ❤"],
    ["Emil", "~\u00a0Emil", "emil"],
  ])(
    "labels like %s, %s and %s are three people, each with a row and a word of their own",
    async (...labels) => {
      const [one = "", two = "", last = ""] = labels;
      const file = await write("alike.txt", ...three(one, two, last));
      const rows = [`Eins;${one};eins@schule.example;yes`, `Zwei;${two};;no`];
      const list = await write("alike.csv", "name;whatsapp;jid;history", ...rows);
      const { code, body } = await said(file, list);
      expect(code).toBe(0);
      expect(body).toContain("Hier die Erste");
      expect(body).not.toMatch(/Zweite|Dritte/);
    },
  );

  it("a number without country that fits three people is a question, also for a plan", async () => {
    const numbers = ["+49 171 3920042", "+43 171 3920042", "+1 171 3920042"] as const;
    const file = await write("numbers.txt", ...three(...numbers));
    const list = await write(
      "numbers.csv",
      "name;whatsapp;jid;history",
      "Sabine;0171 3920042;s@schule.example;yes",
    );
    const { code, body, err } = await said(file, list);
    expect([code, body]).toEqual([78, ""]);
    expect(err).toMatch(/Eintrag 1, Spalte whatsapp: .*\+49 171 •••••42.* bleiben getrennt/);
    expect((await tool(["plan", file, "--people", list, ...offline])).code).toBe(78);
  });
});
