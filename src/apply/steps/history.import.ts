/** Digests into the room, each once (design 4.4, 4.5). */
import { Failure } from "../../messages/index.ts";
import type { PlannedDigest, Step } from "../../plan/index.ts";
import { end, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import { isCopy } from "../said-by-us.ts";
import { archiveMs } from "../sent-once.ts";
import type { ArchivedMessage } from "../server.ts";
import { inWindows } from "../window.ts";
import type { Work } from "../work.ts";

/** How long an archive may take to show what it was given. */
const settlingMs = 2000;

/**
 * Characters of digests that are under way together. A server that wants a pause between two messages holds one back and
 * sends back what comes meanwhile (ejabberd's `min_message_interval`); what comes after the pause it takes again. So all
 * that is under way has to arrive within a pause, or a later day could overtake an earlier one.
 */
const togetherLength = 8000;

function fitting(left: readonly { readonly body: string }[]): number {
  let length = 0;
  const over = left.findIndex(({ body }) => {
    length += body.length;
    return length > togetherLength;
  });
  return over < 0 ? left.length : Math.max(1, over);
}

export async function* importHistory(work: Work, steps: Of<"history.import">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const there = await present(work, step);
    const missing = step.digests.filter(({ id }) => !there.has(id));
    if (missing.length === 0) {
      yield end(step, "already");
      continue;
    }
    if (work.known.server.kind === "owned" && work.known.server.settings.archive !== true) {
      yield end(step, "refused", { code: "apply.no-archive", room: step.room });
      continue;
    }
    yield* send(work, step, missing);
  }
}

/**
 * The digests that need not be sent. Our own echo says that the room had a message, not that the server still has it: one
 * that was killed may have forgotten the last ones. And a room that was made just now may have an archive all the same:
 * ejabberd 23.01 keeps it under the room's address when it is killed and forgets the room. So the archive is asked, about
 * what was said so long ago that archives may have dropped it only where nothing is known.
 */
async function present(work: Work, step: Step & { kind: "history.import" }): Promise<ReadonlySet<string>> {
  const there = new Set(work.known.imported.map(({ id }) => id));
  const { importedAt } = work.journalState();
  const since = work.now().getTime() - archiveMs;
  const recent = [...there].filter((id) => Date.parse(importedAt.get(id) ?? "") > since);
  if (there.size > 0 && recent.length === 0) return there;
  let held = await archivedIds(work, step);
  if (recent.some((id) => !held.has(id))) {
    await work.sleep(settlingMs);
    held = await archivedIds(work, step);
  }
  for (const id of recent) if (!held.has(id)) there.delete(id);
  return new Set([...there, ...held]);
}

async function archivedIds(work: Work, { room, digests }: Step & { kind: "history.import" }) {
  const wanted = new Map([...digests, ...work.known.imported].map((digest) => [digest.id, digest] as const));
  const found = new Set<string>();
  for await (const message of work.server.archive(room)) {
    const planned = wanted.get(message.id);
    const isPlanned = ({ body }: ArchivedMessage) => work.sha256(body) === planned?.sha256;
    if (planned && !isCopy(message, work.server.jid, isPlanned)) found.add(message.id);
  }
  return found;
}

async function* send(
  work: Work,
  step: Step & { kind: "history.import" },
  missing: readonly PlannedDigest[],
): AsyncGenerator<ApplyEvent> {
  const { journal, server } = work;
  const made = new Map((await work.digests(step)).map((digest) => [digest.id, digest]));
  const entered = await server.enter(step.room, work.nick);
  if (entered.kind === "refused") {
    yield end(step, "failed", refused(entered));
    return;
  }
  const said = missing.map((planned) => {
    const body = made.get(planned.id)?.body;
    if (body === undefined || work.sha256(body) !== planned.sha256)
      throw new Failure("unsafe", { code: "plan.stale-history" });
    return { planned, body };
  });
  const lineOf = ({ planned }: (typeof said)[number]) =>
    ({ step: step.id, kind: step.kind, item: planned.id, digest: planned }) as const;
  const windows = inWindows(work, said, {
    together: fitting,
    announce: (some) => journal.append(...some.map((one) => ({ type: "intent", ...lineOf(one) }) as const)),
    send: ({ planned, body }) => server.say(step.room, { id: planned.id, body, stamp: null }),
  });
  let done = 0;
  for await (const answers of windows) {
    const ends = [...answers].map(([one, { kind }]) => {
      const outcome = kind === "ok" ? ("done" as const) : ("refused" as const);
      return { type: "end" as const, ...lineOf(one), outcome };
    });
    if (ends.length > 0) await journal.append(...ends);
    const no = [...answers.values()].find((answer) => answer.kind === "refused");
    if (no) {
      yield end(step, "failed", refused(no));
      return;
    }
    done += ends.length;
    yield { type: "progress", step, done, of: said.length };
  }
  if (done < said.length) {
    yield end(step, "waiting");
    return;
  }
  await journal.append({ type: "end", step: step.id, kind: step.kind, outcome: "done" });
  yield end(step, "done");
}
