/** What our own journal says was done in a room → the steps that take it back, and what stays all the same. */
import type { Finding } from "../messages/index.ts";
import type { Draft } from "./diff.ts";
import type { Affiliation, KnownRoom } from "./known-room.ts";

/** What was done, as the journal has it. */
export interface Done {
  /** The room is ours: we made it. */
  readonly ours: boolean;
  /** Address → the right that we gave, and the one that the person had before. */
  readonly granted: ReadonlyMap<string, { readonly affiliation: Affiliation; readonly had: Affiliation }>;
  /** We added the bookmark. */
  readonly bookmarked: boolean;
  /** Invitations that went out and did not come back, or may have gone out. */
  readonly invited: number;
  /** Settings, subject or picture were changed by us. */
  readonly furnished: boolean;
  /** Digests of the history that went in. */
  readonly digests: number;
}

export interface Undoing {
  readonly drafts: readonly Draft[];
  /** What cannot be taken back. */
  readonly stays: readonly Finding[];
}

/**
 * @param written messages in the room that this tool did not bring; null where its archive cannot tell
 * @param reason told to those who are there when the room ends
 */
export function undoing(
  room: string,
  known: KnownRoom,
  done: Done,
  { written, reason }: { readonly written: number | null; readonly reason: string },
): Undoing {
  const drafts: Draft[] = [];
  const stays: Finding[] = [];
  const { server } = known;
  if (done.invited > 0) stays.push({ code: "plan.undo-invitations", room, count: done.invited });
  if (done.ours && server.kind === "owned") {
    // an address where people talked stays closed where the server does that: their apps would make the room anew
    const how = written === null ? {} : { written, freed: written === 0 };
    drafts.push({ kind: "room.close", reason, ...how });
    if (done.invited > 0) stays.push({ code: "plan.undo-copies", room });
  } else if (done.ours && (server.kind === "absent" || server.kind === "closed")) {
    // it ended without our noting it
    drafts.push({ kind: "room.close", reason });
  } else if (server.kind === "owned") {
    const rights = takenBack(room, server.affiliations, done.granted);
    drafts.push(...rights.drafts);
    stays.push(...rights.stays);
    if (done.furnished) stays.push({ code: "plan.undo-furnished", room });
    if (done.digests > 0) stays.push({ code: "plan.undo-history", room, digests: done.digests });
  } else if (server.kind === "foreign" || server.kind === "handed-over") {
    stays.push({ code: "plan.undo-not-ours", room });
  }
  if (done.bookmarked && known.bookmarked === "yes") drafts.push({ kind: "bookmark.remove" });
  return { drafts, stays };
}

/** Only where they still are as we gave them: what somebody decided since is not ours. */
function takenBack(
  room: string,
  affiliations: Readonly<Record<string, Affiliation>>,
  granted: Done["granted"],
): Undoing {
  const drafts: Draft[] = [];
  const stays: Finding[] = [];
  for (const [jid, { affiliation, had }] of granted) {
    const now = affiliations[jid] ?? "none";
    if (now === had) continue;
    if (now !== affiliation) stays.push({ code: "plan.undo-right-stays", room, jid, now });
    else if (had === "none" || had === "outcast")
      drafts.push({ kind: "member.revoke", jid, was: now, to: had });
    else drafts.push({ kind: "member.grant", jid, affiliation: had });
  }
  return { drafts, stays };
}
