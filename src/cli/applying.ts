/** A plan is applied with questions, progress and the result on the terminal: for `apply`, and for commands that apply what they planned. */
import { type Applied, applyPlan, digestMaker, planPeople, withNames } from "../app/index.ts";
import type { ApplyEvent } from "../apply/index.ts";
import { Failure, type Finding } from "../messages/index.ts";
import type { Phase, Plan } from "../plan/index.ts";
import {
  eventLine,
  notesLine,
  perhapsLost,
  resultText,
  summaryLine,
  tally,
  versionLine,
  waitsForKeys,
} from "../report/index.ts";
import type { Cli } from "./cli.ts";
import { commandLine, sameAgain } from "./command-line.ts";
import { confirmPhase } from "./guided/confirm.ts";
import { portsOf } from "./ports.ts";
import type { SignInOptions } from "./sign-in.ts";
import { showProgress } from "./terminal/progress.ts";

/** What of a command's options matters here; the others are repeated in printed lines. */
interface Options extends SignInOptions {
  readonly only?: Phase | undefined;
  readonly yes?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly remind?: boolean | undefined;
  readonly resendUnknown?: boolean | undefined;
  readonly inviteTest?: boolean | undefined;
}

/** There is nothing to apply: a sentence that says why, or in JSON the lines of a run without steps. */
export function reportNothing(cli: Cli, { json }: Options, why: Finding, versionTold = false): void {
  if (json) {
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
  options: Options,
  planPath: string,
  again: readonly string[] = ["apply", planPath],
  versionTold = false,
): Promise<Applied> {
  const { json = false, yes = false } = options;
  const ports = portsOf(cli, options);
  if (json && !versionTold) cli.term.json(versionLine("apply"));
  const applied = await applyPlan(ports, plan, {
    only: options.only ?? null,
    confirm: yes ? null : (phase, isAgain) => confirmPhase(cli, plan, phase, isAgain),
    resendUnknown: options.resendUnknown === true,
    inviteTest: options.inviteTest === true,
    digests: digestMaker(ports, plan),
    watch: (events, steps) => showProgress(cli, json ? printed(cli, events) : events, { json, steps }),
  });
  const { error, reason, begun } = applied;
  if (error === undefined) await tellDoubts(cli, plan, applied, options, planPath);
  if (error === undefined || begun || json) {
    if (json) cli.term.json(summaryLine(applied));
    else cli.term.result(resultText(applied, cli.lang));
  }
  const told = error instanceof Failure && reason === "interrupted";
  if (error === undefined ? reason === "interrupted" : begun && !told)
    cli.term.note(cli.say({ code: "cli.run-again" }));
  if (error !== undefined) throw error;
  if (reason !== "done") cli.finish(reason);
  tellWaiting(cli, applied, options, planPath);
  tellLetters(cli, plan, options, planPath);
  if (applied.declined !== null) tellDeclined(cli, applied.declined, options, again);
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
  options: Options,
  planPath: string,
): Promise<void> {
  if (doubts.length === 0) return;
  const ports = portsOf(cli, options);
  const listed = await planPeople(ports, plan);
  const named = doubts.map((room) => withNames(room, listed));
  const findings = perhapsLost(
    named,
    ports.timeZone,
    commandLine(cli, ["apply", planPath, "--remind"], options),
  );
  if (findings.length === 0) return;
  if (options.json) cli.term.json(notesLine(findings));
  else cli.term.note(findings.map((finding) => ({ mark: "~", text: cli.say(finding) })));
}

/** Nothing lets them in by itself: the same plan is applied again. */
function tellWaiting(cli: Cli, { ended }: Applied, options: Options, planPath: string): void {
  const jids = new Set(ended.filter(waitsForKeys).flatMap(({ step }) => ("jid" in step ? [step.jid] : [])));
  if (jids.size === 0 || options.json) return;
  const command = commandLine(cli, ["apply", planPath], options);
  cli.term.note(cli.say({ code: "cli.let-in-later", count: jids.size, command }));
}

/** Nobody is forgotten: who could not be invited gets a letter. */
function tellLetters(cli: Cli, { findings, steps }: Plan, options: Options, planPath: string): void {
  const waiting = findings.flatMap((one) =>
    one.code === "plan.without-address" ? one.names : one.code === "plan.waiting-for-proof" ? one.people : [],
  );
  // the first password of an account that was made stands in a letter only
  const names = [...waiting, ...steps.flatMap((one) => (one.kind === "account.create" ? [one.name] : []))];
  if (names.length === 0 || options.json) return;
  const command = commandLine(cli, ["letters", planPath], options);
  cli.term.note(cli.say({ code: "cli.letters-next", count: new Set(names).size, command }));
}

function tellDeclined(cli: Cli, declined: Phase, options: Options, again: readonly string[]): void {
  if (declined === "prepare") {
    cli.term.note(cli.say({ code: "cli.stopped-unchanged" }));
    return;
  }
  const isInviting = declined === "invite" && !options.remind;
  const command = sameAgain(cli, isInviting ? [...again, "--only", "invite"] : again, options);
  const code = options.remind ? "cli.remind-later" : isInviting ? "cli.invite-later" : "cli.rest-later";
  cli.term.note(cli.say({ code, command }));
}
