/** The questions about people, one by one: what each answer leaves in the list. Nothing here reaches a server. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { type Act, ctrlC, down, enter, guided, up } from "./guided-terminal.ts";
import { scratch, tool } from "./tool.ts";

/** Ctrl-U. */
const clearLine = "\u0015";
const file = "WhatsApp Chat mit 7b.txt";
const chat = `03.09.26, 10:11 - Du hast die Gruppe „7b“ erstellt.
03.09.26, 10:12 - Du hast Uwe Graf hinzugefügt.
03.09.26, 10:15 - Nora Mama: Moin, wann ist der Elternabend? Ruft an: 0171 3920058
03.09.26, 10:16 - Nora Mama: Ich frage wegen der Kuchen, die wir mitbringen
14.09.26, 08:00 - Klaus Berg: Ok
14.09.26, 08:01 - +49 171 3920011: Hallo
`;

const home = process.cwd();
const folder = await scratch();
beforeEach(async () => {
  process.chdir(folder);
  await writeFile(file, chat);
  await rm("people.csv", { force: true });
});
afterEach(() => process.chdir(home));

const dry = [
  "-n",
  "--offline",
  "--muc",
  "rooms.schule.example",
  "--policy",
  "class",
  "--as",
  "me@schule.example",
];
const here = { when: "or in a spreadsheet?", type: enter };
const noHistory = { when: "Shall messages go along", type: enter };
const members = { when: "How many members", type: enter };
const name = (who: RegExp, text: string): Act => ({
  when: new RegExp(`${who.source}[\\s\\S]*Name that the others will see:`),
  type: `${text}${enter}`,
});
const address = (who: string, text: string): Act => ({ when: `Address of ${who}:`, type: `${text}${enter}` });
const run = (acts: readonly Act[], more: readonly string[] = [], args: readonly string[] = [file]) =>
  guided([...args, ...dry, ...more], acts);
const list = async () => readPeopleCsv(await readFile("people.csv", "utf8")).people;
const rows = async () =>
  (await list()).map(({ name, jid, role, whatsapp }) => [name, jid, role, whatsapp.join("|")]);

it("nobody is asked at a terminal that knows no keys; what is missing is said, as with --no-input", async () => {
  const dumb = await guided([file, ...dry], [], { env: { TERM: "dumb" } });
  const { code, err } = await tool([file, ...dry, "--no-input"]);
  expect([dumb.code, code]).toEqual([78, 78]);
  // lines end where the terminal does
  const words = (text: string) => text.split(/\s+/);
  expect(words(dumb.screen)).toEqual(words(err));
});

