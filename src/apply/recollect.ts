/**
 * What our own archive adds to our journal. A journal may be on another computer, lost, cut off or older than the room; so of
 * everybody who could have been invited without its knowing, the archive is asked. Who was perhaps invited, and nobody knows,
 * is `unknown`: nothing is sent to them by itself (design 4.5, 4.16).
 */
import type { ObservedRoom } from "../plan/index.ts";
import type { Invitation, JournalState, Removal } from "./journal-state.ts";
import type { Server } from "./server.ts";

/** What the journal does not have, by address. */
export interface Recollection {
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly removed: ReadonlyMap<string, Removal>;
}

/** @param jids whom somebody wants to invite, or did; everybody else is as the journal has them */
export async function recollect(
  server: Server,
  journalState: JournalState,
  room: string,
  now: ObservedRoom,
  jids: readonly string[],
): Promise<Recollection> {
  const invitations = new Map<string, Invitation>();
  const removed = new Map<string, Removal>();
  if (now.kind !== "owned") return { invitations, removed };
  const isOpen = now.settings.membersOnly === false;
  await Promise.all(
    [...new Set(jids)].map(async (jid) => {
      const right = now.affiliations[jid] ?? "none";
      const isIn = isOpen || (right !== "none" && right !== "outcast");
      if (!mayBeUnknown(journalState, jid, isIn)) return;
      const found = await server.lastInvitation(room, jid);
      const since = latest(journalState.createdAt, journalState.removed.get(jid)?.at ?? null);
      const isOfNow = since === null || (found?.at ?? since) >= since;
      if (found && isOfNow) {
        if (found.id === journalState.invitations.get(jid)?.item) return;
        if (isIn) invitations.set(jid, archived(found.id, found.at ?? ""));
        else removed.set(jid, takenOut(found.at ?? ""));
      } else if (isIn && !isSurelyNew(journalState, jid, right !== "none"))
        invitations.set(jid, { ...archived("", ""), state: "unknown" });
    }),
  );
  return { invitations, removed };
}

/** Both; the journal's own lines count where it has any, but for an invitation that came back before something was lost. */
export function withRecollected(
  journalState: JournalState,
  { invitations, removed }: Recollection,
): JournalState {
  const noted = [...journalState.invitations].filter(([, { state }]) => state !== "bounced");
  return {
    ...journalState,
    invitations: new Map([...journalState.invitations, ...invitations, ...noted]),
    removed: new Map([...removed, ...journalState.removed]),
  };
}

function archived(item: string, at: string): Invitation {
  return { item, state: "sent", way: "direct", at, condition: null };
}

/** Invited once, as our archive shows, and without a right now: somebody ended it, perhaps we from another computer. */
function takenOut(at: string): Removal {
  return { at, holds: true };
}

function mayBeUnknown({ journal, ours, invitations }: JournalState, jid: string, isIn: boolean): boolean {
  const state = invitations.get(jid)?.state;
  if (state === "bounced") return journal === "cut";
  if (state !== undefined) return false;
  // also a whole journal may be an old copy of itself
  return isIn || journal !== "whole" || !ours;
}

/** Does the journal account for it that the person is in and no line tells of an invitation? */
function isSurelyNew({ journal, ours, granted }: JournalState, jid: string, hasRight: boolean): boolean {
  if (journal === "cut") return false;
  const had = granted.get(jid)?.had;
  return hasRight ? had === "none" || had === "outcast" : ours;
}

function latest(a: string | null, b: string | null): string | null {
  return a !== null && b !== null && a > b ? a : (b ?? a);
}
