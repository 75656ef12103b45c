/**
 * Notices a connection that died without a word: a laptop that slept, a network that forgot us. Long silence, or a clock
 * that jumped, makes us ask the server for a sign of life (XEP-0199); where none comes, the connection is lost.
 */

export interface Clock {
  /** Milliseconds of the clock on the wall, which jumps when it is set and when the computer slept. */
  now(): number;
  /** Does something again and again, after so many milliseconds that the computer was awake; gives the function that ends it. */
  every(milliseconds: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};

const TICK_MS = 5000;
/** So long the server may say nothing before it is asked. */
const SILENCE_MS = 60_000;
/** A wall clock that is off by so much after one tick was set, or stood still. */
const JUMP_MS = 15_000;
/** A server that slows us down answers late; one that slept away with our network never does. */
const PATIENCE_MS = { silence: 60_000, jump: 20_000 } as const;

export interface Keepalive {
  /** Something arrived. */
  heard(): void;
  stop(): void;
}

/**
 * @param ask sends a request that any server answers
 * @param lost told once, with how long nothing came, in seconds
 */
export function keepalive(clock: Clock, ask: () => void, lost: (seconds: number) => void): Keepalive {
  let last = clock.now();
  let quiet = 0;
  let waiting: { milliseconds: number; readonly most: number } | null = null;

  const stop = clock.every(TICK_MS, () => {
    const now = clock.now();
    const jumped = Math.abs(now - last - TICK_MS) > JUMP_MS;
    last = now;
    quiet += TICK_MS;
    if (waiting !== null) {
      waiting.milliseconds += TICK_MS;
      if (waiting.milliseconds < waiting.most) return;
      stop();
      lost(Math.round(waiting.milliseconds / 1000));
    } else if (jumped || quiet >= SILENCE_MS) {
      waiting = { milliseconds: 0, most: jumped ? PATIENCE_MS.jump : PATIENCE_MS.silence };
      ask();
    }
  });

  return {
    heard() {
      quiet = 0;
      waiting = null;
    },
    stop,
  };
}
