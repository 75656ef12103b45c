/** A plan for people: what will happen to each room, then one sentence of counts whose wording never changes. */

import type { Finding } from "../messages/index.ts";
import { type Lang, say } from "../messages/index.ts";
import type { KnownRoom, Plan, Step } from "../plan/index.ts";
import { isConditional, waitingFor } from "../plan/index.ts";
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
  const count = (kind: Step["kind"]) =>
    plan.steps.filter((step) => step.kind === kind && !isConditional(step)).length;
  const messages = plan.steps.reduce(
    (sum, step) =>
      step.kind === "history.import" ? step.digests.reduce((all, digest) => all + digest.messages, sum) : sum,
    0,
  );
  return {
    code: "plan.summary",
    rooms: count("room.create"),
    members: count("member.grant"),
    invitations: count("invite.send"),
    messages,
    removed: count("member.revoke"),
    closed: count("room.close"),
    waiting: waitingFor(plan.steps).size,
    others: others(plan),
  } as const;
}

/** What the sentence counts by itself, or does not count as a change. */
const counted: ReadonlySet<Step["kind"]> = new Set([
  "member.grant",
  "invite.send",
  "invite.remind",
  "history.import",
  "history.verify",
  "member.revoke",
  "keys.ask",
]);

/** Changes to rooms that are there and stay: settings set back, a subject, a picture, a bookmark. */
function others({ steps }: Plan): number {
  const whole = new Set(
    steps.flatMap(({ kind, room }) => (kind === "room.create" || kind === "room.close" ? [room] : [])),
  );
  return steps.filter((step) => !whole.has(step.room) && !counted.has(step.kind) && !isConditional(step))
    .length;
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
  return steps.flatMap((step, index) => {
    const lines = stepLine(step, steps.slice(0, index), steps, lang);
    const who = lines.length > 0 ? peopleOf(step, steps) : [];
    return [...lines, ...whoLines(who, steps, lang, most)];
  });
}

/** Steps whose people stand below the line of `step`; whoever is invited stands with the invitation only. */
function peopleOf(step: Step, all: readonly Step[]): readonly Step[] {
  const { kind } = step;
  if (kind === "invite.send" || kind === "invite.remind")
    return all.filter((other) => other.kind === kind && !isConditional(other));
  if (kind !== "member.grant" && kind !== "member.name") return [];
  const elsewhere = new Set(
    all.flatMap((other) =>
      other.kind === "invite.send" || (other.kind === "member.grant" && kind === "member.name")
        ? [other.jid]
        : [],
    ),
  );
  const like = (other: Step) =>
    other.kind === kind &&
    !isConditional(other) &&
    (kind !== "member.grant" || sameRight(step, other)) &&
    !elsewhere.has(other.jid);
  return all.filter(like);
}

function sameRight(one: Step, other: Step): boolean {
  return "affiliation" in one && "affiliation" in other && one.affiliation === other.affiliation;
}

/** Whoever is let in later is shown before the yes, too. */
function whoWaits(steps: readonly Step[], lang: Lang, most: number): Line[] {
  const waiting = steps.filter(isConditional);
  if (waiting.length === 0) return [];
  const count = waitingFor(steps).size;
  const line = plain(`    ${say(lang, { code: "plan.step-keys-wait", count })}`);
  return [line, ...whoLines(waiting, steps, lang, most)];
}

/** One line a step; a row of grants or invitations is one line. */
function stepLine(step: Step, before: readonly Step[], all: readonly Step[], lang: Lang): Line[] {
  const add = (text: string): Line[] => [{ mark: "+", text }];
  const take = (text: string): Line[] => [{ mark: "-", text }];
  switch (step.kind) {
    case "room.configure":
      // in a room that is there already it changes what somebody set otherwise
      return [
        {
          mark: all.some(({ kind }) => kind === "room.create") ? "+" : "~",
          text: say(lang, { code: "plan.step-room-configure" }),
        },
      ];
    case "room.create":
    case "bookmark.add":
      return add(say(lang, { code: `plan.step-${dashed(step.kind)}` }));
    case "room.avatar":
      return add(say(lang, { code: "plan.step-room-avatar", path: step.picture.path }));
    case "member.name": {
      const like = (other: Step) => other.kind === "member.name" && !isConditional(other);
      if (isConditional(step)) return [];
      if (before.some(like)) return [];
      return add(say(lang, { code: "plan.step-member-name", count: all.filter(like).length }));
    }
    // each by name: nobody is taken out in a sum
    case "member.revoke":
      return take(say(lang, { code: "plan.step-member-revoke", jid: step.jid, was: step.was }));
    case "room.hand-over": {
      const jids = step.owners.map(({ jid }) => jid);
      return take(say(lang, { code: `plan.step-hand-over-${step.remain}`, jids }));
    }
    case "room.farewell":
      return add(say(lang, { code: "plan.step-room-farewell", body: step.body }));
    case "room.close":
      return take(say(lang, { code: "plan.step-room-close" }));
    case "bookmark.remove":
      return take(say(lang, { code: "plan.step-bookmark-remove" }));
    case "room.subject":
      return add(say(lang, { code: "plan.step-room-subject", subject: step.subject }));
    case "history.import": {
      const { digests } = step;
      const messages = digests.reduce((sum, digest) => sum + digest.messages, 0);
      const newest = digests.at(-1);
      const [first, last] = [digests[0]?.day ?? "", newest?.lastDay ?? newest?.day ?? ""];
      return add(
        say(lang, { code: "plan.step-history-import", messages, digests: digests.length, first, last }),
      );
    }
    case "history.verify":
      return [plain(`    ${say(lang, { code: "plan.step-history-verify", digests: step.digests.length })}`)];
    case "member.grant": {
      const { affiliation } = step;
      if (isConditional(step)) return [];
      const like = (other: Step) =>
        other.kind === "member.grant" && other.affiliation === affiliation && !isConditional(other);
      if (before.some(like)) return [];
      const count = all.filter(like).length;
      const word = say(lang, { code: `report.affiliation-${affiliation}`, count });
      return add(say(lang, { code: "plan.step-member-grant", count, affiliation: word }));
    }
    case "keys.ask": {
      if (before.some((other) => other.kind === "keys.ask")) return [];
      const count = all.filter((other) => other.kind === "keys.ask").length;
      return add(say(lang, { code: "plan.step-keys-ask", count }));
    }
    case "invite.remind": {
      if (before.some((other) => other.kind === "invite.remind")) return [];
      const count = all.filter((other) => other.kind === "invite.remind").length;
      return add(say(lang, { code: "plan.step-invite-remind", count }));
    }
    case "invite.send": {
      const like = (other: Step) => other.kind === "invite.send" && !isConditional(other);
      if (isConditional(step) || before.some(like)) return [];
      const count = all.filter(like).length;
      const { way = "direct" } = step;
      const code = way === "direct" ? "plan.step-invite-send" : (`plan.step-invite-${way}` as const);
      return add(say(lang, { code, count }));
    }
  }
}

function dashed<K extends "room.create" | "bookmark.add">(kind: K) {
  const names = {
    "room.create": "room-create",
    "bookmark.add": "bookmark-add",
  } as const;
  return names[kind];
}

function titleOf(plan: Plan, room: string): string {
  for (const step of plan.steps) {
    if (step.room === room && step.kind === "room.configure") return step.settings.title;
  }
  const known = plan.observed.rooms[room]?.server;
  return (known?.kind === "owned" && known.settings.title) || room;
}
