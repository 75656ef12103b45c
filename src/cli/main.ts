/** Arguments in, exit code out. The one place where errors become sentences and numbers. */

import { CommanderError } from "commander";
import { chooseLanguage, Failure, type Lang, languages, say, speak } from "../messages/index.ts";
import { maskFinding } from "../people/index.ts";
import { visible } from "../text/index.ts";
import type { Cli } from "./cli.ts";
import { type Ending, exitOf, stopped } from "./exit-codes.ts";
import { buildProgram } from "./program.ts";
import { stoppedAsking } from "./prompts/stopped.ts";
import { forgetInput } from "./standard-input.ts";
import { type Io, processIo } from "./terminal/io.ts";
import { terminal } from "./terminal/lines.ts";
import { usageFault } from "./terminal/localise.ts";
import { toolVersion } from "./version.ts";

/** Runs one command line (without `node` and script name). Gives the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  return exitOf[await ending(argv, io)];
}

async function ending(argv: readonly string[], io: Io): Promise<Ending> {
  const lang = languageOf(argv, io);
  const term = terminal(io);
  const debug = argv.includes("--debug");
  const stopping = new AbortController();
  let ended: Ending = "done";
  const cli: Cli = {
    io,
    lang,
    term,
    stop: stopping.signal,
    get interactive() {
      return canAsk(argv, io);
    },
    say: (finding) => say(lang, maskFinding(finding)),
    run: (other, env) => ending(other, { ...io, env: { ...io.env, ...env } }),
    finish: (how) => {
      ended = how;
    },
  };
  const off = io.onInterrupt(() => {
    if (stopping.signal.aborted) return io.exitNow(stopped);
    stopping.abort();
    void speak(lang).then(() => term.note(say(lang, { code: "cli.stopping" })));
  });
  // whoever no longer listens must not be left with half a room: end as after Ctrl-C
  io.onOutputLost(() => stopping.abort());
  try {
    await buildProgram(cli, argv).parseAsync([...argv], { from: "user" });
    return ended;
  } catch (error) {
    return await explain(error, { lang, debug, argv, note: term.note });
  } finally {
    off();
    await forgetInput(io);
  }
}

/** At a dumb terminal Node knows no key but Enter: nothing could be chosen or erased there. */
function canAsk(argv: readonly string[], { stdin, stderr, env }: Io): boolean {
  const isTerminal = stdin.isTTY === true && stderr.isTTY === true && env.TERM !== "dumb";
  return isTerminal && !argv.includes("--no-input") && !env.CI;
}

interface Explaining {
  readonly lang: Lang;
  readonly debug: boolean;
  readonly argv: readonly string[];
  readonly note: (text: string) => void;
}

async function explain(error: unknown, { lang, debug, argv, note }: Explaining): Promise<Ending> {
  // help was shown
  if (error instanceof CommanderError && error.exitCode === 0) return "done";
  await speak(lang);
  // what commander says repeats what was typed, a password as well
  if (debug && error instanceof Error && !(error instanceof CommanderError))
    note(visible(`${error.stack}${causes(error)}`, true));
  if (error instanceof CommanderError) {
    note(say(lang, usageFault(error, argv)));
    return "usage";
  }
  if (error instanceof Failure) {
    for (const finding of error.findings) note(say(lang, maskFinding(finding)));
    return error.reason;
  }
  // questions that come after a change have sentences of their own
  if (stoppedAsking(error)) {
    note(say(lang, { code: "cli.stopped-unchanged" }));
    return "interrupted";
  }
  const text = error instanceof Error ? error.message : String(error);
  const versions = `migrate-class ${toolVersion}, Node ${process.version}, ${process.platform} ${process.arch}`;
  note(say(lang, { code: "cli.bug", text, versions }));
  return "bug";
}

function causes(error: Error): string {
  return error.cause instanceof Error ? `\n${error.cause.stack}${causes(error.cause)}` : "";
}

/** Another language than ours is refused later, in words that the user reads. */
function languageOf(argv: readonly string[], { env }: Io): Lang {
  const wanted = flagValue(argv, "--lang");
  return chooseLanguage(
    env,
    languages.find((known) => known === wanted),
  );
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  if (joined) return joined.slice(flag.length + 1);
  const at = argv.indexOf(flag);
  return at >= 0 ? argv[at + 1] : undefined;
}

/** For bin/: the real process. A closed pipe (`| head`) is no error; lost output is. */
export async function main(): Promise<void> {
  let lost: NodeJS.ErrnoException | null = null;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      lost ??= error;
      stream.write = writeNothing;
    });
  }
  const io = processIo();
  const argv = process.argv.slice(2);
  const told = async (code: "cli.output-lost" | "cli.never-through"): Promise<void> => {
    const lang = languageOf(argv, io);
    await speak(lang);
    process.stderr.write(`${say(lang, { code })}\n`);
  };
  // Node ends when nothing is left to wait for, in silence and with 0, though the command may not be through.
  const stuck = (): void => {
    void told("cli.never-through");
    process.exitCode = exitOf.bug;
  };
  process.once("beforeExit", stuck);
  const code = await run(argv, io);
  // what is still on its way to the disk may yet fail
  await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
  const reason = lost as NodeJS.ErrnoException | null;
  process.off("beforeExit", stuck);
  if (reason !== null && reason.code !== "EPIPE") await told("cli.output-lost");
  process.exitCode = reason !== null && reason.code !== "EPIPE" && code === 0 ? exitOf["not-found"] : code;
}

/** Stands in for the write of a stream that is broken, so that every later line does not fail once more. */
function writeNothing(...given: readonly unknown[]): true {
  const done = given.at(-1);
  if (typeof done === "function") done();
  return true;
}
