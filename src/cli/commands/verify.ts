/** `verify <plan.json>`: does the server hold what the plan says? Reads only. */

import type { Server } from "../../apply/server.ts";
import { verify } from "../../apply/verify.ts";
import type { Plan } from "../../plan/model.ts";
import { verifyText } from "../../report/result-text.ts";
import type { Cli } from "../cli.ts";
import { sha256 } from "../compose/files.ts";
import { memoryOf } from "../compose/journals.ts";
import type { Given } from "../compose/options.ts";
import { readPlan } from "../compose/plan-file.ts";
import { signIn } from "../compose/sign-in.ts";
import { exit } from "../exit-codes.ts";

export async function command(cli: Cli, [path]: readonly string[], given: Given): Promise<void> {
  const plan = await readPlan(path ?? "");
  const server = await signIn(cli, plan.target.as, given);
  try {
    await verifyAndReport(cli, plan, server, given.json === true);
  } finally {
    await server.close();
  }
}

/** Closes with the fixed sentence; exit 3 where anything differs. Gives the number of differences. */
export async function verifyAndReport(cli: Cli, plan: Plan, server: Server, json = false): Promise<number> {
  const results = await verify(plan, server, (room) => memoryOf(cli, plan.target.as, room), sha256);
  const count = results.reduce((sum, { differences }) => sum + differences.length, 0);
  if (json) {
    const code = count === 0 ? "report.verify-equal" : "report.verify-differs";
    cli.term.json({ format: "migrate-class/verify", version: 1, code, rooms: results }, 2);
  } else cli.term.result(verifyText(results, cli.lang));
  if (count > 0) {
    cli.term.note(cli.say({ code: "cli.verify-next" }));
    cli.finish(exit.someFailed);
  }
  return count;
}
