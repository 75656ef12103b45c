/**
 * Names that the room keeps for people: one request per person, then read back. Prosody can. ejabberd says yes and forgets, and
 * since 24.12 its rooms offer it all the same: there people can register their names, but nobody can for them.
 */
import type { Finding } from "../messages/finding.ts";
import type { Step } from "../plan/model.ts";
import { asReadBack, type End, end } from "./journaled.ts";
import { waiting, whoWaits } from "./keys.ts";
import type { ApplyEvent } from "./model.ts";
import { offers } from "./offers.ts";
import type { Answer } from "./server.ts";
import type { Work } from "./work.ts";

/** A room that keeps no name offers none; it is said once, for it is the same for everybody. */
const leftOut = (detail: Finding | null): End => ({ outcome: "left-out", detail });

type Naming = Step & { kind: "member.name" };

export async function* keepNames(work: Work, steps: readonly Naming[]): AsyncGenerator<ApplyEvent> {
  const { server: known } = work.known;
  const { affiliations = {}, names = {} } = known.kind === "owned" ? known : {};
  const waits = await whoWaits(work, steps);
  const asked = new Map<Naming, Answer>();
  for (const [index, step] of steps.entries()) {
    yield { type: "begin", step };
    const { room, jid, nick } = step;
    const right = affiliations[jid] ?? "none";
    if (!(await offers(work, "names")))
      // said once: it is the same for everybody
      yield end(step, "left-out", index === 0 ? { code: "plan.no-kept-names", room } : null);
    else if (names[jid] === nick) yield end(step, "already");
    // whom the server itself lets in stands on no list that could hold a name
    else if (work.known.byServer?.includes(jid)) yield end(step, "left-out");
    else if (waits.has(jid)) yield waiting(step);
    else if (right === "none" || right === "outcast")
      yield end(step, "waiting", { code: "apply.not-admitted", jid });
    else if (work.stop.aborted) yield end(step, "waiting");
    else {
      await work.journal.append({ type: "intent", step: step.id, kind: step.kind, jid });
      asked.set(step, await work.server.setAffiliation(room, jid, right, nick));
      yield { type: "progress", step, done: index + 1, of: steps.length };
    }
  }
  if (asked.size === 0) return;
  const read = await work.server.observe(work.room);
  const now = (read.kind === "owned" && read.names) || {};
  const forgetful = read.kind === "owned" && Object.keys(now).length === 0;
  let told = false;
  for (const [step, answer] of asked) {
    const { id, kind, room, jid, nick } = step;
    const offered = !forgetful || answer.kind === "refused";
    const { outcome, detail } = offered
      ? asReadBack(now[jid] === nick, answer, nick)
      : leftOut(told ? null : { code: "plan.no-kept-names", room });
    told ||= !offered;
    await work.journal.append({ type: "end", step: id, kind, jid, outcome });
    yield end(step, outcome, detail);
  }
}
