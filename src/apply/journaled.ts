/** One act of one step: its intent is journaled before it is done, its end afterwards (design 4.5). */
import type { Finding } from "../messages/index.ts";
import type { Step } from "../plan/index.ts";
import type { JournalLine } from "./journal.ts";
import type { ApplyEvent, Outcome } from "./model.ts";
import { refused } from "./refusal.ts";
import type { Answer } from "./server.ts";
import type { Work } from "./work.ts";

/** Steps of one kind. */
export type Of<K extends Step["kind"]> = readonly (Step & { kind: K })[];

export interface End {
  readonly outcome: Outcome;
  readonly detail: Finding | null;
  /** What the line of the end tells besides. */
  readonly noted?: Pick<JournalLine, "otherwise" | "byServer">;
}

export function end(step: Step, outcome: Outcome, detail: Finding | null = null): ApplyEvent {
  return { type: "end", step, outcome, detail };
}

/** What became of a request by what was read back, whatever its answer was (design 4.6); `what` is named where it was not kept. */
export function asReadBack(kept: boolean, answer: Answer, what: string): End {
  if (kept) return { outcome: "done", detail: null };
  if (answer.kind === "refused") return { outcome: "refused", detail: refused(answer) };
  return { outcome: "failed", detail: { code: "apply.not-kept", what } };
}

/** Journals the intent, acts, journals the end. `extra` stands in both lines. */
export async function journaled(
  { journal }: Work,
  step: Step,
  extra: Pick<JournalLine, "subject" | "item" | "jid">,
  act: () => Promise<End>,
): Promise<ApplyEvent> {
  const line = { step: step.id, kind: step.kind, ...extra };
  await journal.append({ type: "intent", ...line });
  const { outcome, detail, noted } = await act();
  await journal.append({ type: "end", ...line, ...noted, outcome });
  return end(step, outcome, detail);
}
