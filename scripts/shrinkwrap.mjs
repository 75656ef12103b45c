/**
 * Writes `npm-shrinkwrap.json` for the package that is about to be packed, and takes it away again (`--remove`). Only with it do
 * the lockfile's pins hold on a user's machine, for packages of packages too: npm passes over a package's `package-lock.json`.
 * It names what runs, not what only we need; in the clone it would stand in for the lockfile, so it does not stay.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const file = join(project, "npm-shrinkwrap.json");

if (process.argv.includes("--remove")) rmSync(file, { force: true });
else {
  const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  writeFileSync(file, `${JSON.stringify(ofUsers(lock), null, 2)}\n`);
}

/**
 * The lockfile with what our dependencies need, and they theirs. npm's own marks do not tell: what developers need and a package of ours
 * may use besides (TypeScript, for valibot) counts as both, and half a gigabyte for all systems would lie on the user's disk.
 */
export function ofUsers(lock) {
  const { devDependencies, ...root } = lock.packages[""];
  const needed = new Map([["", root]]);
  for (const [path, { dependencies, optionalDependencies }] of needed)
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = placeOf(lock, name, path);
      if (found !== null) needed.set(found, lock.packages[found]);
    }
  const inOrder = Object.keys(lock.packages).filter((path) => needed.has(path));
  return { ...lock, packages: Object.fromEntries(inOrder.map((path) => [path, needed.get(path)])) };
}

/** Node looks beside whoever asks, then folder by folder upwards. */
function placeOf({ packages }, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    const place = `${at}${at && "/"}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === "") return null;
  }
}
