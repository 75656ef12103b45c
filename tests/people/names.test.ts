import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { latin } from "../../src/people/address/latin.ts";
import { nameParts } from "../../src/people/address/name-parts.ts";
import { readTemplate } from "../../src/people/address/template.ts";
import { numbersOf, regionOf } from "../../src/people/match/numbers.ts";
import { proposeName } from "../../src/people/suggest/propose-name.ts";

test.each([
  ["Jürgen Groß", ["juergen gross", "jurgen gross"]],
  ["ÄRGER", ["aerger", "arger"]],
  ["Ayşe Gül Özdemir", ["ayse gul ozdemir"]],
  ["İpek Işık", ["ipek isik"]],
  ["Gül Özdemir", ["guel oezdemir", "gul ozdemir"]],
  ["Łucja Wójcik", ["lucja wojcik"]],
  ["Wójcik", ["wojcik"]],
  ["Ольга Щукина", ["olga shchukina"]],
  ["Юлія Гнатюк", ["iuliia hnatiuk", "yuliya gnatyuk"]],
  ["Νίκος", ["nikos"]],
  ["José Núñez", ["jose nunez"]],
  ["Nora 🌻", ["nora"]],
  ["Anna-Lena", ["anna-lena"]],
  ["🌻", []],
])("%s in ASCII is %j", (name, spelt) => {
  expect(latin(name).slice(0, Math.max(spelt.length, 1))).toEqual(spelt);
});

test.each([
  ["Nora Yilmaz", "Nora", "Yilmaz"],
  ["Yilmaz, Nora Ayla", "Nora", "Yilmaz"],
  ["Dr. Nora von der Heide", "Nora", "von der Heide"],
  ["Nora Ayla Yilmaz", "Nora", "Yilmaz"],
  ["Nora", "Nora", ""],
  ["von der Heide, Nora", "Nora", "von der Heide"],
  ["", "", ""],
])("%j is %j %j", (name, first, last) => {
  expect(nameParts(name)).toEqual({ first, last });
});

describe("a rule for addresses", () => {
  const rule = readTemplate("{first}.{last}@school.example");
  const none = new Set<string>();

  test.each([
    ["Jürgen Groß", "juergen.gross@school.example", ["jurgen.gross@school.example"]],
    ["Yılmaz, Ayşe", "ayse.yilmaz@school.example", []],
    ["Ольга Щукина", "olga.shchukina@school.example", ["ol'ga"]],
    ["Nora von der Heide", "nora.von-der-heide@school.example", []],
  ])("makes one of %s", (name, jid, others) => {
    const guess = rule.guess(name, none);
    expect(guess?.jid).toBe(jid);
    if (others[0] !== "ol'ga") expect(guess?.others).toEqual(others);
  });

  test("numbers what is taken, from 2 on", () => {
    const taken = new Set(["nora.yilmaz@school.example", "nora.yilmaz2@school.example"]);
    expect(rule.guess("Nora Yilmaz", taken)).toEqual({
      jid: "nora.yilmaz3@school.example",
      number: 3,
      others: [],
    });
  });

  test("makes none of a name that lacks a part", () => {
    expect(rule.guess("Nora", none)).toBeNull();
    expect(rule.guess("🌻 🌻", none)).toBeNull();
    expect(readTemplate("{first}@x.example").guess("Nora", none)?.jid).toBe("nora@x.example");
    expect(readTemplate("{f}{last}@x.example").guess("Nora Yilmaz", none)?.jid).toBe("nyilmaz@x.example");
  });

  test.each([
    "",
    "nora@x.example",
    "{first}",
    "{vorname}@x.example",
    "{first}@{last}.example",
    "{first@x.example",
    "{first} {last}@x.example",
    "{first}@x.example/phone",
  ])("that makes none is refused: %j", (text) => {
    expect(() => readTemplate(text)).toThrow(Failure);
  });

  test("never gives one address twice, whatever the names", () => {
    const name = fc.string({
      unit: fc.constantFrom("A", "ü", "ı", "Ж", " ", "-", "ß", "b", ","),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const taken = new Set<string>();
        for (const one of names) {
          const guess = rule.guess(one, taken);
          if (guess === null) continue;
          expect(taken.has(guess.jid)).toBe(false);
          expect(guess.jid).toMatch(/^[a-z0-9.-]+@school\.example$/);
          taken.add(guess.jid);
        }
      }),
    );
  });
});

describe("numbers are one number", () => {
  test.each([
    ["DE", "0171 3920012", "+49 171 3920012"],
    ["DE", "491713920012", "+49 171 3920012"],
    ["DE", "(030) 23125-001", "+49 30 23125001"],
    ["DE", "+49 0171 3920012", "+49 171 3920012"],
    ["AT", "0664 3920014", "+43 664 3920014"],
    ["GB", "07911 123456", "+44 7911 123456"],
    ["US", "(212) 555-0123", "+1 212 555 0123"],
    ["IT", "06 6982 0000", "+39 06 6982 0000"],
    ["TR", "0532 392 00 16", "+90 532 392 00 16"],
    [null, "0049 171 3920012", "+49 171 3920012"],
  ])("in %s: %s and %s", async (region, national, international) => {
    const numbers = await numbersOf(region);
    expect(numbers.key(national)).toBe(numbers.key(international));
    expect(numbers.key(national)).toMatch(/^\+\d+$/);
  });

  test("only within their country", async () => {
    const [german, austrian] = [await numbersOf("DE"), await numbersOf("at")];
    expect(german.key("0664 3920014")).not.toBe(austrian.key("0664 3920014"));
    expect(german.key("Nora")).toBeNull();
    await expect(numbersOf("XX")).rejects.toMatchObject({ reason: "usage" });
  });

  test("and the country is that of the language's locale", () => {
    expect(["de_AT.UTF-8", "de", "de.UTF-8", "en_GB.UTF-8", "en", "C"].map(regionOf)).toEqual([
      "AT",
      "DE",
      "DE",
      "GB",
      null,
      null,
    ]);
  });
});

describe("a public name", () => {
  test.each([
    ["Nora Yilmaz", "Nora Yilmaz"],
    ["~ Nora", "Nora"],
    ["Nora 🌻", "Nora"],
    ["Anna-Lena O’Hara", "Anna-Lena O’Hara"],
    ["Nora von Heide", "Nora von Heide"],
    ["Maria de la Cruz", "Maria de la Cruz"],
    ["Ольга Щукина", "Ольга Щукина"],
    ["נורה", "נורה"],
  ])("is proposed for %j", (label, name) => {
    expect(proposeName(label)).toEqual({ kind: "name", name });
  });

  test.each([
    ["Lena Mama", "relation"],
    ["Mama von Lena", "relation"],
    ["Lenas Mama", "relation"],
    ["Lena's Mum", "relation"],
    ["Papa Tim (7b)", "relation"],
    ["Ali Baba", "relation"],
    ["Familie Krause", "relation"],
    ["Ayşe Abla", "relation"],
    ["Мама Лены", "relation"],
    ["Herr Krause", "relation"],
    ["von Lena", "relation"],
    ["+49 171 3920012", "number"],
    ["Nora 7b", "unclear"],
    ["nora", "unclear"],
    ["Lena nervig", "unclear"],
    ["Nora (Lena)", "unclear"],
    ["🌻", "unclear"],
    ["", "unclear"],
    [`${"A".repeat(100)}`, "unclear"],
  ])("is asked for where the label is %j", (label, because) => {
    expect(proposeName(label)).toEqual({ kind: "ask", because });
  });
});
