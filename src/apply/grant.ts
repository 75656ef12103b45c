/** Who belongs to the room: one request per person, then the lists are read back and compared (design 4.6). */
import type { Affiliation, Step } from "../plan/model.ts";
import { asReadBack, end } from "./journaled.ts";
import type { ApplyEvent } from "./model.ts";
import type { Answer } from "./server.ts";
import { inWindows } from "./window.ts";
import type { Work } from "./work.ts";

type Grant = Step & { kind: "member.grant" };

export async function* grantMembers(work: Work, steps: readonly Grant[]): AsyncGenerator<ApplyEvent> {
  const have = work.known.server.kind === "owned" ? work.known.server.affiliations : {};
  const missing: Grant[] = [];
  for (const step of steps) {
    yield { type: "begin", step };
    if (have[step.jid] !== step.affiliation) missing.push(step);
    else yield end(step, "already");
  }
  const asked = new Map<Grant, Answer>();
  const windows = inWindows(work, missing, {
    announce: (some) =>
      work.journal.append(...some.map((step) => ({ type: "intent", ...lineOf(step, have) }) as const)),
    send: (step) => work.server.setAffiliation(step.room, step.jid, step.affiliation),
  });
  for await (const answers of windows) {
    for (const [step, answer] of answers) {
      asked.set(step, answer);
      yield { type: "progress", step, done: asked.size, of: missing.length };
    }
  }
  for (const step of missing.filter((one) => !asked.has(one))) {
    work.notAdmitted.add(step.jid);
    yield end(step, "waiting");
  }
  if (asked.size === 0) return;
  const lists = [...new Set([...asked.keys()].map(({ affiliation }) => affiliation))];
  const { affiliations: now } = await work.server.listed(work.room, lists);
  const ends = [...asked].map(([step, answer]) => ({
    step,
    ...asReadBack(now[step.jid] === step.affiliation, answer, step.jid),
  }));
  await work.journal.append(
    ...ends.map(({ step, outcome }) => ({ type: "end", ...lineOf(step, have), outcome }) as const),
  );
  for (const { step, outcome, detail } of ends) {
    if (outcome !== "done") work.notAdmitted.add(step.jid);
    yield end(step, outcome, detail);
  }
}

/** What taking the right back needs to know. */
function lineOf({ id, kind, jid, affiliation }: Grant, have: Readonly<Record<string, Affiliation>>) {
  return { step: id, kind, jid, affiliation, had: have[jid] ?? "none" } as const;
}
