/** Invitations into the room, for those who may enter it; each at most once. */
import type { Finding } from "../../messages/index.ts";
import type { Step } from "../../plan/index.ts";
import { end } from "../journaled.ts";
import { waiting, whoWaits } from "../keys.ts";
import { changedMeanwhile } from "../last-look.ts";
import type { ApplyEvent } from "../model.ts";
import { bounced, refused } from "../refusal.ts";
import { sendOnce } from "../sent-once.ts";
import { isUnmade } from "../unmade.ts";
import type { Work } from "../work.ts";

type Invite = Step & { kind: "invite.send" };

export async function* sendInvitations(work: Work, steps: readonly Invite[]): AsyncGenerator<ApplyEvent> {
  const waits = await whoWaits(work, steps);
  yield* sendOnce(work, steps, {
    instead(step) {
      if (waits.has(step.jid)) return waiting(step);
      if (isUnmade(work, step.jid))
        return end(step, "waiting", { code: "apply.account-not-made", jid: step.jid });
      if (!work.notAdmitted.has(step.jid)) return null;
      return end(step, "waiting", { code: "apply.not-admitted", jid: step.jid });
    },
    notReady: (step) => notReady(work, step),
    send: (step, id) => work.server.invite(step.room, step.jid, work.invitation(step), id, step.way),
    cameBack: bounced,
    unknown: (jid) => ({ code: "apply.invitation-unknown", jid }),
  });
}

/** Why nobody can be invited just now. An invitation that the room passes on is taken from people inside only. */
async function notReady(work: Work, step: Invite): Promise<Finding | null> {
  const { room, way } = step;
  const changed = await changedMeanwhile(work);
  if (changed) return changed;
  if (way === "mediated" || way === "both") {
    const entered = await work.server.enter(room, work.nick);
    if (entered.kind === "refused") return refused(entered);
  }
  if (!work.inviteTest) return null;
  const text = work.invitation({ ...step, name: work.nick });
  return (await work.server.inviteOurselves(room, text, way))
    ? null
    : { code: "apply.test-invitation-lost", room };
}
