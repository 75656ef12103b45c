/** `demo`: the whole way with a made-up class on a server of its own. Hands the demonstration commands and sessions. */
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { readPeople } from "../../app/index.ts";
import { type Login, type Member, runDemo } from "../../demo/index.ts";
import { safeNick } from "../../people/index.ts";
import { connect, invitations, roomArchive, rooms, waitingInvitations } from "../../xmpp/index.ts";
import type { Cli } from "../cli.ts";
import { type Ending, exitOf } from "../exit-codes.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { packageFolder } from "../version.ts";

export async function command(cli: Cli, _: readonly string[], options: OptionsOf<"demo">): Promise<void> {
  let last: Ending = "done";
  const end = await runDemo(
    {
      async run(argv, env) {
        last = await cli.run(argv, { LC_ALL: cli.lang, ...env });
        return exitOf[last];
      },
      signIn,
      readPeople: async (csv) => (await readPeople(portsOf(cli), csv)).people,
      say: cli.say,
      print: cli.term.result,
    },
    {
      fixture: fileURLToPath(new URL("fixtures/class-7b", packageFolder)),
      keep: options.keep === true,
      stop: cli.stop,
    },
  );
  const endings = { done: "done", interrupted: "interrupted", different: "some-failed" } as const;
  cli.finish(end === "command-failed" ? last : endings[end]);
}

/** One of the class signs in, as their own chat program would. */
async function signIn({ jid, password, service, ca }: Login): Promise<Member> {
  const session = await connect({ jid, password: async () => password, service, ca });
  const room = rooms(session);
  return {
    invitations: () => waitingInvitations(session),
    enter: (address, name) => room.enter(address, safeNick(name, 1)),
    archive: (address) => roomArchive(session, address),
    write: (to, body) => invitations(session).write(to, { body }, randomUUID()),
    async close() {
      await room.leaveAll();
      await session.close();
    },
  };
}
