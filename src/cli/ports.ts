/** The real world for use cases: the user's files, this computer's clock, the server that the flags name. */
import { randomUUID } from "node:crypto";
import type { Ports } from "../app/index.ts";
import { stateFolder } from "../config/paths.ts";
import type { Cli } from "./cli.ts";
import { planTime } from "./compose/clock.ts";
import { files, sha256 } from "./compose/files.ts";
import type { Given } from "./compose/options.ts";
import { roundTripMs, signIn } from "./compose/sign-in.ts";
import { toolVersion } from "./version.ts";

export function portsOf(cli: Cli, given: Given): Ports {
  const { io, lang, stop, term, say } = cli;
  return {
    files,
    clock: { now: io.now, sleep: io.sleep },
    connect: (jid, rooms) => signIn(cli, jid, given, rooms),
    roundTripMs: () => roundTripMs(cli),
    sha256,
    newId: randomUUID,
    stateFolder: stateFolder(io.env, io.platform),
    planStamp: () => ({ tool: `migrate-class ${toolVersion}`, createdAt: planTime(cli).toISOString() }),
    lang,
    stop,
    tell: (finding, mark = " ") => term.note([{ mark, text: say(finding) }]),
  };
}
