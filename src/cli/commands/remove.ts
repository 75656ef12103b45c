/** `remove <person> <plan.json>`: takes a person out of the plan's rooms and says what stays of them. */
import { Failure, type Finding } from "../../messages/finding.ts";
import { prepareJid } from "../../people/jid.ts";
import type { Person } from "../../people/model.ts";
import { waitingFor } from "../../plan/conditional.ts";
import { makeEnding, removal } from "../../plan/ending.ts";
import type { KnownRoom, Plan } from "../../plan/model.ts";
import { notOurs } from "../../plan/not-ours.ts";
import { planText } from "../../report/plan-text.ts";
import { troubled } from "../../report/tally.ts";
import type { Cli } from "../cli.ts";
import { planTime } from "../compose/clock.ts";
import { sha256 } from "../compose/files.ts";
import { type Given, text } from "../compose/options.ts";
import { readPeople } from "../compose/people-file.ts";
import { readPlan } from "../compose/plan-file.ts";
import { planPeople } from "../compose/plan-people.ts";
import { knownOf, lookAtRooms } from "../compose/rooms-of.ts";
import { exit } from "../exit-codes.ts";
import { toolVersion } from "../version.ts";
import { confirmAndApply, reportNothing } from "./apply.ts";

export async function command(
  cli: Cli,
  [person = "", path = ""]: readonly string[],
  given: Given,
): Promise<void> {
  const old = await readPlan(path);
  const jid = await addressOf(person, old, text(given.people));
  if (jid === old.target.as) throw new Failure("unsafe", { code: "cli.person-is-us", jid });
  if (!given.yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  const { plan, strange } = await lookAtRooms(cli, old, given, async (rooms) => ({
    // nobody can tell there whether the person is gone
    strange: [...rooms].flatMap(([room, { known }]) => notOurs(room, known) ?? letInByServer(known, jid)),
    plan: makeEnding({
      of: old,
      tool: `migrate-class ${toolVersion}`,
      createdAt: planTime(cli).toISOString(),
      rooms: knownOf(rooms),
      drafts: (room, known) => {
        const steps = old.steps.filter((step) => step.room === room);
        return removal(known, jid, waitingFor(steps).has(jid));
      },
      sha256,
    }),
  }));
  if (plan.steps.length === 0 && strange.length > 0) throw new Failure("unsafe", strange);
  if (plan.steps.length === 0) return reportNothing(cli, given, { code: "cli.person-gone", jid });
  cli.term.note(planText(plan, cli.lang));
  for (const step of plan.steps)
    if (step.kind === "member.revoke" && step.to === "outcast")
      cli.term.note([{ mark: "~", text: cli.say({ code: "cli.removed-open", room: step.room }) }]);
  const result = await confirmAndApply(cli, plan, given, path, ["remove", person, path]);
  for (const finding of strange) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
  if (strange.length > 0) cli.finish(exit.someFailed);
  if (result.declined === null && !troubled(result))
    cli.term.note([{ mark: "~", text: cli.say({ code: "cli.remains", jid }) }]);
  // the next run would take that for a wish
  const listed = await listOf(old, text(given.people));
  if (!listed.some((one) => one.jid === jid && one.again)) return;
  cli.term.note([{ mark: "!", text: cli.say({ code: "cli.removed-again", jid }) }]);
  cli.finish(exit.someFailed);
}

/** No room can keep out whom its server lets into all. */
function letInByServer({ byServer = [] }: KnownRoom, jid: string): Finding[] {
  return byServer.includes(jid) ? [{ code: "plan.server-gives-more", jids: [jid] }] : [];
}

async function listOf(plan: Plan, csv: string | undefined): Promise<readonly Person[]> {
  return csv === undefined ? planPeople(plan) : (await readPeople(csv)).people;
}

/** An address as it is, or whom the people file and the plan's invitations call so. */
async function addressOf(person: string, plan: Plan, csv: string | undefined): Promise<string> {
  const prepared = prepareJid(person);
  if (person.includes("@") && prepared.kind === "ok") return prepared.jid;
  const listed = await listOf(plan, csv);
  const invited = plan.steps.flatMap((step) => (step.kind === "invite.send" ? [step] : []));
  const wanted = person.trim().toLowerCase();
  const called = [...listed, ...invited].filter(({ name }) => name.trim().toLowerCase() === wanted);
  const jids = [...new Set(called.flatMap(({ jid }) => jid ?? []))];
  const [jid] = jids;
  const room = Object.keys(plan.observed.rooms).join(", ");
  if (jid === undefined) throw new Failure("undecided", { code: "cli.person-unknown", person, room });
  if (jids.length > 1) throw new Failure("undecided", { code: "cli.person-ambiguous", person, jids });
  return jid;
}
