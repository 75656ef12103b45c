/** `plan show <plan.json>`: a saved plan for people, or checked and printed as JSON. */
import { printPlan } from "../../plan/codec.ts";
import { planText } from "../../report/plan-text.ts";
import type { Cli } from "../cli.ts";
import type { Given } from "../compose/options.ts";
import { readPlan } from "../compose/plan-file.ts";
import { exit } from "../exit-codes.ts";

export async function command(cli: Cli, [path]: readonly string[], given: Given): Promise<void> {
  const plan = await readPlan(path ?? "");
  if (given.json) cli.term.raw(printPlan(plan));
  else cli.term.result(planText(plan, cli.lang, Number.POSITIVE_INFINITY));
  if (given.detailedExitcode && plan.changes > 0) cli.finish(exit.changesPending);
}
