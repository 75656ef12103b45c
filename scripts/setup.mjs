/**
 * Makes a fresh clone ready: checks Node, installs the npm packages and the Debian packages that are missing, and says
 * what it does. Runs before any package is there, so it uses nothing but Node.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { installScript } from "./install-debian.mjs";

export const project = fileURLToPath(new URL("..", import.meta.url));

/** Programs that the demonstration's server needs, and the Debian packages that bring them. */
export const demoPrograms = [
  { program: "prosody", debian: "prosody" },
  { program: "openssl", debian: "openssl" },
];

/** The tests run on both servers, and look at the result with a client that is not ours. */
export const testPrograms = [
  ...demoPrograms,
  { program: "ejabberdctl", debian: "ejabberd" },
  { program: "/usr/lib/python3/dist-packages/slixmpp/__init__.py", debian: "python3-slixmpp" },
  // encrypted letters
  { program: "gpg", debian: "gpg" },
  { program: "gpg-agent", debian: "gpg-agent" },
  // a real terminal, at which questions are answered
  { program: "tmux", debian: "tmux" },
  // a real app's browser
  { program: "chromium-headless-shell", debian: "chromium-headless-shell" },
  // Prosody asks a name server of the tests' own; and both servers keep their archives in SQLite too.
  { program: "/usr/share/doc/lua-unbound/copyright", debian: "lua-unbound" },
  { program: "/usr/share/doc/lua-dbi-sqlite3/copyright", debian: "lua-dbi-sqlite3" },
  { program: "/usr/share/doc/erlang-p1-sqlite3/copyright", debian: "erlang-p1-sqlite3" },
  { program: "sqlite3", debian: "sqlite3" },
];

export const say = (text) => console.log(`setup: ${text}`);

/** The range in package.json: ^20.17 || ^22.13 || >=24. */
export function nodeFits(version) {
  const [major, minor] = version.replace(/^v/, "").split(".").map(Number);
  if (major === 20) return minor >= 17;
  if (major === 22) return minor >= 13;
  return major >= 24;
}

/** Ends the process where Node is too old. */
export function requireNode() {
  if (nodeFits(process.version)) return;
  say(
    `this is Node ${process.version}; 20.17 or later of 20, 22.13 or later of 22, or 24 and later is needed.`,
  );
  say("get it from https://nodejs.org and start again.");
  process.exit(1);
}

/** `npm ci` where node_modules is missing or older than the lockfile. Ends the process where that fails. */
export function installPackages() {
  const modified = (path) => statSync(join(project, path), { throwIfNoEntry: false })?.mtimeMs;
  const installed = modified("node_modules/.package-lock.json");
  if (installed !== undefined && installed >= modified("package-lock.json")) return;
  say(`npm packages are ${installed === undefined ? "missing" : "older than the lockfile"}: npm ci`);
  const { status } = run("npm", ["ci", "--no-audit", "--no-fund"], { shell: process.platform === "win32" });
  if (status === 0) return;
  say("npm ci failed; see above.");
  process.exit(1);
}

/**
 * How missing Debian packages come in. Root and CI install, a person at a terminal is asked, anybody else is told.
 * @returns {"install" | "install-with-sudo" | "ask" | "tell" | "no-apt"}
 */
export function wayToInstall({ apt, root, ci, sudo, terminal }) {
  if (!apt) return "no-apt";
  if (root) return "install";
  if (ci && sudo) return "install-with-sudo";
  return terminal && !ci ? "ask" : "tell";
}

/**
 * Sees to it that the programs are there.
 * @returns {Promise<boolean>} are they all there now?
 */
export async function providePrograms(wanted) {
  const missing = wanted.filter(({ program }) => !onPath(program));
  if (missing.length === 0) return true;
  const packages = [...new Set(missing.map(({ debian }) => debian))];
  say(
    `not installed: ${missing.map(({ program, debian }) => (isAbsolute(program) ? debian : program)).join(", ")}`,
  );
  const way = wayToInstall({
    apt: onPath("apt-get"),
    root: process.getuid?.() === 0,
    ci: process.env.CI === "true",
    sudo: onPath("sudo") && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0,
    terminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  });
  if (way === "no-apt") tellOtherSystems();
  else if (way === "tell") tell(packages);
  else if (way === "ask" && !(await agreed(packages))) tell(packages);
  else install(packages, { install: [], "install-with-sudo": ["sudo", "-n"], ask: ["sudo"] }[way]);
  return wanted.every(({ program }) => onPath(program));
}

function install(packages, prefix) {
  say(
    `apt-get install ${packages.join(" ")} (the servers among them are kept from starting, now and at boot)`,
  );
  const [command, ...args] = [...prefix, "sh", "-c", installScript(packages)];
  const { status } = run(command, args);
  say(status === 0 ? `installed: ${packages.join(", ")}` : "the installation failed; see above.");
}

async function agreed(packages) {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`Install ${packages.join(", ")} with sudo apt-get now? [y/N] `);
  asking.close();
  return /^[yj]/i.test(answer.trim());
}

function tell(packages) {
  say("install what is missing, then start again:");
  say(`  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(" ")}`);
  const services = ["prosody", "ejabberd"].filter((name) => packages.includes(name));
  if (services.length > 0)
    say(`  sudo systemctl disable --now ${services.join(" ")}    (we start our own, only when needed)`);
}

function tellOtherSystems() {
  say("there is no apt-get here. The programs come with:");
  say("  macOS:    brew install prosody openssl");
  say("  Fedora:   sudo dnf install prosody openssl");
  say(
    "  Windows:  inside WSL (wsl --install): sudo apt install prosody; Prosody does not run on Windows itself",
  );
  say("or use a server of your own: migrate-class migrate <archive> --service xmpp://your-server:5222");
}

/** Is the program on PATH, or where Debian puts what only root uses? A path is looked at as it is. */
export function onPath(program) {
  if (isAbsolute(program)) return statSync(program, { throwIfNoEntry: false }) !== undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders, "/usr/sbin"].some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs a program in the project, with our terminal. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: project, stdio: "inherit", ...options });
}

/** Runs a program among the project's own packages by the Node that runs us; no shell, no .cmd files. */
export function runTool(script, args, options = {}) {
  return run(process.execPath, [join(project, "node_modules", script), ...args], options);
}
