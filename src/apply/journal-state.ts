/** What the lines of a journal mean for a room: pure, so that planning and applying read them the same way. */
import {
  type Affiliation,
  type InvitationWay,
  type PlannedDigest,
  type Policy,
  policies,
  type SettingKeptOtherwise,
  type Step,
} from "../plan/index.ts";
import type { JournalEntry, JournalLine } from "./journal.ts";

export interface Invitation {
  /** The id it was, or would have been, sent with; empty where it may have been sent, but nothing is known of it. */
  readonly item: string;
  /** `begun`: announced, no end known. `sent`: no bounce was seen while it could have come. */
  readonly state: "sent" | "bounced" | "begun" | "unknown";
  readonly way: InvitationWay;
  /** When it was announced, ISO 8601 UTC. */
  readonly at: string;
  /** With which it came back (RFC 6120 8.3.3). */
  readonly condition: string | null;
}

/** A right that we gave, or were about to give when we were cut off. */
export interface Grant {
  readonly affiliation: Affiliation;
  /** What the person had before we ever gave anything. */
  readonly had: Affiliation;
}

/** Somebody whom we took out of the room and did not let in again. */
export interface Removal {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** They stay out until the people list says otherwise. */
  readonly holds: boolean;
}

export interface JournalState {
  /** Is there a journal of the room, and does it tell all that was done since the room was made? */
  readonly journal: "none" | "cut" | "whole";
  /** When we made the room, ISO 8601 UTC; null where no line tells. */
  readonly createdAt: string | null;
  /** We made the room, or were about to when we were cut off. */
  readonly ours: boolean;
  readonly subject: string | null;
  /** Address → its latest invitation. */
  readonly invitations: ReadonlyMap<string, Invitation>;
  /** Address → the latest message that asked to sign in with an app that encrypts. */
  readonly asked: ReadonlyMap<string, Invitation>;
  /** Address → when a reminder was last announced, ISO 8601 UTC. */
  readonly reminded: ReadonlyMap<string, string>;
  /** By address. */
  readonly removed: ReadonlyMap<string, Removal>;
  /** Address → the right that it has from us. */
  readonly granted: ReadonlyMap<string, Grant>;
  /** Addresses that have more rights from the server itself than a room can give. */
  readonly byServer: ReadonlySet<string>;
  /** The bookmark is ours: we added it, or were about to. */
  readonly bookmarked: boolean;
  /** When we ended the room, ISO 8601 UTC; null where we did not, or made it anew since. */
  readonly endedAt: string | null;
  /** The kind of room that we made of it, or were about to when we were cut off; null where no line tells. */
  readonly policy: Policy | null;
  /** What the server did its own way when it was last told the settings. */
  readonly otherwise: readonly SettingKeptOtherwise[];
  /** Settings, subject or picture were changed by us. */
  readonly furnished: boolean;
  /** SHA-256 of the picture that we set last. */
  readonly picture: string | null;
  /** Names were given to the room to keep, it said yes and kept none. */
  readonly keepsNoNames: boolean;
  /** We stepped back from the room, or were about to when we were cut off. */
  readonly handedOver: boolean;
  /** Last messages of ours, by step: those whose echo was seen, and those of which it is not known. */
  readonly farewells: ReadonlyMap<string, "said" | "begun">;
  /** Digests whose own echo was seen, by id. */
  readonly imported: ReadonlyMap<string, PlannedDigest>;
  /** When that was noted, ISO 8601 UTC. */
  readonly importedAt: ReadonlyMap<string, string>;
  /** Digests that were announced and whose end is not known: the archive has to tell. */
  readonly begun: ReadonlyMap<string, PlannedDigest>;
  /** Was any act announced whose end is not known? */
  readonly openIntents: boolean;
  /** How far a step of the plan came. */
  progress(step: Step): "finished" | "perhaps" | "no";
}

const good = new Set(["done", "already"]);

/** Steps that leave something in a room which was another way before. */
const furnishing: ReadonlySet<JournalLine["kind"]> = new Set([
  "room.configure",
  "room.subject",
  "room.avatar",
]);

/**
 * @param plan checksum: only this plan's lines tell how far its steps came, for another plan was made from another
 * observation; null where no plan is being applied
 */
