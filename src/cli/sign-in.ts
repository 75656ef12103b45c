/** Flags → a signed-in server. The password is looked for first, so that nothing connects for nothing. */

import type { Server } from "../apply/index.ts";
import { findPassword } from "../config/index.ts";
import { Failure } from "../messages/index.ts";
import { domainOf } from "../text/index.ts";
import type { Cli } from "./cli.ts";
import { readUserFile, sha256 } from "./files.ts";

export interface SignInOptions {
  /** Where to connect, instead of what DNS says. */
  readonly service?: string | undefined;
  /** PEM file of a certificate authority that is trusted besides. */
  readonly caFile?: string | undefined;
  readonly passwordFile?: string | undefined;
}

/** Throws `Failure`: "undecided" without a password source, "unavailable", "forbidden". */
export async function signIn(
  cli: Cli,
  jid: string,
  { service, caFile, passwordFile }: SignInOptions,
  rooms: readonly string[] = [],
): Promise<Server> {
  const ca = caFile ? (await readUserFile(caFile)).toString("utf8") : undefined;
  const { connectServer } = await import("../xmpp/server.ts");
  for (let tries = 1; ; tries += 1) {
    const { password, asked } = await passwordFor(cli, jid, passwordFile);
    cli.term.note(cli.say({ code: "cli.signing-in", jid, domain: domainOf(jid) }));
    try {
      const server = await connectServer({
        jid,
        password: async () => password,
        // who works on these rooms again ends what a cut run left on its way
        ...(rooms.length > 0 && { resource: `migrate-class-${sha256(rooms.join("\n")).slice(0, 12)}` }),
        ...(service && { service }),
        ...(ca && { ca }),
      });
      latest.set(cli, server);
      return server;
    } catch (error) {
      const wrong = asked && error instanceof Failure && error.reason === "forbidden";
      if (!wrong) throw error;
      // a server may lock the account after some wrong ones
      if (tries === mostTries || !error.findings.some(({ code }) => code === "xmpp.login-refused"))
        throw new Failure("forbidden", [...error.findings, { code: "cli.password-again" }], error);
      passwords.delete(cli);
      for (const finding of error.findings) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
    }
  }
}

/** How often a password is asked for; the second try must not be typed where the shell waits. */
const mostTries = 3;

const latest = new WeakMap<Cli, Server>();

/** To the server that was signed in to last in this run, and back; null before there was one. */
export function roundTripMs(cli: Cli): number | null {
  return latest.get(cli)?.roundTripMs() ?? null;
}

interface Password {
  readonly password: string;
  /** Typed by the user just now. */
  readonly asked: boolean;
}

/** A run may sign in more than once, but asks or reads standard input only once. */
const passwords = new WeakMap<Cli, string>();

async function passwordFor(cli: Cli, jid: string, file: string | undefined): Promise<Password> {
  const known = passwords.get(cli);
  if (known !== undefined) return { password: known, asked: false };
  const looked = await lookForPassword(cli, jid, file);
  passwords.set(cli, looked.password);
  return looked;
}

async function lookForPassword(cli: Cli, jid: string, file: string | undefined): Promise<Password> {
  const found = await findPassword({ file, env: cli.io.env, stdin: cli.io.stdin });
  if (found !== null) return { password: found, asked: false };
  if (!cli.interactive) throw new Failure("undecided", { code: "cli.password-missing" });
  const { askPassword } = await import("./prompts/password.ts");
  return { password: await askPassword(cli, jid), asked: true };
}
