/** How far a room is: may people be let into it, may it be handed over, is anything left to be done in it? */
import type { Finding } from "../messages/index.ts";
import { differences, differingSettings } from "./compare.ts";
import { waitingFor } from "./conditional.ts";
import type { KnownRoom } from "./known-room.ts";
import type { Plan } from "./model.ts";
import { effect } from "./steps/index.ts";

/** May people be let in? The room is there, as planned, and all its history is in. */
export function isPrepared(plan: Plan, room: string, known: KnownRoom): boolean {
  const { server } = known;
  if (server.kind === "handed-over") return true;
  if (server.kind !== "owned") return false;
  const imported = new Set(known.imported.map(({ id }) => id));
  return plan.steps
    .filter((step) => step.room === room)
    .every((step) => {
      if (step.kind === "room.configure")
        return differingSettings(step.settings, server.settings, known.otherwise).length === 0;
      if (step.kind === "history.import") return step.digests.every(({ id }) => imported.has(id));
      return true;
    });
}

/** Is anything left besides the hand-over, which only an owner can do? */
export function leavesUndone(plan: Plan, room: string, known: KnownRoom): boolean {
  const others = plan.steps.filter((step) => step.room === room && step.kind !== "room.hand-over");
  const then = plan.observed.rooms[room] ?? known;
  const expected = others.reduce((before, step) => effect(before, step, plan.target.as), then);
  const imported = new Set(known.imported.map(({ id }) => id));
  return (
    known.server.kind === "owned" &&
    (differences(expected, known, room).length > 0 ||
      expected.invited.some((jid) => !known.invited.includes(jid)) ||
      expected.imported.some(({ id }) => !imported.has(id)))
  );
}

/** Is anything to be done in the room itself, and not only in our own list of rooms? */
export function touches(plan: Plan, room: string): boolean {
  return plan.steps.some((step) => step.room === room && step.kind !== "bookmark.remove");
}

/**
 * Whom the plan would let in when they are ready, though they were taken out after it was made.
 * @param removed address → when they were taken out, ISO 8601
 */
export function removedSince(
  { steps, createdAt }: Plan,
  room: string,
  removed: ReadonlyMap<string, { readonly at: string }>,
): Finding[] {
  const waiting = waitingFor(steps.filter((step) => step.room === room));
  return [...removed].flatMap(([jid, { at }]) =>
    waiting.has(jid) && at >= createdAt ? [{ code: "plan.stale-removed" as const, room, jid }] : [],
  );
}
