import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const table = (lang: string) =>
  readdirSync(`src/messages/${lang}`, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({
      name: file.replace(/\.ts$/, ""),
      keys: [
        ...readFileSync(join("src/messages", lang, file), "utf8").matchAll(/^ {2}"([a-z][\w-]*\.[\w.-]+)"/gm),
      ].map(([, key = ""]) => key),
    }));

const files = { en: table("en"), de: table("de") };
const names = files.en.map(({ name }) => name);

/** `cli.help.people` is in `cli/help`, `cli.ask-yes` in `cli/ask`, `cli.file-missing` in `cli`. */
function homeOf(key: string): string {
  const [first = "", second = ""] = key.split(".");
  const nested = `${first}/${second.split("-")[0]}`;
  return names.includes(nested) ? nested : first;
}

test.each(["en", "de"] as const)("%s: a key's prefix names the file of its sentence", (lang) => {
  const keys = files[lang].flatMap(({ name, keys: all }) => all.map((key) => ({ name, key })));
  expect(keys.length).toBeGreaterThan(700);
  expect(keys.filter(({ name, key }) => homeOf(key) !== name)).toEqual([]);
});

test("both languages have the same files with the same keys", () => {
  const sorted = (lang: "en" | "de") => files[lang].map(({ name, keys }) => [name, [...keys].sort()]).sort();
  expect(sorted("de")).toEqual(sorted("en"));
});

test("only words and sentences: what kinds of files or reasons there are, those rooms say themselves", () => {
  const types = readdirSync("src/messages/en", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "room-words.ts")
    .filter((file) => /^export (type|interface) /m.test(readFileSync(join("src/messages/en", file), "utf8")));
  expect(types).toEqual([]);
});
