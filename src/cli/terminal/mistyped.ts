/** Words in the place of an export that were meant as a command. */
import { existsSync } from "node:fs";
import { Failure } from "../../messages/index.ts";
import { closest } from "../../text/index.ts";

interface Meant {
  /** What stands before the word: nothing, or `plan`. */
  readonly before: readonly string[];
  readonly commands: readonly string[];
  /** Commands that later versions will have. */
  readonly later: readonly string[];
}

export const laterCommands: readonly string[] = [
  "check",
  "history",
  "preview",
  "forget",
  "config",
  "completion",
];

/**
 * Throws `Failure` "usage" where the first word is no file, but a command or nearly one: it would end as a missing
 * export otherwise, which helps nobody.
 */
export function refuseMistyped(words: readonly string[], { before, commands, later }: Meant): void {
  const [word, ...rest] = words;
  if (word === undefined || /[./\\]/.test(word) || existsSync(word)) return;
  const meant = closest(word.toLowerCase(), [...commands, ...later]);
  if (meant === null) return;
  if (later.includes(meant))
    throw new Failure("usage", { code: "cli.not-in-this-version", command: [...before, meant].join(" ") });
  const suggestion = ["migrate-class", ...before, meant, ...rest].join(" ");
  throw new Failure("usage", { code: "cli.mistyped", word, suggestion });
}
