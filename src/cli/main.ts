/** Arguments in, exit code out. The one place where errors become sentences and numbers. */
import { CommanderError } from "commander";
import { Failure, type Finding } from "../messages/finding.ts";
import { chooseLanguage, type Lang, say } from "../messages/index.ts";
import { visible } from "../messages/visible.ts";
import { stoppedAsking } from "./ask/stopped.ts";
import type { Cli } from "./cli.ts";
import { forgetInput } from "./compose/input.ts";
import { masked } from "./compose/mask.ts";
import { exit, exitOf } from "./exit-codes.ts";
import { type Io, processIo } from "./io.ts";
import { buildProgram } from "./program.ts";
import { terminal } from "./terminal.ts";

/** Runs one command line (without `node` and script name). */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const lang = chooseLanguage(io.env, flagValue(argv, "--lang"));
  const term = terminal(io);
  const debug = argv.includes("--debug");
  const stopping = new AbortController();
  let code: number = exit.done;
  const cli: Cli = {
    io,
    lang,
    term,
    stop: stopping.signal,
    interactive:
      io.stdin.isTTY === true && io.stderr.isTTY === true && !argv.includes("--no-input") && !io.env.CI,
    say: (finding) => say(lang, masked(finding)),
    run: (other, env) => run(other, { ...io, env: { ...io.env, ...env } }),
    finish: (value) => {
      code = value;
    },
  };
  const off = io.onInterrupt(() => {
    if (stopping.signal.aborted) return io.exitNow(exit.stopped);
    stopping.abort();
    term.note(say(lang, { code: "cli.stopping" }));
  });
  try {
    await buildProgram(cli).parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, { lang, debug, note: term.note });
  } finally {
    off();
    await forgetInput(io.stdin);
  }
}

interface Explaining {
  readonly lang: Lang;
  readonly debug: boolean;
  readonly note: (text: string) => void;
}

function explain(error: unknown, { lang, debug, note }: Explaining): number {
  if (debug && error instanceof Error) note(visible(`${error.stack}${causes(error)}`, true));
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.done;
    note(say(lang, usageFinding(error)));
    return exit.usage;
  }
  if (error instanceof Failure) {
    for (const finding of error.findings) note(say(lang, masked(finding)));
    return exitOf[error.reason];
  }
  // questions that come after a change have sentences of their own
  if (stoppedAsking(error)) {
    note(say(lang, { code: "cli.stopped-unchanged" }));
    return exit.interrupted;
  }
  const text = error instanceof Error ? error.message : String(error);
  note(say(lang, { code: "cli.bug", text }));
  return exit.bug;
}

function causes(error: Error): string {
  return error.cause instanceof Error ? `\n${error.cause.stack}${causes(error.cause)}` : "";
}

/** commander's own sentences are English; its codes are not. */
function usageFinding(error: CommanderError): Finding {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return { code: "cli.unknown-option", option: quoted, suggestion };
    case "commander.unknownCommand":
      return { code: "cli.unknown-command", word: quoted, suggestion };
    case "commander.missingArgument":
      return { code: "cli.missing-argument", name: quoted };
    case "commander.optionMissingArgument":
      return { code: "cli.option-needs-value", option: quoted };
    case "commander.excessArguments":
      return { code: "cli.too-many-arguments" };
    case "commander.invalidArgument":
      return { code: "cli.invalid-value", text: error.message.replace(/^error: /, "") };
    default:
      return { code: "cli.usage", text: error.message.replace(/^error: /, "") };
  }
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  if (joined) return joined.slice(flag.length + 1);
  const at = argv.indexOf(flag);
  return at >= 0 ? argv[at + 1] : undefined;
}

/** For bin/: the real process. A closed pipe (`| head`) is no error. */
export async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }
  process.exitCode = await run(process.argv.slice(2), processIo());
}
