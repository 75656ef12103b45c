/** The archive is read back and compared (design 4.6). */
import { spanOf } from "../../plan/index.ts";
import { differingDigests } from "../differing-digests.ts";
import { end, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import type { Work } from "../work.ts";

export async function* verifyHistory(work: Work, steps: Of<"history.verify">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const wrong = await differingDigests(work.server, step.room, step.digests, work.sha256, work.server.jid);
    if (wrong.length === 0) {
      yield end(step, "done");
      continue;
    }
    const detail = {
      code: "apply.history-differs" as const,
      room: step.room,
      days: wrong.map(spanOf),
    };
    yield end(step, "failed", detail);
  }
}
