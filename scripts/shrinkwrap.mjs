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

/** The lockfile without packages that only developers need. */
export function ofUsers(lock) {
  const { devDependencies, ...root } = lock.packages[""];
  // npm marks the target of a link as for developers, and not the link
  const isDev = ({ dev, link, resolved }) => (link ? lock.packages[resolved]?.dev : dev) === true;
  const others = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && !isDev(entry));
  return { ...lock, packages: { "": root, ...Object.fromEntries(others) } };
}
