/** A last message, said once whatever happens. */
import type { Step } from "../../plan/index.ts";
import { end, journaled, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import { isCopy } from "../said-by-us.ts";
import type { Work } from "../work.ts";

export async function* sayFarewell(work: Work, steps: Of<"room.farewell">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const { id, room, body } = step;
    const before = work.journalState().farewells.get(id);
    if (before === "said" || (before === "begun" && (await isArchived(work, step)))) {
      if (before === "begun")
        await work.journal.append({ type: "end", step: id, kind: step.kind, outcome: "done" });
      yield end(step, "already");
      continue;
    }
    yield await journaled(work, step, {}, async () => {
      const entered = await work.server.enter(room, work.nick);
      const answer = entered.kind === "ok" ? await work.server.say(room, { id, body, stamp: null }) : entered;
      return answer.kind === "ok"
        ? { outcome: "done", detail: null }
        : { outcome: "failed", detail: refused(answer) };
    });
  }
}

async function isArchived(
  work: Work,
  { id, room, body }: Step & { kind: "room.farewell" },
): Promise<boolean> {
  for await (const message of work.server.archive(room))
    if (message.id === id && !isCopy(message, work.server.jid, (one) => one.body === body)) return true;
  return false;
}
