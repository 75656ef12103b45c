/** `apply <plan.json>`: does exactly that plan, or says why not. Running it again resumes. */
import { checkSaved, type Ports, planPeople, reminderPlan } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Plan } from "../../plan/index.ts";
import { planText } from "../../report/index.ts";
import { confirmAndApply, reportNothing } from "../applying.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

type Options = OptionsOf<"apply">;

export async function command(cli: Cli, [path = ""]: readonly string[], options: Options): Promise<void> {
  const ports = portsOf(cli, options);
  const saved = await readSavedPlan(ports, path);
  const { yes, remind, only = null, prune } = options;
  if (!yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  const plan = remind ? await reminders(ports, saved, options) : saved;
  if (remind && plan.steps.length === 0) return reportNothing(cli, options, { code: "cli.remind-nobody" });
  // a yes to everything is no yes to showing people out
  const mayRemove = !yes || prune === true;
  if (!remind) await checkSaved(ports, plan, { only, mayRemove });
  if (!yes) cli.term.note(planText(plan, cli.lang));
  await confirmAndApply(cli, plan, options, path);
}

/** Reminders are a plan of their own, made of what the rooms show now. */
async function reminders(ports: Ports, of: Plan, { only }: Options): Promise<Plan> {
  if (only) throw new Failure("usage", { code: "cli.remind-and-only" });
  return reminderPlan(ports, of, { as: of.target.as, listed: await planPeople(ports, of) });
}
