/** Who belongs to the room: one request per person, then the lists are read back and compared (design 4.6). */

import { type Affiliation, isLess, type Step } from "../../plan/index.ts";
import { asReadBack, type End, end } from "../journaled.ts";
import { waiting, whoWaits } from "../keys.ts";
import type { ApplyEvent } from "../model.ts";
import type { Answer } from "../server.ts";
import { isUnmade } from "../unmade.ts";
import { inWindows } from "../window.ts";
import type { Work } from "../work.ts";

type Rights = Readonly<Record<string, Affiliation>>;
type Grant = Step & { kind: "member.grant" };

export async function* grantMembers(work: Work, steps: readonly Grant[]): AsyncGenerator<ApplyEvent> {
  const have = work.known.server.kind === "owned" ? work.known.server.affiliations : {};
  const missing: Grant[] = [];
  const waits = await whoWaits(work, steps);
  for (const step of steps) {
    yield { type: "begin", step };
    if (isUnmade(work, step.jid)) {
      work.notAdmitted.add(step.jid);
      yield end(step, "waiting", { code: "apply.account-not-made", jid: step.jid });
    } else if (waits.has(step.jid)) yield waiting(step);
    else if (have[step.jid] !== step.affiliation) missing.push(step);
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
  const doubtful = [...asked].some(([, answer]) => meansMore(answer));
  const lists = doubtful ? everyList : [...asked.keys()].map(({ affiliation }) => affiliation);
  const { affiliations: now } = await work.server.listed(work.room, [...new Set(lists)]);
  const ends: (End & { readonly step: Grant })[] = [];
  for (const [step, answer] of asked)
    ends.push({ step, ...((await hasMore(work, step, answer, now)) ?? asGiven(step, answer, now)) });
  await work.journal.append(
    ...ends.map(
      ({ step, outcome, noted }) => ({ type: "end", ...lineOf(step, have), outcome, ...noted }) as const,
    ),
  );
  const { server } = work.known;
  const more = ends.flatMap(({ step: { jid }, outcome }) => {
    const right = now[jid];
    return outcome === "already" && right !== undefined ? [[jid, right] as const] : [];
  });
  if (server.kind === "owned" && more.length > 0) {
    const affiliations = { ...server.affiliations, ...Object.fromEntries(more) };
    work.known = { ...work.known, server: { ...server, affiliations } };
  }
  const byServer = work.journalState().byServer;
  if (byServer.size > 0) work.known = { ...work.known, byServer: [...byServer].sort() };
  for (const { step, outcome, detail } of ends) {
    if (outcome !== "done" && outcome !== "already") work.notAdmitted.add(step.jid);
    yield end(step, outcome, detail);
  }
}

const everyList: readonly Affiliation[] = ["owner", "admin", "member", "outcast"];

function asGiven({ jid, affiliation }: Grant, answer: Answer, now: Rights): End {
  return asReadBack(now[jid] === affiliation, answer, jid);
}

/** How Prosody and ejabberd refuse to give less than somebody has from the server itself; they say it for other reasons, too. */
function meansMore(answer: Answer): boolean {
  return answer.kind === "refused" && ["not-acceptable", "not-allowed"].includes(answer.condition);
}

/**
 * Was the right refused because the person has more already? Either the lists show it, for an owner raised them meanwhile. Or the
 * server itself gives it, as to those who administer it, and then they stand on no list: though we own the room, it refuses even
 * to leave them what the list says that they have, which changes nothing. null where that is not so.
 */
async function hasMore(
  { server, room }: Work,
  { jid, affiliation }: Grant,
  answer: Answer,
  now: Rights,
): Promise<End | null> {
  if (!meansMore(answer)) return null;
  const right = now[jid] ?? "none";
  if (right === "outcast") return null;
  if (right !== affiliation && !isLess(right, affiliation))
    return { outcome: "already", detail: { code: "plan.rights-stay", jid, now: right, wanted: affiliation } };
  if (now[server.jid] !== "owner" || !meansMore(await server.setAffiliation(room, jid, right))) return null;
  return { outcome: "already", detail: { code: "apply.server-gives-more" }, noted: { byServer: true } };
}

/** What taking the right back needs to know. */
function lineOf({ id, kind, jid, affiliation }: Grant, have: Rights) {
  return { step: id, kind, jid, affiliation, had: have[jid] ?? "none" } as const;
}
