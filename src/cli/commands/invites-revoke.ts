/** `invites revoke <plan.json> [person…]`: what the letters hold opens nothing any more. */
import { type Revoked, revokeInvites } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import { revokedText } from "../../report/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path = "", ...people]: readonly string[],
  options: OptionsOf<"invites revoke">,
): Promise<void> {
  const ports = portsOf(cli, options);
  const plan = await readSavedPlan(ports, path);
  if (!options.yes) {
    if (!cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
    const { askYesNo } = await import("../prompts/yes-no.ts");
    if (!(await askYesNo(cli, cli.say({ code: "letters.ask-revoke", names: people }), false))) return;
  }
  const revoked = await revokeInvites(ports, plan, people.length > 0 ? people : null);
  tellRevoked(cli, revoked);
  cli.finish(revoked.reason);
}

/** What was shut, and what only who runs the server can shut: the lines for that stand alone, to be copied. */
export function tellRevoked(cli: Cli, revoked: Revoked): void {
  cli.term.note(revokedText(revoked, cli.lang));
}
