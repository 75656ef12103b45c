/** `apply <plan.json>`: does exactly that plan, or says why not. Running it again resumes. */

import type { ApplyEvent, RoomStatus } from "../../apply/model.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import type { Plan } from "../../plan/model.ts";
import { eventLine, notesLine, summaryLine, versionLine } from "../../report/apply-json.ts";
import { expectedSeconds, usualRoundTripMs } from "../../report/duration.ts";
import { perhapsLost } from "../../report/perhaps-lost.ts";
import { planText } from "../../report/plan-text.ts";
import { resultText } from "../../report/result-text.ts";
import { type Tally, tally, troubled, unfinished, waitsForKeys } from "../../report/tally.ts";
import type { Cli } from "../cli.ts";
import { applyPlan } from "../compose/applying.ts";
import { commandLine, sameAgain } from "../compose/command-line.ts";
import { confirmPhase } from "../compose/confirm.ts";
import { type Given, text } from "../compose/options.ts";
import { type Phase, phasesOf, stepsOf } from "../compose/phases.ts";
import { checkSources, readPlan } from "../compose/plan-file.ts";
import { planPeople, withNames } from "../compose/plan-people.ts";
import { ownZone } from "../compose/reading.ts";
import { reminderPlan } from "../compose/reminding.ts";
import { roundTripMs } from "../compose/sign-in.ts";
import { exit, exitOf } from "../exit-codes.ts";
import { showProgress } from "../progress.ts";

