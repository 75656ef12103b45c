/** The real world for use cases: the user's files, this computer's clock, the server that the flags name. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Ports } from "../app/index.ts";
import { stateFolder } from "../config/index.ts";
import { regionOf } from "../people/index.ts";
import type { Cli } from "./cli.ts";
import { filesWith, sha256 } from "./files.ts";
import { roundTripMs, type SignInOptions, signIn } from "./sign-in.ts";
import { toolVersion } from "./version.ts";

export function portsOf(cli: Cli, options: SignInOptions = {}): Ports {
  const { io, lang, stop, term, say } = cli;
  const { LC_ALL, LC_MESSAGES, LANG } = io.env;
  return {
    files: filesWith(io.stdin),
    clock: { now: io.now, sleep: io.sleep },
    connect: (jid, rooms) => signIn(cli, jid, options, rooms),
    roundTripMs: () => roundTripMs(cli),
    sha256,
    newId: randomUUID,
    randomBytes,
    domainsWithXmpp: async (domains) => (await import("../xmpp/domains.ts")).domainsWithXmpp(domains),
    stateFolder: stateFolder(io.env, io.platform),
    planStamp: () => ({ tool: `migrate-class ${toolVersion}`, createdAt: planTime(cli).toISOString() }),
    lang,
    // the language's, where the computer is set up for no country
    region: regionOf(LC_ALL || LC_MESSAGES || LANG || "") ?? (lang === "de" ? "DE" : null),
    // few ask, and Node takes 12 ms to answer
    get timeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    stop,
    tell: (finding, mark = " ") => term.note([{ mark, text: say(finding) }]),
  };
}

/** Reproducible output: SOURCE_DATE_EPOCH (seconds, reproducible-builds.org) wins over the clock. */
function planTime({ io }: Cli): Date {
  const epoch = Number(io.env.SOURCE_DATE_EPOCH);
  const fixed = io.env.SOURCE_DATE_EPOCH !== undefined && Number.isSafeInteger(epoch);
  return fixed ? new Date(epoch * 1000) : io.now();
}
