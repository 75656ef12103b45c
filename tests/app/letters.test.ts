import { expect, test } from "vitest";
import { writeLandingPages, writeLetters, writeMails } from "../../src/app/index.ts";
import { type Mail, waysInPath } from "../../src/apply/index.ts";
import { Failure } from "../../src/messages/finding.ts";
import { speak } from "../../src/messages/index.ts";
import { World } from "../apply/memory-server.ts";
import { as, plan, room } from "../plan/sample.ts";
import { type FilesInMemory, portsOn } from "./ports.ts";

const list = `name;jid;lang;source
Nora Berg;nora@school.example;de;
Kemal Aydın;;tr;
Olena Kovalenko;;uk;
Ion Popescu;;ro;
Anna Weiß;anna@mail.example;;guessed
`;
const options = {
  people: "people.csv",
  output: "out",
  all: false,
  remind: false,
  by: null,
  facts: {},
  form: "du" as const,
  bundle: null,
};
const codes = (html: unknown) => [...new Set(String(html).match(/preauth=[a-z2-9-]+/g) ?? [])];

function around(files: FilesInMemory = {}, now = 0) {
  const all: FilesInMemory = { "people.csv": list, ...files };
  return { files: all, ports: portsOn(new World(), { folder: "/state", files: all, now }) };
}

test("everybody without a proven address gets a page with a code of their own, and the same one the next time", async () => {
  const { files, ports } = around();
  const { letters } = await writeLetters(ports, plan(), options);
  expect(letters.map(({ name, lang, way }) => [name, lang, way.kind])).toEqual([
    ["Kemal Aydın", "tr", "own-address"],
    ["Olena Kovalenko", "uk", "own-address"],
    ["Ion Popescu", "en", "own-address"],
    ["Anna Weiß", "en", "own-address"],
  ]);
  const printed = files["out/letters.html"];
  expect(codes(printed)).toHaveLength(4);
  expect(codes(files["out/1-kemal-aydin.html"])).toEqual(codes(printed).slice(0, 1));
  expect(codes(files["out/list.html"])).toEqual([]);
  await writeLetters(ports, plan(), options);
  expect(codes(files["out/letters.html"])).toEqual(codes(printed));
});

test("a reminder has other codes, and the old ones open nothing any more", async () => {
  const { files, ports } = around();
  await writeLetters(ports, plan(), options);
  const before = codes(files["out/letters.html"]);
  await writeLetters(ports, plan(), { ...options, remind: true });
  const after = codes(files["out/letters.html"]);
  expect(after).toHaveLength(4);
  expect(after.filter((code) => before.includes(code))).toEqual([]);
  const { people } = JSON.parse(String(files[waysInPath("/state", as, room)]));
  expect(
    people.map(({ codes }: { codes: { ended: string | null }[] }) => codes.map(({ ended }) => ended)),
  ).toEqual(Array(4).fill(["replaced", null]));
});

test("the text for the old group names nobody but who leads the room, and is there without letters too", async () => {
  const { files, ports } = around({ "people.csv": "name;jid\nNora Berg;nora@school.example\n" });
  await speak("en");
  const { letters } = await writeLetters(ports, plan(), { ...options, by: "12 January" });
  expect(letters).toEqual([]);
  const text = String(files["out/farewell.txt"]);
  expect(text).toContain("please come by 12 January");
  expect(text).toContain(as);
  expect(text).not.toContain("Nora");
  expect(files["out/letters.html"]).toBeUndefined();
});

test("codes are kept in the state folder and nowhere else; after a month there are others", async () => {
  const { files, ports } = around();
  const written = await writeLetters(ports, plan(), options);
  const [first = ""] = codes(files["out/letters.html"]);
  const kept = String(files[waysInPath("/state", as, room)]);
  expect(kept).toContain(first.replace("preauth=", ""));
  expect(
    JSON.stringify({ ...written, mailable: [], letters: written.letters.map(({ way: _, ...rest }) => rest) }),
  ).not.toMatch(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/);
  const later = around({ [waysInPath("/state", as, room)]: kept }, 31 * 86_400_000);
  await writeLetters(later.ports, plan(), options);
  expect(codes(later.files["out/letters.html"])).not.toContain(first);
  expect(String(later.files[waysInPath("/state", as, room)])).toContain('"expired"');
});

