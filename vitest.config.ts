import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { environmentOf } from "./scripts/servers.mjs";

/** On which servers the tests run; by default those of this machine. */
const [first = "installed", ...further] = (process.env.SERVERS ?? "installed").split(",");

/** Whole classes in real rooms, for generations of servers besides the first. */
const besides = [
  ...["versions", "rooms", "policies", "encrypted", "whole-way", "school-year", "other-servers", "login"].map(
    (name) => `tests/servers/${name}.test.ts`,
  ),
  "tests/demo/*.test.ts",
];

const on = (name: string, include: readonly string[]) => ({
  extends: true as const,
  test: { name, include: [...include], env: environmentOf(name) },
});

export default defineConfig({
  test: {
    setupFiles: ["tests/languages.ts"],
    exclude: ["tests/browser/**", "tests/bench/**"],
    // Some start real servers, or the tool itself many times over: a guard against hanging, not a measure of speed.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    env: { TZ: "Europe/Berlin" },
    // Tests of servers mostly wait: while some do, others work. On two cores three take 7 minutes for all, one 12.
    maxWorkers: availableParallelism() + 1,
    projects: [on(first, ["tests/**/*.test.ts"]), ...further.map((name) => on(name, besides))],
  },
});
