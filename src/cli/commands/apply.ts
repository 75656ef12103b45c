/** `apply <plan.json>`: does exactly that plan, or says why not. Running it again resumes. */
import { checkSaved, reminderPlan } from "../../app/index.ts";
import { Failure } from "../../messages/finding.ts";
import type { Plan } from "../../plan/model.ts";
import type { Phase } from "../../plan/phases.ts";
import { planText } from "../../report/plan-text.ts";
import { confirmAndApply, reportNothing } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { type Given, signerOf, text } from "../compose/options.ts";
import { readPlan } from "../compose/plan-file.ts";
import { planPeople } from "../compose/plan-people.ts";
import { portsOf } from "../ports.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const saved = await readPlan(path);
  if (!given.yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  const plan = given.remind ? await reminders(cli, saved, given) : saved;
  if (given.remind && plan.steps.length === 0)
    return reportNothing(cli, given, { code: "cli.remind-nobody" });
  const only = (text(given.only) as Phase | undefined) ?? null;
  // a yes to everything is no yes to showing people out
  const mayRemove = !given.yes || given.prune === true;
  if (!given.remind) await checkSaved(portsOf(cli, given), plan, { only, mayRemove });
  if (!given.yes) cli.term.note(planText(plan, cli.lang));
  await confirmAndApply(cli, plan, given, path);
}

/** Reminders are a plan of their own, made of what the rooms show now. */
async function reminders(cli: Cli, of: Plan, given: Given): Promise<Plan> {
  if (text(given.only)) throw new Failure("usage", { code: "cli.remind-and-only" });
  const options = { as: signerOf(of, given), listed: await planPeople(of) };
  return reminderPlan(portsOf(cli, given), of, options);
}
