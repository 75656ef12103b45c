import { prepareJid } from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { askLine } from "./line.ts";

/** Whose address signs in and runs the room; given as servers have it. */
export async function askAccount(cli: Cli): Promise<string> {
  const typed = await askLine(cli, cli.say({ code: "cli.ask-as" }), (value) =>
    prepareJid(value).kind === "ok" ? true : cli.say({ code: "cli.as-wrong", value }),
  );
  const prepared = prepareJid(typed);
  return prepared.kind === "ok" ? prepared.jid : typed;
}
