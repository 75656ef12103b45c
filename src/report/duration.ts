/** How long a plan takes: guessed before from what is sent, and then from how far it is. Pure. */
import { type Cost, kindOf, type Step } from "../plan/index.ts";

/** What Prosody lets through for a client that sends without pause, unless its admin says otherwise. */
const bytesPerSecond = 10_000;

function costOf(step: Step): Cost {
  const { cost } = kindOf(step);
  return typeof cost === "function" ? cost(step) : cost;
}

/** Seconds that the steps take on a server which slows down as servers do by default. `roundTripMs`: to it and back. */
export function expectedSeconds(steps: readonly Step[], roundTripMs: number): number {
  return steps.reduce((sum, step) => sum + secondsOf(costOf(step), roundTripMs), 0);
}

function secondsOf({ waits, bytes }: Cost, roundTripMs: number): number {
  return (waits * roundTripMs) / 1000 + bytes / bytesPerSecond;
}

export interface Progress {
  /** `step` is through. */
  ended(step: Step): void;
  /**
   * Seconds that are probably left after `seconds`, while `done` of `of` items are through: of `step`, or of the row of
   * like steps in which it stands. null while nobody can tell.
   */
  left(step: Step, done: number, of: number, seconds: number): number | null;
}

/** What is taken for the round trip where none was measured. */
export const usualRoundTripMs = 100;

/** Too soon, nothing can be told. */
const soonSeconds = 3;

export function progressOf(steps: readonly Step[]): Progress {
  const weight = (step: Step) => secondsOf(costOf(step), usualRoundTripMs);
  const all = expectedSeconds(steps, usualRoundTripMs);
  const over = new Set<string>();
  let through = 0;
  return {
    ended(step) {
      if (over.has(step.id)) return;
      over.add(step.id);
      through += weight(step);
    },
    left(step, done, of, seconds) {
      const part = weight(step) * (step.kind === "history.import" ? done / of : done);
      const share = Math.min(1, (through + part) / all);
      return seconds < soonSeconds || !(share > 0) ? null : (seconds * (1 - share)) / share;
    },
  };
}
