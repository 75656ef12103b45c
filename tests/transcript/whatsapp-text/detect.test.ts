import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/messages/finding.ts";
import { say } from "../../../src/messages/index.ts";
import { read } from "../reading.ts";

const android = (dates: readonly string[]): string =>
  dates.map((date) => `${date}, 10:15 - Nora: Moin\n`).join("");

describe("the order of day and month is decided by", () => {
  test.each([
    ["part-above-12", "dmy", android(["03/09/2026", "13/09/2026"])],
    ["part-above-12", "mdy", android(["9/3/26", "9/13/26"])],
    ["year-first", "ymd", android(["2026/09/03"])],
    ["attachment-names", "dmy", "03/09/2026, 10:15 - Nora: IMG-20260903-WA0001.jpg (file attached)\n"],
    [
      "attachment-names",
      "mdy",
      "[9/3/26, 10:15:09 AM] Nora: \u200e<attached: 00000001-PHOTO-2026-09-03-10-15-09.jpg>\r\n",
    ],
    ["chronology", "dmy", android(["01/09/2026", "10/09/2026", "02/10/2026", "09/10/2026", "01/11/2026"])],
    ["change-frequency", "dmy", android(["03/09/2026", "04/09/2026", "05/09/2026"])],
    ["change-frequency", "mdy", android(["9/3/26", "9/4/26", "9/5/26"])],
    ["separator", "dmy", android(["03.09.26"])],
  ] as const)("%s: %s", async (dateEvidence, dateOrder, text) => {
    const { shape } = await read(text);
    expect(shape.recognition).toMatchObject({ dateOrder, dateEvidence });
    expect(shape.findings).toEqual([]);
  });

  test("the user's word before all evidence", async () => {
    const { shape, summary } = await read(android(["13/09/2026"]), { dateOrder: "mdy" });
    expect(shape.recognition).toMatchObject({ dateOrder: "mdy", dateEvidence: "given" });
    expect(summary.findings).toEqual([{ code: "transcript.impossible-dates", records: 1, first: 1 }]);
  });

  test("nothing but habit, where the file does not tell, and the user is told", async () => {
    const { shape } = await read(android(["03/09/2026"]));
    expect(shape.recognition).toMatchObject({ dateOrder: "dmy", dateEvidence: "habit" });
    expect(shape.findings).toEqual([{ code: "transcript.date-order-undecided", order: "dmy" }]);
    const american = await read("9/3/26, 10:15\u202fPM - Nora: hi\n");
    expect(american.shape.recognition).toMatchObject({ dateOrder: "mdy", dateEvidence: "habit" });
  });

  test("evidence that comes only after the head of a long file", async () => {
    const head = android(Array.from({ length: 20_000 }, () => "03/09/2026"));
    const { shape } = await read(`${head}9/14/2026, 10:15 - Nora: Moin\n`);
    expect(shape.recognition).toMatchObject({ dateOrder: "mdy", dateEvidence: "part-above-12" });
  });
});

