/** `remove <person> <plan.json>`: takes a person out of the plan's rooms and says what stays of them. */
import {
  addressesOf,
  addressOf,
  afterRemoval,
  planPeople,
  readPeople,
  removalPlan,
  revokeInvites,
} from "../../app/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import { planText } from "../../report/index.ts";
import { confirmAndApply, reportNothing } from "../applying.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";
import { tellRevoked } from "./invites-revoke.ts";

export async function command(
  cli: Cli,
  [person = "", path = ""]: readonly string[],
  options: OptionsOf<"remove">,
): Promise<void> {
  const tell = (mark: "!" | "~", finding: Finding) => cli.term.note([{ mark, text: cli.say(finding) }]);
  const { people, yes } = options;
  const ports = portsOf(cli, options);
  const old = await readSavedPlan(ports, path);
  const listed =
    people === undefined ? await planPeople(ports, old) : (await readPeople(ports, people)).people;
  if (!yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  // first, for whoever is on the way in shall not get in while we look
  const named = listed.flatMap(({ name, jid }) => (jid === person ? [name] : []));
  const revoked = await revokeInvites(ports, old, [person, ...named]);
  tellRevoked(cli, revoked);
  const hadLetter = revoked.names.length + revoked.byAdmin.length + revoked.refused.length > 0;
  if (hadLetter && addressesOf(person, old, listed).length === 0) return cli.finish(revoked.reason);
  const jid = addressOf(person, old, listed);
  const removal = await removalPlan(ports, old, { as: old.target.as, jid });
  const { plan, strange } = removal;
  if (plan.steps.length === 0) return reportNothing(cli, options, { code: "cli.person-gone", jid });
  cli.term.note(planText(plan, cli.lang));
  for (const step of plan.steps)
    if (step.kind === "member.revoke" && step.to === "outcast")
      tell("~", { code: "cli.removed-open", room: step.room });
  const applied = await confirmAndApply(cli, plan, options, path, ["remove", person, path]);
  const { isOut, isWanted, reason } = afterRemoval(jid, removal, applied, listed);
  for (const finding of strange) tell("!", finding);
  if (isOut) tell("~", { code: "cli.remains", jid });
  if (isWanted) tell("!", { code: "cli.removed-again", jid });
  cli.finish(reason);
}
