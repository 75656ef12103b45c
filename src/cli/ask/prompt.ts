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

/** One of several answers, chosen with the arrow keys. `preset` is the answer of a bare Enter. */
export async function choose<T>(
  cli: Cli,
  message: string,
  choices: readonly { readonly name: string; readonly value: T }[],
  preset?: T,
): Promise<T> {
  const theme = { style: { keysHelpTip: () => cli.say({ code: "cli.choose-with-keys" }) } };
  const fallback = preset === undefined ? {} : { default: preset };
  const { answer } = await prompts(cli)([
    { type: "select", name: "answer", message, choices: [...choices], theme, ...fallback },
  ]);
  return answer as T;
}
