/** `close <plan.json>`: the end of a school year. A last message, the room's messages saved where wanted, then the room ends. */
import { closingPlan, mayWriteOver, type Ports, writeOwnFile } from "../../app/index.ts";
import type { ArchivedMessage } from "../../apply/index.ts";
import { Failure } from "../../messages/index.ts";
import { planText } from "../../report/index.ts";
import { harmlessJson } from "../../text/index.ts";
import { confirmAndApply, reportNothing } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { sameAgain } from "../command-line.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path = ""]: readonly string[],
  options: OptionsOf<"close">,
): Promise<void> {
  const ports = portsOf(cli, options);
  const old = await readSavedPlan(ports, path);
  const { export: output, yes, adopt = false, farewell = null, only } = options;
  if (output !== undefined && Object.keys(old.observed.rooms).length > 1)
    throw new Failure("usage", { code: "cli.one-export" });
  await mayWriteOver(ports, output, "messages");
  if (!yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  const plan = await closingPlan(ports, old, {
    as: old.target.as,
    adopt,
    farewell,
    save: output === undefined ? null : (room, messages) => save(ports, room, messages, output),
  });
  if (plan.steps.length === 0) return reportNothing(cli, options, { code: "plan.nothing-to-do" });
  cli.term.note(planText(plan, cli.lang));
  const ending = plan.steps.some(({ kind }) => kind === "room.farewell" || kind === "room.close");
  if (output === undefined && ending && only !== "farewell") {
    const line = sameAgain(cli, ["close", path, "--export", "messages.jsonl"], options);
    cli.term.note([{ mark: "~", text: cli.say({ code: "cli.close-export", command: line }) }]);
  }
  const { ended } = await confirmAndApply(cli, plan, options, path, ["close", path]);
  for (const { step, outcome } of ended)
    if (step.kind === "room.close" && outcome === "done")
      cli.term.note([{ mark: "~", text: cli.say({ code: "cli.closed-remains", room: step.room }) }]);
}

/** One JSON line a message. */
async function save(
  ports: Ports,
  room: string,
  messages: AsyncIterable<ArchivedMessage>,
  path: string,
): Promise<void> {
  const lines: string[] = [];
  for await (const { id, at, from, body } of messages) lines.push(JSON.stringify({ id, at, from, body }));
  await writeOwnFile(ports, path, "messages", harmlessJson(lines.map((line) => `${line}\n`).join("")));
  ports.tell({ code: "cli.exported", path, count: lines.length, room });
}
