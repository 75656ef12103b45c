import { describe, expect, test } from "vitest";
import { Failure, type Finding } from "../../src/messages/finding.ts";
import { languages, say } from "../../src/messages/index.ts";
import { decodeCsv } from "../../src/people/csv/csv-text.ts";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";

function faultsOf(csv: string): readonly Finding[] {
  try {
    readPeopleCsv(csv);
  } catch (error) {
    if (error instanceof Failure && error.reason === "not-understood") return error.findings;
    throw error;
  }
  return [];
}

describe("a list that is right", () => {
  test("is read column by name, whatever the order, case and separator", () => {
    const { people, findings } = readPeopleCsv(
      'JID,Name,WhatsApp,role,history,lang,Chat\r\nNora@Schule.Example,Nora Yilmaz,"Nora|+49 171 3920012",Admin,YES,de,7b\r\n',
    );
    expect(findings).toEqual([]);
    expect(people).toEqual([
      {
        row: 1,
        name: "Nora Yilmaz",
        whatsapp: ["Nora", "+49 171 3920012"],
        jid: "nora@schule.example",
        source: "given",
        email: null,
        chats: ["7b"],
        role: "admin",
        invite: true,
        history: "yes",
        lang: "de",
        kind: null,
        agreedOn: null,
        agreedHow: "",
      },
    ]);
  });

  test("says no to history and yes to an invitation where the cells are empty and an address is given", () => {
    const { people } = readPeopleCsv("name;whatsapp;jid\nNora;;nora@schule.example\n;Lena Mama;\n");
    expect(people).toMatchObject([
      { role: "member", invite: true, history: "no", lang: null, chats: [] },
      { role: "member", invite: true, history: "no", jid: null, name: "" },
    ]);
  });

  test("invites nobody who is skipped or has invite=no", () => {
    const { people } = readPeopleCsv(
      "name;whatsapp;jid;role;invite\nNora;;nora@schule.example;skip;\nTim;;tim@schule.example;;no\nAda;;;;yes\n",
    );
    expect(people.map(({ invite }) => invite)).toEqual([false, false, true]);
  });

  test("may hold comments, blank rows, a byte order mark, Excel's separator line and its apostrophes", () => {
    const { people } = readPeopleCsv(
      "\ufeffsep=;\r\n# our class; \"2026\r\nname;whatsapp;jid\r\n;;\r\n\r\nNora;'+49 171 3920012|A \\| B;\r\n",
    );
    expect(people).toMatchObject([{ row: 1, whatsapp: ["+49 171 3920012", "A | B"] }]);
  });

  test("may list one person once per chat", () => {
    const { people } = readPeopleCsv(
      "name;whatsapp;jid;chat\nNora;Nora;nora@schule.example;7b\nnora;Nora;nora@schule.example;7c\n",
    );
    expect(people).toHaveLength(2);
  });

  test("may have columns of the user's own", () => {
    expect(readPeopleCsv("name;whatsapp;jid;Kuchen\nNora;;;Apfel\n").people).toHaveLength(1);
  });

  test("warns of an address whose letters look alike but are not", () => {
    const { findings } = readPeopleCsv("name;whatsapp;jid\nAnna;;\u0430nna@schule.example\n");
    expect(findings).toEqual([
      {
        code: "people.mixed-scripts",
        row: 1,
        line: 2,
        address: "\u0430nna@schule.example",
        scripts: ["Latin", "Cyrillic"],
      },
    ]);
  });
});

describe("a header that is wrong", () => {
  test("names each missing column and the header that is expected", () => {
    expect(faultsOf("name;note\nNora;\n")).toEqual([
      {
        code: "people.missing-column",
        column: "whatsapp",
        expected: expect.stringContaining("name;whatsapp;jid"),
      },
      { code: "people.missing-column", column: "jid", expected: expect.any(String) },
    ]);
  });

  test("names the column that a misspelt one resembles, once", () => {
    expect(faultsOf("name;whatsap;jid;histroy\n")).toMatchObject([
      { code: "people.unknown-column", column: "whatsap", resembles: "whatsapp" },
      { code: "people.unknown-column", column: "histroy", resembles: "history" },
    ]);
  });

  test("an empty file lacks every column", () => {
    expect(faultsOf("")).toHaveLength(3);
  });

  test("a column twice is no choice that we make", () => {
    expect(faultsOf("name;whatsapp;jid;JID\n")).toEqual([{ code: "people.double-column", column: "jid" }]);
  });
});

const broken = [
  "name;whatsapp;jid;role;invite;history;lang;chat",
  "Nora;Nora;nora@schule.example;;;;;", // 1
  "Tim;Tim;Nora@Schule.Example;;;;;", // 2: the address of row 1
  "Ada;\u200eNora;ada@schule.example/phone;;;;;", // 3: the label of row 1, an address with a device
  ";Bob;bob@schule.example;;;;;", // 4: no name
  "Eva;Eva;eva;boss;maybe;perhaps;xx;", // 5: no address, four unknown values
  "Uwe;Uwe;;owner;;;;", // 6: owner without an address
  "+49 171 3920012;Ina;ina@schule.example;;;;;", // 7: a number as a name
  "Kai;Kai;kai@schule.example;;;;;;extra", // 8: a cell too many
].join("\n");

