/** Is a saved plan still about the server as it is? (design section 5: observed now, against observed then plus our own steps) */
import type { Finding } from "../messages/index.ts";
import { differences } from "./compare.ts";
import { overtaken, spanOf } from "./days.ts";
import type { KnownRoom } from "./known-room.ts";
import type { Plan } from "./model.ts";
import { effect, type Step } from "./steps/index.ts";

/**
 * What changed since the plan was made. `begun` tells which of its steps our journal says were finished, or begun and
 * perhaps finished. A begun step may be there or not: both are as expected.
 */
export function staleness(
  plan: Plan,
  room: string,
  now: KnownRoom,
  begun: (step: Step) => "finished" | "perhaps" | "no",
): Finding[] {
  const then = plan.observed.rooms[room];
  if (!then) return [];
  const steps = plan.steps.filter((step) => step.room === room);
  const configured = steps.some((step) => step.kind === "room.configure" && begun(step) === "finished");
  // servers drop a room that was made but not yet configured when its maker's connection ends
  const lasting = (step: Step) =>
    step.kind === "room.create" && !configured && begun(step) === "finished" ? "perhaps" : begun(step);
  const expect = (certain: boolean) =>
    steps
      .filter((step) => lasting(step) === "finished" || (!certain && lasting(step) === "perhaps"))
      .reduce((known, step) => effect(known, step, plan.target.as), then);
  const planned = steps.flatMap((step) => (step.kind === "history.import" ? step.digests : []));
  const days = overtaken(planned, then.imported, now.imported).map(spanOf);
  const history: Finding[] = days.length > 0 ? [{ code: "plan.stale-days", room, days }] : [];
  const least = differences(expect(true), now, room);
  if (least.length === 0) return history;
  const most = differences(expect(false), now, room);
  const inBoth = new Set(most.map((finding) => JSON.stringify(finding)));
  return [...least.filter((finding) => inBoth.has(JSON.stringify(finding))), ...history];
}
