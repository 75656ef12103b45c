/** Reminders: an act of their own, each announced before it goes out. What may have gone out is never sent again. */
import type { Step } from "../../plan/index.ts";
import { end, journaled } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { bounced } from "../refusal.ts";
import type { Work } from "../work.ts";

type Remind = Step & { kind: "invite.remind" };

/** Nobody is written to twice within this time, but where a server may have forgotten what it took: milliseconds. */
export const reminderMs = 24 * 60 * 60 * 1000;

export async function* sendReminders(work: Work, steps: readonly Remind[]): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    if (work.stop.aborted) {
      yield end(step, "waiting");
      continue;
    }
    const before = work.journalState().reminded.get(step.jid);
    // what the plan itself knew of, it was made in spite of
    const since = before !== undefined && before !== step.after;
    if (since && work.now().getTime() - Date.parse(before) < reminderMs) {
      yield end(step, "already");
      continue;
    }
    const item = work.newId();
    yield await journaled(work, step, { item, jid: step.jid }, async () => {
      await work.server.invite(step.room, step.jid, work.invitation(step), item);
      const bounce = (await work.server.bounces()).find(({ id }) => id === item);
      return bounce
        ? { outcome: "refused", detail: bounced(step.jid, bounce.condition) }
        : { outcome: "done", detail: null };
    });
  }
}
