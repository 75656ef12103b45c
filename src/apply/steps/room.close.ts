/** The room is destroyed for good. */
import type { Step } from "../../plan/index.ts";
import { end, journaled, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import type { Work } from "../work.ts";
import { writtenByPeople } from "../written.ts";

/** ejabberd 23.01 never answers what reaches a room between its last word and its end. */
const endingMs = 1000;

export async function* closeRoom(work: Work, steps: Of<"room.close">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const { room, reason } = step;
    const there = work.known.server.kind;
    if (there === "absent" || there === "closed") {
      await work.journal.append({ type: "end", step: step.id, kind: step.kind, outcome: "already" });
      yield end(step, "already");
      continue;
    }
    yield await journaled(work, step, {}, async () => {
      if (await hasMore(work, step))
        return { outcome: "refused", detail: { code: "apply.written-since" as const, room } };
      if (step.freed) await makePassing(work, room);
      const answer = await work.server.destroy(room, reason);
      if (answer.kind === "refused") return { outcome: "refused", detail: refused(answer) };
      await work.sleep(endingMs);
      const { kind } = await work.server.observe(room);
      return kind === "absent" || kind === "closed"
        ? { outcome: "done", detail: null }
        : { outcome: "failed", detail: { code: "apply.not-kept", what: room } };
    });
  }
}

/** Did somebody write since the user was told how much there is? */
async function hasMore(work: Work, { room, written }: Step & { kind: "room.close" }): Promise<boolean> {
  return written !== undefined && (await writtenByPeople(work.server, room, work.journalState())) > written;
}

/**
 * Prosody 0.12 keeps the address of a lasting room closed when it is destroyed, and forgets one that passes with its last
 * occupant. So we are inside while it is made one; where that fails, the room is destroyed all the same.
 */
async function makePassing(work: Work, room: string): Promise<void> {
  const entered = await work.server.enter(room, work.nick);
  if (entered.kind === "ok") await work.server.configure(room, { persistent: false });
}
