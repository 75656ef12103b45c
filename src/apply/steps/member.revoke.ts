/** Who leaves the room: one request per person, then the lists are read back. Whoever is in a members' room is shown out by it. */
import type { Step } from "../../plan/index.ts";
import { asReadBack, end } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import type { Answer } from "../server.ts";
import type { Work } from "../work.ts";

type Revoke = Step & { kind: "member.revoke" };

export async function* revokeMembers(work: Work, steps: readonly Revoke[]): AsyncGenerator<ApplyEvent> {
  const { server: known } = work.known;
  const have = known.kind === "owned" ? known.affiliations : {};
  const asked = new Map<Revoke, Answer>();
  for (const [index, step] of steps.entries()) {
    yield { type: "begin", step };
    const { room, jid, to } = step;
    const line = lineOf(step);
    if ((have[jid] ?? "none") === to) {
      // also noted where a run was cut off: whoever is let in again is invited again
      await work.journal.append({ type: "end", ...line, outcome: "already" });
      yield end(step, "already");
    } else if (work.stop.aborted) yield end(step, "waiting");
    else {
      await work.journal.append({ type: "intent", ...line });
      asked.set(step, await work.server.setAffiliation(room, jid, to));
      yield { type: "progress", step, done: index + 1, of: steps.length };
    }
  }
  if (asked.size === 0) return;
  const read = await work.server.observe(work.room);
  const now = read.kind === "owned" ? read.affiliations : {};
  for (const [step, answer] of asked) {
    const { jid, to } = step;
    const { outcome, detail } = asReadBack((now[jid] ?? "none") === to, answer, jid);
    await work.journal.append({ type: "end", ...lineOf(step), outcome });
    yield end(step, outcome, detail);
  }
}

function lineOf({ id, kind, jid, holds }: Revoke) {
  return { step: id, kind, jid, ...(holds && { holds }) } as const;
}
