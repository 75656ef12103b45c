/** What the lines of a journal mean for a room: pure, so that planning and applying read them the same way. */
import type { Step } from "../plan/model.ts";
import type { JournalLine } from "./journal.ts";

export interface Invitation {
  /** The id it was, or would have been, sent with. */
  readonly item: string;
  readonly state: "sent" | "bounced" | "begun" | "unknown";
  /** When the latest line about it was written, ISO 8601 UTC. */
  readonly at: string;
}

export interface Memory {
  /** We made the room, or were about to when we were cut off. */
  readonly ours: boolean;
  readonly subject: string | null;
  /** Address → how its latest invitation ended; `begun` = announced, no end known. */
  readonly invitations: ReadonlyMap<string, Invitation>;
  /** Digests whose own echo was seen. */
  readonly imported: ReadonlySet<string>;
  /** Was any act announced whose end is not known? Then what was under way may still arrive at the server. */
  readonly openIntents: boolean;
  /** How far a step of a plan came. */
  progress(step: Step): "finished" | "perhaps" | "no";
}

const good = new Set(["done", "already"]);

export function remember(lines: readonly JournalLine[]): Memory {
  const steps = new Map<string, "finished" | "perhaps" | "no">();
  const invitations = new Map<string, Invitation>();
  const imported = new Set<string>();
  const open = new Set<string>();
  let ours = false;
  let subject: string | null = null;
  for (const line of lines) {
    const act = `${line.step} ${line.item ?? ""}`;
    const ended = line.type === "end" && good.has(line.outcome ?? "");
    if (line.type === "intent") open.add(act);
    else open.delete(act);
    if (line.kind === "history.import" && line.item) {
      if (ended) imported.add(line.item);
      continue;
    }
    if (line.type === "intent")
      steps.set(line.step, steps.get(line.step) === "finished" ? "finished" : "perhaps");
    else steps.set(line.step, ended ? "finished" : line.outcome === "unknown" ? "perhaps" : "no");
    if (line.kind === "room.create") ours = line.type === "intent" || ended || ours;
    if (line.kind === "room.create" && line.outcome === "refused") ours = false;
    if (line.kind === "room.subject" && ended) subject = line.subject ?? null;
    if (line.kind === "invite.send" && line.jid) {
      const state =
        line.type === "intent"
          ? "begun"
          : ended
            ? "sent"
            : line.outcome === "unknown"
              ? "unknown"
              : "bounced";
      invitations.set(line.jid, { item: line.item ?? "", state, at: line.at ?? "" });
    }
  }
  return {
    ours,
    subject,
    invitations,
    imported,
    openIntents: open.size > 0,
    progress: (step) => steps.get(step.id) ?? "no",
  };
}
