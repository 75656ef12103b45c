import { describe, expect, test } from "vitest";
import { cleanName } from "../../../src/transcript/marks.ts";
import { read } from "../reading.ts";

const de = (...entries: readonly string[]): string =>
  entries.map((entry, i) => `13.09.26, 10:${String(10 + i)} - ${entry}\n`).join("");
const ios = (...entries: readonly string[]): string =>
  entries.map((entry, i) => `[13.09.26, 10:${String(10 + i)}:00] ${entry}\r\n`).join("");

const writers = async (text: string): Promise<string[]> =>
  (await read(text)).summary.writers.map((writer) => writer.name).sort();

test.each([
  ["~\u00a0Nora", "Nora"],
  ["~\u202fNora", "Nora"],
  ["~ Nora", "Nora"],
  ["\u202a+49\u00a0170\u00a01234567\u202c", "+49 170 1234567"],
  ["~ +1\u2011555\u2011010\u20110001", "+1-555-010-0001"],
  ["\u202aNora", "Nora"],
  ["Nora ", "Nora"],
  ["👨‍👩‍👧 Berg", "👨‍👩‍👧 Berg"],
  ["~", "~"],
  ["\u200e", "?"],
  ["", "?"],
  ["~\u202f", "?"],
  ["\u200b\u2060", "?"],
  ["\u2068\u2069", "?"],
])("the sender field %j is the name %j", (field, name) => {
  expect(cleanName(field)).toBe(name);
});

describe("a name with a colon in it", () => {
  test("is whole where a notice proves it", async () => {
    expect(await writers(de("Nora hat Chef: Karl hinzugefügt", "Chef: Karl: Moin", "Nora: Hi"))).toEqual([
      "Chef: Karl",
      "Nora",
    ]);
  });

  test("is whole also above the line that proves it", async () => {
    expect(
      await writers(
        ios("Chef: Karl: Moin", "Nora: Hi", "Chef: Karl: \u200eChef: Karl hat dich hinzugefügt."),
      ),
    ).toEqual(["Chef: Karl", "Nora"]);
  });

  test("is whole where each of many lines begins with it", async () => {
    const said = Array.from({ length: 6 }, (_, i) => `Chef: Karl: Nachricht ${i}`);
    expect(await writers(de(...said, "Nora: Hi"))).toEqual(["Chef: Karl", "Nora"]);
  });

  test("is not made of a habit of writing", async () => {
    expect(await writers(de("Chef: Info: eins", "Chef: Info: zwei", "Chef: und drei", "Nora: a: b"))).toEqual(
      ["Chef", "Nora"],
    );
  });
});

describe("somebody who sends nothing but", () => {
  const sixTimes = (line: (i: number) => string): string[] => Array.from({ length: 6 }, (_, i) => line(i));

  test("pictures keeps their name", async () => {
    const file = (i: number): string => `0000000${i}-PHOTO-2026-09-03-10-0${i}-05.jpg`;
    for (const word of ["Anhang", "attached"])
      expect(await writers(ios(...sixTimes((i) => `Anke: \u200e<${word}: ${file(i)}>`), "Nora: Hi"))).toEqual(
        ["Anke", "Nora"],
      );
  });

  test("places keeps their name", async () => {
    const place = (i: number): string => `Standort: https://maps.google.com/?q=52.5,13.${i}`;
    expect(await writers(de(...sixTimes((i) => `Anke: ${place(i)}`), "Nora: Hi"))).toEqual(["Anke", "Nora"]);
    expect(await writers(ios(...sixTimes((i) => `Anke: \u200e${place(i)}`), "Nora: Hi"))).toEqual([
      "Anke",
      "Nora",
    ]);
  });

  test("pictures under a name with a colon keeps the whole of it", async () => {
    const said = sixTimes((i) => `Chef: Karl: \u200eIMG-20260903-WA000${i}.jpg (Datei angehängt)`);
    expect(await writers(de("Nora hat Chef: Karl hinzugefügt", ...said, "Nora: Hi"))).toEqual([
      "Chef: Karl",
      "Nora",
    ]);
  });
});

