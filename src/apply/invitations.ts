/**
 * Invitations, each at most once. They cannot be read back from the person, so the intent is journaled first; after a cut our
 * own archive is asked, and where it cannot tell, the outcome is `unknown` and nothing is sent again by itself (design 4.5).
 */
import type { Step } from "../plan/model.ts";
import type { ApplyEvent } from "./model.ts";
import { bounced } from "./refusal.ts";
import { inWindows } from "./window.ts";
import type { Work } from "./work.ts";

type Invite = Step & { kind: "invite.send" };

/** How long bounces from our own server are waited for; those of other servers are waited for by the port. */
const bounceMs = 500;

/** Prosody keeps archives for a week unless told otherwise: what is not found later than this says nothing. */
export const archiveMs = 24 * 60 * 60 * 1000;

export async function* sendInvitations(work: Work, steps: readonly Invite[]): AsyncGenerator<ApplyEvent> {
  const wanted: Invite[] = [];
  const sent = new Map<string, Invite>();
  let broken: unknown = null;
  try {
    for (const step of steps) {
      yield { type: "begin", step };
      const verdict = await decide(work, step);
      if (verdict === "send") wanted.push(step);
      else yield verdict;
    }
    const ids = new Map(wanted.map((step) => [step, work.newId()]));
    const idOf = (step: Invite) => ids.get(step) ?? "";
    const windows = inWindows(work, wanted, {
      atMost: wanted.length,
      announce: (some) =>
        work.journal.append(
          ...some.map((step) => ({ type: "intent", ...lineOf(step, idOf(step)) }) as const),
        ),
      send: (step) => work.server.invite(step.room, step.jid, work.invitation(step), idOf(step)),
    });
    for await (const answers of windows) {
      for (const step of answers.keys()) {
        sent.set(idOf(step), step);
        yield { type: "progress", step, done: sent.size, of: wanted.length };
      }
    }
    for (const step of wanted.slice(sent.size)) yield { type: "end", step, outcome: "waiting", detail: null };
    if (sent.size > 0) await work.sleep(bounceMs);
  } catch (error) {
    broken = error;
  }
  // also after a break: what went out went out, and a bounce that came before it counts
  const returned = new Map((await work.server.bounces()).map((bounce) => [bounce.id, bounce]));
  const ends = [...sent].map(([id, step]) => {
    const bounce = returned.get(id);
    return { id, step, bounce, outcome: bounce ? ("refused" as const) : ("done" as const) };
  });
  if (ends.length > 0)
    await work.journal.append(
      ...ends.map(({ id, step, outcome }) => ({ type: "end", ...lineOf(step, id), outcome }) as const),
    );
  for (const { step, bounce, outcome } of ends)
    yield { type: "end", step, outcome, detail: bounce ? bounced(step.jid, bounce.condition) : null };
  if (broken !== null) throw broken;
}

function lineOf(step: Invite, item: string) {
  return { step: step.id, kind: step.kind, jid: step.jid, item } as const;
}

/** `send`, or the end of a step for which nothing is sent. */
async function decide(work: Work, step: Invite): Promise<"send" | ApplyEvent> {
  const end = (
    outcome: "already" | "done" | "waiting" | "unknown",
    detail: (ApplyEvent & { type: "end" })["detail"] = null,
  ) => ({ type: "end", step, outcome, detail }) as const;
  const before = work.memory().invitations.get(step.jid);
  if (before?.state === "sent") return end("already");
  if (work.stop.aborted) return end("waiting");
  if (work.notAdmitted.has(step.jid)) return end("waiting", { code: "apply.not-admitted", jid: step.jid });
  if (!before || before.state === "bounced") return "send";
  const fate = await work.server.wasSent(step.jid, before.item);
  const age = work.now().getTime() - Date.parse(before.at);
  if (fate === "not-sent" && age >= 0 && age < archiveMs) return "send";
  if (fate === "sent") {
    await work.journal.append({ type: "end", ...lineOf(step, before.item), outcome: "done" });
    // went out just before a break: whether it bounced then is no longer known
    return end("done", { code: "apply.bounce-unseen", jid: step.jid });
  }
  if (work.resendUnknown) return "send";
  await work.journal.append({ type: "end", ...lineOf(step, before.item), outcome: "unknown" });
  return end("unknown", { code: "apply.invitation-unknown", jid: step.jid });
}
