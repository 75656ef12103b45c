import type { Cli } from "../cli.ts";
import { choose } from "./prompt.ts";

export type Way = "here" | "sheet" | "on" | "room" | "stop";

/** How the list of people is filled in; the first of `ways` is a bare Enter's. */
export function askWay<W extends Way>(cli: Cli, message: string, ways: readonly [W, ...W[]]): Promise<W> {
  const choices = ways.map((value) => ({ name: cli.say({ code: `ask.way-${value as Way}` }), value }));
  return choose(cli, message, choices, ways[0]);
}
