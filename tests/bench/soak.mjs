/**
 * The long run: the damaged texts of the tests, a million of them, with a seed of today. `node tests/bench/soak.mjs [CASES
 * [SEED]]`; a case that fails names both, so that it can be tried again.
 */
import { spawnSync } from "node:child_process";
import { argv, env, execPath, exit } from "node:process";

const [, , cases = "1000000", seed = String(Math.floor(Date.now() / 86_400_000))] = argv;
console.log(`${cases} damaged texts, seed ${seed}`);
const vitest = new URL("../../node_modules/vitest/vitest.mjs", import.meta.url).pathname;
const { status } = spawnSync(execPath, [vitest, "run", "tests/transcript/fuzz.test.ts"], {
  stdio: "inherit",
  env: { ...env, FUZZ_CASES: cases, FUZZ_SEED: seed },
});
exit(status ?? 1);
