/** What holds for any list: nothing is lost, nobody is two, nothing is filled in twice. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { prepareJid } from "../../src/people/address/jid.ts";
import { skeleton } from "../../src/people/address/look-alike.ts";
import { readTemplate } from "../../src/people/address/template.ts";
import { parseCsv } from "../../src/people/csv/csv-rows.ts";
import { writeCsv } from "../../src/people/csv/csv-text.ts";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { openTable } from "../../src/people/list/people-table.ts";
import { addNewcomers } from "../../src/people/list/update-csv.ts";
import { numbersOf } from "../../src/people/match/numbers.ts";
import type { Contact } from "../../src/people/sources/contact.ts";
import { acceptExact, acceptGuesses, guesses } from "../../src/people/suggest/accept.ts";
import { addMembers } from "../../src/people/suggest/add-members.ts";
import { createMatcher } from "../../src/people/suggest/suggest.ts";

const numbers = await numbersOf("DE");

const name = fc.constantFrom("Nora Yilmaz", "Tim Krause", "Nora Krause", "Ayşe Gül", "Jürgen Groß", "");
const phone = fc.constantFrom("+49 171 3920012", "0171 3920012", "0171 3920013", "+43 664 3920014");
const address = fc.constantFrom(
  "nora@school.example",
  "Nora@School.Example",
  "n\u00adora@school.example",
  "n0ra@school.example",
  "nоra@school.example",
  "ayse.guel@school.example",
  "tim@xn--mller-kva.example",
  "tim@müller.example",
  "",
);
const row = fc.tuple(name, fc.oneof(phone, name), address).map((cells) => [...cells]);
const contact: fc.Arbitrary<Contact> = fc.record({
  from: fc.constantFrom("contacts" as const, "directory" as const),
  file: fc.constant("f"),
  at: fc.nat(99),
  names: fc.array(
    name.filter((text) => text !== ""),
    { maxLength: 2 },
  ),
  phones: fc.array(phone, { maxLength: 2 }),
  emails: fc.array(fc.constantFrom("nora@mailbox.org", "tim@post.example"), { maxLength: 1 }),
  jids: fc.array(fc.constantFrom("nora@school.example", "tim@school.example", "eva@school.example"), {
    maxLength: 1,
  }),
  classes: fc.constant([]),
  kind: fc.constantFrom("guardian" as const, "pupil" as const, null),
});

const listOf = (rows: readonly string[][]) =>
  writeCsv([["name", "whatsapp", "jid"], ...rows].map((cells) => ({ kind: "cells", line: 0, cells })));

test("two rows for two people never hold one address without being refused, however it is written", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      try {
        const { people, findings } = readPeopleCsv(listOf(rows));
        const addresses = people.flatMap(({ jid }) => (jid === null ? [] : [jid]));
        expect(new Set(addresses).size).toBe(addresses.length);
        const alike = new Set(addresses.map(skeleton)).size < addresses.length;
        expect(findings.some(({ code }) => code === "people.look-alike")).toBe(alike);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        expect(error.findings.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test("whatever is added, suggested, guessed and accepted, no filled cell changes and no row is lost", () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }),
      fc.array(contact, { maxLength: 6 }),
      phone,
      (rows, contacts, label) => {
        const before = listOf(rows.filter((cells) => cells.some((cell) => cell !== "")));
        const table = openTable(before);
        addNewcomers(table, [{ labels: [label], chats: ["7b"], messages: 1 }], numbers);
        const wanted = table.rows().map((one) => ({
          row: one.row,
          labels: one.list("whatsapp"),
          name: one.cell("name"),
          email: one.cell("email"),
          chats: one.list("chat"),
        }));
        const matcher = createMatcher(wanted, numbers);
        for (const one of contacts) matcher.see(one);
        const held = new Map(table.rows().map((one) => [one.row, one.cell("jid")]));
        const accepted = acceptExact(table, matcher.suggestions());
        addMembers(table, contacts, numbers);
        acceptGuesses(table, guesses(table, readTemplate("{first}.{last}@school.example")));

        const [oldRows, newRows] = [before, table.print()].map((text) =>
          parseCsv(text).records.map((record) => (record.kind === "cells" ? record.cells : [])),
        );
        expect(newRows?.length).toBeGreaterThanOrEqual(oldRows?.length ?? 0);
        for (const [at, cells] of (oldRows ?? []).entries())
          for (const [column, cell] of cells.entries())
            if (cell !== "") expect(newRows?.[at]?.[column]).toBe(cell);
        for (const one of accepted.filled) expect(held.get(one)).toBe("");
        for (const suggestion of matcher.suggestions())
          if (suggestion.kind === "pupil" && held.get(suggestion.row) === "")
            expect(table.rows()[suggestion.row - 1]?.cell("kind")).not.toBe("pupil");
      },
    ),
    { numRuns: 500 },
  );
});

test("accepting gives nobody an address that somebody else has", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.array(contact, { maxLength: 6 }), (rows, contacts) => {
      const table = openTable(listOf(rows.filter((cells) => cells.some((cell) => cell !== ""))));
      const wanted = table.rows().map((one) => ({
        row: one.row,
        labels: one.list("whatsapp"),
        name: one.cell("name"),
        email: "",
        chats: [],
      }));
      const before = table.rows().map((one) => ({ name: one.cell("name"), jid: one.cell("jid") }));
      const matcher = createMatcher(wanted, numbers);
      for (const one of contacts) matcher.see(one);
      const { filled } = acceptExact(table, matcher.suggestions());
      const size = table.rows().length;
      addMembers(table, contacts, numbers);
      const address = (text: string) => {
        const prepared = prepareJid(text);
        return prepared.kind === "ok" ? prepared.jid : null;
      };
      for (const one of filled) {
        const mine = address(table.rows()[one - 1]?.cell("jid") ?? "");
        const name = before[one - 1]?.name;
        const holders = before.filter(({ jid }, at) => at !== one - 1 && address(jid) === mine);
        expect(holders.every((holder) => holder.name === name)).toBe(true);
      }
      const held = new Set(
        table
          .rows()
          .slice(0, size)
          .map((one) => address(one.cell("jid"))),
      );
      const added = table
        .rows()
        .slice(size)
        .flatMap((one) => address(one.cell("jid")) ?? []);
      expect(new Set(added).size).toBe(added.length);
      expect(added.filter((jid) => held.has(jid))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
