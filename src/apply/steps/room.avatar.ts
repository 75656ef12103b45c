/** The room's picture, set and read back. Whether a server keeps one shows in the room itself. */
import type { Step } from "../../plan/index.ts";
import { end, journaled } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { offers } from "../offers.ts";
import { refused } from "../refusal.ts";
import type { Work } from "../work.ts";

type Avatar = Step & { kind: "room.avatar" };

export async function* setPicture(work: Work, steps: readonly Avatar[]): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const { room, picture } = step;
    if (!(await offers(work, "picture"))) {
      yield end(step, "left-out", { code: "plan.no-picture", room });
      continue;
    }
    if (work.known.picture === picture.sha256) {
      yield end(step, "already");
      continue;
    }
    const bytes = await work.picture(step);
    yield await journaled(work, step, { item: picture.sha256 }, async () => {
      const answer = await work.server.setPicture(room, { type: picture.type, bytes });
      if (answer.kind === "refused") return { outcome: "failed", detail: refused(answer) };
      const kept = await work.server.picture(room);
      return kept !== null && work.sha256(kept) === picture.sha256
        ? { outcome: "done", detail: null }
        : { outcome: "failed", detail: { code: "apply.not-kept", what: picture.path } };
    });
  }
}
