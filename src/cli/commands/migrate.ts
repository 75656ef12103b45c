/** `[migrate] <archive…>`: the guided way. Asks what is missing, shows the plan, asks before it acts, checks afterwards. */

import { type Chat, mayWriteOver, migrate } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import { isBot } from "../../people/index.ts";
import type { Plan } from "../../plan/index.ts";
import { inspectText, planText, versionLine } from "../../report/index.ts";
import { maskForName } from "../../text/index.ts";
import { confirmAndApply } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { commandLine, sameAgain } from "../command-line.ts";
import { questionsOf } from "../guided/questions.ts";
import { keepHeapSmall } from "../heap.ts";
import { commandNames, type OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { laterCommands, refuseMistyped } from "../terminal/mistyped.ts";
import { reportVerified } from "./verify.ts";

type Options = OptionsOf<"migrate">;

export async function command(cli: Cli, paths: readonly string[], typed: Options): Promise<void> {
  refuseMistyped(paths, { before: [], commands: commandNames, later: laterCommands });
  const { people, directory, class: name, output } = typed;
  if (paths.length === 0 && !people && !(directory && name))
    throw new Failure("usage", { code: "cli.nothing-given" });
  const ports = portsOf(cli, typed);
  await mayWriteOver(ports, output, "plan");
  if (paths.length > 1) keepHeapSmall();
  const asked = questionsOf(cli, ports, paths, typed);
  const { plan, applied, verified } = await migrate(ports, paths, typed, {
    ...asked,
    complete(chats: readonly Chat[]) {
      for (const chat of chats) cli.term.note(inspectText(chat, cli.lang, maskForName, isBot));
      return asked.complete(chats);
    },
    async apply(plan, path, options) {
      tellPlan(cli, plan, options);
      cli.term.note(cli.say({ code: "cli.plan-kept", path }));
      const applied = await confirmAndApply(cli, plan, options, path, ["apply", path], true);
      if (applied.declined !== "prepare")
        cli.term.note(cli.say({ code: "cli.repeat", command: repeat(cli, paths, options) }));
      if (cli.interactive && !options.yes && applied.declined !== "prepare")
        await (await import("../guided/offer-letters.ts")).offerLetters(cli, ports, plan, path, options);
      return applied;
    },
  });
  // last, so that the closing line says whether all is well
  if (verified) reportVerified(cli, verified, typed);
  if (applied) return;
  tellPlan(cli, plan, typed);
  const saved = output && commandLine(cli, ["apply", output], typed);
  cli.term.note(
    cli.say(saved ? { code: "cli.plan-saved", path: output, command: saved } : { code: "plan.nothing-sent" }),
  );
}

function tellPlan(cli: Cli, plan: Plan, { json }: Options): void {
  if (json) {
    cli.term.json(versionLine("migrate"));
    cli.term.json({ type: "plan", plan });
  } else cli.term.result(planText(plan, cli.lang));
}

/** The command line that does the same without a question. */
function repeat(cli: Cli, paths: readonly string[], options: Options): string {
  const line = sameAgain(cli, paths, options, ["output"]);
  const named = options.passwordFile !== undefined || (cli.io.env.MIGRATE_CLASS_PASSWORD ?? "") !== "";
  return `${line}${named ? "" : ` --password-file ${cli.say({ code: "cli.word-file" })}`} --yes`;
}