describe("each person", () => {
  it("gets a name and an address; a part of one is completed, a wrong or taken one cannot be entered", async () => {
    const { code, screen } = await run([
      here,
      noHistory,
      name(/1 of 3: Nora Mama[\s\S]*2 messages, September 3, 2026/, "Nora Nolte"),
      { when: "Address of Nora Nolte:", type: "nora@schule.example/phone" },
      // all of it was taken in, so that no key comes amid the ones before
      { when: "“/phone”; leave that out", type: `${enter}${clearLine}nora` },
      { when: "nora@schule.example  (with the usual server)", type: enter },
      name(/2 of 3: \+49 171 •••••11/, "Petra Hoffmann"),
      { when: "Address of Petra Hoffmann:", type: "nora@schule.example" },
      {
        when: "is the address of Nora Nolte already",
        type: `${enter}${clearLine}petra@post.example${enter}`,
      },
      name(/3 of 3: Klaus Berg/, ""),
      address("Klaus Berg", "klaus"),
      members,
    ]);
    expect(code).toBe(0);
    expect(screen).not.toContain("3920011");
    expect(await rows()).toEqual([
      ["Nora Nolte", "nora@schule.example", "member", "Nora Mama"],
      ["Petra Hoffmann", "petra@post.example", "member", "+49 171 3920011"],
      ["Klaus Berg", "klaus@schule.example", "member", "Klaus Berg"],
    ]);
  });

  it("can be left out for good, put off until next time, or need a letter; what is open comes again, nothing else", async () => {
    const first = await run([
      here,
      noHistory,
      name(/1 of 3/, `leave${down}`),
      name(/2 of 3/, ""),
      name(/3 of 3/, ""),
      { when: "Address of Klaus Berg:", type: `${down}${enter}` },
      { when: "Nobody in people.csv has an address yet", type: ctrlC },
    ]);
    expect(first.code).toBe(75);
    expect((await list()).map(({ role, invite, name }) => [role, invite, name])).toEqual([
      ["skip", false, ""],
      ["member", true, ""],
      ["member", true, "Klaus Berg"],
    ]);
    const second = await run([
      here,
      noHistory,
      name(/1 of 1: \+49/, "Petra Hoffmann"),
      address("Petra Hoffmann", "petra"),
      members,
    ]);
    expect(second.code).toBe(0);
    expect(second.screen).toContain("1 person is still open");
    // nothing is left to ask but whether an address is known by now, and the number of members
    const still = "1 person has no address yet: Klaus Berg";
    expect((await run([{ when: still, type: enter }, members])).code).toBe(0);
    const known = await run([
      { when: still, type: `y${enter}` },
      noHistory,
      { when: "Address of Klaus Berg:", type: `klaus@example.org${enter}` },
      members,
    ]);
    expect(known.code).toBe(0);
    expect((await rows()).some((cells) => cells.includes("klaus@example.org"))).toBe(true);
  });

  it("can be shown to be another one: both labels are one row", async () => {
    const { code } = await run([
      here,
      noHistory,
      name(/1 of 3/, "Nora Nolte"),
      address("Nora Nolte", "nora"),
      name(/2 of 3/, `same${down}`),
      { when: "Same person as:", type: "Nolte" },
      { when: "❯ Nora Nolte", type: enter },
      name(/3 of 3/, `leave${down}`),
      members,
    ]);
    expect(code).toBe(0);
    expect((await rows()).map(([, , , labels]) => labels)).toEqual([
      "Nora Mama|+49 171 3920011",
      "Klaus Berg",
    ]);
  });

  it("is known by two messages, with numbers masked, on request only", async () => {
    const { screen } = await run([
      here,
      noHistory,
      { when: "Name that the others", type: "" },
      name(/1 of 3/, `show${down}`),
      { when: "wegen der Kuchen", type: ctrlC },
    ]);
    expect(screen.indexOf("Elternabend")).toBeGreaterThan(screen.indexOf("show two messages"));
    expect(screen).toContain("Ruft an: •••••58");
    expect(screen).not.toContain("3920058");
  });

  it("is asked again when the user goes back, with the last answer at hand", async () => {
    const { code } = await run([
      here,
      noHistory,
      name(/1 of 3/, "Nora Falsch"),
      address("Nora Falsch", "nora"),
      name(/2 of 3/, `back${down}`),
      name(/1 of 3/, "Nora Nolte"),
      { when: "nora@schule.example  (as it is now)", type: enter },
      name(/2 of 3/, `leave${down}`),
      name(/3 of 3/, `leave${down}`),
      members,
    ]);
    expect(code).toBe(0);
    expect((await rows())[0]).toEqual(["Nora Nolte", "nora@schule.example", "member", "Nora Mama"]);
  });

  it("is asked about history only where history is wanted; a bare Enter means no", async () => {
    const { code, out } = await run([
      here,
      { when: "Shall messages go along", type: up + enter },
      name(/1 of 3/, "Nora Nolte"),
      address("Nora Nolte", "nora"),
      { when: "May the messages of Nora Nolte go along?", type: `${down}${enter}` },
      name(/2 of 3/, `leave${down}`),
      name(/3 of 3/, ""),
      address("Klaus Berg", "klaus"),
      { when: "May the messages of Klaus Berg go along?", type: enter },
      members,
    ]);
    expect(code).toBe(0);
    expect((await list()).map(({ history }) => history)).toEqual(["yes", "no", "no"]);
    expect(await readFile("people.csv", "utf8")).toContain("klaus@schule.example;;;;no");
    expect(out).toContain("History: 2 messages go along");
  });
});

it("a word that says that there is no address never becomes one", async () => {
  for (const word of ["keine", "nein", "-", "no", "none", "?"]) {
    await rm("people.csv", { force: true });
    const { screen } = await run([
      here,
      noHistory,
      name(/1 of 3/, "Nora Nolte"),
      address("Nora Nolte", word),
      name(/2 of 3/, `leave${down}`),
      name(/3 of 3/, `leave${down}`),
      { when: "Nobody can be invited yet", type: ctrlC },
    ]);
    expect([word, screen.includes(`${word}@schule.example`)]).toEqual([word, false]);
    expect((await list())[0]?.jid).toBe(null);
  }
});

