/** What is known of a room now: the server's facts joined with our journal's memory. Changes nothing. */
import type { KnownRoom } from "../plan/model.ts";
import type { Memory } from "./memory.ts";
import type { Server } from "./server.ts";

/** `digests`: the ids that are looked for in the room's archive, which is the truth about what was imported. */
export async function observeRoom(
  server: Server,
  memory: Memory,
  room: string,
  digests: readonly string[],
): Promise<KnownRoom> {
  const facts = await server.observe(room);
  const there = facts.kind === "owned";
  const imported = there && digests.length > 0 ? await archived(server, room, new Set(digests)) : [];
  const invited = [...memory.invitations].filter(([, { state }]) => state === "sent").map(([jid]) => jid);
  return {
    server: facts,
    ours: there && memory.ours,
    invited: there ? invited.sort() : [],
    imported,
    subject: there ? memory.subject : null,
    bookmarked: await server.bookmarked(room),
  };
}

async function archived(server: Server, room: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const found = new Set<string>();
  for await (const { id } of server.archive(room)) if (wanted.has(id)) found.add(id);
  return [...found].sort();
}
