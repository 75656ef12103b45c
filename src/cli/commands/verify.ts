/** `verify <plan.json>`: does the server hold what the plan says? Reads only. */
import { jsonFile, mayWriteOver, type Verified, verifyPlan, writeOwnFile } from "../../app/index.ts";
import { verifyText } from "../../report/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path = ""]: readonly string[],
  options: OptionsOf<"verify">,
): Promise<void> {
  const ports = portsOf(cli, options);
  const { output, json } = options;
  await mayWriteOver(ports, output, "verify");
  const plan = await readSavedPlan(ports, path);
  const verified = await verifyPlan(ports, plan, options.as ?? plan.target.as);
  const { rooms, verdict } = verified;
  const document = { format: "migrate-class/verify", version: 1, code: verdict.code, rooms };
  if (output) await writeOwnFile(ports, output, "verify", jsonFile(document));
  if (json) cli.term.json(document, 2);
  else cli.term.result(verifyText(rooms, cli.lang));
  tellDifferences(cli, verified);
}

/** As the end of a command that applied a plan. */
export function reportVerified(
  cli: Cli,
  verified: Verified,
  { json }: { readonly json?: boolean | undefined },
): void {
  const { rooms, verdict } = verified;
  if (json) cli.term.json({ type: "verify", code: verdict.code, rooms });
  else cli.term.result(verifyText(rooms, cli.lang));
  tellDifferences(cli, verified);
}

function tellDifferences(cli: Cli, { reason, findings }: Verified): void {
  for (const finding of findings) cli.term.note(cli.say(finding));
  if (reason !== "done") cli.finish(reason);
}
