/** What is known of a room now: the server's facts joined with what our journal says. Changes nothing. */
import type { Affiliation, KnownRoom, ObservedRoom, PlannedDigest } from "../plan/index.ts";
import type { JournalState } from "./journal-state.ts";
import { recollect, withRecollected } from "./recollect.ts";
import { isCopy } from "./said-by-us.ts";
import type { ArchivedMessage, Server } from "./server.ts";

/**
 * `wanted`: digests that are looked for in the room's archive besides those that the journal knows, for a journal may be
 * lost; gone through only where the room is ours; `pictured`: the room's picture is asked for too; `invitees`: whom our own archive is asked about where the journal
 * may not know all. `sha256` gives the hex hash.
 */
export async function observeRoom(
  server: Server,
  journalState: JournalState,
  room: string,
  wanted: Iterable<PlannedDigest>,
  sha256: (content: string | Uint8Array) => string,
  pictured = false,
  invitees: readonly string[] = [],
): Promise<KnownRoom> {
  const [seen, bookmarked] = await Promise.all([server.observe(room), server.bookmarked(room)]);
  const facts = remembered(seen, journalState);
  const there = facts.kind === "owned";
  const recollected = await recollect(server, journalState, room, facts, invitees);
  const { invitations, removed } = withRecollected(journalState, recollected);
  const sent = (messages: JournalState["asked"]) =>
    [...messages].flatMap(([jid, { state }]) => (state === "sent" ? [jid] : [])).sort();
  const doubtful = [...invitations].flatMap(([jid, { state, item }]) =>
    state === "unknown" && item === "" ? [jid] : [],
  );
  const rights = facts.kind === "owned" ? facts.affiliations : {};
  const strange = strangeOwners(rights, journalState, server.jid);
  const instead = insteadOfOurs(rights, journalState, server.jid);
  const held = [...removed].filter(([, { holds }]) => holds).map(([jid]) => jid);
  const asked = there ? sent(journalState.asked) : [];
  return {
    server: facts,
    ours: (there || facts.kind === "foreign") && journalState.ours,
    ...(there && journalState.policy && { policy: journalState.policy }),
    ...(there && journalState.journal !== "whole" && { journal: journalState.journal }),
    invited: there ? sent(invitations) : [],
    ...(asked.length > 0 && { asked }),
    ...(there && doubtful.length > 0 && { perhapsInvited: doubtful.sort() }),
    ...(there && held.length > 0 && { removed: held.sort() }),
    ...(strange.length > 0 && { strangeOwners: strange }),
    ...(instead.length > 0 && { strangers: instead }),
    imported: there ? await importedInto(server, room, journalState, wanted, sha256) : [],
    ...(there && journalState.otherwise.length > 0 && { otherwise: journalState.otherwise }),
    ...(there && journalState.byServer.size > 0 && { byServer: [...journalState.byServer].sort() }),
    subject: there ? journalState.subject : null,
    picture:
      there && (pictured || journalState.picture !== null) ? await pictureOf(server, room, sha256) : null,
    bookmarked,
  };
}

/**
 * Owners of a room of ours whom we did not make; where another owner whom we made is there, that one may have. Servers make
 * some owners by themselves.
 */
function strangeOwners(
  rights: Readonly<Record<string, Affiliation>>,
  { granted, byServer }: JournalState,
  as: string,
): readonly string[] {
  const others = Object.keys(rights).filter((jid) => rights[jid] === "owner" && jid !== as);
  const isMade = (jid: string) => granted.get(jid)?.affiliation === "owner";
  if (others.some(isMade)) return [];
  return others.filter((jid) => !byServer.has(jid)).sort();
}

/**
 * Who belongs to a room of ours of whom we let in nobody, by a journal that tells all. A server that was killed may forget the
 * rights that it took last, but it does not put others in their place.
 */
function insteadOfOurs(
  rights: Readonly<Record<string, Affiliation>>,
  { granted, byServer, journal }: JournalState,
  as: string,
): readonly string[] {
  const others = Object.keys(rights).filter((jid) => jid !== as && rights[jid] !== "outcast");
  if (journal !== "whole" || others.some((jid) => granted.has(jid))) return [];
  return others.filter((jid) => !byServer.has(jid)).sort();
}

/** What the server tells, where our journal does not know better. */
function remembered(seen: ObservedRoom, { handedOver, keepsNoNames }: JournalState): ObservedRoom {
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
  { imported, begun }: JournalState,
  wanted: Iterable<PlannedDigest>,
  sha256: (text: string) => string,
): Promise<PlannedDigest[]> {
  const found = new Map(imported);
  const doubtful = new Map([...Array.from(wanted, (digest) => [digest.id, digest] as const), ...begun]);
  for (const id of imported.keys()) doubtful.delete(id);
  if (doubtful.size > 0) {
    for await (const message of server.archive(room)) {
      const digest = doubtful.get(message.id);
      const isPlanned = ({ body }: ArchivedMessage) => sha256(body) === digest?.sha256;
      if (digest && !isCopy(message, server.jid, isPlanned))
        found.set(message.id, { ...digest, sha256: sha256(message.body) });
    }
  }
  const key = ({ day, id }: PlannedDigest) => `${day} ${id}`;
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
