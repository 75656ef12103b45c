/**
 * `node scripts/mutants.mjs FOLDER… [--count N] [--seed N]`: do the tests notice a changed program? Draws N places in those
 * folders of src, changes one at a time in a copy, and runs the folder's own tests (and those of `app` for what it is
 * built from). Prints each change that no test noticed. By hand, not in CI: a run of tests for each change takes minutes.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseSync } from "oxc-parser";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "50" }, seed: { type: "string", default: "1" } },
});
if (folders.length === 0) throw new Error("name folders of src, such as people or plan");

const swapped = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
};
const renamed = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  startsWith: "endsWith",
  add: "delete",
};

/** All changes of one text, each `{ start, end, text }`. */
function changes(path, code) {
  const found = [];
  const put = (node, text) =>
    found.push({ path, start: node.start, end: node.end, text, was: code.slice(node.start, node.end) });
  const source = (node) => code.slice(node.start, node.end);
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node.type === "string" && /^TS(?!AsExpression|NonNull|Satisfies)/.test(node.type)) return;
    switch (node.type) {
      case "ImportDeclaration":
        return;
      case "BinaryExpression":
      case "LogicalExpression": {
        const other = swapped[node.operator];
        if (other) put(node, `${source(node.left)} ${other} ${source(node.right)}`);
        else if (node.operator === "??") put(node, source(node.left));
        break;
      }
      case "IfStatement":
        put(node.test, `!(${source(node.test)})`);
        break;
      case "ConditionalExpression":
        put(node, `${source(node.test)} ? ${source(node.alternate)} : ${source(node.consequent)}`);
        break;
      case "UnaryExpression":
        if (node.operator === "!") put(node, source(node.argument));
        break;
      case "Literal":
        if (typeof node.value === "boolean") put(node, String(!node.value));
        else if (typeof node.value === "number") put(node, String(node.value + 1));
        break;
      case "ExpressionStatement":
        if (node.expression.type.includes("Call") || node.expression.type.startsWith("Await")) put(node, ";");
        break;
      case "MemberExpression": {
        const other = renamed[node.property.name];
        if (other && !node.computed) put(node.property, other);
        break;
      }
    }
    for (const key of Object.keys(node)) if (key !== "type") visit(node[key]);
  };
  visit(parseSync(path, code).program.body);
  return found;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const copy = mkdtempSync(join(tmpdir(), "migrate-class-mutants-"));
for (const name of [
  "src",
  "tests",
  "fixtures",
  "docs",
  "scripts",
  "bin",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "CHANGELOG.md",
  "README.md",
])
  cpSync(name, join(copy, name), { recursive: true });
symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
const passes = (folder) => {
  const tests = [`tests/${folder}`, ...(folder === "app" ? ["tests/apply"] : ["tests/app"])];
  const ran = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--bail=1", "--reporter=dot", ...tests],
    {
      cwd: copy,
      encoding: "utf8",
      timeout: 120_000,
    },
  );
  return ran.status === 0;
};
try {
  const all = folders.flatMap((folder) =>
    readdirSync(join("src", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => {
        const path = join("src", folder, name);
        return changes(path, readFileSync(path, "utf8")).map((change) => ({ ...change, folder }));
      }),
  );
  for (const folder of folders)
    if (!passes(folder)) throw new Error(`the tests of ${folder} fail as they are`);
  const draw = random(Number(values.seed));
  let unnoticed = 0;
  for (let number = 1; number <= Number(values.count); number++) {
    const [one] = all.splice(Math.floor(draw() * all.length), 1);
    const code = readFileSync(one.path, "utf8");
    writeFileSync(join(copy, one.path), code.slice(0, one.start) + one.text + code.slice(one.end));
    if (passes(one.folder)) {
      unnoticed++;
      const line = code.slice(0, one.start).split("\n").length;
      console.log(`${one.path}:${line}: ${one.was} → ${one.text}`.replace(/\s+/g, " "));
    }
    writeFileSync(join(copy, one.path), code);
    if (number % 10 === 0) console.error(`${number}: ${number - unnoticed} noticed`);
  }
  console.log(`${values.count} changes, ${Number(values.count) - unnoticed} noticed`);
} finally {
  rmSync(copy, { recursive: true });
}