describe("nobody has an address yet", () => {
  const asked: readonly Act[] = [
    here,
    noHistory,
    name(/1 of 3/, "Nora Nolte"),
    { when: "Address of Nora Nolte:", type: enter },
    name(/2 of 3/, `leave${down}`),
    name(/3 of 3/, ""),
    { when: "Address of Klaus Berg:", type: down + enter },
  ];

  it("the room can be made now; nothing is asked in a circle", async () => {
    const { code, out, screen } = await run([...asked, { when: "Nobody can be invited yet", type: enter }]);
    expect([code, out]).toEqual([0, expect.stringContaining("rights for 0 people, 0 invitations to send")]);
    expect(out).toContain("Once you have their address, put it into the list and run the same command");
    expect(screen.match(/Who is who \(people\.csv\): fill it in here[^\n]*here, one question/g)?.length).toBe(
      1,
    );
  });

  it("they can be asked about again, also those who had none", async () => {
    const again = await run([
      ...asked,
      { when: "Nobody can be invited yet", type: down + enter },
      { when: /1 of 2: Nora Nolte[\s\S]*Address of Nora Nolte:/, type: `nora${enter}` },
      { when: /2 of 2: Klaus Berg[\s\S]*Address of Klaus Berg:/, type: `klaus${enter}` },
      members,
    ]);
    expect([again.code, (await list()).map(({ jid }) => jid)]).toEqual([
      0,
      ["nora@schule.example", null, "klaus@schule.example"],
    ]);
  });

  it("or one stops, and the list stays", async () => {
    const { code, screen } = await run([...asked, { when: "Nobody can be invited yet", type: up + enter }]);
    expect([code, screen]).toEqual([78, expect.stringContaining("people.csv stays")]);
    expect((await list()).map(({ name }) => name)).toEqual(["Nora Nolte", "", "Klaus Berg"]);
  });
});

it("addresses that --accept filled in without a name are no reason to stop: the name is asked", async () => {
  const card = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    "FN:Petra Hoffmann",
    "TEL:+49 171 3920011",
    "IMPP:xmpp:petra@post.example",
  ];
  await writeFile("contacts.vcf", `${[...card, "END:VCARD"].join("\r\n")}\r\n`);
  const flags = ["--contacts", "contacts.vcf", "--accept", "exact"];
  const first = await run([here, noHistory, { when: "1 of 3", type: ctrlC }], flags);
  expect(first.code).toBe(75);
  // the row has an address and no name
  expect(await readFile("people.csv", "utf8")).toMatch(/;'?\+49 171 3920011;petra@post\.example/);
  const second = await run(
    [
      here,
      noHistory,
      name(/1 of 3/, `leave${down}`),
      name(/2 of 3: \+49 171 •••••11/, "Petra Hoffmann"),
      name(/3 of 3/, `leave${down}`),
      members,
    ],
    flags,
  );
  expect([second.code, (await rows())[1]]).toEqual([
    0,
    ["Petra Hoffmann", "petra@post.example", "member", "+49 171 3920011"],
  ]);
});

describe("addresses that are only guessed", () => {
  const school =
    "Nachname;Vorname;E-Mail;Klasse\nBerg;Klaus;klaus@schule.example;7b\nNolte;Nora;nora@schule.example;7b\n";
  const wish = ["--directory", "school.csv", "--class", "7b", "--title", "7b"];
  const offered = (jid: string) => ({ when: `${jid}  (`, type: down + enter });
  const shown =
    /Klaus Berg {2}→ {2}klaus@schule\.example[\s\S]*Nora Nolte {2}→ {2}nora@schule\.example[\s\S]*gave you\?/;

  it("wait, unless the user stands for them: asked once, after they were all shown", async () => {
    await writeFile("school.csv", school);
    const sources = async () => (await list()).map(({ source }) => source);
    const picked = [offered("klaus@schule.example"), offered("nora@schule.example")];
    const first = await run([here, ...picked, { when: shown, type: enter }], wish, []);
    expect([first.code, await sources()]).toEqual([0, ["guessed", "guessed"]]);
    expect(first.out).toContain("2 waiting, because the address is only guessed");
    // the same command asks again, and of some of them only
    const each = [
      { when: shown, type: down + down + enter },
      { when: "Klaus Berg: is klaus@schule.example", type: enter },
      { when: "Nora Nolte: is nora@schule.example", type: up + enter },
    ];
    const second = await run(each, wish, []);
    expect([second.code, await sources()]).toEqual([0, ["guessed", "given"]]);
    expect(second.out).toMatch(/invite {4}1\n {4}Nora Nolte {2}nora@schule\.example/);
    const third = await run([{ when: /This address comes[\s\S]*gave you\?/, type: down + enter }], wish, []);
    expect([third.code, third.out.includes("only guessed")]).toEqual([0, false]);
  });
});

