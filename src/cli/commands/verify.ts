/** `verify <plan.json>`: does the server hold what the plan says? Reads only. */
import { type Verified, verifyPlan } from "../../app/index.ts";
import { verifyText } from "../../report/result-text.ts";
import type { Cli } from "../cli.ts";
import { type Given, signerOf, text } from "../compose/options.ts";
import { jsonFile, mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { readPlan } from "../compose/plan-file.ts";
import { exitOf } from "../exit-codes.ts";
import { portsOf } from "../ports.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const output = text(given.output);
  await mayWriteOver(output, "verify");
  const plan = await readPlan(path);
  const verified = await verifyPlan(portsOf(cli, given), plan, signerOf(plan, given));
  const { rooms, verdict } = verified;
  const document = { format: "migrate-class/verify", version: 1, code: verdict.code, rooms };
  if (output) await writeOwnFile(output, "verify", jsonFile(document));
  if (given.json) cli.term.json(document, 2);
  else cli.term.result(verifyText(rooms, cli.lang));
  tellDifferences(cli, verified);
}

/** As the end of a command that applied a plan. */
export function reportVerified(cli: Cli, verified: Verified, given: Given): void {
  const { rooms, verdict } = verified;
  if (given.json) cli.term.json({ type: "verify", code: verdict.code, rooms });
  else cli.term.result(verifyText(rooms, cli.lang));
  tellDifferences(cli, verified);
}

function tellDifferences(cli: Cli, { reason, findings }: Verified): void {
  for (const finding of findings) cli.term.note(cli.say(finding));
  if (reason !== "done") cli.finish(exitOf[reason]);
}
