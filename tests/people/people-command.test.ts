/** The command as it is typed: exports, contacts and a school's list in, the people CSV and sentences out. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { domainsWithXmpp } from "../../src/xmpp/domains.ts";
import { scratch, tool } from "../cli/tool.ts";

const folder = await scratch();
let count = 0;

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** An Android export: one line per message. */
async function chat(
  title: string,
  lines: readonly (readonly [author: string, text: string])[],
): Promise<string> {
  const text = lines.map(([author, said], n) => `03.09.26, 10:${10 + n} - ${author}: ${said}`).join("\n");
  return file(`WhatsApp Chat mit ${title}.txt`, `${text}\n`);
}

async function people(args: readonly string[], existing?: string) {
  const csv = join(folder, `people-${++count}.csv`);
  if (existing !== undefined) await writeFile(csv, existing);
  const env = { LANG: "de_DE.UTF-8" };
  const ran = await tool(["people", ...args, "-o", csv, "--lang", "en"], { env });
  const content = await readFile(csv, "utf8").catch(() => "");
  return { ...ran, csv, content, rows: ran.code === 0 ? readPeopleCsv(fill(content)).people : [] };
}

/** Names are the user's to give; here the label stands in, so that the list can be read. */
function fill(content: string): string {
  return content.replace(/^;([^;#]+);/gm, (_, label: string) => `N ${label.replace(/\W/g, "")};${label};`);
}

const school = [
  "Vorname;Nachname;Klasse;Rolle;E-Mail;Mobil;XMPP",
  "Nora;Yilmaz;7b;Eltern;nora@post.example;0171 3920012;nora@school.example",
  "Tim;Krause;7b;Lehrkraft;tim@school.example;;tim@school.example",
  "Ali;Yilmaz;7b;Schüler;ali@school.example;0171 3920044;ali@school.example",
  "Eva;Berg;7b;Eltern;eva@mailbox.org;0171 3920013;",
  "Uwe;Groß;5c;Eltern;;;uwe@school.example",
].join("\n");

describe("suggestions", () => {
  test("of a card that somebody sent in the chat are never exact, and its address waits until it is proven", async () => {
    const beside = join(folder, "with-card");
    await mkdir(beside);
    await writeFile(join(beside, "WhatsApp Chat mit 7b.txt"), "03.09.26, 10:10 - +49 171 3920012: Hallo\n");
    const card = [
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:Nora Yilmaz",
      "TEL:+49 171 3920012",
      "IMPP:xmpp:nora@post.example",
    ];
    await writeFile(join(beside, "Nora.vcf"), `${[...card, "END:VCARD"].join("\n")}\n`);
    const ran = await people([beside, "--accept", "exact", "--json"]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      filled: [],
      suggestions: [
        {
          because: "number",
          exact: false,
          contact: { from: "chat", file: "Nora.vcf" },
          source: "guessed",
          jid: "nora@post.example",
        },
      ],
    });
  });

  test("are told with their reasons and fill in nothing", async () => {
    const path = await chat("7b", [
      ["+49 171 3920012", "Hallo"],
      ["Tim Krause", "Hallo"],
    ]);
    const directory = await file("school.csv", school);
    const ran = await people([path, "--directory", directory]);
    expect(ran.code).toBe(0);
    expect(ran.out).toBe("");
    expect(ran.err).toContain(
      "(+49 171 •••••12): perhaps “Nora Yilmaz” (school.csv, 2: the same phone number); address nora@school.example, from the school's list.",
    );
    expect(ran.err).toContain("tim@school.example");
    expect(ran.err).toContain("--accept exact for the 1 ");
    expect(ran.err).not.toContain("3920012");
    expect(ran.rows.map(({ jid }) => jid)).toEqual([null, null]);
  });

  test("that are exact are filled in on the user's word, with where they are from; others never are", async () => {
    const path = await chat("7b", [
      ["+49 171 3920012", "Hallo"],
      ["Tim Krause", "Hallo"],
      ["+49 171 3920013", "Hallo"],
      ["+49 171 3920044", "Hallo"],
    ]);
    const directory = await file("school.csv", school);
    const ran = await people([path, "--directory", directory, "--accept", "exact"]);
    expect(ran.code).toBe(0);
    expect(ran.rows).toMatchObject([
      {
        whatsapp: ["+49 171 3920012"],
        jid: "nora@school.example",
        source: "directory",
        name: "Nora Yilmaz",
        kind: "guardian",
      },
      { whatsapp: ["+49 171 3920013"], jid: "eva@mailbox.org", source: "guessed", name: "Eva Berg" },
      { whatsapp: ["+49 171 3920044"], jid: null, kind: null },
      { whatsapp: ["Tim Krause"], jid: null },
    ]);
    expect(ran.err).toContain("Filled in 2 addresses");

    const again = await people([path, "--directory", directory, "--accept", "exact"], ran.content);
    expect(again.content).toBe(ran.content);
  });

  test("come from a phone's contacts", async () => {
    const path = await chat("7b", [
      ["+49 171 3920012", "Hallo"],
      ["+49 171 3920015", "Hallo"],
    ]);
    const ran = await people([path, "--contacts", "fixtures/contacts/android.vcf", "--accept", "exact"]);
    expect(ran.rows).toMatchObject([{ jid: "nora@schule.example", source: "given" }, { jid: null }]);
    const picture = await people([path, "--contacts", await file("photo.vcf", "\u0089PNG")]);
    expect(picture.code).toBe(65);
    expect(picture.err).toContain("photo.vcf");
    expect(picture.content).toBe("");
    const missing = await people([path, "--contacts", join(folder, "nowhere.vcf")]);
    expect(missing.code).toBe(66);
  });

  test("never give one address to two people", async () => {
    const path = await chat("7b", [["+49 171 3920012", "Hallo"]]);
    const directory = await file("school.csv", school);
    const before = "name;whatsapp;jid\nCan;Can;nora@school.example\n";
    const ran = await people([path, "--directory", directory, "--accept", "exact"], before);
    expect(ran.err).toContain("Row 2: nora@school.example was not filled in, for row 1 has it.");
    expect(ran.rows.map(({ jid }) => jid)).toEqual(["nora@school.example", null]);
  });

  test("by a rule are numbered and wait", async () => {
    const before = "name;whatsapp;jid\nNora Yilmaz;;\nNora Yılmaz;;\nJürgen Groß;;\nTim;;\n";
    const rule = ["--jid-template", "{first}.{last}@school.example"];
    const shown = await people(rule, before);
    expect(shown.err).toContain("Row 2 (Nora Yılmaz): nora.yilmaz2@school.example?");
    expect(shown.err).toContain("it may also be jurgen.gross@school.example");
    expect(shown.rows.every(({ jid }) => jid === null)).toBe(true);
    const ran = await people([...rule, "--accept", "guessed"], before);
    expect(ran.rows).toMatchObject([
      { jid: "nora.yilmaz@school.example", source: "guessed" },
      { jid: "nora.yilmaz2@school.example", source: "guessed" },
      { jid: "juergen.gross@school.example", source: "guessed" },
      { jid: null, source: "given" },
    ]);
    const flags = [
      "--offline",
      "--title",
      "7b",
      "--policy",
      "class",
      "--muc",
      "r.example",
      "--as",
      "t@x.example",
    ];
    const plan = await tool(["plan", "--people", ran.csv, ...flags, "--json", "--no-input"]);
    const { steps, findings } = JSON.parse(plan.out);
    expect(steps.filter(({ kind }: { kind: string }) => /member|invite/.test(kind))).toEqual([]);
    expect(findings.map(({ code }: { code: string }) => code)).toContain("plan.waiting-for-proof");
  });

  test("are one document with --json, numbers masked", async () => {
    const path = await chat("7b", [["+49 171 3920012", "Hallo"]]);
    const ran = await people([path, "--directory", await file("school.csv", school), "--json"]);
    const document = JSON.parse(ran.out);
    expect(document).toMatchObject({
      format: "migrate-class/people",
      version: 1,
      added: ["+49 171 •••••12"],
      filled: [],
      suggestions: [{ row: 1, because: "number", exact: true, jid: "nora@school.example" }],
    });
    expect(ran.out).not.toContain("3920012");
  });
});

describe("what --accept exact fills in", () => {
  test("is told to the last cell, with whose entry it came from, and is not advised again", async () => {
    const path = await chat("7b", [
      ["+49 171 3920012", "Hallo"],
      ["Tim Krause", "Hallo"],
    ]);
    const directory = await file("school.csv", school);
    const { err } = await people([path, "--directory", directory, "--accept", "exact"]);
    expect(err).toContain(
      "Row 1 (Nora Yilmaz): filled in nora@school.example, nora@post.example, guardian, Nora Yilmaz, from “Nora Yilmaz” (school.csv, 2).",
    );
    expect(err).toContain("1 suggestion is left; no address of these was filled in.");
    expect(err).not.toContain("say --accept exact");
  });

  test("is nothing where two entries have one name and number and different e-mail addresses", async () => {
    const path = await chat("7b", [["+49 171 3920012", "Hallo"]]);
    const directory = await file(
      "twins.csv",
      "Name;Rolle;Mobil;E-Mail\nAnna Müller;Eltern;0171 3920012;a1@post.example\nAnna Müller;Eltern;0171 3920012;a2@post.example\n",
    );
    const ran = await people([path, "--directory", directory, "--accept", "exact", "--json"]);
    expect(ran.rows).toMatchObject([{ email: null, jid: null }]);
    expect(JSON.parse(ran.out).suggestions.map(({ exact }: { exact: boolean }) => exact)).toEqual([
      false,
      false,
    ]);
  });

  test("is no pupil's address for a parent, where the list does not say whose entries it has", async () => {
    const path = await chat("7b", [
      ["+49 171 3920012", "Hallo"],
      ["Eva Berg", "Hallo"],
    ]);
    const directory = await file(
      "no-roles.csv",
      "Name;Mobil;E-Mail;XMPP\nAli Yilmaz;0171 3920012;ali@post.example;ali@school.example\n",
    );
    const ran = await people([path, "--directory", directory, "--accept", "exact"]);
    expect(ran.rows.map(({ jid, email }) => [jid, email])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(ran.err).toContain("perhaps “Ali Yilmaz” (no-roles.csv, 2: the same phone number");
    // the name is the user's word that it is this person's own entry
    const named = "name;whatsapp;jid\nAli Yilmaz;+49 171 3920012;\n";
    const same = await people([path, "--directory", directory, "--accept", "exact"], named);
    expect(same.rows[0]).toMatchObject({ jid: "ali@school.example" });
  });
});

describe("a class of the school's list", () => {
  const two = [
    "Name;Klasse;Rolle;Mobil;E-Mail;XMPP",
    "Anna Müller;7b;Eltern;0171 3920012;a1@post.example;anna1@school.example",
    "Anna Müller;7b;Eltern;0171 3920013;a2@post.example;anna2@school.example",
    "Can Aydın;7b;Eltern;;family@post.example;",
    "Elif Aydın;7b;Eltern;;family@post.example;",
    "Ben Ohm;7b;Eltern;;;",
    "Ben Ohm;7b;Eltern;;;",
    "Eva Berg;7b;Eltern;0171 3920014;;",
    "Eva Berg;7b;Eltern;0171 3920014;;",
  ].join("\n");

  test("keeps people of one name apart, and a family with one e-mail address; an entry that stands twice is one", async () => {
    const flags = ["--directory", await file("two.csv", two), "--class", "7b"];
    const ran = await people(flags);
    expect(ran.rows.map(({ name, jid }) => [name, jid])).toEqual([
      ["Anna Müller", "anna1@school.example"],
      ["Anna Müller", "anna2@school.example"],
      ["Can Aydın", null],
      ["Elif Aydın", null],
      ["Ben Ohm", null],
      ["Ben Ohm", null],
      ["Eva Berg", null],
    ]);
    expect((await people(flags, ran.content)).content).toBe(ran.content);
    const one = "name;whatsapp;jid;email\nAnna Müller;;;a2@post.example\n";
    expect((await people(flags, one)).rows.slice(0, 2).map(({ jid, email }) => [jid, email])).toEqual([
      [null, "a2@post.example"],
      ["anna1@school.example", "a1@post.example"],
    ]);
  });

  test("names whoever shares a number with somebody of the list and was therefore not added", async () => {
    const before = "name;whatsapp;jid;email\nCan Aydın;;;family@post.example\n";
    const ran = await people(["--directory", await file("two.csv", two), "--class", "7b"], before);
    expect(ran.err).toContain(
      "Elif Aydın has the same number or address as row 1 (Can Aydın) and was not added.",
    );
    const nothing = await people(["--directory", await file("two.csv", two), "--class", "7b"], ran.content);
    expect(nothing.err).not.toContain("Added 0");
  });

  test("is added without any export; pupils stay aside", async () => {
    const directory = await file("school.csv", school);
    const ran = await people(["--directory", directory, "--class", "7B"]);
    expect(ran.rows).toMatchObject([
      { name: "Nora Yilmaz", jid: "nora@school.example", source: "directory", kind: "guardian" },
      { name: "Tim Krause", kind: "staff" },
      { name: "Eva Berg", jid: null, email: "eva@mailbox.org" },
    ]);
    expect(ran.err).toContain("1 of class 7B are pupils");
    const again = await people(["--directory", directory, "--class", "7b"], ran.content);
    expect(again.content).toBe(ran.content);
    const pupils = await people(["--directory", directory, "--class", "7b", "--allow-pupils"]);
    expect(pupils.rows.map(({ kind }) => kind)).toContain("pupil");
  });

  test("adds only those who are not in the list yet", async () => {
    const path = await chat("7b", [["+49 171 3920012", "Hallo"]]);
    const ran = await people([path, "--directory", await file("school.csv", school), "--class", "7b"]);
    expect(ran.rows.map(({ name }) => name)).toEqual(["N 491713920012", "Tim Krause", "Eva Berg"]);
  });

  test("that does not exist is told, with those that do", async () => {
    const ran = await people(["--directory", await file("school.csv", school), "--class", "9z"]);
    expect(ran.err).toContain("Classes in it: 5c, 7b");
  });
});

describe("several exports", () => {
  test("of a school give one row for one number, and one for each chat of a name", async () => {
    const a = await chat("7a", [
      ["+49 171 3920012", "Hallo"],
      ["Leon", "Hallo"],
    ]);
    const b = await chat("7c", [
      ["+49 171 3920012", "Hallo"],
      ["Leon", "Hallo"],
    ]);
    const ran = await people([a, b]);
    expect(ran.rows.map(({ whatsapp, chats }) => [whatsapp, chats])).toEqual([
      [["+49 171 3920012"], ["7a", "7c"]],
      [["Leon"], ["7a"]],
      [["Leon"], ["7c"]],
    ]);
    expect(ran.err).toContain("“Leon” is in several chats (7a, 7c)");
  });

  test("of one chat from two phones give one row for who wrote the same", async () => {
    const said = [
      "Guten Morgen alle",
      "Wer bringt Kuchen mit",
      "Ich bringe Apfelkuchen",
      "Danke dafür, sehr gern",
    ];
    const as = (nora: string, tim: string) => said.map((text, n) => [n % 2 ? nora : tim, text] as const);
    const twice = (nora: string, tim: string) => [
      ...as(nora, tim),
      ...as(nora, tim).map(([who, text]) => [who, `${text} zwei`] as const),
    ];
    const a = await chat("8a", twice("Lena Mama", "Tim"));
    const other = await file("WhatsApp Chat mit 8a (1).txt", "");
    const content = await readFile(await chat("8a-other", twice("+49 171 3920012", "Tim K")), "utf8");
    await writeFile(other, content);
    const ran = await people([a, other]);
    expect(ran.rows.map(({ whatsapp }) => [...whatsapp])).toEqual([
      ["Lena Mama", "+49 171 3920012"],
      ["Tim", "Tim K"],
    ]);
  });

  test("show a changed number, which is proposed", async () => {
    const path = await file(
      "WhatsApp Chat mit 6d.txt",
      [
        "03.09.26, 10:10 - +49 171 3920012: Hallo",
        "03.09.26, 10:11 - +49 171 3920012 hat zu +49 171 3920099 gewechselt",
        "03.09.26, 10:12 - +49 171 3920099: Hallo wieder",
        "03.09.26, 10:13 - Tim: Hallo",
        "",
      ].join("\n"),
    );
    const ran = await people([path]);
    expect(ran.rows).toHaveLength(3);
    expect(ran.err).toContain("“+49 171 •••••12” changed the number to “+49 171 •••••99”");
  });
});

test("public names are proposed only where the label is a name", async () => {
  const path = await chat("7b", [
    ["Nora Yilmaz", "Hallo"],
    ["Lena Mama", "Hallo"],
    ["+49 171 3920012", "Hallo"],
  ]);
  const { err } = await people([path]);
  expect(err).toContain(
    "perhaps as they stand: Nora Yilmaz; ask for the real name of: +49 171 •••••12, Lena Mama.",
  );
});

test.each([
  [["--class", "7b"], 64],
  [["--accept", "all"], 64],
  [[], 64],
  [["--jid-template", "nora"], 64],
  [["--region", "XX"], 64],
])("wrong flags are usage errors: %j", async (flags, code) => {
  const existing = flags.length > 0 ? "name;whatsapp;jid\nNora Yilmaz;;\n" : undefined;
  const ran = await people(flags, existing);
  expect(ran.code).toBe(code);
  expect(ran.err).not.toBe("");
});

test("DNS is asked for the domain only, and one that says no or nothing serves nobody", async () => {
  const asked: string[] = [];
  const found = await domainsWithXmpp(
    ["a.example", "b.example", "c.example", "müller.example"],
    async (name) => {
      asked.push(name);
      if (name.endsWith(".a.example")) return [{ name: "xmpp.a.example" }];
      if (name.endsWith(".b.example")) return [{ name: "." }];
      throw new Error("ENOTFOUND");
    },
  );
  expect([...found]).toEqual(["a.example"]);
  expect(asked).toContain("_xmpps-client._tcp.xn--mller-kva.example");
  expect(asked).toHaveLength(8);
});
