/** A line with type-ahead: what is typed narrows and checks the answers below it. */
import inquirer from "inquirer";
import type { Cli } from "../cli.ts";
import { wrap } from "../terminal/wrap.ts";
import { prompts } from "./prompt.ts";

export interface Ahead<T> {
  readonly name: string;
  /** What stands behind the question once it is answered; the name where left out. */
  readonly short?: string;
  readonly value: T;
}

/**
 * The first answer is taken by Enter, others with the arrow keys; a mere sentence (why something is no answer) cannot be
 * taken. Never gives what was typed by itself: `offers` has to make an answer of it.
 */
export async function askAhead<T>(
  cli: Cli,
  message: string,
  offers: (typed: string) => readonly (Ahead<T> | string)[],
): Promise<T> {
  const width = cli.io.stderr.columns ?? 80;
  const source = (typed: string | undefined) =>
    offers((typed ?? "").trim()).map((one) =>
      typeof one === "string"
        ? new inquirer.Separator(wrap(one, width, besideMark))
        : { short: one.name, ...one, name: wrap(one.name, width, besideMark) },
    );
  const theme = { style: { keysHelpTip: () => cli.say({ code: "ask.keys" }) } };
  const question = { type: "search", name: "answer", message, source, theme, pageSize: 12 };
  const { answer } = await prompts(cli)([question as never]);
  return answer as T;
}

const besideMark = 2;
