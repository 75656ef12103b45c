import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

const de = (...entries: readonly string[]): string =>
  entries.map((entry, i) => `13.09.26, 10:${String(10 + i)} - ${entry}\n`).join("");

describe("the title is", () => {
  test("what the files are called, if they tell it", async () => {
    const { summary } = await read(de('Nora hat die Gruppe "Alt" erstellt'), { title: "Neu" });
    expect(summary.title).toBe("Neu");
  });

  test("else the last one that a notice gave", async () => {
    const { summary } = await read(
      de(
        'Nora hat die Gruppe "Alt" erstellt',
        'Nora hat den Betreff von "Alt" zu "Neu" geändert',
        "Emil: Moin",
      ),
    );
    expect(summary.title).toBe("Neu");
  });
});

describe("the kind of chat is", () => {
  test.each([
    ["group", "three write", de("Nora: a", "Emil: b", "Mia: c"), undefined],
    ["group", "somebody was added", de("Nora hat Emil hinzugefügt", "Nora: a"), undefined],
    ["direct", "two write and one of them is the title", de("Nora: a", "Emil: b"), "Emil"],
    ["unknown", "two write and nothing else is known", de("Nora: a", "Emil: b"), undefined],
  ] as const)("%s where %s", async (kind, _, text, title) => {
    const { summary } = await read(text, title === undefined ? {} : { title });
    expect(summary.chatKind).toBe(kind);
  });
});

describe("the exporter is", () => {
  test("the one who deleted as you", async () => {
    const { summary } = await read(de("Nora: a", "Emil: Du hast diese Nachricht gelöscht.", "Mia: c"));
    expect(summary.exporter).toBe("Emil");
  });

  test("the other one of two, when the chat is named after one", async () => {
    expect((await read(de("Nora: a", "Emil: b"), { title: "Emil" })).summary.exporter).toBe("Nora");
  });

  test("unknown where the file does not show it", async () => {
    expect((await read(de("Nora: a", "Emil: b"))).summary.exporter).toBeNull();
    const contradiction = de(
      "Nora: Du hast diese Nachricht gelöscht.",
      "Emil: Du hast diese Nachricht gelöscht.",
    );
    expect((await read(contradiction)).summary.exporter).toBeNull();
  });
});

test("counts add up and periods span all times, in whatever order they come", async () => {
  const { summary } = await read(
    [
      "14.09.26, 10:00 - Nora: b <Diese Nachricht wurde bearbeitet.>",
      "13.09.26, 10:00 - Nora hat Emil hinzugefügt",
      "15.09.26, 10:00 - Emil: IMG-20260915-WA0001.jpg (Datei angehängt)",
      "15.09.26, 10:01 - Emil: IMG-20260915-WA0002.jpg (Datei angehängt)",
      "15.09.26, 10:02 - Emil: <Medien ausgeschlossen>",
      "15.09.26, 10:03 - Emil: Diese Nachricht wurde gelöscht.",
      "",
    ].join("\n"),
    { attachments: ["media/IMG-20260915-WA0001.jpg"] },
  );
  expect(summary.counts).toEqual({
    records: 6,
    messages: 5,
    notices: 1,
    attachments: 3,
    omitted: 1,
    missing: 1,
    edited: 1,
    deleted: 1,
    replacedCharacters: 0,
  });
  expect(summary.period).toEqual({ first: "2026-09-13T10:00:00", last: "2026-09-15T10:03:00" });
  expect(summary.writers).toEqual([
    { name: "Emil", messages: 4, first: "2026-09-15T10:00:00", last: "2026-09-15T10:03:00" },
    { name: "Nora", messages: 1, first: "2026-09-14T10:00:00", last: "2026-09-14T10:00:00" },
  ]);
});

test("an export that ends exactly where WhatsApp stops is probably cut", async () => {
  const many = (count: number): string => "13.09.26, 10:15 - Nora: Moin\n".repeat(count);
  expect((await read(many(40_000))).summary.findings).toEqual([
    { code: "transcript.cut-at-limit", records: 40_000 },
  ]);
  expect((await read(many(39_999))).summary.findings).toEqual([]);
});

test("attachments are found whether their names are composed or decomposed", async () => {
  const text = de("Nora: Mappe Übung.pdf (Datei angehängt)".normalize("NFC"));
  const { records } = await read(text, { attachments: ["Mappe Übung.pdf".normalize("NFD")] });
  expect(records).toMatchObject([{ attachment: { present: true } }]);
});
