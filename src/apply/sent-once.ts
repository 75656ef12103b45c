/**
 * Messages to people, each at most once. They cannot be read back from the person, so the intent is journaled first; after a cut
 * our own archive is asked, and where it cannot tell, the outcome is `unknown` and nothing is sent again by itself (design 4.5).
 */
import type { Finding } from "../messages/index.ts";
import type { InvitationWay, Step } from "../plan/index.ts";
import type { Invitation, JournalState } from "./journal-state.ts";
import { end } from "./journaled.ts";
import type { ApplyEvent } from "./model.ts";
import type { Fate, Server } from "./server.ts";
import { inWindows } from "./window.ts";
import type { Work } from "./work.ts";

/** A step that writes to somebody. */
export type Written = Step & { readonly kind: "invite.send" | "keys.ask" };

/** What one kind of message has of its own. */
export interface Message<S extends Written> {
  /** How a step ends of somebody who is not written to now; null where nothing is against it. */
  readonly instead: (step: S) => ApplyEvent | null;
  /** Why nobody can be written to just now, asked once; null where they can. */
  readonly notReady: (step: S) => Promise<Finding | null>;
  readonly send: (step: S, id: string) => Promise<void>;
  readonly cameBack: (jid: string, condition: string) => Finding;
  readonly unknown: (jid: string) => Finding;
}

/** How long bounces from our own server are waited for; those of other servers are waited for by the port. */
const bounceMs = 500;

/** Prosody keeps archives for a week unless told otherwise: what is not found later than this says nothing. */
export const archiveMs = 24 * 60 * 60 * 1000;

/** Journals, sends, waits for what comes back, and journals how each ended. */
export async function* sendOnce<S extends Written>(
  work: Work,
  steps: readonly S[],
  message: Message<S>,
): AsyncGenerator<ApplyEvent> {
  const wanted: S[] = [];
  const sent = new Map<string, S>();
  let broken: unknown = null;
  try {
    for (const step of steps) {
      yield { type: "begin", step };
      const verdict = await decide(work, step, message);
      if (verdict === "send") wanted.push(step);
      else yield verdict;
    }
    const why = wanted[0] ? await message.notReady(wanted[0]) : null;
    if (why) for (const step of wanted.splice(0)) yield end(step, "waiting", why);
    const ids = new Map(wanted.map((step) => [step, work.newId()]));
    const idOf = (step: S) => ids.get(step) ?? "";
    const windows = inWindows(work, wanted, {
      announce: (some) =>
        work.journal.append(
          ...some.map((step) => ({ type: "intent", ...lineOf(step, idOf(step)) }) as const),
        ),
      send: (step) => message.send(step, idOf(step)),
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
    yield end(step, outcome, bounce ? message.cameBack(step.jid, bounce.condition) : null);
  if (broken !== null) throw broken;
}

function lineOf(step: Written, item: string) {
  const way = wayOf(step);
  return { step: step.id, kind: step.kind, jid: step.jid, item, ...(way && { way }) } as const;
}

function wayOf(step: Written): InvitationWay | undefined {
  return step.kind === "invite.send" ? step.way : undefined;
}

/** What was sent to the person before, by this kind of step. */
function beforeOf({ invitations, asked }: JournalState, { kind, jid }: Written): Invitation | undefined {
  return { "invite.send": invitations, "keys.ask": asked }[kind].get(jid);
}

/** `send`, or the end of a step for which nothing is sent. */
async function decide<S extends Written>(
  work: Work,
  step: S,
  message: Message<S>,
): Promise<"send" | ApplyEvent> {
  const before = beforeOf(work.journalState(), step);
  if (before?.state === "sent") return end(step, "already");
  if (work.stop.aborted) return end(step, "waiting");
  const instead = message.instead(step);
  if (instead) return instead;
  if (!before || before.state === "bounced") return "send";
  if (before.item === "")
    return work.resendUnknown
      ? "send"
      : end(step, "unknown", { code: "apply.invitation-doubtful", jid: step.jid });
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
  return end(step, "unknown", message.unknown(step.jid));
}

/**
 * What became of the messages of which our journal does not know whether they went out, by the ids they had. Has to be
 * asked while nothing is sent in any room: an archive that is written to meanwhile may not show all it holds.
 */
export async function fatesOf(
  server: Server,
  journalState: JournalState,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, Fate>> {
  const fates = new Map<string, Fate>();
  const written = steps.filter((step) => step.kind === "invite.send" || step.kind === "keys.ask");
  await Promise.all(
    written.map(async (step) => {
      const before = beforeOf(journalState, step);
      if (before?.state === "begun" || before?.state === "unknown")
        fates.set(before.item, await fateOf(server, step, before));
    }),
  );
  return fates;
}

/** One that went out both ways was sent where either is found: nobody gets a second one for the sake of the other. */
async function fateOf(server: Server, { room, jid }: Written, { item, way }: Invitation): Promise<Fate> {
  const receivers = { direct: [jid], mediated: [room], both: [jid, room] }[way];
  const fates = await Promise.all(receivers.map((to) => server.wasSent(to, item)));
  if (fates.includes("sent")) return "sent";
  return fates.every((fate) => fate === "not-sent") ? "not-sent" : "undecidable";
}
