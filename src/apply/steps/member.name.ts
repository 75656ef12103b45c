/**
 * Names that the room keeps for people: one request per person, then read back from the lists. Prosody can. ejabberd says yes and forgets, and
 * since 24.12 its rooms offer it all the same: there people can register their names, but nobody can for them.
 */
import type { Finding } from "../../messages/index.ts";
import type { Affiliation, Step } from "../../plan/index.ts";
import { asReadBack, type End, end } from "../journaled.ts";
import { waiting, whoWaits } from "../keys.ts";
import type { ApplyEvent } from "../model.ts";
import { offers } from "../offers.ts";
import type { Answer } from "../server.ts";
import { inWindows } from "../window.ts";
import type { Work } from "../work.ts";

/** A room that keeps no name offers none; it is said once, for it is the same for everybody. */
const leftOut = (detail: Finding | null): End => ({ outcome: "left-out", detail });

type Naming = Step & { kind: "member.name" };
type Rights = Readonly<Record<string, Affiliation>>;

export async function* keepNames(work: Work, steps: readonly Naming[]): AsyncGenerator<ApplyEvent> {
  const { server: known } = work.known;
  const { affiliations = {}, names = {} } = known.kind === "owned" ? known : {};
  const waits = await whoWaits(work, steps);
  const wanted: Naming[] = [];
  for (const [index, step] of steps.entries()) {
    yield { type: "begin", step };
    const { room, jid, nick } = step;
    const right = affiliations[jid] ?? "none";
    if (!(await offers(work, "names")))
      yield end(step, "left-out", index === 0 ? { code: "plan.no-kept-names", room } : null);
    else if (names[jid] === nick) yield end(step, "already");
    // whom the server itself lets in stands on no list that could hold a name
    else if (work.known.byServer?.includes(jid)) yield end(step, "left-out");
    else if (waits.has(jid)) yield waiting(step);
    else if (right === "none" || right === "outcast")
      yield end(step, "waiting", { code: "apply.not-admitted", jid });
    else wanted.push(step);
  }
  const asked = new Map<Naming, Answer>();
  const lists = [...new Set(Object.values(affiliations))];
  const read = async () => (await work.server.listed(work.room, lists)).names ?? {};
  // one alone first: a room that forgets names need not be asked for those of a whole class
  yield* ask(work, wanted.slice(0, 1), wanted, affiliations, asked);
  let now = asked.size > 0 ? await read() : {};
  const [answer] = asked.values();
  const forgets = answer?.kind === "ok" && Object.keys(now).length === 0;
  if (!forgets && asked.size > 0 && wanted.length > 1) {
    yield* ask(work, wanted.slice(1), wanted, affiliations, asked);
    now = await read();
  }
  const { room } = work;
  const ends = wanted.flatMap((step, index) => {
    const its = asked.get(step);
    if (forgets) return [{ step, ...leftOut(index === 0 ? { code: "plan.no-kept-names", room } : null) }];
    return its ? [{ step, ...asReadBack(now[step.jid] === step.nick, its, step.nick) }] : [];
  });
  const line = ({ id, kind, jid }: Naming) => ({ step: id, kind, jid }) as const;
  if (ends.length > 0)
    await work.journal.append(
      ...ends.map(({ step, outcome }) => ({ type: "end", ...line(step), outcome }) as const),
    );
  for (const { step, outcome, detail } of ends) yield end(step, outcome, detail);
  for (const step of wanted.slice(ends.length)) yield end(step, "waiting");
}

async function* ask(
  work: Work,
  some: readonly Naming[],
  all: readonly Naming[],
  affiliations: Rights,
  asked: Map<Naming, Answer>,
): AsyncGenerator<ApplyEvent> {
  const windows = inWindows(work, some, {
    announce: (these) =>
      work.journal.append(
        ...these.map(({ id, kind, jid }) => ({ type: "intent", step: id, kind, jid }) as const),
      ),
    send: ({ room, jid, nick }) => work.server.setAffiliation(room, jid, affiliations[jid] ?? "member", nick),
  });
  for await (const answers of windows)
    for (const [step, answer] of answers) {
      asked.set(step, answer);
      yield { type: "progress", step, done: asked.size, of: all.length };
    }
}
