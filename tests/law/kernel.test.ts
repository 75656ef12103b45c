/** What is loaded is what the source says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error: scripts have no types
import { compiled, written } from "../../scripts/kernel.mjs";

test("the compiled kernel is that of its source; after a change of assembly/headers.ts: npm run kernel", async () => {
  expect(readFileSync(written, "utf8")).toBe(await compiled());
});
