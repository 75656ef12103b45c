/** Whoever runs a room that is to be encrypted needs keys first of all: told before anything else is asked. */
import type { Cli } from "../cli.ts";
import { account, type Given } from "./options.ts";
import { signIn } from "./sign-in.ts";

/** Signs in for a moment, but not with `--offline`. The password is asked for once in a run. Throws what signing in throws. */
export async function tellOwnKeys(cli: Cli, given: Given): Promise<void> {
  if (given.offline) return;
  const jid = account(given);
  const server = await signIn(cli, jid, given);
  try {
    if (!(await server.keysReadable(jid)))
      cli.term.note([{ mark: "~", text: cli.say({ code: "plan.own-keys-missing", jid }) }]);
  } finally {
    await server.close();
  }
}
