/** `invites list <plan.json>`: whose letter still opens a door, and until when. Asks no server. */
import { openInvites } from "../../app/index.ts";
import { invitesText } from "../../report/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path = ""]: readonly string[],
  options: OptionsOf<"invites list">,
): Promise<void> {
  const ports = portsOf(cli);
  const open = await openInvites(ports, await readSavedPlan(ports, path));
  if (options.json) return cli.term.json({ format: "migrate-class/invites", version: 1, open }, 2);
  cli.term.result(invitesText(open, cli.lang, ports.timeZone));
}
