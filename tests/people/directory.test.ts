import { describe, expect, test } from "vitest";
import { Failure, type Finding } from "../../src/messages/finding.ts";
import { languages, say } from "../../src/messages/index.ts";
import type { Contact } from "../../src/people/sources/contact.ts";
import { readDirectory } from "../../src/people/sources/directory.ts";

async function read(text: string, encoding: BufferEncoding = "utf8", size = 7) {
  const bytes = Buffer.from(text, encoding);
  function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const contacts: Contact[] = [];
  const findings: Finding[] = [];
  for await (const contact of readDirectory(chunks(), "school.csv", (found) => void findings.push(found)))
    contacts.push(contact);
  return { contacts, findings };
}

describe("a school's list", () => {
  test("is read by its German headings", async () => {
    const { contacts, findings } = await read(
      "Klasse;Name;Vorname;E-Mail-Adresse;Telefon 1;Handy;Art\r\n7b;Yilmaz;Nora;nora@post.example;(030) 23125-001;0171 3920012;Eltern\r\n",
    );
    expect(findings).toEqual([]);
    expect(contacts).toEqual([
      {
        from: "directory",
        file: "school.csv",
        at: 2,
        names: ["Nora Yilmaz"],
        phones: ["(030) 23125-001", "0171 3920012"],
        emails: ["nora@post.example"],
        jids: [],
        classes: ["7b"],
        kind: "guardian",
      },
    ]);
  });

  test("is read by its English headings, with commas, quotes and several classes", async () => {
    const { contacts } = await read(
      'Full name,XMPP address,Role,Class,Mobile\n"Krause, Tim",Tim@School.Example,Teacher,"7a, 7b","+49 171 3920015"\nAli,ali@school.example,Student,7b,\n',
    );
    expect(contacts).toMatchObject([
      {
        names: ["Krause, Tim"],
        jids: ["tim@school.example"],
        classes: ["7a", "7b"],
        kind: "staff",
        phones: ["+49 171 3920015"],
      },
      { names: ["Ali"], kind: "pupil" },
    ]);
  });

  test("may be in Windows letters, UTF-16, with Excel's first line, comments and line breaks in cells", async () => {
    const text =
      'sep=;\r\n# 2026\r\nName;E-Mail;Notiz\r\nJürgen;j@post.example;"zwei\r\nZeilen"\r\n\r\nUwe;u@post.example;\r\n';
    const expected = [
      { names: ["Jürgen"], at: 4 },
      { names: ["Uwe"], at: 7 },
    ];
    expect((await read(text, "latin1")).contacts).toMatchObject(expected);
    expect((await read(`\ufeff${text}`, "utf16le")).contacts).toMatchObject(expected);
    expect((await read(`\ufeff${text}`)).contacts).toMatchObject(expected);
  });

  test("with cells that are not what their column says is read all the same, and they are named", async () => {
    const rows = Array.from({ length: 9 }, (_, n) => `Nora ${n};nora at home;nora@`).join("\n");
    const { contacts, findings } = await read(`name;email;jid\n${rows}\n`);
    expect(contacts).toHaveLength(9);
    expect(findings).toHaveLength(6);
    expect(findings[0]).toEqual({
      code: "people.directory-cell",
      file: "school.csv",
      line: 2,
      value: "nora@",
    });
    expect(findings.at(-1)).toMatchObject({ code: "people.directory-cells" });
    for (const lang of languages)
      for (const found of findings) expect(say(lang, found)).toContain("school.csv");
  });

  test.each(["", "Raum;Fach\n101;Mathe\n", "Name;Ort\nNora;Berlin\n", "E-Mail\nnora@post.example\n"])(
    "of other things is refused: %j",
    async (text) => {
      await expect(read(text)).rejects.toThrow(Failure);
    },
  );

  test("of a hundred thousand people is read in pieces, in memory that does not grow with it", async () => {
    const rows = 100_000;
    async function* chunks() {
      yield Buffer.from("Vorname;Nachname;E-Mail;Mobil;Klasse\n");
      for (let n = 0; n < rows; n += 100) {
        const part = Array.from(
          { length: 100 },
          (_, k) => `Vor${n + k};Nach${n + k};p${n + k}@school.example;0171 ${3_000_000 + n + k};${k}a\n`,
        );
        yield Buffer.from(part.join(""));
      }
    }
    let count = 0;
    let last: Contact | null = null;
    let most = 0;
    for await (const contact of readDirectory(chunks(), "school.csv", () => {})) {
      count += 1;
      last = contact;
      if (count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    expect(count).toBe(rows);
    expect(last).toMatchObject({ names: ["Vor99999 Nach99999"], at: rows + 1 });
    expect(most).toBeLessThan(400 * 1024 * 1024);
  });
});
