/** A plan is applied with questions, progress and the result on the terminal: for `apply`, and for commands that apply what they planned. */
import { type Applied, applyPlan, withNames } from "../app/index.ts";
import type { ApplyEvent } from "../apply/model.ts";
import { Failure, type Finding } from "../messages/finding.ts";
import type { Plan } from "../plan/model.ts";
import type { Phase } from "../plan/phases.ts";
import { eventLine, notesLine, summaryLine, versionLine } from "../report/apply-json.ts";
import { perhapsLost } from "../report/perhaps-lost.ts";
import { resultText } from "../report/result-text.ts";
import { tally, waitsForKeys } from "../report/tally.ts";
import type { Cli } from "./cli.ts";
import { commandLine, sameAgain } from "./command-line.ts";
import { confirmPhase } from "./compose/confirm.ts";
import { digestMaker } from "./compose/history.ts";
import { type Given, text } from "./compose/options.ts";
import { planPeople } from "./compose/plan-people.ts";
import { ownZone } from "./compose/reading.ts";
import { exitOf } from "./exit-codes.ts";
import { portsOf } from "./ports.ts";
import { showProgress } from "./terminal/progress.ts";

/** There is nothing to apply: a sentence that says why, or in JSON the lines of a run without steps. */
export function reportNothing(cli: Cli, given: Given, why: Finding, versionTold = false): void {
  if (given.json) {
    if (!versionTold) cli.term.json(versionLine("apply"));
    cli.term.json(summaryLine(tally([], [])));
  } else cli.term.result(cli.say(why));
}

/**
 * Asks once to prepare and once to invite (unless `--yes`), signs in, applies, prints the result and sets the exit code. Gives the
 * result, so that `migrate` and `batch` can go on with it. `planPath` is where the plan can be taken up again, `again` the
 * words of the command that does so. `versionTold`: these lines of JSON stand within another command's.
 */
export async function confirmAndApply(
  cli: Cli,
  plan: Plan,
  given: Given,
  planPath: string,
  again: readonly string[] = ["apply", planPath],
  versionTold = false,
): Promise<Applied> {
  const json = given.json === true;
  if (json && !versionTold) cli.term.json(versionLine("apply"));
  const applied = await applyPlan(portsOf(cli, given), plan, {
    only: (text(given.only) as Phase | undefined) ?? null,
    confirm: given.yes ? null : (phase, isAgain) => confirmPhase(cli, plan, phase, isAgain),
    resendUnknown: given.resendUnknown === true,
    inviteTest: given.inviteTest === true,
    digests: digestMaker(plan),
    watch: (events, steps) => showProgress(cli, json ? printed(cli, events) : events, { json, steps }),
  });
  const { error, reason, begun } = applied;
  if (error === undefined) await tellDoubts(cli, plan, applied, given, planPath);
  if (error === undefined || begun || json) {
    if (json) cli.term.json(summaryLine(applied));
    else cli.term.result(resultText(applied, cli.lang));
  }
  const told = error instanceof Failure && reason === "interrupted";
  if (error === undefined ? reason === "interrupted" : begun && !told)
    cli.term.note(cli.say({ code: "cli.run-again" }));
  if (error !== undefined) throw error;
  if (reason !== "done") cli.finish(exitOf[reason]);
  tellWaiting(cli, applied, given, planPath);
  if (applied.declined !== null) tellDeclined(cli, applied.declined, given, again);
  return applied;
}

async function* printed(cli: Cli, events: AsyncIterable<ApplyEvent>): AsyncGenerator<ApplyEvent> {
  for await (const event of events) {
    cli.term.json(eventLine(event));
    yield event;
  }
}

/** That a server may have forgotten invitations of an earlier run is worth knowing, and changes nothing. */
async function tellDoubts(
  cli: Cli,
  plan: Plan,
  { doubts }: Applied,
  given: Given,
  planPath: string,
): Promise<void> {
  if (doubts.length === 0) return;
  const listed = await planPeople(plan);
  const named = doubts.map((room) => withNames(room, listed));
  const findings = perhapsLost(named, ownZone(), commandLine(cli, ["apply", planPath, "--remind"], given));
  if (findings.length === 0) return;
  if (given.json) cli.term.json(notesLine(findings));
  else cli.term.note(findings.map((finding) => ({ mark: "~", text: cli.say(finding) })));
}

/** Nothing lets them in by itself: the same plan is applied again. */
function tellWaiting(cli: Cli, { ended }: Applied, given: Given, planPath: string): void {
  const jids = new Set(ended.filter(waitsForKeys).flatMap(({ step }) => ("jid" in step ? [step.jid] : [])));
  if (jids.size === 0 || given.json) return;
  const command = commandLine(cli, ["apply", planPath], given);
  cli.term.note(cli.say({ code: "cli.let-in-later", count: jids.size, command }));
}

function tellDeclined(cli: Cli, declined: Phase, given: Given, again: readonly string[]): void {
  if (declined === "prepare") {
    cli.term.note(cli.say({ code: "cli.stopped-unchanged" }));
    return;
  }
  const isInviting = declined === "invite" && !given.remind;
  const command = sameAgain(cli, isInviting ? [...again, "--only", "invite"] : again, given);
  const code = given.remind ? "cli.remind-later" : isInviting ? "cli.invite-later" : "cli.rest-later";
  cli.term.note(cli.say({ code, command }));
}
