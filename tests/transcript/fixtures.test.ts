/** Every fixture must become what was recorded. `UPDATE_EXPECTED=1` writes and then fails, so that nobody trusts it unread. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const root = join(import.meta.dirname, "../../fixtures");
const isChat = (name: string): boolean => /^_?chat\.txt$|(?:WhatsApp|واتساب).*\.txt$/.test(name);

interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly chat: string;
}

/** Folders that hold a chat text and are recorded here; others belong to other tests. */
const cases: readonly Fixture[] = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory() || entry.name === "class-7b" || entry.name === "web-answers") return [];
  const folder = join(root, entry.name);
  const chat = readdirSync(folder).find(isChat);
  return chat === undefined ? [] : [{ name: entry.name, folder, chat }];
});

test("there are fixtures to convert, for both platforms, languages and clocks", () => {
  const names = cases.map((fixture) => fixture.name);
  for (const platform of ["android", "ios"]) {
    for (const rest of ["de-12h", "de-24h", "en-12h", "en-24h"])
      expect(names).toContain(`${platform}-${rest}`);
  }
  expect(names).toContain("pasted-headers");
});

describe.each(cases)("fixture $name", ({ name, folder, chat }) => {
  test("becomes the records and the summary that were recorded", async () => {
    const attachments = readdirSync(folder).filter((file) => file !== chat && file !== "expected");
    const { records, summary } = await read(readFileSync(join(folder, chat), "utf8"), { attachments });
    const lines = records.map((record) => `${JSON.stringify(record)}\n`).join("");
    const whole = `${JSON.stringify(summary, null, 2)}\n`;
    const expected = join(folder, "expected");
    const files = { records: join(expected, "records.jsonl"), summary: join(expected, "summary.json") };
    if (process.env.UPDATE_EXPECTED) {
      mkdirSync(expected, { recursive: true });
      writeFileSync(files.records, lines);
      writeFileSync(files.summary, whole);
      expect.fail(
        `recorded fixtures/${name}/expected: read the difference, then run again without UPDATE_EXPECTED`,
      );
    }
    expect(existsSync(files.records), `fixtures/${name} has no recording`).toBe(true);
    expect(lines).toBe(readFileSync(files.records, "utf8"));
    expect(whole).toBe(readFileSync(files.summary, "utf8"));
  });
});
