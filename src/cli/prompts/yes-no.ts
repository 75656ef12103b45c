import type { Cli } from "../cli.ts";
import { choose } from "./prompt.ts";

export function askYesNo(cli: Cli, message: string, preset: boolean): Promise<boolean> {
  const choices = [
    { name: cli.say({ code: "cli.yes" }), value: true },
    { name: cli.say({ code: "cli.no" }), value: false },
  ];
  return choose(cli, message, choices, preset);
}