export function stateOfJournal(lines: readonly JournalEntry[], plan: string | null): JournalState {
  const steps = new Map<string, "finished" | "perhaps" | "no">();
  const invitations = new Map<string, Invitation>();
  const imported = new Map<string, PlannedDigest>();
  const importedAt = new Map<string, string>();
  const begun = new Map<string, PlannedDigest>();
  const open = new Set<string>();
  const reminded = new Map<string, string>();
  const removed = new Map<string, Removal>();
  const asked = new Map<string, Invitation>();
  const granted = new Map<string, Grant>();
  const byServer = new Set<string>();
  const farewells = new Map<string, "said" | "begun">();
  let picture: string | null = null;
  let keepsNoNames = false;
  let handedOver = false;
  let ours = false;
  let subject: string | null = null;
  let bookmarked = false;
  let endedAt: string | null = null;
  let ending = false;
  let furnished = false;
  let policy: Policy | null = null;
  let otherwise: readonly SettingKeptOtherwise[] = [];
  let createdAt: string | null = null;
  let cut = false;
  /** What goes with the room that it is about. */
  const ofRoom = [invitations, asked, imported, importedAt, begun, reminded, removed, granted, byServer];
  for (const line of lines) {
    if (line.type === "cut") {
      cut = true;
      continue;
    }
    const act = `${line.step} ${line.item ?? ""}`;
    const ended = line.type === "end" && good.has(line.outcome ?? "");
    if (line.type === "intent") open.add(act);
    else open.delete(act);
    if (line.digest) {
      begun.delete(line.digest.id);
      if (line.type === "intent") begun.set(line.digest.id, line.digest);
      else if (ended) {
        imported.set(line.digest.id, line.digest);
        importedAt.set(line.digest.id, line.at ?? "");
      }
      continue;
    }
    if (line.plan === plan) steps.set(line.step, progressAfter(line, ended, steps.get(line.step)));
    if (line.kind === "room.create") {
      ours = line.outcome !== "refused" && (line.type === "intent" || ended || ours);
      // another room now, though of the same address: whoever was invited into the old one is not invited into this
      // also where a run was cut off before it noted the end: it had seen that there is no such room
      if (ended || line.type === "intent") {
        createdAt = line.at ?? null;
        cut = false;
        for (const old of ofRoom) old.clear();
        farewells.clear();
        subject = null;
        picture = null;
        keepsNoNames = false;
        handedOver = false;
        endedAt = null;
        furnished = false;
        policy = null;
        otherwise = [];
      }
    }
    if (line.kind === "room.close" && line.type === "intent") ending = true;
    if (line.kind === "room.close" && ended) {
      // the same plan may make the room once more
      for (const old of [...ofRoom, steps]) old.clear();
      ours = false;
      subject = null;
      // a room that was gone before was ended by somebody else
      endedAt = line.outcome === "done" || ending ? (line.at ?? "") : null;
      ending = false;
      furnished = false;
      policy = null;
    }
    if (furnishing.has(line.kind)) furnished = true;
    if (line.kind === "room.configure") policy = policies.find((one) => one === line.item) ?? policy;
    if (line.kind === "room.configure" && ended) otherwise = line.otherwise ?? [];
    if (line.kind === "room.avatar" && ended) picture = line.item ?? null;
    if (line.kind === "member.name" && line.type === "end") keepsNoNames = line.outcome === "left-out";
    if (line.kind === "room.hand-over") handedOver = line.type === "intent" || ended;
    if (line.kind === "room.farewell" && (line.type === "intent" || ended))
      farewells.set(line.step, ended ? "said" : "begun");
    if (line.kind === "member.grant" && line.jid) {
      grantedAfter(granted, line, ended && !line.byServer);
      if (line.type === "end") byServer.delete(line.jid);
      if (line.byServer) byServer.add(line.jid);
      if (ended) removed.delete(line.jid);
    }
    if (line.kind === "member.revoke" && line.jid && ended) {
      granted.delete(line.jid);
      byServer.delete(line.jid);
      // whoever is let in again is invited again
      invitations.delete(line.jid);
      removed.set(line.jid, { at: line.at ?? "", holds: line.holds === true });
    }
    if (line.kind === "bookmark.add") bookmarked = line.type === "intent" || ended || bookmarked;
    if (line.kind === "bookmark.remove" && ended) bookmarked = false;
    if (line.kind === "invite.remind" && line.jid && line.type === "intent")
      reminded.set(line.jid, line.at ?? "");
    if (line.kind === "room.subject" && ended) subject = line.subject ?? null;
    if (line.kind === "invite.send" && line.jid)
      invitations.set(line.jid, invitationAfter(line, ended, invitations.get(line.jid)));
    if (line.kind === "keys.ask" && line.jid)
      asked.set(line.jid, invitationAfter(line, ended, asked.get(line.jid)));
  }
  return {
    journal: cut ? "cut" : lines.length === 0 ? "none" : "whole",
    createdAt,
    ours,
    subject,
    invitations,
    asked,
    reminded,
    removed,
    granted,
    byServer,
    bookmarked,
    endedAt,
    policy,
    otherwise,
    furnished,
    picture,
    keepsNoNames,
    handedOver,
    farewells,
    imported,
    importedAt,
    begun,
    openIntents: open.size > 0,
    progress: (step) => steps.get(step.id) ?? "no",
  };
}

function progressAfter(line: JournalLine, ended: boolean, before: "finished" | "perhaps" | "no" | undefined) {
  if (line.type === "intent") return before === "finished" ? "finished" : "perhaps";
  if (ended) return "finished";
  return line.outcome === "unknown" ? "perhaps" : "no";
}

function invitationAfter(line: JournalLine, ended: boolean, before: Invitation | undefined): Invitation {
  const item = line.item ?? "";
  const failed = line.outcome === "unknown" ? "unknown" : "bounced";
  const state = line.type === "intent" ? "begun" : ended ? "sent" : failed;
  // an end is as old as its intent: how long archives are kept counts from when it may have gone out
  const at = line.type === "end" && before?.item === item ? before.at : (line.at ?? "");
  const condition = state === "bounced" ? (line.condition ?? "") : null;
  return { item, state, way: line.way ?? "direct", at, condition };
}

/** The first right that we found is what the person had; a refused grant gave nothing. */
function grantedAfter(granted: Map<string, Grant>, line: JournalLine, ended: boolean): void {
  const { jid = "", affiliation, had } = line;
  if (affiliation === undefined || had === undefined) return;
  if (line.type === "end" && !ended) granted.delete(jid);
  else granted.set(jid, { affiliation, had: granted.get(jid)?.had ?? had });
}
