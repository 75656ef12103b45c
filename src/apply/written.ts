/** What is in a room besides what this tool brought. */
import type { PlannedDigest } from "../plan/index.ts";
import type { JournalState } from "./journal-state.ts";
import type { ArchivedMessage, Server } from "./server.ts";

/** How many messages with a text the room's archive holds that our journal does not know. */
export async function writtenByPeople(
  server: Server,
  room: string,
  journalState: JournalState,
): Promise<number> {
  let count = 0;
  for await (const _ of byPeople(server, room, journalState)) count += 1;
  return count;
}

/**
 * Is there any such message of anybody but ourselves? `nick`: our name there, for some rooms tell no more of an author;
 * `imported`: our digests that the archive was seen to hold, whatever the journal knows.
 */
export async function isTalkedIn(
  server: Server,
  room: string,
  nick: string,
  journalState: JournalState,
  imported: readonly PlannedDigest[],
): Promise<boolean> {
  const digests = new Set(imported.map(({ id }) => id));
  for await (const { id, author, from } of byPeople(server, room, journalState)) {
    const own = author === null ? from === nick : author === server.jid;
    if (!own && !digests.has(id)) return true;
  }
  return false;
}

async function* byPeople(
  server: Server,
  room: string,
  journalState: JournalState,
): AsyncGenerator<ArchivedMessage> {
  const ours = new Set([
    ...journalState.imported.keys(),
    ...journalState.begun.keys(),
    ...journalState.farewells.keys(),
  ]);
  for await (const message of server.archive(room)) if (!ours.has(message.id)) yield message;
}
