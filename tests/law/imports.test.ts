import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

/** Who may know whom: a room imports only from rooms to its left. */
const order = ["archive", "transcript", "people", "history", "plan", "apply", "report"];
/** Use cases: they wire the rooms together, and get the world handed in. Only `cli` enters, by the door. */
const useCases = "app";
/** Besides the rooms of the order. */
const usedByUseCases = ["letters"];
/** These stand beside the order and may import from every room in it. */
const beside = ["letters", "mail", "media", "demo", "xmpp", "check"];
/** Text itself: pure, and every room may use it. */
const text = "text";
const leaves = ["messages", "config"];
const pure = [text, "transcript", "people", "history", "plan", "report", "letters"];
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
const oneFileEach = [
  "@xmpp/client",
  "yauzl",
  "chalk",
  "nodemailer/lib/mail-composer",
  "nodemailer/lib/mime-node",
  "nodemailer/lib/smtp-connection",
];

const importForms =
  /^(?:import|export)\b( type\b)?[\w\s{},*$]*?from "([^"]+)"|\bimport\("([^"]+)"\)|^import "([^"]+)"/gm;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));
const imports = files.flatMap((file) =>
  [...readFileSync(join("src", file), "utf8").matchAll(importForms)].map((found) => {
    const target = found[2] ?? found[3] ?? found[4] ?? "";
    const local = target.startsWith(".");
    return {
      file,
      target: local ? posix.join(posix.dirname(file), target) : target,
      local,
      /** Only types: nothing of the target runs. */
      types: found[1] !== undefined,
      /** Loaded when it is first needed. */
      late: found[3] !== undefined,
    };
  }),
);
const room = (path: string) => path.split("/")[0] ?? "";
const broken = (rule: (one: (typeof imports)[number]) => boolean) =>
  imports.filter((one) => !rule(one)).map(({ file, target }) => `${file} imports ${target}`);

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === text) return false;
  if (to === text || to === "messages") return true;
  if (to === useCases) return from === "cli";
  if (from === "cli") return true;
  if (from === useCases) return [...order, ...usedByUseCases].includes(to);
  if (leaves.includes(from) || to === "cli") return false;
  if (to === "config") return true;
  return (beside.includes(from) ? order : order.slice(0, order.indexOf(from))).includes(to);
}

/** The folders that hold `target` and not `file`, the outermost first. */
function entered(file: string, target: string): readonly string[] {
  const parts = posix.dirname(target).split("/");
  return parts
    .map((_, at) => parts.slice(0, at + 1).join("/"))
    .filter((folder) => !`${posix.dirname(file)}/`.startsWith(`${folder}/`));
}

test("there is something to judge, and every folder has its place in the order", () => {
  expect(imports.length).toBeGreaterThan(50);
  const places = [...order, useCases, ...beside, text, ...leaves, "cli"];
  expect([...new Set(files.map(room))].filter((name) => !places.includes(name))).toEqual([]);
});

test("a room imports only from rooms to its left; nobody imports cli, only cli imports app; text imports nothing, other leaves only text and messages", () => {
  expect(broken(({ file, target, local }) => !local || mayImport(room(file), room(target)))).toEqual([]);
});

test("a folder is entered by its door, but for what is loaded only when it is needed", () => {
  const doors = new Set(files.filter((file) => posix.basename(file) === "index.ts").map(posix.dirname));
  const rooms = [...new Set(files.map(room))];
  expect(rooms.filter((name) => !doors.has(name))).toEqual(["cli"]);
  const allowed = ({ file, target, local, late }: (typeof imports)[number]) => {
    const door = entered(file, target).find((folder) => doors.has(folder));
    return !local || late || door === undefined || target === `${door}/index.ts`;
  };
  expect(broken(allowed)).toEqual([]);
});

test("doors only lead on, and a model only defines", () => {
  const read = (file: string) => readFileSync(join("src", file), "utf8");
  const leading = /^(export (type )?\{[^}]*\} from "[^"]+";|\/\*\*[\s\S]*?\*\/)$/gm;
  const doing = files.filter(
    (file) => /(^|\/)index\.ts$/.test(file) && read(file).replace(leading, "").trim() !== "",
  );
  expect(doing).toEqual([]);
  const passing = files.filter(
    (file) => /(^|\/)model\.ts$/.test(file) && /^export [^=]*\bfrom "/m.test(read(file)),
  );
  expect(passing).toEqual([]);
});

test("no file imports itself through others", () => {
  const next = new Map(files.map((file) => [file, new Set<string>()]));
  for (const { file, target, local } of imports) if (local) next.get(file)?.add(target);
  // whoever imports nothing that is left is taken away until nothing changes: what stays is a circle or leads into one
  for (let before = -1; before !== next.size; ) {
    before = next.size;
    for (const [file, targets] of next)
      if (![...targets].some((target) => next.has(target))) next.delete(file);
  }
  expect([...next.keys()]).toEqual([]);
});

test("pure rooms import neither Node nor a package that reads or writes, nor anything but types of rooms that do", () => {
  const harmless = [...pure, ...leaves];
  const allowed = ({ file, target, local, types }: (typeof imports)[number]) =>
    !pure.includes(room(file)) ||
    types ||
    (local ? harmless.includes(room(target)) : purePackages.includes(target));
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
