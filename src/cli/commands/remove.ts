/** `remove <person> <plan.json>`: takes a person out of the plan's rooms and says what stays of them. */
import { addressOf, afterRemoval, removalPlan } from "../../app/index.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { planText } from "../../report/plan-text.ts";
import { confirmAndApply, reportNothing } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { type Given, signerOf, text } from "../compose/options.ts";
import { readPeople } from "../compose/people-file.ts";
import { readPlan } from "../compose/plan-file.ts";
import { planPeople } from "../compose/plan-people.ts";
import { exitOf } from "../exit-codes.ts";
import { portsOf } from "../ports.ts";

export async function command(
  cli: Cli,
  [person = "", path = ""]: readonly string[],
  given: Given,
): Promise<void> {
  const tell = (mark: "!" | "~", finding: Finding) => cli.term.note([{ mark, text: cli.say(finding) }]);
  const old = await readPlan(path);
  const list = text(given.people);
  const listed = list === undefined ? await planPeople(old) : (await readPeople(list)).people;
  const jid = addressOf(person, old, listed);
  if (!given.yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  const options = { as: signerOf(old, given), jid };
  const removal = await removalPlan(portsOf(cli, given), old, options);
  const { plan, strange } = removal;
  if (plan.steps.length === 0) return reportNothing(cli, given, { code: "cli.person-gone", jid });
  cli.term.note(planText(plan, cli.lang));
  for (const step of plan.steps)
    if (step.kind === "member.revoke" && step.to === "outcast")
      tell("~", { code: "cli.removed-open", room: step.room });
  const applied = await confirmAndApply(cli, plan, given, path, ["remove", person, path]);
  const { isOut, isWanted, reason } = afterRemoval(jid, removal, applied, listed);
  for (const finding of strange) tell("!", finding);
  if (isOut) tell("~", { code: "cli.remains", jid });
  if (isWanted) tell("!", { code: "cli.removed-again", jid });
  cli.finish(exitOf[reason]);
}
