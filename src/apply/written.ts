/** What is in a room besides what this tool brought. */
import type { PlannedDigest } from "../plan/model.ts";
import type { Memory } from "./memory.ts";
import type { Server } from "./server.ts";

/** How many messages with a text the room's archive holds that our journal does not know. */
export async function writtenByPeople(server: Server, room: string, memory: Memory): Promise<number> {
  let count = 0;
  for await (const _ of byPeople(server, room, memory)) count += 1;
  return count;
}

/** Is there any such message? `imported`: our digests that the archive was seen to hold, whatever the journal knows. */
export async function isTalkedIn(
  server: Server,
  room: string,
  memory: Memory,
  imported: readonly PlannedDigest[],
): Promise<boolean> {
  const digests = new Set(imported.map(({ id }) => id));
  for await (const id of byPeople(server, room, memory)) if (!digests.has(id)) return true;
  return false;
}

async function* byPeople(server: Server, room: string, memory: Memory): AsyncGenerator<string> {
  const ours = new Set([...memory.imported.keys(), ...memory.begun.keys(), ...memory.farewells.keys()]);
  for await (const { id } of server.archive(room)) if (!ours.has(id)) yield id;
}
