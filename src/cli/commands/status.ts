/** `status <plan.json>`: who was invited, who came, who was never seen. Looks only. */
import {
  jsonFile,
  mayWriteOver,
  missingPeople,
  planPeople,
  roomStatuses,
  writeOwnFile,
} from "../../app/index.ts";
import { perhapsLost, statusDocument, statusText } from "../../report/index.ts";
import type { Cli } from "../cli.ts";
import { commandLine } from "../command-line.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path = ""]: readonly string[],
  options: OptionsOf<"status">,
): Promise<void> {
  const ports = portsOf(cli, options);
  const { output } = options;
  await mayWriteOver(ports, output, "status");
  const plan = await readSavedPlan(ports, path);
  const { as = plan.target.as } = options;
  const listed = await planPeople(ports, plan);
  const rooms = await roomStatuses(ports, plan, { as, listed });
  const missing = await missingPeople(ports, plan, listed);
  const document = statusDocument(rooms, missing);
  if (output) await writeOwnFile(ports, output, "status", jsonFile(document));
  if (options.json) return cli.term.json(document, 2);
  cli.term.result(statusText(rooms, cli.lang, ports.timeZone, missing));
  const letterless = missing.filter(({ has }) => has === "nothing").length;
  if (letterless > 0) {
    const command = commandLine(cli, ["letters", path], options);
    cli.term.note(cli.say({ code: "cli.letters-next", count: letterless, command }));
  }
  const again = commandLine(cli, ["apply", path, "--remind"], options);
  for (const finding of perhapsLost(rooms, ports.timeZone, again))
    cli.term.note([{ mark: "~", text: cli.say(finding) }]);
  if (rooms.some(({ people }) => people.some(({ state }) => state === "never-seen")))
    cli.term.note([{ mark: "~", text: cli.say({ code: "cli.status-sight" }) }]);
}
