/**
 * The last step of a room: our account steps back. Only when the server itself says that another of the planned owners
 * owns the room, and when that person is there or has shown that the address is theirs: a room without an owner who can
 * be reached is lost to everybody.
 */
import type { Step } from "../../plan/index.ts";
import { end, journaled } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import type { Work } from "../work.ts";

type HandOver = Step & { kind: "room.hand-over" };

export async function* handOver(work: Work, steps: readonly HandOver[]): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    if (work.known.server.kind === "handed-over") {
      const { id, kind } = step;
      if (work.journalState().progress(step) === "perhaps")
        await work.journal.append({ type: "end", step: id, kind, outcome: "done" });
      yield end(step, "already");
      continue;
    }
    const waits = await whyWait(work, step);
    yield waits ?? (await stepBack(work, step));
  }
}

async function whyWait(work: Work, step: HandOver): Promise<ApplyEvent | null> {
  const { room, owners } = step;
  const read = await work.server.observe(room);
  const rights = read.kind === "owned" ? read.affiliations : {};
  const real = owners.filter(({ jid }) => rights[jid] === "owner");
  if (real.length === 0) return end(step, "waiting", { code: "apply.hand-over-no-owner", room });
  if (real.some(({ proven }) => proven)) return null;
  const entered = await work.server.enter(room, work.nick);
  const there = new Set(
    entered.kind === "ok" ? (await work.server.occupants(room)).map(({ jid }) => jid) : [],
  );
  if (real.some(({ jid }) => there.has(jid))) return null;
  return end(step, "waiting", { code: "apply.hand-over-waits", jids: real.map(({ jid }) => jid) });
}

async function stepBack(work: Work, step: HandOver): Promise<ApplyEvent> {
  const { room, remain } = step;
  return journaled(work, step, {}, async () => {
    const answer = await work.server.setAffiliation(room, work.server.jid, remain);
    if (answer.kind === "refused") return { outcome: "refused", detail: refused(answer) };
    const read = await work.server.observe(room);
    return read.kind === "owned"
      ? { outcome: "failed", detail: { code: "apply.not-kept", what: work.server.jid } }
      : { outcome: "done", detail: null };
  });
}
