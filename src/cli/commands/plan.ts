/** `plan [archive…]`: desired minus observed state. Reads a server, or none with `--offline`; changes nothing. */
import { Failure } from "../../messages/finding.ts";
import { planParts, printPlan } from "../../plan/codec.ts";
import type { Plan } from "../../plan/model.ts";
import { planText } from "../../report/plan-text.ts";
import type { Cli } from "../cli.ts";
import { commandLine } from "../command-line.ts";
import { besides } from "../compose/besides.ts";
import { readExports } from "../compose/exports.ts";
import { account, chatWish, type Given, text } from "../compose/options.ts";
import { mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { labelsOf, readPeople } from "../compose/people-file.ts";
import { atPlace, offlineDomain, planRooms } from "../compose/planning.ts";
import { draftRooms, needsRecords } from "../compose/rooms.ts";
import { exit } from "../exit-codes.ts";
import { keepHeapSmall } from "../heap.ts";
import { refuseMistyped } from "../terminal/mistyped.ts";

export async function command(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  refuseMistyped(paths, { before: ["plan"], commands: ["show"], later: ["diff"] });
  const csv = text(given.people);
  if (!csv) throw new Failure("undecided", { code: "cli.people-missing" });
  const as = account(given);
  const wish = chatWish(given);
  await mayWriteOver(text(given.output), "plan");
  if (given.offline) offlineDomain(given);
  const file = await readPeople(csv);
  // one chat may be long, and is read faster without; the plan of many is larger than any of them
  if (paths.length > 1) keepHeapSmall();
  const chats = await readExports(cli, paths, wish, {
    keepRecords: needsRecords(paths, wish),
    writers: labelsOf(file),
  });
  const drafts = draftRooms(cli, chats, file, wish, as);
  const { policy, history } = wish;
  const target = { as, policy, history, adopt: given.adopt === true, besides: await besides(given) };
  const plan = await atPlace(cli, as, given, (place) =>
    planRooms(cli, drafts, file, { ...target, ...place }),
  );
  await hand(cli, plan, given);
}

/** Prints or saves a plan as the flags say. */
async function hand(cli: Cli, plan: Plan, given: Given): Promise<void> {
  const output = text(given.output);
  if (output) await writeOwnFile(output, "plan", planParts(plan));
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
