/** What all runs of an account have in common, its bookmarks, is changed by one run at a time. */
import { Failure } from "../messages/index.ts";
import { type Lock, lock } from "./lock.ts";

/** Does the work when no other run is at it. */
export type Mutex = <T>(work: () => Promise<T>) => Promise<T>;

/** A turn takes a moment. Who waits longer than this waits for a process that hangs, in milliseconds. */
const patienceMs = 60_000;
const pausesMs = { first: 25, longest: 1000 };

/**
 * Turns by a lock file. One run may have several works under way in its turn: they share a connection, whose server takes them
 * one after the other. Throws `Failure` "unsafe" where another run holds the lock for too long.
 */
export function fileMutex(path: string, sleep: (ms: number) => Promise<void>): Mutex {
  let working = 0;
  let turn: Promise<Lock> | null = null;
  return async (work) => {
    working += 1;
    turn ??= patiently(path, sleep);
    const mine = turn;
    try {
      await mine;
      return await work();
    } finally {
      working -= 1;
      if (working === 0) {
        turn = null;
        await mine.then(
          (mine) => mine.release(),
          () => {},
        );
      }
    }
  };
}

async function patiently(path: string, sleep: (ms: number) => Promise<void>): Promise<Lock> {
  let waited = 0;
  for (let pause = pausesMs.first; ; pause = Math.min(2 * pause, pausesMs.longest)) {
    const began = performance.now();
    try {
      return await lock(path);
    } catch (error) {
      const held = error instanceof Failure && error.reason === "unsafe";
      if (!held || waited >= patienceMs) throw error;
    }
    await sleep(pause);
    // another computer's lock is watched for a while
    waited += Math.max(pause, performance.now() - began);
  }
}
