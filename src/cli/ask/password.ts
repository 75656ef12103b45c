import type { Cli } from "../cli.ts";
import { prompts } from "./prompt.ts";

export async function askPassword(cli: Cli, jid: string): Promise<string> {
  const message = cli.say({ code: "cli.ask-password", jid });
  const { answer } = await prompts(cli)([{ type: "password", name: "answer", message, mask: "*" }]);
  return answer as string;
}
