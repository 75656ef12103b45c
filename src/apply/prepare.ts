/** Making the room, its settings and its subject. */

import { differingSettings, policyOf } from "../plan/model.ts";
import { end, journaled, type Of } from "./journaled.ts";
import type { ApplyEvent } from "./model.ts";
import { refused } from "./refusal.ts";
import type { Work } from "./work.ts";

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

export async function* configureRoom(work: Work, steps: Of<"room.configure">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const now = work.known.server;
    const asWanted =
      now.kind === "owned" &&
      work.memory().progress(step) === "finished" &&
      differingSettings(step.settings, now.settings).length === 0;
    if (asWanted) {
      yield end(step, "already");
      continue;
    }
    const policy = policyOf(step.settings);
    yield await journaled(work, step, policy ? { item: policy } : {}, async () => {
      const answer = await work.server.configure(step.room, step.settings);
      if (answer.kind === "refused") return { outcome: "failed", detail: refused(answer) };
      const read = await work.server.settings(step.room);
      if (read === null)
        return { outcome: "failed", detail: { code: "plan.stale-room-gone", room: step.room } };
      if (now.kind === "owned") work.known = { ...work.known, server: { ...now, settings: read } };
      const wrong = differingSettings(step.settings, read);
      if (wrong.length > 0)
        return {
          outcome: "failed",
          detail: { code: "apply.settings-not-kept", room: step.room, settings: wrong },
        };
      const { notOffered } = answer;
      return {
        outcome: "done",
        detail:
          notOffered.length > 0 ? { code: "apply.settings-not-offered", settings: [...notOffered] } : null,
      };
    });
  }
}

export async function* setSubject(work: Work, steps: Of<"room.subject">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    if (work.known.subject === step.subject) {
      yield end(step, "already");
      continue;
    }
    yield await journaled(work, step, { subject: step.subject }, async () => {
      const entered = await work.server.enter(step.room, work.nick);
      const answer = entered.kind === "ok" ? await work.server.setSubject(step.room, step.subject) : entered;
      return answer.kind === "ok"
        ? { outcome: "done", detail: null }
        : { outcome: "failed", detail: refused(answer) };
    });
  }
}