describe("nobody is made a writer by a wording:", () => {
  test("a group name with a colon in a notice", async () => {
    expect(await writers(de('Nora hat die Gruppe "TV: Tatort" erstellt', "Emil: Moin"))).toEqual(["Emil"]);
  });

  test("a known wording that ends with a colon and more", async () => {
    const text = "13/09/2026, 10:15 - Nora added you to a group in the community: School: all\n";
    expect((await read(text)).records).toMatchObject([
      { kind: "notice", code: "added", actor: "Nora", you: true },
    ]);
  });

  test("an unknown wording on Android", async () => {
    expect(await writers(de("Nora hat etwas Neues gemacht: so", "Emil: Moin"))).toEqual(["Emil"]);
  });

  test("an unknown wording on iOS, sent by the group or the actor", async () => {
    expect(
      await writers(
        ios("Chor: \u200eGanz neue Worte von WhatsApp.", "Nora: \u200eNora tat etwas.", "Emil: Moin"),
      ),
    ).toEqual(["Emil"]);
  });

  test("names that only notices mention", async () => {
    const { summary } = await read(de("Nora hat Mia hinzugefügt", "Emil: Moin"));
    expect(summary.writers.map((writer) => writer.name)).toEqual(["Emil"]);
    expect(summary.mentioned).toEqual(["Mia", "Nora"]);
  });
});

describe("a writer stays a writer", () => {
  test("whose first message says what a notice would say", async () => {
    expect(await writers(de("Karl: Emil wurde entfernt.", "Mia: Nora hat Emil hinzugefügt"))).toEqual([
      "Karl",
      "Mia",
    ]);
  });

  test("whose message on iOS begins with a mark, as pasted text may", async () => {
    const { records } = await read(ios("Nora: Moin", "Nora: \u200eKeine Ahnung", "Nora: \u200fשלום"));
    expect(records.map((record) => [record.kind, record.text])).toEqual([
      ["message", "Moin"],
      ["message", "Keine Ahnung"],
      ["message", "שלום"],
    ]);
  });

  test("who sent only attachments and calls on iOS", async () => {
    expect(
      await writers(
        ios(
          "Nora: \u200eBild weggelassen",
          "Emil: \u200eVerpasster Sprachanruf. \u200eZum Zurückrufen tippen",
        ),
      ),
    ).toEqual(["Emil", "Nora"]);
  });
});

test("one name with and without the mark of unsaved contacts is two people, and said to be", async () => {
  const { summary } = await read(de("~\u00a0Nora: Hi", "Nora: Moin", "Nora: Hallo", "~\u00a0Emil: Hallo"));
  expect(summary.writers).toMatchObject([
    { name: "Nora", messages: 2 },
    { name: "Emil", messages: 1 },
    { name: "~Nora", messages: 1 },
  ]);
  expect(summary.findings).toEqual([{ code: "transcript.namesakes", names: ["Nora"] }]);
});

test("labels that differ in case, width or a selector of emoji are different people", async () => {
  const { summary } = await read(
    de("Nora: a", "NORA: b", "\uff2eora: c", "Lisa ❤: d", "Lisa ❤\ufe0f: e", "\u200eNora\u200f: f"),
  );
  expect(summary.writers.map(({ name, messages }) => `${name} ${messages}`)).toEqual([
    "Nora 2",
    "Lisa ❤ 1",
    "Lisa ❤\ufe0f 1",
    "NORA 1",
    "\uff2eora 1",
  ]);
});

test("an unsaved contact who comes long after the saved one of that name stays apart", async () => {
  const long = (first: string, last: string) =>
    [...Array.from({ length: 3000 }, () => first), last]
      .map((line) => `03.09.26, 10:15 - ${line}\n`)
      .join("");
  const { summary } = await read(long("Nora: wir treffen uns um acht vor der Schule", "~\u00a0Nora: Hi"));
  expect(summary.writers.map(({ name, messages }) => [name, messages])).toEqual([
    ["Nora", 3000],
    ["~Nora", 1],
  ]);
  const turned = await read(long("~ Nora: wir treffen uns um acht vor der Schule", "Nora: Hi"));
  expect(turned.summary.writers.map(({ name, messages }) => [name, messages])).toEqual([
    ["Nora", 3000],
    ["Nora (2)", 1],
  ]);
});

test("a known person's line with a mark in the middle is looked at as closely as a stranger's", async () => {
  const line = "Nora: Plan.pdf • \u200e3 pages \u200eunheard of";
  const { records } = await read(ios("Emil: Moin", line, "Nora: Moin", line));
  expect({ ...records[3], seq: 0, at: null }).toEqual({ ...records[1], seq: 0, at: null });
});

test("senders that the export does not name are nobody, however their fields look", async () => {
  const { records, summary } = await read(
    ios("Nora: hallo", "\u200e: wer bin ich", ": leer", "~\u202f: nur Tilde", "Kemal: hi"),
  );
  expect(records.map((record) => record.kind === "message" && record.author)).toEqual([
    "Nora",
    "?",
    "?",
    "?",
    "Kemal",
  ]);
  expect(summary.writers.map(({ name }) => name)).toEqual(["Kemal", "Nora"]);
  expect(summary.members.map(({ name }) => name)).toEqual(["Nora", "Kemal"]);
  expect(summary.findings).toEqual([{ code: "transcript.unknown-senders", messages: 3 }]);
});
