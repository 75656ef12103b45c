/** Places in which a changed program went unnoticed: the last byte, the first letter, the second namesake. */
import { expect, it } from "vitest";
import { readTemplate } from "../../src/people/address/template.ts";
import { byteLines } from "../../src/people/csv/byte-lines.ts";
import { openTable } from "../../src/people/list/people-table.ts";
import { numbersOf } from "../../src/people/match/numbers.ts";
import type { Contact } from "../../src/people/sources/contact.ts";
import { addMembers } from "../../src/people/suggest/add-members.ts";

it("a last line of one byte is a line", async () => {
  const lines: string[] = [];
  async function* chunks() {
    yield new TextEncoder().encode("ab\nc");
  }
  for await (const line of byteLines(chunks())) lines.push(new TextDecoder().decode(line));
  expect(lines).toEqual(["ab", "c"]);
});

it("{f} and {l} are the first letters of first and last name", () => {
  const template = readTemplate("{f}{l}@school.example");
  expect(template.guess("Nora Berger", new Set())?.jid).toBe("nb@school.example");
});

const entry = (names: string[], more: Partial<Contact>): Contact => ({
  ...{
    from: "directory",
    file: "school.csv",
    at: 1,
    names,
    phones: [],
    emails: [],
    jids: [],
    classes: [],
    kind: null,
  },
  ...more,
});

it("a row that an entry has by its number is not taken by a namesake, who is another person", async () => {
  const table = openTable("name;whatsapp;jid\nNora Berger;+49 171 3920011;\n");
  const members = [entry(["Nora Berger"], {}), entry(["Nora Berger"], { phones: ["+49 171 3920011"] })];
  expect(addMembers(table, members, await numbersOf("DE")).names).toEqual(["Nora Berger"]);
  expect(table.rows()).toHaveLength(2);
});

it("a namesake with the same number is the row, one with another number is not", async () => {
  const table = () => openTable("name;whatsapp;jid\nNora Berger;+49 171 3920011;\n");
  const numbers = await numbersOf("DE");
  const member = (phone: string) => [entry(["Nora Berger"], { phones: [phone] })];
  expect(addMembers(table(), member("0171 3920011"), numbers).names).toEqual([]);
  expect(addMembers(table(), member("0171 3920099"), numbers).names).toEqual(["Nora Berger"]);
});
