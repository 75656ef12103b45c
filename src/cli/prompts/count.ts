import type { Cli } from "../cli.ts";
import { askLine } from "./line.ts";

/** A number of people, or null where the user only presses Enter. */
export async function askCount(cli: Cli, message: string): Promise<number | null> {
  const answer = await askLine(
    cli,
    message,
    (text) => /^\d{0,4}$/.test(text) || cli.say({ code: "cli.no-count" }),
  );
  return answer === "" ? null : Number(answer);
}
