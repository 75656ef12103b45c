/** `plan [archive…]`: desired minus observed state. Reads a server, or none with `--offline`; changes nothing. */
import { mayWriteOver, planExports, writeOwnFile } from "../../app/index.ts";
import { planParts, printPlan } from "../../plan/index.ts";
import { planText } from "../../report/index.ts";
import type { Cli } from "../cli.ts";
import { commandLine } from "../command-line.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { refuseMistyped } from "../terminal/mistyped.ts";

export async function command(cli: Cli, paths: readonly string[], options: OptionsOf<"plan">): Promise<void> {
  refuseMistyped(paths, { before: ["plan"], commands: ["show"], later: ["diff"] });
  const { output } = options;
  const ports = portsOf(cli, options);
  await mayWriteOver(ports, output, "plan");
  const plan = await planExports(ports, paths, options);
  if (output) await writeOwnFile(ports, output, "plan", planParts(plan));
  if (options.json) cli.term.raw(printPlan(plan));
  else {
    cli.term.result(planText(plan, cli.lang));
    const command = commandLine(cli, ["apply", output ?? ""], options);
    const next = output ? { code: "cli.plan-saved" as const, path: output, command } : null;
    cli.term.note(cli.say(next ?? { code: "plan.nothing-sent" }));
  }
  if (options.detailedExitcode && plan.changes > 0) cli.finish("changes-pending");
}