it("somebody who never wrote is added by name, or picked from those whom the chat names", async () => {
  const { code } = await run([
    here,
    noHistory,
    name(/1 of 3/, "Nora Nolte"),
    address("Nora Nolte", "nora"),
    name(/2 of 3/, `leave${down}`),
    name(/3 of 3/, `leave${down}`),
    { when: "How many members", type: `5${enter}` },
    { when: /3 of 5 are in the list[\s\S]*Add the other 2\?/, type: enter },
    { when: "Uwe Graf  (the chat says: was added)", type: `${down}${enter}` },
    name(/1 of 1: Uwe Graf/, ""),
    address("Uwe Graf", "uwe"),
    { when: "Who else? Name (4 of 5 so far):", type: `Ines Fuchs${enter}` },
    address("Ines Fuchs", "ines"),
  ]);
  expect(code).toBe(0);
  expect((await rows()).slice(3)).toEqual([
    ["Uwe Graf", "uwe@schule.example", "member", "Uwe Graf"],
    ["Ines Fuchs", "ines@schule.example", "member", ""],
  ]);
});

it("what a spreadsheet wrote meanwhile is not written over", async () => {
  const mine = "name;whatsapp;jid\nNora Nolte;Nora Mama;nora@schule.example\n";
  const { code, screen } = await run([
    here,
    noHistory,
    { ...name(/1 of 3/, "Nora Nolte"), before: () => writeFile("people.csv", mine) },
  ]);
  expect(code).toBe(75);
  expect(screen.replace(/\s+/g, " ")).toContain("people.csv was changed by another program just now");
  expect(await readFile("people.csv", "utf8")).toBe(mine);
});

it("what is uncertain in the contacts is never taken by a bare Enter", async () => {
  await writeFile("school.csv", "Name;XMPP\nKlaus Berg;klaus@schule.example\n");
  const { screen } = await run(
    [
      here,
      noHistory,
      name(/1 of 3/, `leave${down}`),
      name(/2 of 3/, `leave${down}`),
      name(/3 of 3/, ""),
      { when: "klaus@schule.example  (“Klaus Berg”; the same name)", type: enter },
      { when: "Nobody in people.csv has an address yet", type: ctrlC },
    ],
    ["--directory", "school.csv"],
  );
  expect(screen).not.toContain("Take over what stands above");
  expect((await list())[2]?.jid).toBe(null);
});

it("a class without an export comes from the school's list, pupils only on the user's word", async () => {
  await writeFile(
    "school.csv",
    "Name;Klasse;Rolle;XMPP\nNora Nolte;7b;Eltern;nora@schule.example\nAli Nolte;7b;Schüler;ali@schule.example\n",
  );
  const wish = ["--directory", "school.csv", "--class", "7b"];
  const { code, out } = await run([{ when: "What shall the room be called?", type: `7b${enter}` }], wish, []);
  expect(code).toBe(0);
  expect(out).toContain("rights for 1 person");
  await rm("people.csv");
  const pupils = await run(
    [
      { when: "What shall the room be called?", type: `7b${enter}` },
      here,
      { when: "is a pupil: on which day", type: `3.9.2026${enter}` },
      { when: "How did they agree?", type: `on paper${enter}` },
    ],
    [...wish, "--allow-pupils"],
    [],
  );
  expect(pupils.code).toBe(0);
  expect((await list()).map(({ kind, agreedOn, agreedHow }) => [kind, agreedOn, agreedHow])).toEqual([
    ["guardian", null, ""],
    ["pupil", "2026-09-03", "on paper"],
  ]);
});

it("speaks German, also about the keys", async () => {
  const { screen } = await run(
    [
      { when: "hier ausfüllen oder in einer Tabelle?", type: enter },
      { when: "Sollen Nachrichten mit in den Raum?", type: enter },
      {
        when: /1 von 3: Nora Mama[\s\S]*Name, den die anderen sehen:[\s\S]*die Eingabetaste nimmt/,
        type: ctrlC,
      },
    ],
    ["--lang", "de"],
  );
  expect(screen).toContain("Was du geantwortet hast, steht in people.csv");
  expect(screen).not.toMatch(/navigate|select/);
});

it("where nobody can be asked every missing flag is named at once", async () => {
  const none = await tool([file, "--offline", "--no-input"]);
  expect(none.code).toBe(78);
  for (const flag of ["--people", "--policy", "--as", "--muc", "--yes"]) expect(none.err).toContain(flag);
  const online = await tool(["--people", "people.csv", "--no-input"]);
  expect(online.code).toBe(78);
  for (const flag of ["--policy", "--as", "--title", "--yes", "--password-file"])
    expect(online.err).toContain(flag);
  const nothing = await tool(["--no-input"]);
  expect([nothing.code, nothing.err]).toEqual([64, expect.stringContaining("--people class.csv")]);
});
