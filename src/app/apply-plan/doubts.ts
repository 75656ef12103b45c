/** After a run: did a server start anew so soon after earlier invitations that it may have forgotten them? */
import {
  anyPerhapsLost,
  type JournalEntry,
  type RestartAfter,
  type RoomStatus,
  type Server,
  stateOfJournal,
  statusOf,
} from "../../apply/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Plan } from "../../plan/index.ts";

/** Looks into the room only where there is reason to; null where there is none, or the room cannot be looked at just now. */
export async function doubtsAbout(
  plan: Plan,
  room: string,
  lines: readonly JournalEntry[],
  server: Server,
  restartAfter: RestartAfter,
): Promise<RoomStatus | null> {
  const journalState = stateOfJournal(lines, null);
  try {
    if (!(await anyPerhapsLost(journalState, restartAfter))) return null;
    return await statusOf(plan, room, await server.observe(room), journalState, server, restartAfter);
  } catch (error) {
    // what was done is done; that nobody can look now makes no failure of it
    if (error instanceof Failure) return null;
    throw error;
  }
}
