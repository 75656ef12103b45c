import type { Cli } from "../cli.ts";
import { prompts } from "./prompt.ts";

/** A line of text that `accept` takes; its sentence tells what is wrong with any other. */
export async function askLine(
  cli: Cli,
  message: string,
  accept: (text: string) => true | string,
): Promise<string> {
  const validate = (text: string) => accept(text.trim());
  const { answer } = await prompts(cli)([{ type: "input", name: "answer", message, validate }]);
  return (answer as string).trim();
}
