/** Shapes that editors, mail programs and other people's exports make of a chat: read as meant, or told. */
import { describe, expect, test } from "vitest";
import { Failure, type Finding } from "../../../src/messages/finding.ts";
import { say } from "../../../src/messages/index.ts";
import { read } from "../reading.ts";

const android = (...lines: readonly string[]): string =>
  lines.map((line, i) => `13.09.26, 10:${10 + i} - ${line}\n`).join("");
const ios = (...lines: readonly string[]): string =>
  lines.map((line, i) => `\u200e[13.09.26, 10:${10 + i}:09] ${line}\r\n`).join("");

describe("an export pasted into a message", () => {
  const pasted = [
    "13.09.26, 10:10 - Nora: Schaut mal:",
    "01.01.20, 08:00 - Fremd: alt",
    "01.01.20, 08:01 - +49 170 1234567: auch alt",
    "13.09.26, 10:11 - Emil: ok",
    "13.09.26, 10:12 - Emil: ja",
  ];

  test("names people who are perhaps in no chat of yours, which is told", async () => {
    const { summary } = await read(`${pasted.join("\n")}\n`);
    expect(summary.findings).toEqual([
      { code: "transcript.maybe-pasted", messages: 2, names: ["Fremd", "+49 170 1234567"] },
    ]);
  });

  test("is nothing to tell where messages are late by hours, or the writer is known", async () => {
    const late = pasted.map((line) => line.replace("01.01.20", "12.09.26"));
    expect((await read(`${late.join("\n")}\n`)).summary.findings).toEqual([]);
    const known = pasted.map((line) => line.replace(/Fremd|\+49 170 1234567/, "Emil"));
    expect((await read(`${known.join("\n")}\n`)).summary.findings).toEqual([]);
  });

  test("is nothing to tell where one clock was wrong and all else seems late", async () => {
    const wrong = ["13.09.36, 10:10 - Nora: Zukunft", ...pasted.slice(3)];
    expect((await read(`${wrong.join("\n")}\n`)).summary.findings).toEqual([]);
  });
});

test("a document that was left out is named below the placeholder; what a caption says stays one", async () => {
  const { records } = await read(
    android(
      "Nora: <Medien ausgeschlossen>\nElternbrief (neu).pdf",
      "Nora: <Medien ausgeschlossen>\nSiehe plan.pdf: neu",
    ),
  );
  expect(records).toMatchObject([
    {
      type: "document",
      text: "",
      attachment: { name: "Elternbrief (neu).pdf", present: false, omitted: true },
    },
    { type: "media", text: "Siehe plan.pdf: neu", attachment: { name: null, omitted: true } },
  ]);
});

describe("line ends", () => {
  test("with more than one carriage return are one line end", async () => {
    const { records } = await read(android("Nora: eins\nzwei", "Emil: drei").replaceAll("\n", "\r\r\n"));
    expect(records).toMatchObject([{ text: "eins\nzwei" }, { text: "drei" }]);
  });

  test("of old Macs would make one message of a chat: refused, with a reason", async () => {
    const error = await read(android("Nora: eins", "Emil: zwei").replaceAll("\n", "\r")).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      reason: "not-understood",
      findings: [{ code: "transcript.old-line-ends" }],
    });
  });
});

test("a date whose year stands on the next line, or nowhere, begins no message", async () => {
  const chat = "30 Dec 2012 23:59 - Nora: hey\n1 Jan 00:01 - Emil: happy new year\n";
  const { records } = await read(`${chat}14 Oct\n2012 23:59 - Nora: cut`);
  expect(records.map((record) => record.text)).toEqual([
    "hey",
    "happy new year\n14 Oct\n2012 23:59 - Nora: cut",
  ]);
  const cut = await read(`${chat}14 Oct`);
  expect(cut.records.map((record) => record.text)).toEqual(["hey", "happy new year\n14 Oct"]);
});

