/** What a room of a plan is called. */
import type { Plan } from "./model.ts";

/** As the plan sets it, else as it was observed; the room's address where nobody gave it a title. */
export function titleOf({ steps, observed }: Plan, room: string): string {
  for (const step of steps)
    if (step.kind === "room.configure" && step.room === room) return step.settings.title;
  const server = observed.rooms[room]?.server;
  return (server?.kind === "owned" ? server.settings.title : undefined) ?? room;
}
