/** `apply --json`: one object a line, first a version record, last a summary (docs/formats.md). */
import type { ApplyEvent } from "../apply/index.ts";
import type { Finding } from "../messages/index.ts";
import type { Tally } from "./tally.ts";

export const versionLine = (command: "admit" | "apply" | "migrate" | "batch") => ({
  type: "version",
  format: `migrate-class/${command}`,
  version: 1,
});

export function eventLine(event: ApplyEvent): object {
  const { id, kind, room } = event.step;
  const jid = "jid" in event.step ? { jid: event.step.jid } : {};
  const step = { step: id, kind, room, ...jid };
  if (event.type === "begin") return { type: "begin", ...step };
  if (event.type === "progress") return { type: "progress", ...step, done: event.done, of: event.of };
  return { type: "end", ...step, outcome: event.outcome, ...(event.detail && { detail: event.detail }) };
}

/** What is worth knowing besides how the steps ended. */
export const notesLine = (findings: readonly Finding[]) => ({ type: "notes", findings });

export const summaryLine = ({ counts, changes }: Tally) => ({ type: "summary", changes, counts });
