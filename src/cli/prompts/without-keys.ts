import type { WithoutKeys } from "../../plan/index.ts";
import type { Cli } from "../cli.ts";
import { choose } from "./prompt.ts";

/** What becomes of people of whose apps no keys can be read, by what follows from it; they wait where Enter is all that is said. */
export function askWithoutKeys(cli: Cli): Promise<WithoutKeys> {
  const choices = (["wait", "let-in"] as const).map((value) => ({
    name: cli.say({ code: `ask.without-keys-${value}` }),
    value,
  }));
  return choose(cli, cli.say({ code: "ask.without-keys" }), choices, "wait");
}
