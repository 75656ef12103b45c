/** Parts of servers that come in packages of their own, which a machine may lack. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { roots } from "./generation.ts";

/** What tests run themselves, whichever servers they run on. */
const ofTheMachine: ReadonlySet<string> = new Set(["sqlite3"]);

/** Are they all there? If not, it is said aloud what is not tried; with CI=true it is an error. */
export function has(packages: readonly string[], lost: string): boolean {
  const missing = packages.filter(
    (name) =>
      !(ofTheMachine.has(name) ? ["/"] : roots).some((root) =>
        existsSync(join(root, "usr/share/doc", name, "copyright")),
      ),
  );
  if (missing.length === 0) return true;
  if (process.env.CI === "true")
    throw new Error(`not installed, and CI=true demands it: ${missing.join(", ")}`);
  console.warn(`\n*** SKIPPED: ${missing.join(", ")} not installed, so ${lost}. ***\n`);
  return false;
}
