/** The room is made, as its address's first occupant (XEP-0045 10.1.1). */
import { end, journaled, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import type { Work } from "../work.ts";

export async function* createRoom(work: Work, steps: Of<"room.create">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    if (work.known.server.kind === "owned") {
      yield end(step, "already");
      continue;
    }
    yield await journaled(work, step, {}, async () => {
      const answer = await work.server.createRoom(step.room, work.nick);
      const { room } = step;
      if (answer.kind === "created") return { outcome: "done", detail: null };
      if (answer.kind !== "refused")
        return { outcome: "refused", detail: { code: "plan.room-not-ours", room } };
      const closed = answer.condition === "gone";
      return { outcome: "refused", detail: closed ? { code: "plan.room-closed", room } : refused(answer) };
    });
  }
}
