/** `close <plan.json>`: the end of a school year. A last message, the room's messages saved where wanted, then the room ends. */
import { closingPlan } from "../../app/index.ts";
import type { ArchivedMessage } from "../../apply/server.ts";
import { Failure } from "../../messages/finding.ts";
import { planText } from "../../report/plan-text.ts";
import { harmlessJson } from "../../text/index.ts";
import { confirmAndApply, reportNothing } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { sameAgain } from "../command-line.ts";
import { type Given, signerOf, text } from "../compose/options.ts";
import { mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { readPlan } from "../compose/plan-file.ts";
import { portsOf } from "../ports.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const old = await readPlan(path);
  const output = text(given.export);
  if (output !== undefined && Object.keys(old.observed.rooms).length > 1)
    throw new Failure("usage", { code: "cli.one-export" });
  await mayWriteOver(output, "messages");
  if (!given.yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  const plan = await closingPlan(portsOf(cli, given), old, {
    as: signerOf(old, given),
    adopt: given.adopt === true,
    farewell: text(given.farewell) ?? null,
    save: output === undefined ? null : (room, messages) => save(cli, room, messages, output),
  });
  if (plan.steps.length === 0) return reportNothing(cli, given, { code: "plan.nothing-to-do" });
  cli.term.note(planText(plan, cli.lang));
  const ending = plan.steps.some(({ kind }) => kind === "room.farewell" || kind === "room.close");
  if (output === undefined && ending && given.only !== "farewell") {
    const line = sameAgain(cli, ["close", path, "--export", "messages.jsonl"], given);
    cli.term.note([{ mark: "~", text: cli.say({ code: "cli.close-export", command: line }) }]);
  }
  const { ended } = await confirmAndApply(cli, plan, given, path, ["close", path]);
  for (const { step, outcome } of ended)
    if (step.kind === "room.close" && outcome === "done")
      cli.term.note([{ mark: "~", text: cli.say({ code: "cli.closed-remains", room: step.room }) }]);
}

/** One JSON line a message. */
async function save(
  cli: Cli,
  room: string,
  messages: AsyncIterable<ArchivedMessage>,
  path: string,
): Promise<void> {
  const lines: string[] = [];
  for await (const { id, at, from, body } of messages) lines.push(JSON.stringify({ id, at, from, body }));
  await writeOwnFile(path, "messages", harmlessJson(lines.map((line) => `${line}\n`).join("")));
  cli.term.note(cli.say({ code: "cli.exported", path, count: lines.length, room }));
}
