import fc from "fast-check";
import { expect, test } from "vitest";
import {
  allLetters,
  type Letter,
  landingPage,
  languages,
  oneLetter,
  teachersList,
} from "../../src/letters/index.ts";
import { makeCode, readCode } from "../../src/people/ways-in/code.ts";

const code = makeCode(new Uint8Array(16).fill(77));
const letter = (change: Partial<Letter> = {}): Letter => ({
  name: "Katrin Berger",
  lang: "de",
  room: { title: "Klasse 7b", address: "klasse-7b@rooms.example" },
  teacher: { name: "Olga Kowalczyk", address: "olga@school.example" },
  by: "12. Januar",
  way: {
    kind: "own-address",
    code,
    subscribe: `xmpp:olga@school.example?roster;preauth=${code}`,
    message: `xmpp:olga@school.example?message;body=${code}`,
  },
  facts: { contact: "Sekretariat" },
  ...change,
});
const words = {
  title: "Liste",
  name: "Name",
  way: "Weg",
  handedOver: "übergeben",
  arrived: "da",
  ways: {
    "account-invitation": "Einladung",
    account: "Konto",
    "own-address": "eigene Adresse",
    address: "Adresse",
  },
};

test("a code is read back whatever its case, blanks and dashes; it is the same number of signs for all bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      const made = makeCode(random);
      expect(made).toMatch(/^[2-9a-hjkmnp-tv-z]{4}(-[2-9a-hjkmnp-tv-z]{4}){2}$/);
      expect(readCode(` ${made.toUpperCase().replaceAll("-", " – ")} `)).toBe(made);
    }),
  );
  expect(readCode("abcd-efgh-jkm")).toBeUndefined();
  expect(readCode("abcd-efgh-jkm0")).toBeUndefined();
  expect(() => makeCode(new Uint8Array(15))).toThrow(RangeError);
});

test("no foreign text becomes markup or turns the reading direction", () => {
  const tags = (html: string) => html.replace(/aria-label="[^"]*"|d="[^"]*"/g, "").match(/<[^>]*>/g);
  const plain = tags(oneLetter(letter()).html);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const name of [text, `<script>${text}</script>`, `"'>${text}`, `\u202e${text}\u2066`]) {
        const { html } = oneLetter(letter({ name, facts: { contact: name } }));
        expect(tags(html)).toEqual(plain);
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }
    }),
  );
  expect(oneLetter(letter({ name: "x".repeat(300) })).html).not.toContain("x".repeat(81));
  expect(oneLetter(letter({ name: "👩‍👧🎉" })).html).toContain("<bdi>👩‍👧🎉</bdi>");
});

test("the teacher's list names everybody and holds no code", () => {
  const html = teachersList(
    [
      letter(),
      letter({ way: { kind: "account", address: "a@b.example", password: "geheim-wort" } }),
      letter({
        way: {
          kind: "account-invitation",
          uri: "xmpp:b.example?register;preauth=TOKEN",
          domain: "b.example",
          expires: "morgen",
          code,
          message: `xmpp:t@b.example?message;body=${code}`,
        },
      }),
    ],
    words,
    "de",
  );
  expect(html.match(/Katrin Berger/g)).toHaveLength(3);
  for (const secret of [code, "geheim-wort", "TOKEN", "xmpp:", "<svg"]) expect(html).not.toContain(secret);
});

test("each person has one sheet, in their language; each kind of way shows what it needs", () => {
  const html = [...allLetters([letter(), letter({ lang: "en" }), letter({ lang: "de-sie" })], "de")].join("");
  expect(html.match(/<section class="sheet"/g)).toHaveLength(3);
  expect(html.match(/<svg/g)).toHaveLength(6);
  expect(html).toContain("How to join our group");
  expect(html).toContain(code);
  expect(oneLetter(letter({ way: { kind: "address", address: "kb@mail.example" } })).html).toContain(
    "kb@mail.example",
  );
  expect(
    oneLetter(letter({ way: { kind: "account", address: "k@b.example", password: "rote Katze" } })).html,
  ).toContain("rote Katze");
  expect(oneLetter(letter({ by: null, facts: {} })).html).not.toContain("12. Januar");
});

test("a language that is missing falls back to English and says so", () => {
  for (const lang of ["xx", "constructor", ""]) {
    expect(oneLetter(letter({ lang })).fallback).toBe(true);
    expect(landingPage("https://school.example/join/", lang).fallback).toBe(true);
  }
  expect(oneLetter(letter()).fallback).toBe(false);
});

test.each(Object.entries(languages))(
  "%s: runs and loads nothing, uses no trade words, carries its draft mark",
  (lang, language) => {
    for (const { html } of [oneLetter(letter({ lang })), landingPage("https://school.example/join/", lang)]) {
      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/<script|\son\w+=|src=|url\(|@import|JID|MUC|stanza|OMEMO|undefined/);
      expect(html.includes('class="draft"')).toBe(language.reviewed === false);
    }
  },
);
