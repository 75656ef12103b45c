/** `verify <plan.json>`: does the server hold what the plan says? Reads only. */

import type { Server } from "../../apply/server.ts";
import { verify } from "../../apply/verify.ts";
import type { Finding } from "../../messages/finding.ts";
import type { Plan } from "../../plan/model.ts";
import { verdict, verifyText } from "../../report/result-text.ts";
import type { Cli } from "../cli.ts";
import { sha256 } from "../compose/files.ts";
import { memoryOf } from "../compose/journals.ts";
import { type Given, text } from "../compose/options.ts";
import { jsonFile, mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { readPlan } from "../compose/plan-file.ts";
import { signerOf } from "../compose/rooms-of.ts";
import { signIn } from "../compose/sign-in.ts";
import { exit } from "../exit-codes.ts";

export async function command(cli: Cli, [path]: readonly string[], given: Given): Promise<void> {
  const output = text(given.output);
  await mayWriteOver(output, "verify");
  const plan = await readPlan(path ?? "");
  const server = await signIn(cli, signerOf(plan, given), given);
  try {
    await verifyAndReport(cli, plan, server, given.json ? "document" : "text", output);
  } finally {
    await server.close();
  }
}

/**
 * Closes with the fixed sentence; exit 3 where anything differs. Gives the differences.
 * @param form how stdout tells it: in words, as a document of its own, or as one of another command's JSON lines
 * @param output file for the document besides
 */
export async function verifyAndReport(
  cli: Cli,
  plan: Plan,
  server: Server,
  form: "text" | "document" | "line" = "text",
  output?: string,
): Promise<readonly Finding[]> {
  const results = await verify(plan, server, (room) => memoryOf(cli, plan.target.as, room), sha256);
  const all = results.flatMap(({ differences }) => differences);
  const { code } = verdict(results);
  const document = { format: "migrate-class/verify", version: 1, code, rooms: results };
  if (output) await writeOwnFile(output, "verify", jsonFile(document));
  if (form === "text") cli.term.result(verifyText(results, cli.lang));
  else if (form === "document") cli.term.json(document, 2);
  else cli.term.json({ type: "verify", code, rooms: results });
  if (all.length > 0) {
    const uninvited = all.filter((one) => one.code === "apply.not-invited").length;
    if (uninvited < all.length) cli.term.note(cli.say({ code: "cli.verify-next" }));
    if (uninvited > 0) cli.term.note(cli.say({ code: "cli.verify-uninvited" }));
    cli.finish(exit.someFailed);
  }
  return all;
}
