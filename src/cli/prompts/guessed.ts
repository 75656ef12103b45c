import type { Cli } from "../cli.ts";
import { choose } from "./prompt.ts";
import { askYesNo } from "./yes-no.ts";

/** Does the user stand for the addresses that were shown? A bare Enter lets them wait. */
export function askGuessed(cli: Cli, count: number): Promise<"all" | "each" | "none"> {
  const answers = count === 1 ? (["none", "all"] as const) : (["none", "all", "each"] as const);
  const choices = answers.map((value) => ({
    name: cli.say(value === "all" && count === 1 ? { code: "cli.yes" } : { code: `ask.guessed-${value}` }),
    value,
  }));
  return choose<"all" | "each" | "none">(cli, cli.say({ code: "ask.guessed", count }), choices, null);
}

export function askGuessedOne(cli: Cli, name: string, address: string): Promise<boolean> {
  return askYesNo(cli, cli.say({ code: "ask.guessed-one", name, address }), false);
}
