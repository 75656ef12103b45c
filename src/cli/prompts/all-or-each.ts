import type { Cli } from "../cli.ts";
import { choose } from "./prompt.ts";

/** Are all of those that were shown right (true), or shall each be asked about? */
export function askAllOrEach(cli: Cli, message: string): Promise<boolean> {
  const choices = [
    { name: cli.say({ code: "ask.take-all" }), value: true },
    { name: cli.say({ code: "ask.one-by-one" }), value: false },
  ];
  return choose(cli, message, choices, true);
}
