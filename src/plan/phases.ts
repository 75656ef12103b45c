/** The parts of a plan that are confirmed one by one. */
import type { Plan } from "./model.ts";
import { kindOf, type Phase, phases, type Step } from "./steps/index.ts";

/** A bookmark goes with whatever makes the room none of ours. */
function phasesFor(plan: Plan, step: Step): readonly Phase[] {
  if (step.kind !== "bookmark.remove") return kindOf(step).phases;
  const handedOver = plan.steps.some(({ kind, room }) => kind === "room.hand-over" && room === step.room);
  return [handedOver ? "hand-over" : "close"];
}

export function stepsOf(plan: Plan, phase: Phase | null): readonly Step[] {
  return phase === null ? plan.steps : plan.steps.filter((step) => phasesFor(plan, step).includes(phase));
}

/** Those that there is something to do in. */
export function phasesOf(plan: Plan): readonly Phase[] {
  const needed = new Set(plan.steps.map((step) => phasesFor(plan, step)[0]));
  return phases.filter((phase) => needed.has(phase));
}
