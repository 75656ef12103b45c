/** Outcomes counted: every step of a plan in exactly one column, so that the sums must agree (design 4.11). */
import type { ApplyEvent, Outcome } from "../apply/index.ts";
import type { Finding } from "../messages/index.ts";
import { kindOf, type Step } from "../plan/index.ts";

export interface Ended {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly detail: Finding | null;
}

export interface Tally {
  readonly ended: readonly Ended[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Steps that changed something on the server. */
  readonly changes: number;
}

/** Steps without an end event (the run was cut off) are `waiting`; `steps` are those that the run was asked to do. */
export function tally(steps: readonly Step[], events: readonly ApplyEvent[]): Tally {
  const ends = new Map<string, Ended>();
  for (const event of events) {
    if (event.type === "end") ends.set(`${event.step.room} ${event.step.id}`, event);
  }
  const ended = steps.map(
    (step): Ended => ends.get(`${step.room} ${step.id}`) ?? { step, outcome: "waiting", detail: null },
  );
  const counts: Record<Outcome, number> = {
    done: 0,
    already: 0,
    waiting: 0,
    "left-out": 0,
    refused: 0,
    failed: 0,
    unknown: 0,
  };
  for (const { outcome } of ended) counts[outcome]++;
  const changes = ended.filter(({ step, outcome }) => outcome === "done" && !kindOf(step).looks).length;
  return { ended, counts, changes };
}

/** Does somebody only wait until keys of their app can be read? That is no failure, and another run looks again. */
export function waitsForKeys({ outcome, detail }: Ended): boolean {
  return outcome === "waiting" && detail?.code === "apply.waits-for-keys";
}

/** How many steps wait for something else: for the run to be taken up again, or for what failed to be mended. */
export function unfinished({ ended }: Tally): number {
  return ended.filter((one) => one.outcome === "waiting" && !waitsForKeys(one)).length;
}

/** Did anything end in a way that needs the user? */
export function troubled({ counts }: Tally): boolean {
  return counts.failed + counts.refused + counts.unknown > 0;
}
