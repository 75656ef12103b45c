/**
 * Invitations, each at most once. They cannot be read back from the person, so the intent is journaled first; after a cut our
 * own archive is asked, and where it cannot tell, the outcome is `unknown` and nothing is sent again by itself (design 4.5).
 */
import type { Finding } from "../messages/finding.ts";
import type { Step } from "../plan/model.ts";
import { end } from "./journaled.ts";
import type { Invitation, Memory } from "./memory.ts";
import type { ApplyEvent } from "./model.ts";
import { bounced, refused } from "./refusal.ts";
import type { Fate, Server } from "./server.ts";
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
    const why = wanted[0] ? await notReady(work, wanted[0]) : null;
    if (why) for (const step of wanted.splice(0)) yield end(step, "waiting", why);
    const ids = new Map(wanted.map((step) => [step, work.newId()]));
    const idOf = (step: Invite) => ids.get(step) ?? "";
    const windows = inWindows(work, wanted, {
      announce: (some) =>
        work.journal.append(
          ...some.map((step) => ({ type: "intent", ...lineOf(step, idOf(step)) }) as const),
        ),
      send: (step) => work.server.invite(step.room, step.jid, work.invitation(step), idOf(step), step.way),
    });
    for await (const answers of windows) {
      for (const step of answers.keys()) {
        sent.set(idOf(step), step);
        yield { type: "progress", step, done: sent.size, of: wanted.length };
      }
    }
    for (const step of wanted.slice(sent.size)) yield end(step, "waiting");
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
      ...ends.map(({ id, step, bounce, outcome }) => {
        const came = bounce && { condition: bounce.condition };
        return { type: "end", ...lineOf(step, id), outcome, ...came } as const;
      }),
    );
  for (const { step, bounce, outcome } of ends)
    yield end(step, outcome, bounce ? bounced(step.jid, bounce.condition) : null);
  if (broken !== null) throw broken;
}

function lineOf(step: Invite, item: string) {
  const way = step.way && { way: step.way };
  return { step: step.id, kind: step.kind, jid: step.jid, item, ...way } as const;
}

/** Why nobody can be invited just now. An invitation that the room passes on is taken from people inside only. */
async function notReady(work: Work, step: Invite): Promise<Finding | null> {
  const { room, way } = step;
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

/** `send`, or the end of a step for which nothing is sent. */
async function decide(work: Work, step: Invite): Promise<"send" | ApplyEvent> {
  const before = work.memory().invitations.get(step.jid);
  if (before?.state === "sent") return end(step, "already");
  if (work.stop.aborted) return end(step, "waiting");
  if (work.notAdmitted.has(step.jid))
    return end(step, "waiting", { code: "apply.not-admitted", jid: step.jid });
  if (!before || before.state === "bounced") return "send";
  const fate = work.fates.get(before.item) ?? "undecidable";
  const age = work.now().getTime() - Date.parse(before.at);
  if (fate === "not-sent" && age >= 0 && age < archiveMs) return "send";
  if (fate === "sent") {
    await work.journal.append({ type: "end", ...lineOf(step, before.item), outcome: "done" });
    // went out just before a break: whether it bounced then is no longer known
    return end(step, "done", { code: "apply.bounce-unseen", jid: step.jid });
  }
  if (work.resendUnknown) return "send";
  await work.journal.append({ type: "end", ...lineOf(step, before.item), outcome: "unknown" });
  return end(step, "unknown", { code: "apply.invitation-unknown", jid: step.jid });
}

/**
 * What became of the invitations of which our journal does not know whether they went out, by the ids they had. Has to be
 * asked while nothing is sent in any room: an archive that is written to meanwhile may not show all it holds.
 */
export async function fatesOf(
  server: Server,
  { invitations }: Memory,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, Fate>> {
  const fates = new Map<string, Fate>();
  const invites = steps.filter((step) => step.kind === "invite.send");
  await Promise.all(
    invites.map(async (step) => {
      const before = invitations.get(step.jid);
      if (before?.state === "begun" || before?.state === "unknown")
        fates.set(before.item, await fateOf(server, step, before));
    }),
  );
  return fates;
}

/** One that went out both ways was sent where either is found: nobody gets a second one for the sake of the other. */
async function fateOf(server: Server, { room, jid }: Invite, { item, way }: Invitation): Promise<Fate> {
  const receivers = { direct: [jid], mediated: [room], both: [jid, room] }[way];
  const fates = await Promise.all(receivers.map((to) => server.wasSent(to, item)));
  if (fates.includes("sent")) return "sent";
  return fates.every((fate) => fate === "not-sent") ? "not-sent" : "undecidable";
}
