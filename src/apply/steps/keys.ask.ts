/** One plain message to each who waits: sign in with an app that encrypts, then you are let in. */
import type { Step } from "../../plan/index.ts";
import { end } from "../journaled.ts";
import { whoWaits } from "../keys.ts";
import type { ApplyEvent } from "../model.ts";
import { causeOf } from "../refusal.ts";
import { sendOnce } from "../sent-once.ts";
import type { Work } from "../work.ts";

type Ask = Step & { kind: "keys.ask" };

export async function* askForKeys(work: Work, steps: readonly Ask[]): AsyncGenerator<ApplyEvent> {
  const waits = await whoWaits(work, steps);
  yield* sendOnce(work, steps, {
    instead: (step) => (waits.has(step.jid) ? null : end(step, "already")),
    notReady: async () => null,
    send: (step, id) => work.server.write(step.jid, work.invitation(step), id),
    cameBack: (jid, condition) => ({
      code: "apply.message-bounced",
      jid,
      condition,
      cause: causeOf(condition),
    }),
    unknown: (jid) => ({ code: "apply.message-unknown", jid }),
  });
}
