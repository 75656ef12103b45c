/** Languages without a table of their own: what stands for things that are not there is known, and that messages are encrypted. */
import { describe, expect, test } from "vitest";
import { elsewhere, omittedElsewhere } from "../../../src/transcript/whatsapp-text/bodies/elsewhere.ts";
import { bodyTables, tabledLanguages } from "../../../src/transcript/whatsapp-text/bodies/tables.ts";
import { elsewhere as noticesElsewhere } from "../../../src/transcript/whatsapp-text/notices/elsewhere.ts";
import { read } from "../reading.ts";

const ios = (lines: readonly string[]): string =>
  lines.map((line, i) => `[13.09.26, 10:${10 + i}:09] ${line}\r\n`).join("");
const android = (lines: readonly string[]): string =>
  lines.map((line, i) => `13.09.26, 10:${10 + i} - ${line}\n`).join("");

test("no language is known in two ways", () => {
  const languages = new Set(elsewhere.map(({ language }) => language));
  expect(languages.size).toBe(25);
  expect(new Set(noticesElsewhere.map(({ language }) => language))).toEqual(languages);
  for (const { language } of bodyTables) expect(languages.has(language)).toBe(false);
  expect(tabledLanguages.size).toBe(12);
});

describe.each(elsewhere.map((table, i) => [`${table.language} ${i}`, table] as const))(
  "in %s",
  (_, table) => {
    const marked = [
      ...table.omitted,
      table.deleted,
      table.deletedByYou,
      ...(table.waiting === "" ? [] : [table.waiting]),
    ];

    test("iOS's own words behind its mark are no text, from the first line on", async () => {
      const { records } = await read(ios(marked.map((wording) => `Nora: \u200e${wording}.`)));
      const types = records.map((record) => (record.kind === "message" ? record.type : record.code));
      const rest = table.waiting === "" ? [] : ["waiting"];
      expect(types).toEqual([...omittedElsewhere, "deleted", "deleted", ...rest]);
    });

    test("Android's stand in brackets", async () => {
      const lines = [
        ...table.omittedInBrackets.map((wording) => `<${wording}>`),
        ...(table.attached === "" ? [] : [`Übung 1.pdf (${table.attached})`]),
      ];
      const { records, summary } = await read(android(lines.map((line) => `Nora: ${line}`)));
      expect(records.map((record) => record.kind === "message" && record.type)).toEqual([
        ...table.omittedInBrackets.map(() => "media"),
        ...(table.attached === "" ? [] : ["document"]),
      ]);
      expect(summary.counts.omitted).toBe(table.omittedInBrackets.length);
    });

    test("without mark and bracket they are what somebody types", async () => {
      const ofTables = bodyTables.flatMap(({ omitted }) => omitted.map(([, wording]) => wording));
      const own = marked.filter((wording) => !ofTables.includes(wording));
      const { records } = await read(ios(own.map((wording) => `Nora: ${wording}`)));
      expect(records.length).toBeGreaterThan(7);
      for (const record of records) expect(record).toMatchObject({ type: "text" });
    });
  },
);

test.each(
  noticesElsewhere.flatMap(({ language, frames }) =>
    frames.map(([, wording]) => [language, wording] as const),
  ),
)("in %s a group is no person for saying that %s", async (language, wording) => {
  const sentence = wording.replace("{targets}", "Karla M");
  const said = sentence.endsWith("…") ? `${sentence.slice(0, -1)}. \u200e123` : sentence;
  const { records, summary, shape } = await read(ios([`Chor: \u200e${said}`, "Nora: 🎶"]));
  expect(records).toMatchObject([{ kind: "notice", code: "encryption" }, { author: "Nora" }]);
  expect(summary.writers.map(({ name }) => name)).toEqual(["Nora"]);
  expect(shape.recognition.language).toBe(language);
});
