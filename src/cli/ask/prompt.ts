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

interface Choice<T> {
  readonly name: string;
  readonly value: T;
}

/** One of several answers, chosen with the arrow keys. `preset` is the answer of a bare Enter. */
export function choose<T>(cli: Cli, message: string, choices: readonly Choice<T>[], preset: T): Promise<T> {
  return select(cli, { message, choices: [...choices], default: preset });
}

/** The same where no answer may be given by a bare Enter: the first line, where the cursor stands, is none. */
export function chooseKnowingly<T>(cli: Cli, message: string, choices: readonly Choice<T>[]): Promise<T> {
  const none = { name: cli.say({ code: "cli.choose-one" }), value: null, disabled: " " };
  return select(cli, { message, choices: [none, ...choices] });
}

async function select<T>(cli: Cli, question: Readonly<Record<string, unknown>>): Promise<T> {
  const theme = {
    style: { keysHelpTip: () => cli.say({ code: "cli.choose-with-keys" }) },
    i18n: { disabledError: cli.say({ code: "cli.choose-first" }) },
  };
  const { answer } = await prompts(cli)([{ type: "select", name: "answer", theme, ...question } as never]);
  return answer as T;
}
