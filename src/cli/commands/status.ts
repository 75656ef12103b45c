/** `status <plan.json>`: who was invited, who came, who was never seen. Looks only. */
import { roomStatuses } from "../../app/index.ts";
import { perhapsLost } from "../../report/perhaps-lost.ts";
import { statusDocument, statusText } from "../../report/status-text.ts";
import type { Cli } from "../cli.ts";
import { commandLine } from "../command-line.ts";
import { type Given, signerOf, text } from "../compose/options.ts";
import { jsonFile, mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { readPlan } from "../compose/plan-file.ts";
import { planPeople } from "../compose/plan-people.ts";
import { ownZone } from "../compose/reading.ts";
import { portsOf } from "../ports.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const output = text(given.output);
  await mayWriteOver(output, "status");
  const plan = await readPlan(path);
  const options = { as: signerOf(plan, given), listed: await planPeople(plan) };
  const rooms = await roomStatuses(portsOf(cli, given), plan, options);
  if (output) await writeOwnFile(output, "status", jsonFile(statusDocument(rooms)));
  if (given.json) return cli.term.json(statusDocument(rooms), 2);
  const zone = ownZone();
  cli.term.result(statusText(rooms, cli.lang, zone));
  const again = commandLine(cli, ["apply", path, "--remind"], given);
  for (const finding of perhapsLost(rooms, zone, again))
    cli.term.note([{ mark: "~", text: cli.say(finding) }]);
  if (rooms.some(({ people }) => people.some(({ state }) => state === "never-seen")))
    cli.term.note([{ mark: "~", text: cli.say({ code: "cli.status-sight" }) }]);
}
