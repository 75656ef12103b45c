/** `plan show <plan.json>`: a saved plan for people, or checked and printed as JSON. */
import { printPlan } from "../../plan/index.ts";
import { planText } from "../../report/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path = ""]: readonly string[],
  options: OptionsOf<"plan show">,
): Promise<void> {
  const plan = await readSavedPlan(portsOf(cli), path);
  if (options.json) cli.term.raw(printPlan(plan));
  else cli.term.result(planText(plan, cli.lang, Number.POSITIVE_INFINITY));
  if (options.detailedExitcode && plan.changes > 0) cli.finish("changes-pending");
}
