/** Questions go to stderr, for stdout is for results. */
import inquirer from "inquirer";
import type { Cli } from "../cli.ts";
import { wrap } from "../terminal/wrap.ts";

/** inquirer's prompts on our streams. At the end of the input or Ctrl-C they throw `ExitPromptError`. */
export function prompts({ io }: Cli) {
  return inquirer.createPromptModule({
    input: io.stdin as NodeJS.ReadStream,
    output: io.stderr as NodeJS.WriteStream,
  });
}

interface Choice<T> {
  readonly name: string;
  /** What stands behind the question once it is answered; the name where left out. */
  readonly short?: string;
  readonly value: T;
}

/** One of several answers, chosen with the arrow keys. `preset` is the answer of a bare Enter; null = the first. */
export function choose<T>(
  cli: Cli,
  message: string,
  choices: readonly Choice<T>[],
  preset: T | null,
): Promise<T> {
  return select(cli, message, choices, preset === null ? {} : { default: preset });
}

/** The same where no answer may be given by a bare Enter: the first line, where the cursor stands, is none. */
export function chooseKnowingly<T>(cli: Cli, message: string, choices: readonly Choice<T>[]): Promise<T> {
  const none = { name: cli.say({ code: "cli.choose-one" }), value: null, disabled: " " };
  return select(cli, message, [none, ...choices]);
}

async function select<T>(
  cli: Cli,
  message: string,
  choices: readonly Choice<unknown>[],
  more: { readonly default?: T } = {},
): Promise<T> {
  const theme = {
    style: { keysHelpTip: () => cli.say({ code: "cli.choose-with-keys" }) },
    i18n: { disabledError: cli.say({ code: "cli.choose-first" }) },
  };
  const width = cli.io.stderr.columns ?? 80;
  const lines = choices.map((choice) => ({
    short: choice.name,
    ...choice,
    name: wrap(choice.name, width, besideCursor),
  }));
  const question = { type: "select", name: "answer", message: wrap(message, width, besideCursor), theme };
  const { answer } = await prompts(cli)([{ ...question, choices: lines, ...more } as never]);
  return answer as T;
}

/** Columns of the mark before a question or an answer, and as many for what goes on below. */
const besideCursor = 4;
