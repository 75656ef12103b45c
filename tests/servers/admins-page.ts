/** Blocks of docs/server-admins.md: what it tells those who run a server is what the tests' servers run with. */
import { readFileSync } from "node:fs";

const page = readFileSync("docs/server-admins.md", "utf8");

type Tree = { [key: string]: Tree | string | number | string[] };

/** The blocks in this language below this heading, in their order. */
function blocks(heading: string, language: "lua" | "yaml"): readonly string[] {
  const [, section] = page.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`docs/server-admins.md has no “${heading}”`);
  const below = section.split("\n## ")[0] ?? "";
  const found = [...below.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, "g"))];
  return found.map(([, block = ""]) => block);
}

/** Of Prosody: the modules to be switched on, and the lines besides. */
export function prosodyBlock(heading: string): {
  readonly modules: readonly string[];
  readonly settings: string;
} {
  const [block = ""] = blocks(heading, "lua");
  const [first = "", ...rest] = block.split("\n");
  const modules = [...first.matchAll(/"([a-z_]+)"/g)].map(([, name = ""]) => name);
  if (!first.startsWith("modules_enabled = { …, ") || modules.length === 0)
    throw new Error(`no modules: ${first}`);
  return { modules, settings: `${rest.join("\n")}\n` };
}

/** Of ejabberd: what is added to its configuration. */
export function ejabberdBlocks(heading: string): readonly Tree[] {
  return blocks(heading, "yaml").map(readYaml);
}

/** The plain part of YAML: maps in maps, texts, lists of texts. */
function readYaml(text: string): Tree {
  const root: Tree = {};
  const open: { readonly indent: number; readonly tree: Tree; readonly key: string }[] = [];
  let tree = root;
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const indent = line.length - line.trimStart().length;
    while (open.length > 0 && indent <= (open.at(-1)?.indent ?? 0)) tree = open.pop()?.tree ?? root;
    const item = /^\s*- (.+)$/.exec(line)?.[1];
    const last = open.at(-1);
    if (item !== undefined && last) {
      const list = last.tree[last.key];
      last.tree[last.key] = [...(Array.isArray(list) ? list : []), item];
      continue;
    }
    const [, key = "", value = ""] = /^\s*([\w]+):\s*(.*)$/.exec(line) ?? [];
    if (key === "") throw new Error(`not understood: ${line}`);
    if (value === "" || value === "{}") {
      const child: Tree = {};
      tree[key] = child;
      if (value === "") open.push({ indent, tree, key });
      if (value === "") tree = child;
    } else tree[key] = /^\d+$/.test(value) ? Number(value) : value.replace(/^"(.*)"$/, "$1");
  }
  return root;
}

/** Both together; the second wins where both say something. */
export function merged(one: object, other: object): object {
  const all: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = all[key];
    const both = [before, value].every(
      (each) => typeof each === "object" && each !== null && !Array.isArray(each),
    );
    all[key] = both ? merged(before as object, value) : value;
  }
  return all;
}