test("everything that is wrong is told at once, with row, line and column", () => {
  const faults = faultsOf(broken);
  expect(faults).toEqual([
    {
      code: "people.bad-address",
      row: 3,
      line: 4,
      address: "ada@schule.example/phone",
      why: "resource",
      detail: "/phone",
    },
    { code: "people.name-missing", row: 4, line: 5 },
    {
      code: "people.unknown-value",
      row: 5,
      line: 6,
      column: "role",
      value: "boss",
      allowed: ["owner", "admin", "member", "skip"],
    },
    {
      code: "people.unknown-value",
      row: 5,
      line: 6,
      column: "history",
      value: "perhaps",
      allowed: ["yes", "pseudonym", "no"],
    },
    {
      code: "people.unknown-value",
      row: 5,
      line: 6,
      column: "invite",
      value: "maybe",
      allowed: ["yes", "no", "again"],
    },
    {
      code: "people.unknown-value",
      row: 5,
      line: 6,
      column: "lang",
      value: "xx",
      allowed: ["de", "de-sie", "en", "fr", "tr", "ar", "uk", "ru", "pl", "es", "it"],
    },
    { code: "people.bad-address", row: 5, line: 6, address: "eva", why: "no-at", detail: "" },
    { code: "people.owner-without-address", row: 6, line: 7, name: "Uwe" },
    { code: "people.name-is-number", row: 7, line: 8 },
    { code: "people.too-many-cells", row: 8, line: 9, most: 8 },
    { code: "people.one-address-for-two", address: "nora@schule.example", rows: [1, 2], lines: [2, 3] },
    { code: "people.one-label-for-two", label: "Nora", rows: [1, 3], lines: [2, 4] },
  ]);
});

test("each fault has a sentence in each language that names the place", () => {
  for (const lang of languages) {
    for (const fault of faultsOf(broken)) {
      const sentence = say(lang, fault);
      expect(sentence).toMatch(/[Zz]eile|line/);
      expect(sentence).not.toMatch(/undefined|NaN|JID|MUC/);
    }
  }
});

test("a label for two people in different chats is no clash, in one chat it is", () => {
  const row = (name: string, chat: string) => `${name};Mama;;${chat}`;
  expect(faultsOf(`name;whatsapp;jid;chat\n${row("A", "7a")}\n${row("B", "7b")}\n`)).toEqual([]);
  expect(faultsOf(`name;whatsapp;jid;chat\n${row("A", "7a|7b")}\n${row("B", "7B")}\n`)).toHaveLength(1);
  expect(faultsOf(`name;whatsapp;jid;chat\n${row("A", "")}\n${row("B", "7b")}\n`)).toHaveLength(1);
});

test("one number in two writings is one label; labels that differ in case or width are two", () => {
  const rows = (one: string, other: string) => faultsOf(`name;whatsapp;jid\nA;${one};\nB;${other};\n`);
  expect(rows("0171 3920012", "0049 171 3920012")).toEqual([
    { code: "people.one-label-for-two", label: "0171 3920012", rows: [1, 2], lines: [2, 3] },
  ]);
  expect(rows("+43 171 3920012", "+49 171 3920012")).toEqual([]);
  expect(rows("Nora", "NORA")).toEqual([]);
  expect(rows("Nora", "\uff2eora")).toEqual([]);
});

test("an address for two people is a clash, even in different chats", () => {
  const rows = "Nora;;nora@schule.example;7a\nTim;;nora@schule.example;7b\n";
  expect(faultsOf(`name;whatsapp;jid;chat\n${rows}`)).toMatchObject([
    { code: "people.one-address-for-two", rows: [1, 2] },
  ]);
});

test("quotation marks that do not match are told, with the row where they begin", () => {
  expect(faultsOf('name;whatsapp;jid\nNora;;\n"Tim;;\nAda;;\n')).toEqual([
    { code: "people.broken-quotes", line: 3 },
  ]);
});

test("a name of ten thousand characters is refused", () => {
  expect(faultsOf(`name;whatsapp;jid\n${"x".repeat(10_000)};;\n`)).toMatchObject([
    { code: "people.name-too-long" },
  ]);
});

test("bytes are read as UTF-8, with a mark as UTF-16, else as Windows writes German", () => {
  expect(decodeCsv(new Uint8Array([0xef, 0xbb, 0xbf, 0x4a, 0xc3, 0xbc]))).toBe("Jü");
  expect(decodeCsv(new Uint8Array([0x4a, 0xfc, 0x80]))).toBe("Jü€");
  expect(decodeCsv(new Uint8Array([0xff, 0xfe, 0x4a, 0x00, 0xfc, 0x00]))).toBe("Jü");
});
