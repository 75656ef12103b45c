import { type Policy, policies } from "../../plan/index.ts";
import type { Cli } from "../cli.ts";
import { chooseKnowingly } from "./prompt.ts";

/** Asked by consequence. Design section 2 wants no silent answer, so a bare Enter decides nothing. */
export function askPolicy(cli: Cli): Promise<Policy> {
  const choices = policies.map((value) => ({
    name: `${value}: ${cli.say({ code: `plan.policy-${value}` })}`,
    value,
    short: value,
  }));
  return chooseKnowingly(cli, cli.say({ code: "cli.ask-policy" }), choices);
}
