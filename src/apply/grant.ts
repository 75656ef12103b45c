/** Who belongs to the room: one request per person, then the lists are read back and compared (design 4.6). */
import type { Step } from "../plan/model.ts";
import type { ApplyEvent } from "./model.ts";
import { refused } from "./refusal.ts";
import type { Answer } from "./server.ts";
import type { Work } from "./work.ts";

type Grant = Step & { kind: "member.grant" };

export async function* grantMembers(work: Work, steps: readonly Grant[]): AsyncGenerator<ApplyEvent> {
  const have = work.known.server.kind === "owned" ? work.known.server.affiliations : {};
  const asked = new Map<Grant, Answer>();
  for (const [index, step] of steps.entries()) {
    yield { type: "begin", step };
    if (have[step.jid] === step.affiliation) {
      yield { type: "end", step, outcome: "already", detail: null };
    } else if (work.stop.aborted) {
      work.notAdmitted.add(step.jid);
      yield { type: "end", step, outcome: "waiting", detail: null };
    } else {
      await work.journal.append({ type: "intent", step: step.id, kind: step.kind, jid: step.jid });
      asked.set(step, await work.server.setAffiliation(step.room, step.jid, step.affiliation));
      yield { type: "progress", step, done: index + 1, of: steps.length };
    }
  }
  if (asked.size === 0) return;
  const read = await work.server.observe(work.room);
  const now = read.kind === "owned" ? read.affiliations : {};
  for (const [step, answer] of asked) {
    const kept = now[step.jid] === step.affiliation;
    const outcome = kept ? "done" : answer.kind === "refused" ? "refused" : "failed";
    await work.journal.append({ type: "end", step: step.id, kind: step.kind, jid: step.jid, outcome });
    if (!kept) work.notAdmitted.add(step.jid);
    const detail =
      answer.kind === "refused" ? refused(answer) : { code: "apply.not-kept" as const, what: step.jid };
    yield { type: "end", step, outcome, detail: kept ? null : detail };
  }
}