describe("iOS in a language without tables", () => {
  const chat = ios(
    "Yuki: Kaixo",
    "Yuki: \u200eirudia kendu da",
    "Yuki: \u200eirudia kendu da",
    "Yuki: \u200eGIFa kendu da",
  );

  test("marks its own words, so that they are nobody's", async () => {
    const { records, summary } = await read(chat);
    expect(records.map((record) => record.kind === "message" && record.type)).toEqual([
      "text",
      "unknown",
      "unknown",
      "unknown",
    ]);
    expect(summary.writers).toMatchObject([{ name: "Yuki", messages: 4 }]);
  });

  test("is told from a mark that somebody copied where the language is known", async () => {
    const known = ios("Nora: Hallo", "Nora: \u200eBild weggelassen", "Nora: \u200eaus dem Netz kopiert");
    expect((await read(known)).records.at(-1)).toMatchObject({ type: "text", text: "aus dem Netz kopiert" });
  });
});

describe("text that was copied with iOS's mark", () => {
  test("is of the person who sends it, though they wrote nothing before, where it has a link or lines", async () => {
    const { records } = await read(
      ios(
        "Chor: \u200eMessages and calls are end-to-end encrypted.",
        "Nora: \u200efolgt dem Kanal: https://example.org/kanal",
        "Emil: \u200eeins\nzwei",
        "Chor: \u200eDie Gruppe hat jetzt Flügel.",
      ),
    );
    expect(records).toMatchObject([
      { kind: "notice", code: "encryption" },
      { kind: "message", author: "Nora", type: "text" },
      { kind: "message", author: "Emil", type: "text", text: "eins\nzwei" },
      { kind: "notice", code: "other" },
    ]);
  });

  test("is theirs as well where no wording is known at all", async () => {
    const { records } = await read(ios("Nora: \u200ehttps://example.org/kanal", "Nora: ok"));
    expect(records[0]).toMatchObject({ author: "Nora", type: "text" });
  });
});

describe("a text that is no export is called what it looks like:", () => {
  test.each([
    ["telegram", '{\n "name": "7b",\n "type": "private_group",\n "messages": []\n}\n'],
    ["meta", '[{"sender_name":"Nora","timestamp_ms":1}]\n'],
    ["json", '{"a":1}\n'],
    ["contacts", "BEGIN:VCARD\r\nVERSION:3.0\r\n"],
    ["calendar", "BEGIN:VCALENDAR\r\n"],
    ["mail", "From: nora@example.org\nTo: emil@example.org\n\nSiehe Anhang\n"],
    ["xml", '<?xml version="1.0"?>\n<smses>\n'],
    ["link", "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv\n"],
    ["table", "name;whatsapp;jid\nNora;Nora;nora@example.org\n"],
    ["web-markdown", "# WhatsApp Chat Export: 7b\nExport date: today\n"],
    [null, "Liebe Eltern,\nam 13.09. um 10:15 ist Fest, wie immer.\n"],
    [null, "- Brot\n- Saft\n"],
  ])("%s", async (looksLike, text) => {
    const error = await read(text).catch((e: unknown) => e);
    expect(error).toMatchObject({ findings: [{ code: "transcript.not-an-export", looksLike }] });
    const [finding] = (error as Failure).findings;
    for (const lang of ["de", "en"] as const)
      expect(say(lang, finding as Finding)).toContain("03.09.26, 10:15 - Nora");
  });

  test("a long hostile beginning costs no time", async () => {
    for (const piece of ['{"a":', "a;", " {", "x: y\n", "# WhatsApp "]) {
      const text = piece.repeat(20_000);
      const error = await read(text).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Failure);
    }
  });
});

test("a text that no app writes so is read, and that is told", async () => {
  const { summary, records } = await read("[2026-09-13 10:15] Nora: Hallo\n[2026-09-13 10:16] Emil: Moin\n");
  expect(records).toHaveLength(2);
  expect(summary.findings).toEqual([{ code: "transcript.unknown-app" }]);
});
