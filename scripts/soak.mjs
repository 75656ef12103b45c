/**
 * `npm run soak [times]`: what takes too long for `npm test`. The bench's own first (as long as its file says), then every
 * fault at every place on both servers, then all tests of servers on the newest ones, and real apps on each
 * generation. Prints the rows of the table in docs/reliability.md. `SEED=…` draws other places.
 */
import { provideServers } from "./servers.mjs";
import { installPackages, providePrograms, requireNode, run, runTool, say, testPrograms } from "./setup.mjs";

requireNode();
installPackages();
const servers = await providePrograms(testPrograms);
if (run(process.execPath, ["scripts/build.mjs"]).status !== 0) process.exit(1);
const [times = "1"] = process.argv.slice(2);
const mentions = {
  ...process.env,
  MENTION_CHATS: "400",
  ...(process.env.SEED ? { MENTION_SEED: process.env.SEED } : {}),
};
const statuses = [
  run(process.execPath, ["tests/bench/soak.mjs"]).status,
  runTool("vitest/vitest.mjs", ["run", "tests/history/mentions.test.ts"], { env: mentions }).status,
];
if (servers) {
  const files = ["faults", "deaths", "school-year"].map((name) => `tests/servers/${name}.test.ts`);
  const env = { ...process.env, SOAK: times, CI: "true" };
  statuses.push(runTool("vitest/vitest.mjs", ["run", ...files], { env }).status);
  for (const generation of ["installed", "backports", "newest"])
    if (generation === "installed" || provideServers(generation, say)) {
      const witnessed = { ...process.env, SOAK: times, CI: "true", SERVERS: generation };
      statuses.push(runTool("vitest/vitest.mjs", ["run", "tests/clients"], { env: witnessed }).status);
    } else statuses.push(69);
  if (provideServers("newest", say)) {
    const newest = { ...process.env, SERVERS: "newest", CI: "true" };
    statuses.push(
      runTool("vitest/vitest.mjs", ["run", "tests/servers", "tests/demo"], { env: newest }).status,
    );
  } else statuses.push(69);
} else {
  say("the faults need both servers and python3-slixmpp: they were not tried.");
  statuses.push(69);
}
process.exitCode = statuses.find((status) => status !== 0) ?? 0;
