/**
 * `npm test`: installs what is missing, checks types, style and dead code, builds, runs all tests, those with whole classes in
 * real rooms on today's servers too, and ends with `N passed, N failed, N skipped`. Arguments go to vitest.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideServers } from "./servers.mjs";
import { installPackages, providePrograms, requireNode, runTool, say, testPrograms } from "./setup.mjs";
import { serversLine, tally, tallyLine } from "./tally.mjs";

const checks = [
  { name: "types", tool: "typescript/bin/tsc", args: ["--noEmit"] },
  { name: "style", tool: "@biomejs/biome/bin/biome", args: ["check", "--error-on-warnings", "."] },
  { name: "dead code", tool: "knip/bin/knip.js", args: [] },
  { name: "build", tool: "../scripts/build.mjs", args: [] },
  { name: "package", tool: "publint/src/cli.js", args: ["--strict"] },
];

requireNode();
installPackages();
const servers = await providePrograms(testPrograms);
const newer = servers && provideServers("backports", say);
const results = [];
if (process.env.CI === "true") results.push(check("servers", servers), check("newer servers", newer));
for (const { name, tool, args } of checks) results.push(check(name, runTool(tool, args).status === 0));

const folder = mkdtempSync(join(tmpdir(), "migrate-class-test-"));
const file = join(folder, "report.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
const { SERVERS = newer ? "installed,backports" : "installed" } = process.env;
const { status } = runTool("vitest/vitest.mjs", ["run", ...reporters, ...process.argv.slice(2)], {
  env: { ...process.env, SERVERS },
});
const report = readReport();
const counts = tally(results, report, status === 0);
rmSync(folder, { recursive: true });

if (!servers) warnWithoutServer();
else if (!newer) warnWithoutNewer();
console.log(serversLine(report));
console.log(tallyLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

function check(name, fine) {
  say(`${name}: ${fine ? "passed" : "FAILED"}`);
  return fine;
}

function readReport() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function warnWithoutNewer() {
  console.log(`
!! The servers of today are not on this machine (see above): nothing was tried on them but what is installed.
!! With CI=true this is a failure.
`);
}

function warnWithoutServer() {
  console.log(`
!! Not all of Prosody, ejabberd, slixmpp, tmux and Chromium are on this machine: the tests that need them did NOT run.
!! What is proved above lacks the way over the wire to those. With CI=true this is a failure.
`);
}
