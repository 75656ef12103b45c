/** `undo <plan.json>`: takes back what this computer's journals say was done in the plan's rooms, and nothing else. */
import { undoPlan } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Plan } from "../../plan/index.ts";
import { planText, troubled, versionLine } from "../../report/index.ts";
import { confirmAndApply, reportNothing } from "../applying.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { stoppedAsking } from "../prompts/stopped.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path = ""]: readonly string[],
  options: OptionsOf<"undo">,
): Promise<void> {
  const { yes, dryRun, json = false, evenIfPeopleWrote = false } = options;
  const ports = portsOf(cli, options);
  const old = await readSavedPlan(ports, path);
  if (!yes && !dryRun && !cli.interactive) throw new Failure("undecided", { code: "cli.undo-yes-missing" });
  const { plan, stays } = await undoPlan(ports, old, { as: old.target.as, evenIfPeopleWrote });
  if (json) cli.term.json(versionLine("apply"));
  if (json) cli.term.json({ type: "stays", findings: stays });
  const told = stays.map((finding) => ({ mark: "~", text: cli.say(finding) }) as const);
  if (plan.steps.length === 0) {
    cli.term.note(told);
    return reportNothing(cli, options, { code: "cli.undo-nothing" }, json);
  }
  const shown = [...planText(plan, cli.lang), ...told];
  if (dryRun) return json ? cli.term.json({ type: "plan", plan }) : cli.term.result(shown);
  cli.term.note(shown);
  if (!yes && !(await confirmed(cli, plan))) return cli.term.note(cli.say({ code: "cli.stopped-unchanged" }));
  const result = await confirmAndApply(cli, plan, { ...options, yes: true }, path, ["undo", path], json);
  if (troubled(result) || result.counts.waiting > 0) return;
  const ended = plan.steps.some(({ kind }) => kind === "room.close");
  cli.term.note(cli.say({ code: ended ? "cli.undone" : "cli.undone-room-stays" }));
}

async function confirmed(cli: Cli, plan: Plan): Promise<boolean> {
  const { askYesNo } = await import("../prompts/yes-no.ts");
  const rooms = [...new Set(plan.steps.map(({ room }) => room))];
  try {
    return await askYesNo(cli, cli.say({ code: "cli.ask-undo", rooms }), false);
  } catch (error) {
    if (!stoppedAsking(error)) throw error;
    throw new Failure("interrupted", { code: "cli.stopped-unchanged" }, error);
  }
}
