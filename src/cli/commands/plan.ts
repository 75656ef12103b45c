/** `plan [archive…]`: desired minus observed state. Reads a server, or none with `--offline`; changes nothing. */
import { Failure } from "../../messages/finding.ts";
import { prepareDomain } from "../../people/jid.ts";
import { printPlan } from "../../plan/codec.ts";
import type { Plan } from "../../plan/model.ts";
import { planText } from "../../report/plan-text.ts";
import type { Cli } from "../cli.ts";
import { commandLine } from "../compose/command-line.ts";
import { writeUserFile } from "../compose/files.ts";
import { refuseMistyped } from "../compose/mistyped.ts";
import { account, chatWish, type Given, text } from "../compose/options.ts";
import { readPeople } from "../compose/people-file.ts";
import { planRooms } from "../compose/planning.ts";
import { draftRoom } from "../compose/rooms.ts";
import { chatsFor } from "../compose/same-chat.ts";
import { roomService, signIn } from "../compose/sign-in.ts";
import { exit } from "../exit-codes.ts";

export async function command(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  refuseMistyped(paths, { before: ["plan"], commands: ["show"], later: ["diff"] });
  const csv = text(given.people);
  if (!csv) throw new Failure("undecided", { code: "cli.people-missing" });
  const as = account(given);
  const wish = chatWish(given);
  const muc = given.offline ? offlineDomain(given) : null;
  const file = await readPeople(csv);
  const drafts = [];
  for (const chat of await chatsFor(cli, paths, wish))
    drafts.push(await draftRoom(cli, chat, file, wish, as));
  if (drafts.length > 1 && (wish.room || wish.title))
    throw new Failure("usage", { code: "cli.one-name-many-chats" });
  const target = { as, policy: wish.policy, adopt: given.adopt === true };
  let plan: Plan;
  if (muc !== null) {
    plan = await planRooms(cli, drafts, file, { ...target, muc, server: null });
  } else {
    const server = await signIn(cli, as, given);
    try {
      plan = await planRooms(cli, drafts, file, { ...target, muc: await roomService(server, given), server });
    } finally {
      await server.close();
    }
  }
  await hand(cli, plan, given);
}

/** Prints or saves a plan as the flags say. */
async function hand(cli: Cli, plan: Plan, given: Given): Promise<void> {
  const output = text(given.output);
  if (output) await writeUserFile(output, printPlan(plan));
  if (given.json) cli.term.raw(printPlan(plan));
  else {
    cli.term.result(planText(plan, cli.lang));
    cli.term.note(
      cli.say(
        output
          ? { code: "cli.plan-saved", path: output, command: commandLine(cli, ["apply", output], given) }
          : { code: "plan.nothing-sent" },
      ),
    );
  }
  if (given.detailedExitcode && plan.changes > 0) cli.finish(exit.changesPending);
}

/** Without a server to ask, the rooms' domain has to be named. */
export function offlineDomain(given: Given): string {
  const muc = text(given.muc);
  if (!muc) throw new Failure("undecided", { code: "cli.muc-missing" });
  const prepared = prepareDomain(muc);
  if (prepared.kind === "bad") throw new Failure("usage", { code: "cli.muc-wrong", value: muc });
  return prepared.jid;
}
