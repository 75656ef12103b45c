/** What the source cites is written down, and what is written down is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = sourcesOf("src").map((path) => readFileSync(path, "utf8"));
const page = readFileSync("docs/xeps.md", "utf8");

test("docs/xeps.md has every specification that the source cites, and no other", () => {
  const cited = new Set(sources.flatMap((text) => specifications(text)));
  expect(cited.size).toBeGreaterThan(30);
  expect([...new Set(specifications(page))].sort()).toEqual([...cited].sort());
});

test("docs/xeps.md names files that are there", () => {
  const named = [...page.matchAll(/`(src\/[^`]+)`/g)].map(([, path]) => path as string);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("docs/design.md has every rule that a comment cites", () => {
  const design = readFileSync("docs/design.md", "utf8");
  const cited = [...sources, ...sourcesOf("tests").map((path) => readFileSync(path, "utf8"))].flatMap(
    (text) =>
      [...text.matchAll(/\bdesign (?:section )?(\d+)(?:\.(\d+))?/g)].map(([, section, rule]) => ({
        section,
        rule,
      })),
  );
  expect(cited.length).toBeGreaterThan(20);
  const isThere = ({ section, rule }: { section: string | undefined; rule: string | undefined }) => {
    const from = design.indexOf(`\n## ${section}. `);
    const text = design.slice(from, design.indexOf("\n## ", from + 1) + 1 || undefined);
    return from !== -1 && (rule === undefined || text.includes(`\n${rule}. `));
  };
  expect(cited.filter((one) => !isThere(one))).toEqual([]);
});

function specifications(text: string): string[] {
  return [...text.matchAll(/\b(RFC|XEP)[ -]?(\d{4})\b/g)].map(([, kind, number]) => `${kind} ${number}`);
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path));
}
