/**
 * The long run: the damaged texts and archives of the tests, a million of each, with a seed of today; then archives of
 * gigabytes. `node tests/bench/soak.mjs [CASES [SEED]]`; a case that fails names both, so that it can be tried again.
 */
import { spawnSync } from "node:child_process";
import { argv, env, execPath, exit } from "node:process";

const [, , cases = "1000000", seed = String(Math.floor(Date.now() / 86_400_000))] = argv;
console.log(`${cases} damaged texts and archives, seed ${seed}`);
const vitest = new URL("../../node_modules/vitest/vitest.mjs", import.meta.url).pathname;
const { status } = spawnSync(
  execPath,
  [vitest, "run", "tests/transcript/whatsapp-text/fuzz.test.ts", "tests/archive/fuzz.test.ts"],
  {
    stdio: "inherit",
    env: { ...env, FUZZ_CASES: cases, FUZZ_SEED: seed },
  },
);
const archives = spawnSync(execPath, [new URL("archive.mjs", import.meta.url).pathname, "--large"], {
  stdio: "inherit",
});
exit(status || archives.status || (status === null || archives.status === null ? 1 : 0));
