/** The room's subject. */
import { end, journaled, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import type { Work } from "../work.ts";

export async function* setSubject(work: Work, steps: Of<"room.subject">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    if (work.known.subject === step.subject) {
      yield end(step, "already");
      continue;
    }
    yield await journaled(work, step, { subject: step.subject }, async () => {
      const entered = await work.server.enter(step.room, work.nick);
      const answer = entered.kind === "ok" ? await work.server.setSubject(step.room, step.subject) : entered;
      return answer.kind === "ok"
        ? { outcome: "done", detail: null }
        : { outcome: "failed", detail: refused(answer) };
    });
  }
}
