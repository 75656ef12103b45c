/**
 * Does the steps of one room in the plan's order and tells each step's end. Every act is journaled before it is done and
 * after it is confirmed; what is there already is left alone, so the same plan may be applied any number of times.
 */

import { effect, kindOf, type Step } from "../plan/index.ts";
import { end } from "./journaled.ts";
import type { ApplyEvent, Outcome } from "./model.ts";
import { handlerOf } from "./steps/index.ts";
import type { Work } from "./work.ts";

/** Whoever hands a room over leaves nothing undone behind. */
const settled: ReadonlySet<Outcome> = new Set(["done", "already", "left-out"]);

/** A step of a room that we handed over: it was finished before, or is no longer ours to do. */
function ofOldOwners(work: Work, step: Step): ApplyEvent {
  if (work.journalState().progress(step) === "finished") return end(step, "already");
  return end(step, "left-out", { code: "plan.room-handed-over", room: step.room });
}

/** @param leftBefore something of the same plan that is not among these steps is not done yet */
export async function* execute(
  work: Work,
  steps: readonly Step[],
  leftBefore = false,
): AsyncGenerator<ApplyEvent> {
  let blocked = false;
  let unfinished = leftBefore;
  for (const row of rows(steps)) {
    const kind = (row[0] as Step).kind;
    if (kind === "room.hand-over" && unfinished && work.known.server.kind !== "handed-over") {
      blocked = true;
      for (const step of row) yield end(step, "waiting", { code: "apply.hand-over-unfinished" });
      continue;
    }
    if (blocked || work.stop.aborted) {
      for (const step of row) yield end(step, "waiting");
      continue;
    }
    if (work.known.server.kind === "handed-over" && !kindOf({ kind }).ofOurs) {
      for (const step of row) yield ofOldOwners(work, step);
      continue;
    }
    for await (const event of handlerOf(kind)(work, row)) {
      if (event.type === "end") {
        if (event.outcome === "done") work.known = effect(work.known, event.step, work.server.jid);
        else if (event.outcome !== "already" && kindOf({ kind }).essential) blocked = true;
        if (!settled.has(event.outcome)) unfinished = true;
      }
      yield event;
    }
  }
}

function rows(steps: readonly Step[]): Step[][] {
  const grouped: Step[][] = [];
  for (const step of steps) {
    const last = grouped.at(-1);
    if (last?.[0]?.kind === step.kind) last.push(step);
    else grouped.push([step]);
  }
  return grouped;
}
