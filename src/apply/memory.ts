/** What the lines of a journal mean for a room: pure, so that planning and applying read them the same way. */
import type { PlannedDigest, Step } from "../plan/model.ts";
import type { JournalLine } from "./journal.ts";

export interface Invitation {
  /** The id it was, or would have been, sent with. */
  readonly item: string;
  /** `begun`: announced, no end known. `sent`: no bounce was seen while it could have come. */
  readonly state: "sent" | "bounced" | "begun" | "unknown";
  /** When it was announced, ISO 8601 UTC. */
  readonly at: string;
}

export interface Memory {
  /** We made the room, or were about to when we were cut off. */
  readonly ours: boolean;
  readonly subject: string | null;
  /** Address → its latest invitation. */
  readonly invitations: ReadonlyMap<string, Invitation>;
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

/**
 * @param plan checksum: only this plan's lines tell how far its steps came, for another plan was made from another
 * observation; null where no plan is being applied
 */
export function remember(lines: readonly JournalLine[], plan: string | null): Memory {
  const steps = new Map<string, "finished" | "perhaps" | "no">();
  const invitations = new Map<string, Invitation>();
  const imported = new Map<string, PlannedDigest>();
  const importedAt = new Map<string, string>();
  const begun = new Map<string, PlannedDigest>();
  const open = new Set<string>();
  let ours = false;
  let subject: string | null = null;
  for (const line of lines) {
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
        for (const old of [invitations, imported, importedAt, begun]) old.clear();
        subject = null;
      }
    }
    if (line.kind === "room.subject" && ended) subject = line.subject ?? null;
    if (line.kind === "invite.send" && line.jid)
      invitations.set(line.jid, invitationAfter(line, ended, invitations.get(line.jid)));
  }
  return {
    ours,
    subject,
    invitations,
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
  return { item, state, at };
}
