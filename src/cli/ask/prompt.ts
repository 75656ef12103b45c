/** Questions go to stderr, for stdout is for results. */
import inquirer from "inquirer";
import type { Cli } from "../cli.ts";

/** inquirer's prompts on our streams. At the end of the input or Ctrl-C they throw `ExitPromptError`. */
export function prompts({ io }: Cli) {
  return inquirer.createPromptModule({
    input: io.stdin as NodeJS.ReadStream,
    output: io.stderr as NodeJS.WriteStream,
  });
}
