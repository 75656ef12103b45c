/** The only place that knows exit codes (design section 5; numbers from sysexits.h where it has one). */
import type { EndReason } from "../app/index.ts";

export const exit = {
  done: 0,
  bug: 1,
  changesPending: 2,
  someFailed: 3,
  usage: 64,
  interrupted: 75,
  stopped: 130,
} as const;

export const exitOf: Record<EndReason, number> = {
  done: exit.done,
  "some-failed": exit.someFailed,
  bug: exit.bug,
  usage: 64,
  "not-understood": 65,
  "not-found": 66,
  unavailable: 69,
  interrupted: 75,
  forbidden: 77,
  undecided: 78,
  unsafe: 79,
};
