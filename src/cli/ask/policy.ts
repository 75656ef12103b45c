import type { Policy } from "../../plan/model.ts";
import { policies } from "../../plan/policy.ts";
import type { Cli } from "../cli.ts";
import { prompts } from "./prompt.ts";

/** Asked by consequence; there is no preset answer (design section 2). */
export async function askPolicy(cli: Cli): Promise<Policy> {
  const choices = policies.map((value) => ({
    name: `${value}: ${cli.say({ code: `plan.policy-${value}` })}`,
    value,
  }));
  const message = cli.say({ code: "cli.ask-policy" });
  const { answer } = await prompts(cli)([{ type: "select", name: "answer", message, choices }]);
  return answer as Policy;
}
