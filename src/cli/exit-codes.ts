/** The only place that knows exit codes (design section 5; numbers from sysexits.h where it has one). */
import type { EndReason } from "../app/index.ts";

/** How a command line ended. `changes-pending`: only where `--detailed-exitcode` asks for it. */
export type Ending = EndReason | "changes-pending";

export const exitOf: Readonly<Record<Ending, number>> = {
  done: 0,
  bug: 1,
  "changes-pending": 2,
  "some-failed": 3,
  usage: 64,
  "not-understood": 65,
  "not-found": 66,
  unavailable: 69,
  interrupted: 75,
  forbidden: 77,
  undecided: 78,
  unsafe: 79,
};

/** A second Ctrl-C ends the process at once. */
export const stopped = 130;
