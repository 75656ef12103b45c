import { describe, expect, test } from "vitest";
import { Failure, type Finding } from "../../src/messages/finding.ts";
import { languages, say } from "../../src/messages/index.ts";
import { prepareEmail } from "../../src/people/address/email.ts";
import { readDay } from "../../src/people/list/day.ts";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { undecidedPupils } from "../../src/people/list/pupils.ts";
import { desired } from "../../src/plan/desired.ts";
import { notes } from "../../src/plan/guard.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import { wish } from "../plan/sample.ts";

const header = "name;whatsapp;jid;email;source;kind;agreed_on;agreed_how;role;history;invite";

function faultsOf(...rows: string[]): readonly Finding[] {
  try {
    readPeopleCsv([header, ...rows].join("\n"));
  } catch (error) {
    if (error instanceof Failure && error.reason === "not-understood") return error.findings;
    throw error;
  }
  return [];
}
const read = (...rows: string[]) => readPeopleCsv([header, ...rows].join("\n"));

describe("a row", () => {
  test("tells the kind of person, the e-mail address, where the address is from and what was agreed", () => {
    const { people, findings } = read(
      "Nora;;nora@schule.example;Nora@Post.Example;guessed;guardian;3.9.2026;Zettel",
    );
    expect(findings).toEqual([]);
    expect(people).toMatchObject([
      {
        source: "guessed",
        email: "nora@post.example",
        kind: "guardian",
        agreedOn: "2026-09-03",
        agreedHow: "Zettel",
      },
    ]);
  });

  test("understands German words, and addresses as links", () => {
    const csv = "name;whatsapp;Adresse;role;invite;history;kind;source;lang;email\n";
    const cells =
      "Nora;;mailto:Nora@schule.example?subject=x;Mitglied;Ja;nein;Elternteil;Geraten;Deutsch;mailto:n@post.example";
    expect(readPeopleCsv(`${csv}${cells}\n`).people).toMatchObject([
      {
        ...{ jid: "nora@schule.example", role: "member", invite: true, history: "no", kind: "guardian" },
        ...{ source: "guessed", lang: "de", email: "n@post.example" },
      },
    ]);
    const out = readPeopleCsv(`${csv}Tim;;xmpp:tim@schule.example;auslassen;nein;ja;Lehrkraft;;;\n`).people;
    expect(out).toMatchObject([
      { jid: "tim@schule.example", role: "skip", invite: false, history: "yes", kind: "staff" },
    ]);
    // beside a column jid it is the user's own
    expect(readPeopleCsv("name;jid;Adresse\nNora;nora@schule.example;Hauptstr. 1\n").people).toMatchObject([
      { jid: "nora@schule.example" },
    ]);
  });

  test("with an unknown kind or source, no day and no e-mail address is refused for each at once", () => {
    expect(faultsOf("Nora;;;nora.example;somewhere;child;31.2.2026;")).toMatchObject([
      { code: "people.unknown-value", column: "kind", allowed: ["guardian", "staff", "pupil"] },
      { code: "people.unknown-value", column: "source", value: "somewhere" },
      { code: "people.bad-email", row: 1, line: 2, email: "nora.example" },
      { code: "people.bad-day", value: "31.2.2026" },
    ]);
  });

  test("with a formula, or with what a spreadsheet made of a name or number, is refused", () => {
    const rows = [
      "=SUM(A1);;",
      "Nora;#NAME?;",
      "Tim;4,91714E+11;",
      "Ada;;#WERT!",
      "#NAME?;Eva;eva@schule.example",
    ];
    expect(faultsOf(...rows.slice(0, 4))).toMatchObject([
      { code: "people.formula", row: 1, line: 2, column: "name", value: "=SUM(A1)" },
      { code: "people.spreadsheet-error", row: 2, column: "whatsapp" },
      { code: "people.shortened-number", row: 3, column: "whatsapp" },
      { code: "people.bad-address", row: 4 },
      { code: "people.spreadsheet-error", row: 4, column: "jid" },
    ]);
    expect(faultsOf(...rows.slice(4))).toEqual([{ code: "people.row-became-comment", line: 2 }]);
  });

  test("may hold labels that begin like a formula, with or without the spreadsheet's apostrophe", () => {
    const { people } = read("Nora;'=Nora|'+49 171 3920012;", "Tim;=Tim;");
    expect(people.map(({ whatsapp }) => whatsapp)).toEqual([["=Nora", "'+49 171 3920012"], ["=Tim"]]);
  });

  test("whose name is nothing but symbols is refused", () => {
    expect(faultsOf("🌻🌻;;", "👩‍👧;;x@schule.example")).toMatchObject([
      { code: "people.name-without-letters", row: 1 },
      { code: "people.name-without-letters", row: 2 },
    ]);
  });

  test("that says how but not when somebody agreed is noted", () => {
    expect(read("Nora;;;;;;;am Elternabend").findings).toEqual([
      { code: "people.agreed-without-day", row: 1, line: 2 },
    ]);
  });
});

