/** Rooms in which our account cannot do anything, and why. */
import type { Finding } from "../messages/index.ts";
import type { KnownRoom } from "./known-room.ts";

/** null where the room is ours, or is not there. A room that this tool made and that others run now is not any stranger's. */
export function notOurs(room: string, { server, ours }: KnownRoom): Finding | null {
  if (server.kind === "handed-over") return { code: "plan.room-handed-over", room };
  if (server.kind !== "foreign") return null;
  return { code: ours ? "plan.room-lost" : "plan.room-not-ours", room };
}
