/** The two questions before anything is changed: prepare? and, when phones would ring, invite? */
import type { Plan } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import { type Phase, stepsOf } from "./applying.ts";

/** `planPath`: how the user can take it up later. */
export async function confirmPhase(cli: Cli, plan: Plan, phase: Phase, planPath: string): Promise<boolean> {
  const steps = stepsOf(plan, phase);
  if (steps.length === 0) return true;
  const { askYesNo } = await import("../ask/yes-no.ts");
  if (phase === "prepare") return askYesNo(cli, cli.say({ code: "cli.ask-prepare" }), true);
  const count = steps.filter(({ kind }) => kind === "invite.send").length;
  const late = !isDaytime(cli.io.now());
  const question = late ? "cli.ask-invite-late" : "cli.ask-invite";
  const yes = await askYesNo(cli, cli.say({ code: question, count }), !late);
  if (!yes) cli.term.note(cli.say({ code: "cli.invite-later", path: planPath }));
  return yes;
}

/** Weekdays from eight to eight by the machine's clock: when a phone may ring for school (design 4.4). */
export function isDaytime(now: Date): boolean {
  const day = now.getDay();
  const hour = now.getHours();
  return day >= 1 && day <= 5 && hour >= 8 && hour < 20;
}