test.each([
  ["klaus1@schule.example", "klausl@schule.example"],
  ["morn@schule.example", "mom@schule.example"],
  ["noro@schule.example", "nor0@schule.example"],
  ["nora@schule.example", "nоrа@schule.example"],
  ["nora@schule.example", "nora@schu1e.example"],
  ["jörg@schule.example", "j\u04e7rg@schule.example"],
])("%s and %s are noted, for they look alike", (one, other) => {
  const { findings } = read(`Nora;;${one}`, `Tim;;${other}`);
  const [found] = findings.filter(({ code }) => code === "people.look-alike");
  expect(found).toMatchObject({ addresses: [one, other], rows: [1, 2], lines: [2, 3] });
});

describe("pupils", () => {
  const pupils = (row: string, allowed: boolean) =>
    undecidedPupils(read(row).people, allowed).map(({ code }) => code);

  test("are neither invited nor quoted without the user's word and an agreement on record", () => {
    expect(pupils("Ali;;ali@schule.example;;;pupil", false)).toEqual(["people.pupils-not-allowed"]);
    expect(pupils("Ali;;ali@schule.example;;;pupil", true)).toEqual(["people.pupil-without-agreement"]);
    expect(pupils("Ali;;ali@schule.example;;;pupil;2026-09-03", true)).toEqual([]);
    expect(pupils("Ali;Ali;;;;pupil;;;;yes;no", false)).toEqual(["people.pupils-not-allowed"]);
  });

  test("who are left out need neither", () => {
    expect(pupils("Ali;;ali@schule.example;;;pupil;;;skip", false)).toEqual([]);
    expect(pupils("Ali;;ali@schule.example;;;pupil;;;;;no", false)).toEqual([]);
    expect(pupils("Nora;;nora@schule.example;;;guardian", false)).toEqual([]);
  });
});

test("a guessed address waits: nothing is granted to it or sent to it, and the plan says so", () => {
  const { people } = read(
    "Nora;;nora@schule.example;;guessed",
    "Tim;;tim@schule.example;;directory",
    "Eva;;eva@schule.example;;guessed;;;;owner",
  );
  const want = desired(wish({ people, history: null }));
  expect([...want.affiliations.keys()]).toEqual(["teacher@example.org", "tim@schule.example"]);
  expect(want.invitations.map(({ jid }) => jid)).toEqual(["tim@schule.example"]);
  expect(notes(want, unknownRoom, people, "class")).toContainEqual({
    code: "plan.waiting-for-proof",
    people: ["Nora (nora@schule.example)", "Eva (eva@schule.example)"],
  });
});

test.each([
  ["2026-09-03", "2026-09-03"],
  ["2026-9-3", "2026-09-03"],
  [" 3.9.2026 ", "2026-09-03"],
  ["29.02.2028", "2028-02-29"],
  ["29.02.2026", null],
  ["3/9/2026", null],
  ["yesterday", null],
])("the day %j is %j", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ["Nora.Yilmaz@Post.Example", "nora.yilmaz@post.example"],
  ["<nora@post.example>", "nora@post.example"],
  ["mailto:nora@post.example", "nora@post.example"],
  ["nora+7b@müller.example", "nora+7b@müller.example"],
  ["nora@localhost", null],
  ["nora", null],
  ["@post.example", null],
  ["a b@post.example", null],
  [`${"x".repeat(300)}@post.example`, null],
])("the e-mail address %j is %j", (text, email) => {
  expect(prepareEmail(text)).toBe(email);
});

test("each of these has a sentence in each language that says where", () => {
  const faults = faultsOf("=A1;#NAME?;1,2E+9;x;;;nie;", "🌻;;;", "#REF!;Eva;eva@schule.example");
  expect(faults.length).toBeGreaterThan(0);
  for (const lang of languages) {
    for (const fault of faults) expect(say(lang, fault)).toMatch(/[Zz]eile|line/);
    expect(say(lang, { code: "people.pupil-without-agreement", row: 3, name: "" })).toMatch(/3/);
  }
});
