/** The parts of a plan that are confirmed one by one. */
import type { Plan, Step, StepKind } from "./model.ts";

/** In their order: the room is made, phones ring, people are taken out, we step back; or the last word is said, and the room ends. */
export const phases = ["prepare", "invite", "remove", "hand-over", "farewell", "close"] as const;
export type Phase = (typeof phases)[number];

const phaseOf: Readonly<Record<StepKind, readonly Phase[]>> = {
  "room.create": ["prepare"],
  "room.configure": ["prepare"],
  "room.subject": ["prepare"],
  "room.avatar": ["prepare"],
  "history.import": ["prepare"],
  // looked at once more before anybody is let in
  "history.verify": ["prepare", "invite"],
  "member.grant": ["invite"],
  "member.name": ["invite"],
  "invite.send": ["invite"],
  "keys.ask": ["invite"],
  "invite.remind": ["invite"],
  "bookmark.add": ["invite"],
  "member.revoke": ["remove"],
  "room.hand-over": ["hand-over"],
  "room.farewell": ["farewell"],
  "room.close": ["close"],
  // with whatever makes the room none of ours
  "bookmark.remove": ["hand-over", "close"],
};

function phasesFor(plan: Plan, { kind, room }: Step): readonly Phase[] {
  if (kind !== "bookmark.remove") return phaseOf[kind];
  const handedOver = plan.steps.some((step) => step.kind === "room.hand-over" && step.room === room);
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
