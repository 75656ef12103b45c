/**
 * Does the steps of one room in the plan's order and tells each step's end. Every act is journaled before it is done and
 * after it is confirmed; what is there already is left alone, so the same plan may be applied any number of times.
 */

import type { Step } from "../plan/index.ts";
import { effect } from "../plan/index.ts";
import { askForKeys } from "./ask-for-keys.ts";
import { addBookmark, removeBookmark } from "./bookmark.ts";
import { closeRoom, sayFarewell } from "./close.ts";
import { grantMembers } from "./grant.ts";
import { handOver } from "./hand-over.ts";
import { importHistory, verifyHistory } from "./history.ts";
import { sendInvitations } from "./invitations.ts";
import { end } from "./journaled.ts";
import type { ApplyEvent, Outcome } from "./model.ts";
import { keepNames } from "./names.ts";
import { setPicture } from "./picture.ts";
import { configureRoom, createRoom, setSubject } from "./prepare.ts";
import { sendReminders } from "./reminders.ts";
import { revokeMembers } from "./revoke.ts";
import type { Work } from "./work.ts";

type Doer<K extends Step["kind"]> = (
  work: Work,
  steps: readonly (Step & { kind: K })[],
) => AsyncGenerator<ApplyEvent>;

/** Like steps that stand in a row are done together, so that one reading back confirms them all. */
const doers: { [K in Step["kind"]]: Doer<K> } = {
  "room.create": createRoom,
  "room.configure": configureRoom,
  "room.subject": setSubject,
  "history.import": importHistory,
  "history.verify": verifyHistory,
  "member.grant": grantMembers,
  "invite.send": sendInvitations,
  "keys.ask": askForKeys,
  "invite.remind": sendReminders,
  "bookmark.add": addBookmark,
  "bookmark.remove": removeBookmark,
  "room.avatar": setPicture,
  "member.name": keepNames,
  "member.revoke": revokeMembers,
  "room.hand-over": handOver,
  "room.farewell": sayFarewell,
  "room.close": closeRoom,
};

/** Without these nothing after them may happen: a room not made, not as planned, with a history that is not whole, or not handed over. */
const essential: ReadonlySet<Step["kind"]> = new Set([
  "room.create",
  "room.configure",
  "history.import",
  "history.verify",
  "room.hand-over",
]);

/** Whoever hands a room over leaves nothing undone behind. */
const settled: ReadonlySet<Outcome> = new Set(["done", "already", "left-out"]);

/** What concerns us alone, whoever owns the room. */
const afterwards: ReadonlySet<Step["kind"]> = new Set(["room.hand-over", "bookmark.add", "bookmark.remove"]);

/** A step of a room that we handed over: it was finished before, or is no longer ours to do. */
function ofOldOwners(work: Work, step: Step): ApplyEvent {
  if (work.memory().progress(step) === "finished") return end(step, "already");
  return end(step, "left-out", { code: "plan.room-handed-over", room: step.room });
}

/** @param leftBefore something of the same plan that is not among these steps is not done yet */
export async function* execute(
  work: Work,
  steps: readonly Step[],
  leftBefore = false,
): AsyncGenerator<ApplyEvent> {
  let blocked = false;
  let unfinished = leftBefore;
  for (const row of rows(steps)) {
    const kind = (row[0] as Step).kind;
    if (kind === "room.hand-over" && unfinished && work.known.server.kind !== "handed-over") {
      blocked = true;
      for (const step of row) yield end(step, "waiting", { code: "apply.hand-over-unfinished" });
      continue;
    }
    if (blocked || work.stop.aborted) {
      for (const step of row) yield end(step, "waiting");
      continue;
    }
    if (work.known.server.kind === "handed-over" && !afterwards.has(kind)) {
      for (const step of row) yield ofOldOwners(work, step);
      continue;
    }
    for await (const event of (doers[kind] as Doer<typeof kind>)(work, row as never)) {
      if (event.type === "end") {
        if (event.outcome === "done") work.known = effect(work.known, event.step, work.server.jid);
        else if (event.outcome !== "already" && essential.has(kind)) blocked = true;
        if (!settled.has(event.outcome)) unfinished = true;
      }
      yield event;
    }
  }
}

function rows(steps: readonly Step[]): Step[][] {
  const grouped: Step[][] = [];
  for (const step of steps) {
    const last = grouped.at(-1);
    if (last?.[0]?.kind === step.kind) last.push(step);
    else grouped.push([step]);
  }
  return grouped;
}
