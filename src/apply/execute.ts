/**
 * Does the steps of one room in the plan's order and tells each step's end. Every act is journaled before it is done and
 * after it is confirmed; what is there already is left alone, so the same plan may be applied any number of times.
 */
import { effect, type Step } from "../plan/model.ts";
import { grantMembers } from "./grant.ts";
import { importHistory, verifyHistory } from "./history.ts";
import { sendInvitations } from "./invitations.ts";
import type { ApplyEvent } from "./model.ts";
import { addBookmark, configureRoom, createRoom, setSubject } from "./prepare.ts";
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
  "bookmark.add": addBookmark,
};

/** Without these nothing after them may happen: a room not made, not as planned, or with a history that is not whole. */
const essential: ReadonlySet<Step["kind"]> = new Set([
  "room.create",
  "room.configure",
  "history.import",
  "history.verify",
]);

export async function* execute(work: Work, steps: readonly Step[]): AsyncGenerator<ApplyEvent> {
  let blocked = false;
  for (const row of rows(steps)) {
    const kind = (row[0] as Step).kind;
    if (blocked || work.stop.aborted) {
      for (const step of row) yield { type: "end", step, outcome: "waiting", detail: null };
      continue;
    }
    for await (const event of (doers[kind] as Doer<typeof kind>)(work, row as never)) {
      if (event.type === "end") {
        if (event.outcome === "done") work.known = effect(work.known, event.step, work.server.jid);
        else if (event.outcome !== "already" && essential.has(kind)) blocked = true;
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
