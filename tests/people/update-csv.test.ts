import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { parseCsv } from "../../src/people/csv/csv-rows.ts";
import { type CsvRecord, writeCsv } from "../../src/people/csv/csv-text.ts";
import { labelKey } from "../../src/people/label.ts";
import { joinList, splitList } from "../../src/people/list/columns.ts";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { openTable } from "../../src/people/list/people-table.ts";
import { addNewcomers } from "../../src/people/list/update-csv.ts";
import type { Newcomer } from "../../src/people/match/identity.ts";

const candidate = (label: string, chat: string | null = null): Newcomer => ({
  labels: [label],
  chats: chat === null ? [] : [chat],
  messages: 1,
});

function writePeopleCsv(existing: string | null, newcomers: readonly Newcomer[]) {
  const table = openTable(existing);
  const added = addNewcomers(table, newcomers);
  return { csv: table.print(), added };
}

/** Any text, and texts that are trouble in CSV. */
const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom("'", "=", "+", '"', ";", "\\", "|", "#", "\r", "\n", " ", "\ufeff", "a", ","),
    maxLength: 8,
  }),
);

describe("a new list", () => {
  test("has a header for Excel and a row for each writer, without name or address", () => {
    const { csv, added } = writePeopleCsv(null, [
      candidate("Lena Mama nervig", "7b"),
      candidate("+49 171 3920012", "7b"),
    ]);
    expect(csv).toBe(
      "\ufeffname;whatsapp;jid;chat;role;invite;history;lang;note\r\n" +
        ";Lena Mama nervig;;7b;;;;;\r\n;'+49 171 3920012;;7b;;;;;\r\n",
    );
    expect(added).toEqual(["Lena Mama nervig", "+49 171 3920012"]);
  });

  test("is read again as it was written, whatever the labels", () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: labelKey, maxLength: 6 }), (labels) => {
        const real = labels.filter((label) => label.trim() !== "" && labelKey(label) !== "");
        const { csv, added } = writePeopleCsv(
          null,
          real.map((label) => candidate(label)),
        );
        const read = readPeopleCsv(csv).people.map(({ whatsapp }) => whatsapp);
        expect(added).toEqual(real);
        expect(read).toEqual(real.map((label) => [label.trim()]));
      }),
      { numRuns: 500 },
    );
  });
});

test("cells survive writing and reading, whatever is in them", () => {
  const record = fc
    .array(cell, { minLength: 2, maxLength: 5 })
    .filter((cells) => cells.some((text) => text.trim() !== ""));
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (rows) => {
      const header: CsvRecord = { kind: "cells", line: 1, cells: ["a", "b", "c"] };
      const records = rows.map((cells, index): CsvRecord => ({ kind: "cells", line: index + 2, cells }));
      expect(parseCsv(writeCsv([header, ...records])).records).toEqual([header, ...records]);
    }),
    { numRuns: 1000 },
  );
});

test("lists survive joining and splitting", () => {
  const item = fc
    .string({ unit: fc.constantFrom("\\", "|", "a", " "), maxLength: 6 })
    .map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(item.filter((text) => text !== "")), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
  );
});

describe("an update", () => {
  const existing = [
    "# made by hand; keep",
    "Kuchen,jid,name,whatsapp,role",
    'Apfel,nora@schule.example,Nora Yilmaz,"Nora|Mama Tim",owner',
    "",
    "# second",
    "Kirsch,,,Tim,",
  ].join("\n");

  test("keeps cells, order, own columns and comments, and appends who is new, for their chat only", () => {
    const { csv, added } = writePeopleCsv(existing, [
      candidate("~ NORA"),
      candidate("mama tim"),
      candidate("Ada", "7b"),
    ]);
    expect(added).toEqual(["Ada"]);
    expect(csv).toBe(
      "\ufeff# made by hand; keep\r\nKuchen;jid;name;whatsapp;role;chat\r\nApfel;nora@schule.example;Nora Yilmaz;Nora|Mama Tim;owner\r\n" +
        "# second\r\nKirsch;;;Tim;\r\n;;;Ada;;7b\r\n",
    );
  });

  test("with the same people changes nothing more", () => {
    const once = writePeopleCsv(existing, [candidate("Ada"), candidate("+49 171 3920012")]);
    const twice = writePeopleCsv(once.csv, [candidate("Ada"), candidate("0171 3920012")]);
    expect(twice).toEqual({ csv: once.csv, added: [] });
  });

  test("gives a row of its own to a label that stands for somebody in another chat only", () => {
    const { csv } = writePeopleCsv("name;whatsapp;jid;chat\nNora;Mama;;7a\n", [candidate("Mama", "7b")]);
    expect(readPeopleCsv(csv).people.map(({ chats }) => chats)).toEqual([["7a"], ["7b"]]);
  });

  test("never loses a filled cell", () => {
    const row = fc
      .array(cell, { minLength: 5, maxLength: 5 })
      .filter((cells) => cells.some((text) => text.trim() !== ""));
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 5 }),
        fc.array(cell.filter((text) => text.trim() !== "")),
        (rows, labels) => {
          const header = {
            kind: "cells",
            line: 1,
            cells: ["own", "jid", "whatsapp", "name", "note"],
          } as const;
          const before = [header, ...rows.map((cells): CsvRecord => ({ kind: "cells", line: 0, cells }))];
          const { csv, added } = writePeopleCsv(
            writeCsv(before),
            labels.map((label) => candidate(label)),
          );
          const after = parseCsv(csv).records.map((record) => (record.kind === "cells" ? record.cells : []));
          expect(after.slice(0, before.length)).toEqual([header.cells, ...rows]);
          expect(after).toHaveLength(before.length + added.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of a list that is not understood writes nothing over it", () => {
    expect(() => writePeopleCsv("name;whatsap;jid\nNora;;\n", [candidate("Ada")])).toThrow(Failure);
    expect(() => writePeopleCsv('name;whatsapp;jid\n"Nora;;\n', [candidate("Ada")])).toThrow(Failure);
  });
});
