/**
 * The sign of life of this run: one small file beside its locks, which says something else every few seconds. Whoever waits
 * for a lock watches whether it changes, for as long as its own clock says: clocks of two computers need not agree.
 */
import { randomUUID } from "node:crypto";
import { open, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How long a run counts as alive that gave no sign of life, and how often it gives one, in milliseconds. */
export interface Lease {
  readonly beatMs: number;
  readonly leaseMs: number;
}

export const usualLease: Lease = { beatMs: 3000, leaseMs: 15_000 };

export interface Heartbeat {
  /** Names it in locks: process ids return, and two computers may have the same. */
  readonly run: string;
  /** Gives a sign of life now, where the last one is not fresh. Throws where none can be given. */
  refresh(): Promise<void>;
  end(): Promise<void>;
}

interface Beating {
  holders: number;
  readonly begun: Promise<Heartbeat>;
}

/** By folder: all locks that this process holds in one folder share a sign of life. */
const beating = new Map<string, Beating>();

/** Of this process, by their names. */
const own = new Map<string, "beats" | "ended">();

/** null: another process gives, or gave, this sign of life. */
export function ownHeartbeat(run: string): "beats" | "ended" | null {
  return own.get(run) ?? null;
}

export function heartbeatPath(folder: string, run: string): string {
  return join(folder, `run-${run}.alive`);
}

/** Begins, or goes on with, this process's sign of life in a folder; it ends when everybody who began it has ended it. */
export async function beginHeartbeat(folder: string, lease: Lease): Promise<Heartbeat> {
  const shared = beating.get(folder) ?? { holders: 0, begun: start(folder, lease) };
  beating.set(folder, shared);
  shared.holders += 1;
  const leave = async (stop: () => Promise<void>) => {
    shared.holders -= 1;
    if (shared.holders > 0) return;
    if (beating.get(folder) === shared) beating.delete(folder);
    await stop();
  };
  try {
    const { run, refresh, end } = await shared.begun;
    return { run, refresh, end: () => leave(end) };
  } catch (error) {
    await leave(async () => {});
    throw error;
  }
}

async function start(folder: string, { beatMs, leaseMs }: Lease): Promise<Heartbeat> {
  const run = randomUUID();
  const path = heartbeatPath(folder, run);
  own.set(run, "beats");
  let count = 0;
  let last = clocks();
  await clearDrafts(folder);
  await writeFile(path, worded(count), { mode: 0o600 });
  const beat = async () => {
    // opened anew each time: a file that stays open is not shown to other computers at once
    const file = await open(path, "r+");
    try {
      const now = clocks();
      await file.write(worded(++count), 0);
      last = now;
    } finally {
      await file.close();
    }
  };
  // one that fails is told by `refresh`, before anything is done that needs the lock
  const timer = setInterval(() => void beat().catch(() => {}), beatMs);
  timer.unref();
  return {
    run,
    async refresh() {
      const now = clocks();
      // while a computer sleeps one of its clocks stands still
      const age = Math.max(now.steady - last.steady, Math.abs(now.wall - last.wall));
      if (age > leaseMs / 2) await beat();
    },
    async end() {
      clearInterval(timer);
      own.set(run, "ended");
      await rm(path, { force: true });
    },
  };
}

function clocks() {
  return { steady: performance.now(), wall: Date.now() };
}

/** Always of the same length, so that a full disk takes it too. */
function worded(count: number): string {
  return `${String(count).padStart(12)}\n`;
}

const draft = /\.lock\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Earlier versions wrote locks under another name first, and left that behind when they were killed. */
async function clearDrafts(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => draft.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
