/**
 * Newer generations of both servers beside the machine's own, for the tests. `npm run servers backports|newest` fetches one and
 * says how tests run on it. They lie in a cache folder, unpacked, never installed; a second look costs nothing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { argv, env } from "node:process";
import { fileURLToPath } from "node:url";
import { debianMirror } from "./apt-sources.mjs";

/** Counts up when a recipe changes, so that what the old one made is not taken for it. */
const RECIPE = 1;

/** What is asked of a generation, and on which machines it can be had. */
const recipes = {
  backports: {
    script: "servers-backports.sh",
    atLeast: { prosody: "13.0.1", ejabberd: "24.12" },
    lacks: () =>
      release() !== "bookworm"
        ? "Debian 12"
        : existsSync("/usr/lib/prosody") && existsSync("/usr/bin/erl")
          ? null
          : "the packages prosody and ejabberd",
  },
  newest: {
    script: "servers-newest.sh",
    atLeast: { prosody: "13.0.6", ejabberd: "26.07" },
    lacks: () => (process.getuid?.() === 0 ? null : "root"),
  },
};

/** `installed`: what is on the machine. */
export const generations = ["installed", ...Object.keys(recipes)];

const release = () => /^VERSION_CODENAME=(\w+)/m.exec(read("/etc/os-release"))?.[1] ?? null;

/** Where a generation lies, whether it is there or not. */
export function folderOf(name) {
  const root = process.getuid?.() === 0;
  const cache = env.XDG_CACHE_HOME ?? (root ? "/var/cache" : join(homedir(), ".cache"));
  return join(cache, "migrate-class", `servers-${name}-${RECIPE}`);
}

/** The variables with which tests run on a generation. @throws Error where it is not there */
export function environmentOf(name) {
  if (!generations.includes(name)) throw new Error(`SERVERS=${name}: there are ${generations.join(", ")}`);
  if (name === "installed") return { SERVERS: name };
  const folder = folderOf(name);
  if (!existsSync(folder)) throw new Error(`SERVERS=${name} is not there: npm run servers ${name}`);
  return { SERVERS: name, SERVERS_FOLDER: folder, PATH: `${join(folder, "bin")}${delimiter}${env.PATH}` };
}

/**
 * Sees to it that a generation is there.
 *
 * @param {(text: string) => void} say
 * @returns {boolean} is it there now?
 */
export function provideServers(name, say) {
  const folder = folderOf(name);
  if (existsSync(folder)) return true;
  const { script, atLeast, lacks } = recipes[name];
  const lacking = existsSync("/usr/bin/apt-get") ? lacks() : "Debian's apt";
  if (lacking) {
    say(`servers “${name}” are not to be had here: that takes ${lacking}`);
    return false;
  }
  say(`fetching servers “${name}” into ${folder} (unpacked there, not installed)`);
  const part = `${folder}.part-${process.pid}`;
  const { uri, keyring } = debianMirror(release());
  mkdirSync(dirname(folder), { recursive: true });
  const path = fileURLToPath(new URL(script, import.meta.url));
  const told = { ...env, to: part, home: folder, mirror: uri, keyring, LC_ALL: "C.UTF-8" };
  const { status } = spawnSync("sh", [path], { env: told, stdio: ["ignore", "inherit", "inherit"] });
  const versions = versionsIn(part);
  const fine = status === 0 && Object.keys(atLeast).every((one) => !isOlder(versions[one], atLeast[one]));
  // another run may have been quicker
  if (fine && !existsSync(folder)) renameSync(part, folder);
  rmSync(part, { recursive: true, force: true });
  say(fine ? `there are: ${listed(versions)}` : `servers “${name}” could not be fetched; see above.`);
  return fine;
}

const listed = (versions) =>
  Object.entries(versions)
    .map(([server, version]) => `${server} ${version}`)
    .join(", ");

/** Which versions a fetched generation has. */
function versionsIn(folder) {
  const lines = read(join(folder, "versions")).trimEnd().split("\n");
  return Object.fromEntries(lines.map((line) => line.split(" ")));
}

function isOlder(version = "0", than) {
  return version.localeCompare(than, "en", { numeric: true }) < 0;
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const names = Object.keys(recipes).filter((name) => argv.includes(name));
  if (names.length === 0) console.log(`npm run servers ${Object.keys(recipes).join("|")}`);
  const there = names.filter((name) => provideServers(name, console.log));
  for (const name of there)
    console.log(`SERVERS=${name} npx vitest run tests/servers    (${listed(versionsIn(folderOf(name)))})`);
  process.exitCode = names.length > 0 && there.length === names.length ? 0 : 1;
}
