import { readDay } from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { askLine } from "./line.ts";

export interface Agreement {
  /** `2026-09-03` */
  readonly on: string;
  /** The user's own words, perhaps none. */
  readonly how: string;
}

/** When and how a pupil's parents agreed; null where they did not. */
export async function askAgreement(cli: Cli, who: string): Promise<Agreement | null> {
  const accept = (text: string) =>
    text === "" || readDay(text) !== null || cli.say({ code: "ask.agreed-wrong" });
  const day = readDay(await askLine(cli, cli.say({ code: "ask.agreed", who }), accept));
  if (day === null) return null;
  return { on: day, how: await askLine(cli, cli.say({ code: "ask.agreed-how" }), () => true) };
}
