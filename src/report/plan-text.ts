/** A plan for people: what will happen to each room, then one sentence of counts whose wording never changes. */

import { type Finding, type Lang, say } from "../messages/index.ts";
import {
  isConditional,
  type KnownRoom,
  kindOf,
  type Plan,
  type Step,
  titleOf,
  waitingFor,
} from "../plan/index.ts";
import { type Line, plain } from "./line.ts";
import { mostNamed, whoLines } from "./who-text.ts";

/** @param most people of each kind of step that are named; the others are counted */
export function planText(plan: Plan, lang: Lang, most: number = mostNamed): Line[] {
  const lines: Line[] = [];
  for (const room of Object.keys(plan.observed.rooms)) {
    const steps = plan.steps.filter((step) => step.room === room);
    lines.push(plain(say(lang, { code: "plan.show-title", title: titleOf(plan, room), room })));
    lines.push(plain(`  ${say(lang, { code: `plan.policy-${plan.target.policy}` })}`));
    // a plan that ends something was not compared with a list
    if (plan.people) lines.push(...thereAlready(plan.observed.rooms[room], steps, lang));
    lines.push(...stepLines(steps, lang, most));
    lines.push(...whoWaits(steps, lang, most));
  }
  lines.push(...notesText(plan, lang));
  if (!plan.observed.asked) lines.push({ mark: "~", text: say(lang, { code: "plan.offline" }) });
  lines.push(plain(say(lang, closing(plan))));
  return lines;
}

function closing(plan: Plan): Finding {
  const { waiting, ...counts } = summary(plan);
  if (plan.changes > 0) return { ...counts, waiting };
  return waiting > 0 ? { code: "plan.nothing-but-waiting", count: waiting } : { code: "plan.nothing-to-do" };
}

/** What is worth knowing; what holds for several rooms in the same words is said once. */
export function notesText({ findings }: Plan, lang: Lang): Line[] {
  const told = new Set(findings.map((finding) => say(lang, finding)));
  return [...told].map((text) => ({ mark: "~", text }));
}

/** Counts of a plan, for its closing sentence and for batch tables. */
export function summary(plan: Plan) {
  const count = (as: ReturnType<typeof kindOf>["countedAs"]) =>
    plan.steps.filter((step) => kindOf(step).countedAs === as && !isConditional(step)).length;
  const messages = plan.steps.reduce(
    (sum, step) =>
      step.kind === "history.import" ? step.digests.reduce((all, digest) => all + digest.messages, sum) : sum,
    0,
  );
  return {
    code: "plan.summary",
    rooms: count("rooms"),
    members: count("members"),
    invitations: count("invitations"),
    messages,
    removed: count("removed"),
    closed: count("closed"),
    waiting: waitingFor(plan.steps).size,
    others: others(plan),
  } as const;
}

/** Changes to rooms that are there and stay: settings set back, a subject, a picture, a bookmark. */
function others({ steps }: Plan): number {
  const whole = new Set(
    steps.flatMap(({ kind, room }) => (kind === "room.create" || kind === "room.close" ? [room] : [])),
  );
  return steps.filter(
    (step) => !whole.has(step.room) && kindOf(step).countedAs === "others" && !isConditional(step),
  ).length;
}

/** What stands already and stays, for a room that is there. */
function thereAlready(known: KnownRoom | undefined, steps: readonly Step[], lang: Lang): Line[] {
  if (known?.server.kind !== "owned") return [];
  const { invited, imported, picture, bookmarked, server } = known;
  const touched = new Set(
    steps.flatMap((step) => ("affiliation" in step || "was" in step ? [step.jid] : [])),
  );
  const members = Object.entries(server.affiliations).filter(
    ([jid, right]) => right !== "outcast" && !touched.has(jid),
  ).length;
  const changed = new Set(steps.map(({ kind }) => kind));
  const same: readonly (readonly [boolean, Finding])[] = [
    [!changed.has("room.configure"), { code: "plan.there-settings" }],
    [members > 0, { code: "plan.there-members", count: members }],
    [invited.length > 0, { code: "plan.there-invited", count: invited.length }],
    [imported.length > 0, { code: "plan.there-history", digests: imported.length }],
    [Boolean(picture) && !changed.has("room.avatar"), { code: "plan.there-picture" }],
    [bookmarked === "yes" && !changed.has("bookmark.remove"), { code: "plan.there-bookmark" }],
  ];
  return same.flatMap(([holds, finding]): Line[] => (holds ? [{ mark: "=", text: say(lang, finding) }] : []));
}

function stepLines(steps: readonly Step[], lang: Lang, most: number): Line[] {
  const isNewRoom = steps.some(({ kind }) => kind === "room.create");
  return steps.flatMap((step) => {
    const row = rowOf(step, steps);
    // a row is told where its first step stands
    if (row[0] !== step) return [];
    const { mark, finding } = kindOf(step).line(step, {
      count: row.length,
      isNewRoom,
      say: (finding) => say(lang, finding),
    });
    const told = say(lang, finding);
    const line = mark === " " ? plain(`    ${told}`) : { mark, text: told };
    return [line, ...whoLines(peopleOf(step, row, steps), steps, lang, most)];
  });
}

/** The steps that are one line with this one; none where it waits on a condition, for those are told together. */
function rowOf(step: Step, all: readonly Step[]): readonly Step[] {
  const { inRows } = kindOf(step);
  if (inRows === undefined) return [step];
  if (isConditional(step)) return [];
  return all.filter((one) => one.kind === step.kind && !isConditional(one) && inRows.alike(step, one));
}

/** Steps of a row whose people stand below its line; whoever is invited stands with the invitation only. */
function peopleOf(step: Step, row: readonly Step[], all: readonly Step[]): readonly Step[] {
  const { namesPeople } = kindOf(step);
  if (namesPeople === undefined) return [];
  const elsewhere = new Set(
    all.flatMap((one) => ("jid" in one && namesPeople.butOf.includes(one.kind) ? [one.jid] : [])),
  );
  return row.filter((one) => "jid" in one && !elsewhere.has(one.jid));
}

/** Whoever is let in later is shown before the yes, too. */
function whoWaits(steps: readonly Step[], lang: Lang, most: number): Line[] {
  const waiting = steps.filter(isConditional);
  if (waiting.length === 0) return [];
  const count = waitingFor(steps).size;
  const line = plain(`    ${say(lang, { code: "plan.step-keys-wait", count })}`);
  return [line, ...whoLines(waiting, steps, lang, most)];
}
