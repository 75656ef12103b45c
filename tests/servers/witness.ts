/** What invited people find, seen by a client that is not ours: `witness.py`. */
import { execFile, execFileSync } from "node:child_process";
import type { RunningServer } from "./launch.ts";

export interface Visit {
  readonly entered: boolean;
  /** The archive, oldest first: what the room shows to somebody who comes later. */
  readonly ids: readonly string[];
  readonly bodies: readonly string[];
}

export interface Sight {
  /** Room → how many invitations were waiting or came. */
  readonly invitations: Readonly<Record<string, number>>;
  readonly rooms: Readonly<Record<string, Visit>>;
}

/** Debian's own Python: other ones on PATH do not see Debian's packages. */
const PYTHON = "/usr/bin/python3";

export const witnessInstalled = (() => {
  try {
    execFileSync(PYTHON, ["-c", "import slixmpp"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!witnessInstalled && process.env.CI === "true")
  throw new Error("python3-slixmpp is not installed, and CI=true demands it");
if (!witnessInstalled)
  console.warn("\n*** SKIPPED: python3-slixmpp is not installed, so no other client saw the result. ***\n");

/** Signs these users in and lets them look at these rooms; each user's waiting invitations are counted only once ever. */
export async function witness(
  server: Pick<RunningServer, "port" | "caFile" | "domain">,
  users: readonly string[],
  rooms: readonly string[],
): Promise<Readonly<Record<string, Sight>>> {
  const { port, caFile, domain } = server;
  const order = { port, ca: caFile, domain, rooms, users: users.map((user) => [user, `pw-${user}`]) };
  return new Promise((resolve, reject) => {
    const options = { timeout: 90_000, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(PYTHON, ["tests/servers/witness.py"], options, (error, out, problems) => {
      if (error) reject(new Error(`${error.message}\n${problems}`));
      else resolve(JSON.parse(out));
    });
    child.stdin?.end(JSON.stringify(order));
  });
}