describe("what is no export is refused", () => {
  async function refusal(text: string): Promise<Failure> {
    try {
      await read(text);
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
    throw new Error("it was read");
  }

  test.each([
    ["an empty file", "", "transcript.empty"],
    ["a file of blanks and marks", "\ufeff\n \r\n", "transcript.empty"],
    [
      "a chat copied on the web",
      "[10:15, 03.09.2026] Nora: Moin\n[10:16, 03.09.2026] Emil: Hi\n",
      "transcript.copied-from-screen",
    ],
    ["a chat copied on a phone", "[3/9, 10:15 PM] Nora: hi\n", "transcript.copied-from-screen"],
    ["a letter", "Liebe Eltern,\nam 03.09.26, 10:15 - also bald - ist Fest.\n", "transcript.not-an-export"],
    ["a table", "name;whatsapp;jid\nNora;Nora;nora@example.org\n", "transcript.not-an-export"],
  ])("%s", async (_, text, code) => {
    const failure = await refusal(text);
    expect(failure.reason).toBe("not-understood");
    expect(failure.findings.map((finding) => finding.code)).toEqual([code]);
  });

  test("with a sentence that shows a harmless piece of the first line", async () => {
    const [finding] = (await refusal(`\u001b[2J${"x".repeat(500)}\n`)).findings;
    expect(finding).toBeDefined();
    if (finding === undefined) return;
    for (const lang of ["de", "en"] as const) {
      const sentence = say(lang, finding);
      expect(sentence).not.toContain("\u001b");
      expect(sentence).toContain("x".repeat(50));
      expect(sentence).not.toContain("x".repeat(100));
      expect(sentence).toContain("03.09.26, 10:15 - Nora");
    }
  });
});

describe("lines that do not fit are told", () => {
  test("before the first header", async () => {
    const { summary, records } = await read(`Weitergeleitet\n\n${android(["13.09.26", "14.09.26"])}`);
    expect(records).toHaveLength(2);
    expect(summary.findings).toEqual([
      { code: "transcript.before-first-header", lines: 1, line: "Weitergeleitet" },
    ]);
  });

  test("headers of another shape stay in the body they stand in", async () => {
    const { summary, records } = await read(`${android(["13.09.26"])}9/14/26, 10:15 PM - Sam: hi\n`);
    expect(records).toHaveLength(1);
    expect(records[0]?.text).toBe("Moin\n9/14/26, 10:15 PM - Sam: hi");
    expect(summary.findings.map((finding) => finding.code)).toEqual(["transcript.other-shapes"]);
  });

  test("a long pasted export at the beginning does not win over the file's own headers", async () => {
    const pasted = "[13.09.26, 10:15:09] Emil: kopiert\n".repeat(2);
    const { records } = await read(
      `13.09.26, 10:14 - Nora: seht mal\n${pasted}13.09.26, 10:16 - Nora: so war das\n`,
    );
    expect(records).toHaveLength(2);
  });
});

test("headers with marks and byte order marks in them are headers", async () => {
  const { records } = await read(
    "\ufeff[\ufeff13.09.26, 10:15:09] Nora: eins\r\n\u200e[13.09.26, 10:15:10] Nora: zwei\r\n\ufeff\ufeff[\u200e13.09.26, 10:15:11] Nora: drei\r\n",
  );
  expect(records.map((record) => record.text)).toEqual(["eins", "zwei", "drei"]);
});

test("hours with a redundant word for the half of the day are taken as they are", async () => {
  const { records } = await read(
    "13.09.26, 23:59 PM - Nora: a\n13.09.26, 00:04 AM - Nora: b\n13.09.26, 12:00 AM - Nora: c\n",
  );
  expect(records.map((record) => record.at?.slice(11, 16))).toEqual(["23:59", "00:04", "00:00"]);
});

test("a leap day exists only in leap years", async () => {
  const { records } = await read("29.02.24, 10:15 - Nora: ja\n29.02.25, 10:15 - Nora: nein\n");
  expect(records.map((record) => record.at)).toEqual(["2024-02-29T10:15:00", null]);
});

test("hostile lines of half a million characters are read to their end", async () => {
  // Quadratic work on any of them would take minutes, far beyond the time that a test is given.
  const length = 500_000;
  const hostile = ["[", "1", "\u200e", ": ", "<", ")", '" zu "', "13.09.26, ", "\u200f[1"].map((s) =>
    s.repeat(length / s.length),
  );
  const text = hostile
    .map((line) => `13.09.26, 10:15 - Nora: Moin\n${line}\n13.09.26, 10:15 - X: ${line}\n`)
    .join("");
  const { records } = await read(text);
  expect(records).toHaveLength(2 * hostile.length);
  const withoutMarks = hostile.map((line) => line.replace(/^[\u200e\u200f]+/, "").length);
  expect(records.map((record) => record.text.length)).toEqual(
    hostile.flatMap((line, i) => ["Moin\n".length + line.length, withoutMarks[i]]),
  );
});
