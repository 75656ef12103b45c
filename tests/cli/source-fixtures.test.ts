/** What other sources and several exports become, as recorded. `UPDATE_EXPECTED=1` writes and then fails. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { tool } from "./tool.ts";

const zone = ["--time-zone", "Europe/Berlin"];
const phones = ["fixtures/two-phones/first", "fixtures/two-phones/second", "--same-chat"];

const cases: readonly (readonly [expected: string, argv: readonly string[]])[] = [
  ["fixtures/exporter-json/expected/inspect.json", ["inspect", "fixtures/exporter-json", "--json", ...zone]],
  [
    "fixtures/exporter-json/expected/records.jsonl",
    ["inspect", "fixtures/exporter-json", "--records", "--chat", "Klasse 7b Eltern", ...zone],
  ],
  ["fixtures/web-answers/expected/inspect.json", ["inspect", "fixtures/web-answers", "--json"]],
  ["fixtures/web-answers/expected/records.jsonl", ["inspect", "fixtures/web-answers", "--records"]],
  ["fixtures/two-phones/expected/inspect.json", ["inspect", ...phones, "--json"]],
  ["fixtures/two-phones/expected/records.jsonl", ["inspect", ...phones, "--records", ...zone]],
];

test.each(cases)("%s is what comes out", async (expected, argv) => {
  const { code, out, err } = await tool(argv);
  expect([code, err]).toEqual([0, ""]);
  if (process.env.UPDATE_EXPECTED) {
    mkdirSync(dirname(expected), { recursive: true });
    writeFileSync(expected, out);
    expect.fail(`recorded ${expected}: read the difference, then run again without UPDATE_EXPECTED`);
  }
  expect(existsSync(expected), `${expected} is not recorded`).toBe(true);
  expect(out).toBe(readFileSync(expected, "utf8"));
});
