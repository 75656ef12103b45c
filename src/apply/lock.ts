/**
 * One run at a time, on whichever computer or in whichever container: a lock file that counts as long as its run gives signs
 * of life (`heartbeat.ts`). Whose process is gone for certain has its lock taken over at once, everybody else's when no sign
 * of life came for a whole lease.
 */
import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../messages/index.ts";
import {
  beginHeartbeat,
  type Heartbeat,
  heartbeatPath,
  type Lease,
  ownHeartbeat,
  usualLease,
} from "./heartbeat.ts";
import { describeThisProcess, lifeOf, parseHolder } from "./lock-holder.ts";

export interface Lock {
  /** To be asked before each act. Throws `Failure` "unsafe" where another run took the lock over meanwhile. */
  check(): Promise<void>;
  release(): Promise<void>;
}

/** Runs that gave no sign of life for a whole lease: of their other locks none is waited for. */
const silent = new Set<string>();

/** Takes the lock. Throws `Failure` "unsafe" when a living run holds it, "interrupted" where nothing can be written. */
export async function lock(path: string, lease: Lease = usualLease): Promise<Lock> {
  let heartbeat: Heartbeat | null = null;
  try {
    heartbeat = await beginHeartbeat(dirname(path), lease);
    const holder = { ...(await describeThisProcess(heartbeat.run)), token: randomUUID() };
    const mine = `${JSON.stringify(holder)}\n`;
    await take(path, mine, lease);
    return ownLock(path, mine, heartbeat);
  } catch (error) {
    await heartbeat?.end();
    if (error instanceof Failure) throw error;
    throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, error);
  }
}

function ownLock(path: string, mine: string, heartbeat: Heartbeat): Lock {
  return {
    async check() {
      const given = await heartbeat.refresh().then(
        () => true,
        () => false,
      );
      if (!given || (await read(path)) !== mine)
        throw new Failure("unsafe", { code: "apply.lock-lost", path });
    },
    async release() {
      if ((await read(path)) === mine) await rm(path, { force: true });
      await heartbeat.end();
    },
  };
}

async function take(path: string, mine: string, lease: Lease): Promise<void> {
  const until = performance.now() + 4 * lease.leaseMs;
  for (;;) {
    if (await created(path, mine)) return;
    const found = await read(path);
    if (found === null) continue;
    const life = await watch(path, found, lease);
    if (life === "alive" || performance.now() > until) throw taken(path, found);
    if (life === "dead") await remove(path, found, lease);
  }
}

function taken(path: string, found: string): Failure {
  const holder = parseHolder(found);
  return new Failure("unsafe", {
    code: "apply.locked",
    path,
    pid: holder?.pid ?? 0,
    host: holder?.host ?? "?",
  });
}

/** False when there is such a file already. A reader may see it empty for a moment. */
async function created(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    await rm(path, { force: true });
    throw error;
  }
}

/** Lives who wrote this lock? `changed`: it is another's by now, or nobody's. */
async function watch(path: string, found: string, { leaseMs }: Lease): Promise<"alive" | "dead" | "changed"> {
  const holder = parseHolder(found);
  const own = holder && ownHeartbeat(holder.run);
  if (own) return own === "beats" ? "alive" : "dead";
  if (holder && silent.has(holder.run)) return "dead";
  const life = holder ? await lifeOf(holder) : "unknown";
  if (life !== "unknown") return life;
  const sign = async () => (holder ? read(heartbeatPath(dirname(path), holder.run)) : null);
  const first = await sign();
  const until = performance.now() + leaseMs;
  // what is empty is being written just now
  for (let pause = 20; performance.now() < until; pause = Math.min(2 * pause, leaseMs / 50)) {
    await sleep(pause);
    if ((await read(path)) !== found) return "changed";
    const now = await sign();
    if (now !== null && now !== first) return "alive";
  }
  if (holder) silent.add(holder.run);
  return "dead";
}

/** Removes a dead run's lock. Of several that found it dead one at a time may, and looks again before. */
async function remove(path: string, found: string, { leaseMs }: Lease): Promise<void> {
  const right = `${path}.takeover`;
  const mine = randomUUID();
  const until = performance.now() + leaseMs;
  for (let other: string | null = null; !(await created(right, mine)); ) {
    await sleep(20);
    const now = await read(right);
    if ((await read(path)) !== found) return;
    if (now === other && performance.now() > until) await rm(right, { force: true });
    other = now;
  }
  try {
    if ((await read(path)) !== found) return;
    const run = parseHolder(found)?.run;
    if (run !== undefined && ownHeartbeat(run) === null)
      await rm(heartbeatPath(dirname(path), run), { force: true });
    await rm(path, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

async function read(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
