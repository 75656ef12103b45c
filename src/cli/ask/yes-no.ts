import type { Cli } from "../cli.ts";
import { prompts } from "./prompt.ts";

/** y/j/n in English and German. */
export async function askYesNo(cli: Cli, message: string, preset: boolean): Promise<boolean> {
  const choices = [
    { name: cli.say({ code: "cli.yes" }), value: true },
    { name: cli.say({ code: "cli.no" }), value: false },
  ];
  const { answer } = await prompts(cli)([
    { type: "select", name: "answer", message, choices, default: preset },
  ]);
  return answer as boolean;
}
