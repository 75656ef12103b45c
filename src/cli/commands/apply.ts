/** `apply <plan.json>`: does exactly that plan, or says why not. Running it again resumes. */

import type { ApplyEvent } from "../../apply/model.ts";
import { Failure } from "../../messages/finding.ts";
import type { Plan } from "../../plan/model.ts";
import { eventLine, summaryLine, versionLine } from "../../report/apply-json.ts";
import { planText } from "../../report/plan-text.ts";
import { resultText } from "../../report/result-text.ts";
import { type Tally, tally, troubled } from "../../report/tally.ts";
import type { Cli } from "../cli.ts";
import { applyPlan, type Phase, stepsOf } from "../compose/applying.ts";
import { commandLine } from "../compose/command-line.ts";
import { confirmPhase } from "../compose/confirm.ts";
import { type Given, text } from "../compose/options.ts";
import { checkSources, readPlan } from "../compose/plan-file.ts";
import { exit, exitOf } from "../exit-codes.ts";
import { showProgress } from "../progress.ts";

export async function command(cli: Cli, [path]: readonly string[], given: Given): Promise<void> {
  const plan = await readPlan(path ?? "");
  await checkSources(plan);
  if (!given.yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  if (!given.yes) cli.term.note(planText(plan, cli.lang));
  await confirmAndApply(cli, plan, given, path ?? "");
}

export interface Applied extends Tally {
  /** The half that the user said no to. */
  readonly declined: Phase | null;
}

/**
 * Asks once to prepare and once to invite (unless `--yes`), signs in, applies, prints the result and sets the exit code. Gives the
 * tally, so that `migrate` and `batch` can go on with it. `planPath` is where the plan can be taken up again.
 */
export async function confirmAndApply(
  cli: Cli,
  plan: Plan,
  given: Given,
  planPath: string,
): Promise<Applied> {
  const only = text(given.only) as Phase | undefined;
  const phases: readonly Phase[] = only ? [only] : ["prepare", "invite"];
  const seen: ApplyEvent[] = [];
  const json = given.json === true;
  const options = { resendUnknown: given.resendUnknown === true };
  let declined: Phase | null = null;
  if (json) cli.term.json(versionLine());
  try {
    if (given.yes) {
      await showProgress(
        cli,
        tee(cli, applyPlan(cli, plan, given, { phase: only ?? null, ...options }), json),
        seen,
        json,
      );
    } else {
      for (const phase of phases) {
        if (!(await confirmPhase(cli, plan, phase))) {
          declined = phase;
          break;
        }
        await showProgress(
          cli,
          tee(cli, applyPlan(cli, plan, given, { phase, ...options }), json),
          seen,
          json,
        );
        if (troubled(tally(stepsOf(plan, phase), seen)) && phase === "prepare") break;
      }
    }
  } catch (error) {
    if (seen.length > 0 || json) report(cli, tally(stepsOf(plan, only ?? null), seen), json);
    const told = error instanceof Failure && error.reason === "interrupted";
    if (seen.length > 0 && !told) cli.term.note(cli.say({ code: "cli.run-again" }));
    throw error;
  }
  const result = tally(stepsOf(plan, only ?? null), seen);
  report(cli, result, json);
  if (cli.stop.aborted) {
    cli.term.note(cli.say({ code: "cli.run-again" }));
    cli.finish(exit.interrupted);
  } else if (troubled(result) || (given.yes && result.counts.waiting > 0)) cli.finish(codeFor(result));
  if (declined === "prepare") cli.term.note(cli.say({ code: "cli.stopped-unchanged" }));
  if (declined === "invite") {
    const command = commandLine(cli, ["apply", planPath, "--only", "invite"], given);
    cli.term.note(cli.say({ code: "cli.invite-later", command }));
  }
  return { ...result, declined };
}

/** A room that may not be made is a refusal of the whole, anything else some items of many. */
function codeFor({ ended }: Tally): number {
  const room = ended.find(({ step, outcome }) => step.kind === "room.create" && outcome === "refused");
  if (!room) return exit.someFailed;
  return room.detail?.code === "plan.room-not-ours" ? exitOf.unsafe : exitOf.forbidden;
}

async function* tee(cli: Cli, events: AsyncIterable<ApplyEvent>, json: boolean): AsyncGenerator<ApplyEvent> {
  for await (const event of events) {
    if (json) cli.term.json(eventLine(event));
    yield event;
  }
}

function report(cli: Cli, result: Tally, json: boolean): void {
  if (json) cli.term.json(summaryLine(result));
  else cli.term.result(resultText(result, cli.lang));
}
