/** Letters that were written, and what comes next. */
import type { Letters } from "../app/index.ts";
import { lettersText } from "../report/index.ts";
import type { Cli } from "./cli.ts";
import { commandLine } from "./command-line.ts";

/** @param path of the plan @param options what was typed: what signing in needs is repeated in the line that comes next */
export function tellLetters(
  cli: Cli,
  { letters, folder, findings }: Letters,
  path: string,
  options: Parameters<typeof commandLine>[2] = {},
): void {
  cli.term.result(lettersText(letters, folder, cli.lang));
  for (const finding of findings) cli.term.note([{ mark: "~", text: cli.say(finding) }]);
  if (!letters.some(({ way }) => "code" in way)) return;
  const command = commandLine(cli, ["admit", path], options);
  cli.term.note(cli.say({ code: "letters.admit-next", command }));
}
