import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly integrity?: string;
  /** Stands for the package at `resolved`. */
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Locked>;
};

test("the lockfile names the optional packages of every system, or npm ci refuses a fresh clone", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test("every package has its hash, so that nobody gets another one", () => {
  const without = Object.entries(packages).filter(([path, { integrity, link, resolved = "" }]) =>
    link ? !packages[resolved] : path !== "" && !integrity && !isPartOfAnother(path),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test("every package is pinned exactly", () => {
  const { dependencies = {}, devDependencies = {} } = packages[""] ?? {};
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.length).toBeGreaterThan(10);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

/** A package that another one brings in its own folder has that one's hash. */
function isPartOfAnother(path: string): boolean {
  const inside = (whole: string) =>
    path.startsWith(`${whole}/`) && !path.slice(whole.length).includes("node_modules/");
  return Object.entries(packages).some(([whole, { integrity }]) => integrity !== undefined && inside(whole));
}

/** Looks where Node looks: in the package itself, then upwards. */
function isLocked(path: string, name: string): boolean {
  if (`${path === "" ? "" : `${path}/`}node_modules/${name}` in packages) return true;
  if (path === "") return false;
  const parent = path.slice(0, Math.max(0, path.lastIndexOf("node_modules/") - 1));
  return isLocked(parent, name);
}
