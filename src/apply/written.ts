/** What is in a room besides what this tool brought. */
import type { Memory } from "./memory.ts";
import type { Server } from "./server.ts";

/** How many messages with a text the room's archive holds that our journal does not know. */
export async function writtenByPeople(server: Server, room: string, memory: Memory): Promise<number> {
  const ours = new Set([...memory.imported.keys(), ...memory.begun.keys(), ...memory.farewells.keys()]);
  let count = 0;
  for await (const { id } of server.archive(room)) if (!ours.has(id)) count += 1;
  return count;
}
