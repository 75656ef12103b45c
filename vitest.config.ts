import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "tests/bench/**"],
    // Some start real servers, or the tool itself many times over: a guard against hanging, not a measure of speed.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    env: { TZ: "Europe/Berlin" },
  },
});
