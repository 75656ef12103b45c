import type { Cli } from "../cli.ts";
import { prompts } from "./prompt.ts";

/** Shown as stars. An empty answer is asked again, for the server would count it as an attempt. */
export async function askPassword(cli: Cli, jid: string): Promise<string> {
  const message = cli.say({ code: "cli.ask-password", jid });
  const validate = (text: string) => text !== "" || cli.say({ code: "cli.password-nothing" });
  const { answer } = await prompts(cli)([
    { type: "password", name: "answer", message, mask: "*", toggleMask: false, validate },
  ]);
  return answer as string;
}
