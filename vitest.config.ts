import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "tests/bench/**"],
    // Real servers start and stop in some of them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: "Europe/Berlin" },
  },
});
