/** The rooms of a saved plan as they are now, for whoever looks at them or ends something in them. */
import { type JournalState, mapConcurrent, observeRoom, type Server } from "../apply/index.ts";
import type { KnownRoom, Plan } from "../plan/index.ts";
import { memoryOf } from "./journals.ts";
import type { Ports } from "./ports.ts";

export interface RoomNow {
  readonly known: KnownRoom;
  readonly journalState: JournalState;
}

/**
 * Signs in for as long as `look` takes; changes nothing.
 * @param as the account that looks: another owner's, where it is not the one that the plan is of
 */
export async function lookAtRooms<T>(
  ports: Ports,
  plan: Plan,
  as: string,
  look: (rooms: ReadonlyMap<string, RoomNow>, server: Server) => Promise<T>,
): Promise<T> {
  const server = await ports.connect(as);
  try {
    return await look(await roomsNow(ports, plan, server), server);
  } finally {
    await server.close();
  }
}

/** The same where somebody is signed in already. */
export async function roomsNow(
  ports: Ports,
  plan: Plan,
  server: Server,
): Promise<ReadonlyMap<string, RoomNow>> {
  const rooms = await mapConcurrent(Object.keys(plan.observed.rooms), async (room) => {
    const journalState = await memoryOf(ports, plan.target.as, room);
    return [
      room,
      { journalState, known: await observeRoom(server, journalState, room, [], ports.sha256) },
    ] as const;
  });
  return new Map(rooms);
}

export function knownOf(rooms: ReadonlyMap<string, RoomNow>): Record<string, KnownRoom> {
  return Object.fromEntries([...rooms].map(([room, { known }]) => [room, known]));
}
