/** `batch <classes.csv>`: plan and apply for many classes, one after the other; a bad row does not stop the rest. */
import { type BatchSteps, runBatch } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Plan } from "../../plan/index.ts";
import { notesText, plain, planText, summary, versionLine } from "../../report/index.ts";
import { confirmAndApply } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { sameAgain } from "../command-line.ts";
import { keepHeapSmall } from "../heap.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { reportVerified } from "./verify.ts";

type Options = OptionsOf<"batch">;

export async function command(cli: Cli, [path = ""]: readonly string[], options: Options): Promise<void> {
  keepHeapSmall();
  const result = await runBatch(portsOf(cli, options), path, options, stepsOf(cli, options));
  const { of, good, putOff, failed, bounced, output, reason, error } = result;
  const code = options.dryRun ? "cli.batch-planned" : "cli.batch-result";
  if (options.json) cli.term.json({ type: "batch", good, of, putOff, failed });
  else cli.term.result(cli.say({ code, good, of, putOff }));
  if (bounced.length > 0) cli.term.note(cli.say({ code: "cli.batch-bounced", jids: bounced }));
  if (output !== null) {
    const again = sameAgain(cli, ["batch", output], options, ["yes"]);
    cli.term.note(cli.say({ code: "cli.batch-failed", count: failed, path: output, command: again }));
  }
  if (error !== undefined) throw error;
  if (reason !== "done") cli.finish(reason);
}

function stepsOf(cli: Cli, options: Options): BatchSteps {
  const json = (document: unknown) => options.json && cli.term.json(document);
  return {
    begins() {
      if (!options.yes && !options.dryRun && !cli.interactive)
        throw new Failure("undecided", { code: "cli.yes-missing" });
      json(versionLine("batch"));
    },
    rowBegins: ({ line }, name) => json({ type: "row", line, name }),
    show(plan) {
      json({ type: "plan", plan });
      if (!options.json) cli.term.result(planText(plan, cli.lang));
    },
    apply(plan, planPath) {
      json({ type: "plan", plan });
      // whoever is asked sees first who it is about
      cli.term.note(options.yes ? brief(cli, plan) : planText(plan, cli.lang));
      return confirmAndApply(cli, plan, options, planPath, ["apply", planPath], true);
    },
    verified: (verified) => reportVerified(cli, verified, options),
    rowEnded: ({ row, kind, isMended: _, ...more }) =>
      json({ type: "row-end", line: row.line, outcome: kind, ...more }),
  };
}

function brief(cli: Cli, plan: Plan) {
  return [...notesText(plan, cli.lang), plain(cli.say(summary(plan)))];
}