test("an invitation or an account that was made goes before a code; an invitation that is over does not", async () => {
  const { files, ports } = around();
  await writeLetters(ports, plan(), options);
  const path = waysInPath("/state", as, room);
  const kept = JSON.parse(String(files[path]));
  const uri = "xmpp:school.example?register;preauth=TOKEN;ibr=y";
  const invitation = { uri, domain: "school.example", fetchedAt: "1970-01-01T00:00:00.000Z" };
  kept.people[0].account = { address: "kemal@school.example", password: "birne lampe wolke" };
  kept.people[1].invitation = { ...invitation, expires: "1970-01-09T00:00:00Z" };
  kept.people[2].invitation = { ...invitation, expires: "1969-12-31T00:00:00Z" };
  files[path] = JSON.stringify(kept);
  const { letters } = await writeLetters(ports, plan(), options);
  expect(letters.map(({ way }) => way.kind)).toEqual([
    "account",
    "account-invitation",
    "own-address",
    "own-address",
  ]);
  expect(String(files["out/2-olena-kovalenko.html"])).toContain("9 січня 1970");
});

test("rows that cannot be told apart and rows without a name get none, and are named", async () => {
  const { ports } = around({ "people.csv": "name;jid;whatsapp\nAnna;;\nanna;;\nBela;;\n;;Uwe\n" });
  const { letters, findings } = await writeLetters(ports, plan(), options);
  expect(letters.map(({ name }) => name)).toEqual(["Bela"]);
  expect(findings).toContainEqual({ code: "letters.twins", names: ["Anna (1)", "anna (2)"] });
  expect(findings).toContainEqual({ code: "letters.unnamed", rows: [4] });
});

test("what else lies in the folder is not written over, and nothing of the rest is written then", async () => {
  const { files, ports } = around({ "out/list.html": "<!doctype html><title>our school</title>" });
  await expect(writeLetters(ports, plan(), options)).rejects.toBeInstanceOf(Failure);
  expect(files["out/letters.html"]).toBeUndefined();
});

test("who has an address gets a letter where that was asked for", async () => {
  const { ports } = around();
  const { letters } = await writeLetters(ports, plan(), { ...options, all: true });
  expect(letters[0]?.way).toEqual({ kind: "address", address: "nora@school.example" });
});

test("the pages for the web stand there in every language and name nobody", async () => {
  const { files, ports } = around();
  const written = await writeLandingPages(ports, "web", "https://school.example/chat");
  expect(written).toContain("web/de-sie.html");
  expect(written).toHaveLength(11);
  expect(String(files["web/tr.html"])).toContain("https://school.example/chat/tr.html");
});

test("a mail stands beside the page of everybody who has an e-mail address", async () => {
  const { files, ports } = around({
    "people.csv": "name;jid;email\nKemal;;kemal@mail.example\nOlena;;\n",
  });
  const { mailable } = await writeLetters(ports, plan(), options);
  const mailer = { compose: async (mail: Mail) => Buffer.from(`X-Generator: migrate-class\n${mail.text}`) };
  const written = await writeMails(ports, mailable, { mailer, from: "olga@school.example" });
  expect(written).toEqual(["out/1-kemal.eml"]);
  const [code = ""] = codes(files["out/1-kemal.html"]);
  expect(String(files["out/1-kemal.eml"])).toContain(code);
  files["out/1-kemal.eml"] = "From: somebody\n\nelse's";
  await expect(writeMails(ports, mailable, { mailer, from: "olga@school.example" })).rejects.toThrow(Failure);
});
