import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure, type Finding } from "../../src/messages/finding.ts";
import { languages, say } from "../../src/messages/index.ts";
import type { Contact } from "../../src/people/sources/contact.ts";
import { readVcards } from "../../src/people/sources/vcard.ts";

async function read(
  content: string | Uint8Array,
  size = Number.POSITIVE_INFINITY,
): Promise<{ contacts: Contact[]; findings: Finding[] }> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const findings: Finding[] = [];
  const contacts: Contact[] = [];
  for await (const contact of readVcards(chunks(bytes, size), "x.vcf", (found) => void findings.push(found)))
    contacts.push(contact);
  return { contacts, findings };
}

function* chunks(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const card = (...lines: string[]) => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n");
const only = async (...lines: string[]) => (await read(card(...lines))).contacts[0];

describe("what phones and mail programs export is read", () => {
  test("by Android: version 2.1, quoted-printable in two charsets, broken softly, with a picture", async () => {
    const { contacts, findings } = await read(await readFile("fixtures/contacts/android.vcf"));
    expect(findings).toEqual([]);
    expect(contacts).toMatchObject([
      {
        at: 1,
        names: ["Nora Yılmaz"],
        phones: ["+49 171 3920012"],
        emails: ["nora.yilmaz@post.example"],
        jids: ["nora@schule.example"],
      },
      { at: 2, names: ["Jürgen Elternvertreter Müller"], phones: ["0171 3920013", "(030) 23125 001"] },
      { at: 3, names: ["Uwe Groß"], phones: ["+43 664 3920014"] },
    ]);
  });

  test("by an iPhone: version 3.0, groups, WhatsApp's number, services, escapes, folded lines", async () => {
    const { contacts } = await read(await readFile("fixtures/contacts/iphone.vcf"));
    expect(contacts).toMatchObject([
      {
        names: ["Tim Krause"],
        phones: ["+491713920015", "+49 171 3920015", "030 23125002"],
        jids: ["tim@schule.example"],
      },
      {
        names: ["Ayşe Şahin", "Ayşe Abla", "Frau Şahin"],
        phones: ["+90 532 392 00 16"],
        emails: ["ayse@mailbox.org"],
        jids: [],
      },
    ]);
  });

  test("by a mail program: version 4.0, tel: and xmpp: addresses, quoted parameters", async () => {
    const { contacts } = await read(await readFile("fixtures/contacts/mail-program.vcf"));
    expect(contacts).toMatchObject([
      { names: ["Ольга Щукина"], phones: ["+49-171-3920017"], jids: ["olga@schule.example"] },
    ]);
  });

  test("whatever the size of the pieces in which it arrives, also in UTF-16", async () => {
    for (const name of ["android", "iphone", "mail-program"]) {
      const bytes = await readFile(`fixtures/contacts/${name}.vcf`);
      const whole = await read(bytes);
      for (const size of [1, 2, 7, 64]) expect(await read(bytes, size)).toEqual(whole);
      const wide = Buffer.from(`\ufeff${bytes.toString("utf8")}`, "utf16le");
      expect(await read(wide, 5)).toEqual(whole);
    }
  });
});

describe("one property", () => {
  test("folded in the middle of a letter is put together again", async () => {
    const bytes = Buffer.from(card("FN:Jürgen"));
    const at = bytes.indexOf(0xc3) + 1;
    const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from("\r\n "), bytes.subarray(at)]);
    expect((await read(folded)).contacts).toMatchObject([{ names: ["Jürgen"] }]);
  });

  test("in Windows letters without saying so is read as such", async () => {
    const { contacts } = await read(Buffer.from(card("FN:J\u00fcrgen Gro\u00df"), "latin1"));
    expect(contacts).toMatchObject([{ names: ["Jürgen Groß"] }]);
  });

  test("that is no address, number or e-mail address is passed over", async () => {
    expect(await only("FN:Tim", "TEL:call me", "EMAIL:tim", "IMPP:xmpp:@", "X-JABBER:tim")).toMatchObject({
      phones: [],
      emails: [],
      jids: [],
    });
  });

  test("with an address of one device means the person", async () => {
    expect(await only("FN:Tim", "IMPP:xmpp:tim@schule.example/phone")).toMatchObject({
      jids: ["tim@schule.example"],
    });
  });

  test("of another messenger is no address", async () => {
    expect(await only("FN:Tim", "IMPP;X-SERVICE-TYPE=ICQ:aim:tim@schule.example")).toMatchObject({
      jids: [],
    });
  });

  test("is a name also where only its parts are given", async () => {
    expect(await only("N:Yilmaz\\, Demir;Nora;Ayla;;")).toMatchObject({ names: ["Nora Ayla Yilmaz, Demir"] });
  });
});

describe("a file that is damaged", () => {
  const looks = async (content: string | Uint8Array) => {
    try {
      await read(content);
    } catch (error) {
      if (error instanceof Failure && error.reason === "not-understood") return error.findings;
      throw error;
    }
    return [];
  };

  test("or a picture of that name gets a sentence, not people", async () => {
    const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100_000, 7)]);
    const expected = (kind: string) => [{ code: "people.not-a-vcard", file: "x.vcf", looks: kind }];
    expect(await looks(picture)).toEqual(expected("picture"));
    expect(await looks(Buffer.from("\u0089PNG\r\n\u001a\n0000", "latin1"))).toEqual(expected("picture"));
    expect(await looks("PK\u0003\u0004")).toEqual(expected("archive"));
    expect(await looks("%PDF-1.7\n")).toEqual(expected("pdf"));
    expect(await looks("name;phone\nNora;1\n")).toEqual(expected("other"));
    expect(await looks("")).toEqual(expected("empty"));
    for (const lang of languages)
      for (const kind of ["picture", "empty"] as const)
        expect(say(lang, { code: "people.not-a-vcard", file: "x.vcf", looks: kind })).toContain("x.vcf");
  });

  test("gives the contacts that are whole, and names those that are cut", async () => {
    const cut = `BEGIN:VCARD\nFN:A\n${card("FN:Nora")}BEGIN:VCARD\nFN:Ti`;
    const { contacts, findings } = await read(cut);
    expect(contacts).toMatchObject([{ at: 2, names: ["Nora"] }]);
    expect(findings).toEqual([
      { code: "people.vcard-cut", file: "x.vcf", card: 1 },
      { code: "people.vcard-cut", file: "x.vcf", card: 3 },
    ]);
  });

  test("never makes the reader fail otherwise", async () => {
    const line = fc.constantFrom(
      "BEGIN:VCARD",
      "END:VCARD",
      " x",
      "FN;ENCODING=QUOTED-PRINTABLE:=C3=",
      "=BC",
      'TEL;A="x:y"',
      ":",
      ";;;:;;",
      "N:;",
      "",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const { contacts } = await read(["BEGIN:VCARD", "FN:x", ...lines].join("\n"), size);
          expect(contacts.every(({ at }) => at > 0)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("a thousand contacts with pictures are read without keeping the pictures", async () => {
  const picture = `PHOTO;ENCODING=b;TYPE=JPEG:${`${"A".repeat(74)}\r\n `.repeat(500)}=`;
  async function* many() {
    for (let n = 0; n < 1000; n += 1)
      yield new TextEncoder().encode(card(`FN:Person ${n}`, picture, `TEL:+49 171 ${3_920_000 + n}`));
  }
  let read = 0;
  for await (const contact of readVcards(many(), "big.vcf", () => {})) {
    read += 1;
    expect(contact.phones).toHaveLength(1);
  }
  expect(read).toBe(1000);
});