export async function command(cli: Cli, [path]: readonly string[], given: Given): Promise<void> {
  const plan = await readPlan(path ?? "");
  if (!given.yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  if (given.remind) return remindAndReport(cli, plan, given, path ?? "");
  await checkSources(plan);
  // a yes to everything is no yes to showing people out
  const asked = stepsOf(plan, (text(given.only) as Phase | undefined) ?? null);
  const removed = asked.filter(({ kind }) => kind === "member.revoke").length;
  if (given.yes && !given.prune && removed > 0)
    throw new Failure("undecided", { code: "cli.prune-missing", count: removed });
  if (!given.yes) cli.term.note(planText(plan, cli.lang));
  await confirmAndApply(cli, plan, given, path ?? "");
}

/** Reminders are a plan of their own, made of what the rooms show now. */
async function remindAndReport(cli: Cli, plan: Plan, given: Given, path: string): Promise<void> {
  const reminders = await reminderPlan(cli, plan, given);
  if (reminders.steps.length === 0) return reportNothing(cli, given, { code: "cli.remind-nobody" });
  if (!given.yes) cli.term.note(planText(reminders, cli.lang));
  await confirmAndApply(cli, reminders, given, path);
}

/** There is nothing to apply: a sentence that says why, or in JSON the lines of a run without steps. */
export function reportNothing(cli: Cli, given: Given, why: Finding, versionTold = false): void {
  if (given.json) {
    if (!versionTold) cli.term.json(versionLine("apply"));
    cli.term.json(summaryLine(tally([], [])));
  } else cli.term.result(cli.say(why));
}

/** Who waits for so many seconds wants to know before. */
const worthTelling = 20;

export interface Applied extends Tally {
  /** The half that the user said no to. */
  readonly declined: Phase | null;
}

/**
 * Asks once to prepare and once to invite (unless `--yes`), signs in, applies, prints the result and sets the exit code. Gives the
 * tally, so that `migrate` and `batch` can go on with it. `planPath` is where the plan can be taken up again, `again` the
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
  const only = text(given.only) as Phase | undefined;
  const phases = only ? [only] : phasesOf(plan);
  const seen: ApplyEvent[] = [];
  const json = given.json === true;
  const doubts = new Map<string, RoomStatus>();
  const options = {
    resendUnknown: given.resendUnknown === true,
    inviteTest: given.inviteTest === true,
    onDoubts: (status: RoomStatus) => void doubts.set(status.room, status),
  };
  let declined: Phase | null = null;
  const wanted = stepsOf(plan, only ?? null);
  const seconds = expectedSeconds(wanted, roundTripMs(cli) ?? usualRoundTripMs);
  if (seconds >= worthTelling) cli.term.note(cli.say({ code: "report.estimate", seconds }));
  if (json && !versionTold) cli.term.json(versionLine("apply"));
  try {
    if (given.yes) {
      await showProgress(
        cli,
        tee(cli, applyPlan(cli, plan, given, { phase: only ?? null, ...options }), json),
        seen,
        { json, steps: wanted },
      );
    } else {
      for (const phase of phases) {
        // whoever steps back can mend nothing afterwards
        if (phase === "hand-over" && troubled(tally(plan.steps, seen))) break;
        if (!(await confirmPhase(cli, plan, phase, phase !== phases[0]))) {
          declined = phase;
          break;
        }
        await showProgress(cli, tee(cli, applyPlan(cli, plan, given, { phase, ...options }), json), seen, {
          json,
          steps: stepsOf(plan, phase),
        });
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
  await tellDoubts(cli, plan, [...doubts.values()], given, planPath);
  report(cli, result, json);
  if (cli.stop.aborted) {
    cli.term.note(cli.say({ code: "cli.run-again" }));
    cli.finish(exit.interrupted);
  } else if (troubled(result) || (given.yes && unfinished(result) > 0)) cli.finish(codeFor(result));
  tellWaiting(cli, result, given, planPath);
  if (declined !== null) noteDeclined(cli, declined, given, again);
  return { ...result, declined };
}

/** That a server may have forgotten invitations of an earlier run is worth knowing, and changes nothing. */
async function tellDoubts(
  cli: Cli,
  plan: Plan,
  rooms: readonly RoomStatus[],
  given: Given,
  planPath: string,
): Promise<void> {
  if (rooms.length === 0) return;
  const listed = await planPeople(plan);
  const named = rooms.map((room) => withNames(room, listed));
  const findings = perhapsLost(named, ownZone(), commandLine(cli, ["apply", planPath, "--remind"], given));
  if (findings.length === 0) return;
  if (given.json) cli.term.json(notesLine(findings));
  else cli.term.note(findings.map((finding) => ({ mark: "~", text: cli.say(finding) })));
}

/** Nothing lets them in by itself: the same plan is applied again. */
function tellWaiting(cli: Cli, { ended }: Tally, given: Given, planPath: string): void {
  const jids = new Set(ended.filter(waitsForKeys).flatMap(({ step }) => ("jid" in step ? [step.jid] : [])));
  if (jids.size === 0 || given.json) return;
  const command = commandLine(cli, ["apply", planPath], given);
  cli.term.note(cli.say({ code: "cli.let-in-later", count: jids.size, command }));
}

function noteDeclined(cli: Cli, declined: Phase, given: Given, again: readonly string[]): void {
  if (declined === "prepare") cli.term.note(cli.say({ code: "cli.stopped-unchanged" }));
  else if (given.remind)
    cli.term.note(cli.say({ code: "cli.remind-later", command: sameAgain(cli, again, given) }));
  else if (declined === "invite") {
    const command = sameAgain(cli, [...again, "--only", "invite"], given);
    cli.term.note(cli.say({ code: "cli.invite-later", command }));
  } else cli.term.note(cli.say({ code: "cli.rest-later", command: sameAgain(cli, again, given) }));
}

/** A room that may not be made is a refusal of the whole, anything else some items of many. */
function codeFor({ ended }: Tally): number {
  const room = ended.find(({ step, outcome }) => step.kind === "room.create" && outcome === "refused");
  if (!room) return exit.someFailed;
  const taken = room.detail?.code === "plan.room-not-ours" || room.detail?.code === "plan.room-closed";
  return taken ? exitOf.unsafe : exitOf.forbidden;
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
