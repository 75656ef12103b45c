import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

/** Who may know whom: a room imports only the models of rooms to its left. */
const order = ["archive", "transcript", "people", "history", "plan", "apply", "report"];
/** Use cases: they wire the rooms together, and get the world handed in. Only `cli` enters, by the door. */
const useCases = "app";
/** These stand beside the order and may import every model of it; some also the port to a server. */
const beside = ["letters", "serverarchive", "mail", "media", "demo", "xmpp", "check"];
const knowThePort = ["apply", "xmpp", "check"];
/** Text itself: pure, and every room may use it, by the door. */
const text = "text";
const leaves = ["messages", "config"];
const pure = [text, "transcript", "people", "history", "plan", "report", "letters", "serverarchive"];
/** Packages that touch nothing outside the program. */
const purePackages = [
  "papaparse",
  "valibot",
  "temporal-polyfill",
  "any-ascii",
  "uqr",
  "libphonenumber-js",
  "lean-qr",
  "punycode/punycode.js",
];
const oneFileEach = ["@xmpp/client", "yauzl", "chalk"];

const importForms =
  /^(?:import|export)\b[\w\s{},*$]*?from "([^"]+)"|\bimport\("([^"]+)"\)|^import "([^"]+)"/gm;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));
const imports = files.flatMap((file) =>
  [...readFileSync(join("src", file), "utf8").matchAll(importForms)].map((found) => {
    const target = found[1] ?? found[2] ?? found[3] ?? "";
    const local = target.startsWith(".");
    return { file, target: local ? posix.join(posix.dirname(file), target) : target, local };
  }),
);
const room = (path: string) => path.split("/")[0] ?? "";
const broken = (rule: (one: (typeof imports)[number]) => boolean) =>
  imports.filter((one) => !rule(one)).map(({ file, target }) => `${file} imports ${target}`);

function mayImport(from: string, target: string): boolean {
  const to = room(target);
  if (from === to) return true;
  if (from === text) return false;
  if (to === text) return target === `${text}/index.ts`;
  if (to === "messages") return true;
  if (to === useCases) return from === "cli" && target === `${useCases}/index.ts`;
  if (from === "cli") return true;
  if (from === useCases) return order.includes(to);
  if (leaves.includes(from) || to === "cli") return false;
  if (to === "config") return true;
  const left = beside.includes(from) ? order : order.slice(0, order.indexOf(from));
  return left.includes(to) ? target === `${to}/model.ts` || portFor(from, target) : portFor(from, target);
}

function portFor(from: string, target: string): boolean {
  return target === "apply/server.ts" && knowThePort.includes(from);
}

test("there is something to judge, and every folder has its place in the order", () => {
  expect(imports.length).toBeGreaterThan(50);
  const places = [...order, useCases, ...beside, text, ...leaves, "cli"];
  expect([...new Set(files.map(room))].filter((name) => !places.includes(name))).toEqual([]);
});

test("a room imports only models of rooms to its left; nobody imports cli, only cli imports app; text imports nothing, other leaves only text and messages", () => {
  expect(broken(({ file, target, local }) => !local || mayImport(room(file), target))).toEqual([]);
});

test("pure rooms import neither Node nor a package that reads or writes", () => {
  const allowed = ({ file, target, local }: (typeof imports)[number]) =>
    local || !pure.includes(room(file)) || purePackages.includes(target);
  expect(broken(allowed)).toEqual([]);
});

test("a folder of use cases is entered by its door", () => {
  const folder = (path: string) => path.split("/").slice(1, -1).join("/");
  const allowed = ({ file, target, local }: (typeof imports)[number]) =>
    !local ||
    [room(file), room(target)].some((name) => name !== useCases) ||
    ["", folder(file)].includes(folder(target)) ||
    target.endsWith("/index.ts");
  expect(broken(allowed)).toEqual([]);
});

test("use cases reach files, clocks and servers through their ports only", () => {
  const allowed = ({ file, target, local }: (typeof imports)[number]) =>
    local || room(file) !== useCases || target === "node:path";
  expect(broken(allowed)).toEqual([]);
});

test("packages that we hold at arm's length are imported in one file, and questions are asked in cli/prompts only", () => {
  for (const name of oneFileEach) {
    const users = new Set(imports.filter(({ target }) => target === name).map(({ file }) => file));
    expect([...users].slice(1), name).toEqual([]);
  }
  const asks = ({ file, target }: (typeof imports)[number]) =>
    !/^@?inquirer\b/.test(target) || file.startsWith("cli/prompts/");
  expect(broken(asks)).toEqual([]);
});

test("imports name the file they mean, and no file is a drawer for everything", () => {
  expect(broken(({ target, local }) => !local || /\.(ts|json)$/.test(target))).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|types)(\.ts|\/)/.test(file))).toEqual([]);
});
