/** What is known of a room now: the server's facts joined with our journal's memory. Changes nothing. */
import type { KnownRoom, ObservedRoom, PlannedDigest } from "../plan/model.ts";
import type { Memory } from "./memory.ts";
import { recollect, withRecollected } from "./recollect.ts";
import type { Server } from "./server.ts";

/**
 * `wanted`: digests that are looked for in the room's archive besides those that the journal knows, for a journal may be
 * lost; `pictured`: the room's picture is asked for too; `invitees`: whom our own archive is asked about where the journal
 * may not know all. `sha256` gives the hex hash.
 */
export async function observeRoom(
  server: Server,
  memory: Memory,
  room: string,
  wanted: readonly PlannedDigest[],
  sha256: (content: string | Uint8Array) => string,
  pictured = false,
  invitees: readonly string[] = [],
): Promise<KnownRoom> {
  const [seen, bookmarked] = await Promise.all([server.observe(room), server.bookmarked(room)]);
  const facts = remembered(seen, memory);
  const there = facts.kind === "owned";
  const recollected = await recollect(server, memory, room, facts, invitees);
  const { invitations, removed } = withRecollected(memory, recollected);
  const sent = (messages: Memory["asked"]) =>
    [...messages].flatMap(([jid, { state }]) => (state === "sent" ? [jid] : [])).sort();
  const doubtful = [...invitations].flatMap(([jid, { state, item }]) =>
    state === "unknown" && item === "" ? [jid] : [],
  );
  const held = [...removed].filter(([, { holds }]) => holds).map(([jid]) => jid);
  const asked = there ? sent(memory.asked) : [];
  return {
    server: facts,
    ours: (there || facts.kind === "foreign") && memory.ours,
    ...(there && memory.policy && { policy: memory.policy }),
    ...(there && memory.journal !== "whole" && { journal: memory.journal }),
    invited: there ? sent(invitations) : [],
    ...(asked.length > 0 && { asked }),
    ...(there && doubtful.length > 0 && { perhapsInvited: doubtful.sort() }),
    ...(there && held.length > 0 && { removed: held.sort() }),
    imported: there ? await importedInto(server, room, memory, wanted, sha256) : [],
    ...(there && memory.otherwise.length > 0 && { otherwise: memory.otherwise }),
    ...(there && memory.byServer.size > 0 && { byServer: [...memory.byServer].sort() }),
    subject: there ? memory.subject : null,
    picture: there && (pictured || memory.picture !== null) ? await pictureOf(server, room, sha256) : null,
    bookmarked,
  };
}

/** What the server tells, where our journal does not know better. */
function remembered(seen: ObservedRoom, { handedOver, keepsNoNames }: Memory): ObservedRoom {
  if (seen.kind === "foreign" && handedOver) return { kind: "handed-over" };
  if (seen.kind !== "owned" || !keepsNoNames || Object.keys(seen.names ?? {}).length > 0) return seen;
  return { ...seen, offers: (seen.offers ?? []).filter((offer) => offer !== "names") };
}

async function pictureOf(server: Server, room: string, sha256: (content: Uint8Array) => string) {
  const bytes = await server.picture(room);
  return bytes === null ? null : sha256(bytes);
}

async function importedInto(
  server: Server,
  room: string,
  { imported, begun }: Memory,
  wanted: readonly PlannedDigest[],
  sha256: (text: string) => string,
): Promise<PlannedDigest[]> {
  const found = new Map(imported);
  const doubtful = new Map([...wanted.map((digest) => [digest.id, digest] as const), ...begun]);
  for (const id of imported.keys()) doubtful.delete(id);
  if (doubtful.size > 0) {
    for await (const { id, body } of server.archive(room)) {
      const digest = doubtful.get(id);
      if (digest) found.set(id, { ...digest, sha256: sha256(body) });
    }
  }
  const key = ({ day, id }: PlannedDigest) => `${day} ${id}`;
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
