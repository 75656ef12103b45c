/** The two questions before anything is changed: prepare? and, when phones would ring, invite? */
import { Failure } from "../../messages/finding.ts";
import type { Plan } from "../../plan/model.ts";
import { stoppedAsking } from "../ask/stopped.ts";
import type { Cli } from "../cli.ts";
import { type Phase, stepsOf } from "./applying.ts";

/** Ctrl-C at the question throws `Failure` "interrupted", which says how far things are. */
export async function confirmPhase(cli: Cli, plan: Plan, phase: Phase): Promise<boolean> {
  const steps = stepsOf(plan, phase);
  if (steps.length === 0) return true;
  const { askYesNo } = await import("../ask/yes-no.ts");
  try {
    if (phase === "prepare") return await askYesNo(cli, cli.say({ code: "cli.ask-prepare" }), true);
    const count = steps.filter(({ kind }) => kind === "invite.send").length;
    const late = !isDaytime(cli.io.now());
    const question = late ? "cli.ask-invite-late" : "cli.ask-invite";
    return await askYesNo(cli, cli.say({ code: question, count }), !late);
  } catch (error) {
    if (!stoppedAsking(error)) throw error;
    const code = phase === "prepare" ? "cli.stopped-unchanged" : "cli.stopped-uninvited";
    throw new Failure("interrupted", { code }, error);
  }
}

/** Weekdays from eight to eight by the machine's clock: when a phone may ring for school (design 4.4). */
export function isDaytime(now: Date): boolean {
  const day = now.getDay();
  const hour = now.getHours();
  return day >= 1 && day <= 5 && hour >= 8 && hour < 20;
}
