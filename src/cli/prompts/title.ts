import type { Cli } from "../cli.ts";
import { askLine } from "./line.ts";

/** What a room without an export is called. */
export function askTitle(cli: Cli): Promise<string> {
  return askLine(
    cli,
    cli.say({ code: "ask.title" }),
    (text) => text !== "" || cli.say({ code: "ask.title-missing" }),
  );
}
