/** What every command is handed. */
import type { Finding, Lang } from "../messages/index.ts";
import type { Ending } from "./exit-codes.ts";
import type { Io } from "./terminal/io.ts";
import type { Terminal } from "./terminal/lines.ts";

export interface Cli {
  readonly io: Io;
  readonly lang: Lang;
  readonly term: Terminal;
  /** Set by the first Ctrl-C. */
  readonly stop: AbortSignal;
  /** May questions be asked? Never without a terminal, with `--no-input`, or where CI is set. */
  readonly interactive: boolean;
  say(finding: Finding): string;
  /** How a command that ran to its end ended, where that is not "done". */
  finish(ending: Ending): void;
  /** Another command line of this tool in this process, with these environment variables on top. */
  run(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<Ending>;
}
