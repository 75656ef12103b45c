/** Steps that wait on a condition. */
import type { Step } from "./steps/index.ts";

/** Does the step wait for somebody's keys? */
export function isConditional(step: Step): boolean {
  return "when" in step && step.when !== undefined;
}

/** The addresses for whose keys steps wait. */
export function waitingFor(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => (isConditional(step) && "jid" in step ? [step.jid] : [])));
}
