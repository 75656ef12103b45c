import { prepareJid } from "../../people/jid.ts";
import type { Cli } from "../cli.ts";
import { askLine } from "./line.ts";

/** Whose address signs in and runs the room. */
export function askAccount(cli: Cli): Promise<string> {
  return askLine(cli, cli.say({ code: "cli.ask-as" }), (value) =>
    prepareJid(value).kind === "ok" ? true : cli.say({ code: "cli.as-wrong", value }),
  );
}
