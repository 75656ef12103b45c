/** How long a plan takes: guessed before from what is sent, and then from how far it is. Pure. */
import type { Step, StepKind } from "../plan/index.ts";

/** What a step costs: requests that wait for each other, and bytes that go out. */
interface Cost {
  readonly waits: number;
  readonly bytes: number;
}

/** Whatever is not named here: a request, its answer, and a look whether it holds. */
const usual: Cost = { waits: 2, bytes: 600 };

const costs: Partial<Record<StepKind, Cost>> = {
  "room.create": { waits: 2, bytes: 600 },
  "room.configure": { waits: 4, bytes: 3000 },
  // many of them go out together
  "member.grant": { waits: 0.1, bytes: 300 },
  "member.name": { waits: 0.1, bytes: 350 },
  "invite.send": { waits: 0.1, bytes: 600 },
  "keys.ask": { waits: 0.1, bytes: 600 },
};

/** Bytes that a message has in a digest, with time and name; and what is put around each digest. */
const messageBytes = 120;
const digestBytes = 400;

/** What Prosody lets through for a client that sends without pause, unless its admin says otherwise. */
const bytesPerSecond = 10_000;

function costOf(step: Step): Cost {
  if (step.kind !== "history.import" && step.kind !== "history.verify") return costs[step.kind] ?? usual;
  const messages = step.digests.reduce((sum, digest) => sum + digest.messages, 0);
  // read back in pages of a hundred, and reading is not slowed down
  if (step.kind === "history.verify") return { waits: 1 + step.digests.length / 100, bytes: 300 };
  const { length } = step.digests;
  return { waits: 2 + length / 8, bytes: messages * messageBytes + length * digestBytes };
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
