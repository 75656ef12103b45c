/** A question before each part of a plan: prepare? invite, when phones would ring? and what cannot be undone: take out, hand over, close? */
import { Failure, type Finding } from "../../messages/index.ts";
import { isConditional, type Phase, type Plan, type Step, stepsOf, waitingFor } from "../../plan/index.ts";
import { mostNamed, whoLines } from "../../report/index.ts";
import type { Cli } from "../cli.ts";
import { stoppedAsking } from "../prompts/stopped.ts";

const stoppedAt: Partial<Record<Phase, "cli.stopped-unchanged" | "cli.stopped-uninvited">> = {
  prepare: "cli.stopped-unchanged",
  invite: "cli.stopped-uninvited",
};

/**
 * Ctrl-C at the question throws `Failure` "interrupted", which says how far things are.
 * @param again name the people once more: what was done since has moved the plan up the screen
 */
export async function confirmPhase(cli: Cli, plan: Plan, phase: Phase, again: boolean): Promise<boolean> {
  const steps = stepsOf(plan, phase);
  if (steps.length === 0) return true;
  // a room that has ended already, and our bookmark of it
  if (phase === "close" && steps.every(({ kind }) => kind === "bookmark.remove")) return true;
  const { askYesNo } = await import("../prompts/yes-no.ts");
  try {
    if (phase === "prepare") return await askYesNo(cli, cli.say({ code: "cli.ask-prepare" }), true);
    if (phase !== "invite") return await askYesNo(cli, cli.say(lasting(steps, phase)), false);
    const waiting = waitingFor(steps).size;
    const reminded = steps.filter(({ kind }) => kind === "invite.remind").length;
    const invited = steps.filter((step) => step.kind === "invite.send" && !isConditional(step)).length;
    const count = reminded || invited;
    const entering = steps.filter(({ kind }) => kind === "member.grant").length;
    // only our own list of rooms and names: no phone rings, and the plan was said yes to
    if (count === 0 && entering === 0) return true;
    if (again) cli.term.note(whoLines(steps, steps, cli.lang, mostNamed));
    if (count === 0 && waiting === 0)
      return await askYesNo(cli, cli.say({ code: "cli.ask-let-in", count: entering }), true);
    const asked = steps.filter(({ kind }) => kind === "keys.ask").length;
    const late = !isDaytime(cli.io.now());
    const what = reminded > 0 ? "remind" : "invite";
    const question = late ? (`cli.ask-${what}-late` as const) : (`cli.ask-${what}` as const);
    if (waiting === 0) return await askYesNo(cli, cli.say({ code: question, count }), !late);
    const code = late ? "cli.ask-keys-late" : "cli.ask-keys";
    return await askYesNo(cli, cli.say({ code, count: invited, waiting, asked }), !late);
  } catch (error) {
    if (!stoppedAsking(error)) throw error;
    const code = stoppedAt[phase] ?? "cli.stopped-here";
    throw new Failure("interrupted", { code }, error);
  }
}

/** What is not undone by another run is never the answer that Enter gives. */
function lasting(steps: readonly Step[], phase: Exclude<Phase, "prepare" | "invite">): Finding {
  const rooms = [...new Set(steps.map(({ room }) => room))];
  const jids = [...new Set(steps.flatMap((step) => ("jid" in step ? [step.jid] : [])))];
  if (phase === "remove") return { code: "cli.ask-remove", jids };
  return { code: `cli.ask-${phase}`, rooms };
}

/** Weekdays from eight to eight by the machine's clock: when a phone may ring for school (design 4.4). */
export function isDaytime(now: Date): boolean {
  const day = now.getDay();
  const hour = now.getHours();
  return day >= 1 && day <= 5 && hour >= 8 && hour < 20;
}
