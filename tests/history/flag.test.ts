import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delicateTopics } from "../../src/history/flag/flag.ts";
import { message, select, someBody } from "./chat.ts";

test.each([
  ["Die Mathenote war leider eine 5", "grades"],
  ["NOTEN gibt es morgen", "grades"],
  ["Bekommt Lena Nachhilfe?", "grades"],
  ["Lena ist krank und hat Fieber", "illness"],
  ["krankgeschrieben bis Freitag", "illness"],
  ["Tim war beim Kinderarzt", "illness"],
  ["die Aerztin sagt ADHS", "illness"],
  ["wieder Magen-Darm bei uns", "illness"],
  ["Verdacht auf Legasthenie, Diagnose folgt", "illness"],
  ["nach der Therapiesitzung", "illness"],
  ["Kopfläuse in der Klasse", "illness"],
  ["ich bringe das ärztliche Attest mit", "certificates"],
  ["das Halbjahreszeugnis", "certificates"],
  ["sonderpädagogischer Förderbedarf", "support"],
  ["FOERDERBEDARF", "support"],
  ["Her grades went down", "grades"],
  ["she's off sick with a temperature", "illness"],
  ["waiting for the diagnosis", "illness"],
  ["the doctor's note", "illness"],
  ["free school meals form", "support"],
])("%s: waits for a look (%s)", (text, topic) => {
  expect(delicateTopics(text)).toContain(topic);
});

test.each([
  "Wer bringt die Noten für den Chor mit?",
  "Das Notenblatt liegt im Musikraum",
  "Es ist ein Notfall, bitte melden",
  "Notizen und Notebook nicht vergessen",
  "Schwarztee und Kuchen",
  "Zeugnisausgabe ist um 11 Uhr",
  "Sie hat nur Lampenfieber",
  "siehe Fußnote",
  "Danke, dass ihr aufräumt",
  "Please note the new time",
  "grade 7 meets on Monday",
  "Upgrade your app",
  "I will bring notes and pencils",
  "Can you add me?",
  "Bei der Bahn gibt es eine Störung",
])("%s: means something else", (text) => {
  expect(delicateTopics(text)).toEqual([]);
});

test("any text can be asked about, also one long word and very many short ones", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      expect(delicateTopics(`${text}. krank`)).toContain("illness");
    }),
  );
  expect(delicateTopics("krank".repeat(200_000))).toEqual(["illness"]);
  expect(delicateTopics("noten ".repeat(100_000))).toEqual(["grades"]);
});

describe("a flagged message", () => {
  const nora = someBody(1, "Nora Yilmaz", "yes");
  const at = "2026-09-03T10:15:00";
  const records = [
    message(at, "Nora Yilmaz", "Hallo"),
    message(at, "Nora Yilmaz", "Lena ist krank"),
    message(at, "Nora Yilmaz", "Bild vom Zeugnis", { type: "media" }),
  ];
  const [, ill, report] = records.map(({ seq }) => seq);

  test("stays off the history, is counted and told by its number", () => {
    const { digests, included, leftOut, findings } = select([nora], records);
    expect(digests[0]?.body.split("\n").slice(1)).toEqual(["10:15 *Nora Yilmaz*: Hallo"]);
    expect([included, leftOut.flagged]).toEqual([1, 2]);
    expect(findings).toEqual([
      { code: "history.flagged", topic: "illness", entries: [ill], kept: false },
      { code: "history.flagged", topic: "certificates", entries: [report], kept: false },
    ]);
  });

  test("goes along when the user says so, and is told all the same", () => {
    const rules = { mask: [], keep: [], keepFlagged: true };
    const { included, leftOut, findings } = select([nora], records, { rules });
    expect([included, leftOut.flagged]).toEqual([3, 0]);
    expect(findings.map((finding) => "kept" in finding && finding.kept)).toEqual([true, true]);
  });

  test("is nobody's concern where its author did not agree", () => {
    expect(select([{ ...nora, history: "no" }], records).findings).toEqual([]);
  });
});

test("what waits because it may name somebody is let go by keepUncertain, not by keepFlagged", () => {
  const people = [someBody(1, "Nora Yilmaz", "yes"), someBody(2, "Ada Hansen", "no")];
  const at = "2026-09-03T10:15:00";
  const records = [
    message(at, "Nora Yilmaz", "Adamama bringt Saft"),
    message(at, "Nora Yilmaz", "Lena ist krank"),
  ];
  const [joined] = records.map(({ seq }) => seq);
  const leftOut = (rules: { keepFlagged: boolean; keepUncertain?: boolean }) => {
    const selected = select(people, records, { rules: { mask: [], keep: [], ...rules } });
    return { leftOut: selected.leftOut, findings: selected.findings };
  };
  const waits = leftOut({ keepFlagged: true });
  expect(waits.leftOut).toMatchObject({ flagged: 0, uncertain: 1 });
  expect(waits.findings).toContainEqual({
    code: "history.uncertain",
    because: "joined",
    entries: [joined],
    kept: false,
  });
  const goes = leftOut({ keepFlagged: false, keepUncertain: true });
  expect(goes.leftOut).toMatchObject({ flagged: 1, uncertain: 0 });
  expect(goes.findings).toContainEqual({
    code: "history.uncertain",
    because: "joined",
    entries: [joined],
    kept: true,
  });
});
