/** Command lines that work as they are printed. */
import type { Cli } from "./cli.ts";
import { type CommandName, commandNames, flagOf, propertyOf, type Row, rowsOf } from "./options.ts";

/** Options of a command, by the flags' names. */
type Given = object;

/** Another command of these words on the same server: of `given`, how to reach it and the language. */
export function commandLine(cli: Cli, words: readonly string[], given: Given): string {
  return printed(cli, words, given, ({ repeat }) => repeat === "anywhere");
}

/**
 * The command of these words once more, with all that was given of its own flags: what it does is then the same.
 * @param also names of flags that are usually said anew, such as `yes`
 */
export function sameAgain(
  cli: Cli,
  words: readonly string[],
  given: Given,
  also: readonly string[] = [],
): string {
  return printed(cli, words, given, (row) => row.repeat !== "never" || also.includes(propertyOf(row)));
}

function printed(cli: Cli, words: readonly string[], given: Given, isWanted: (row: Row) => boolean): string {
  const rows = rowsOf(commandOf(words)).filter((row) => isWanted(row) && !words.includes(flagOf(row)));
  const typed = rows.flatMap((row) => {
    const value = (given as Readonly<Record<string, unknown>>)[propertyOf(row)];
    const flag = flagOf(row);
    if (row.value === undefined) return value === !flag.startsWith("--no-") ? [flag] : [];
    return value === undefined || value === "" ? [] : [flag, String(value)];
  });
  return ["migrate-class", ...words, ...typed].map((word) => quoted(word, cli.io.platform)).join(" ");
}

/** The guided way is what words are of that begin with no command. */
function commandOf([first, second]: readonly string[]): CommandName {
  return (
    commandNames.find((name) => name === `${first} ${second}`) ??
    commandNames.find((name) => name === first) ??
    "migrate"
  );
}

/** A word as the shell of that system needs it typed. */
function quoted(word: string, platform: NodeJS.Platform): string {
  if (/^[\w@.,:=/+-]+$/.test(word) || (platform === "win32" && /^[\w@.,:=/\\+-]+$/.test(word))) return word;
  return platform === "win32" ? `"${word.replaceAll('"', '""')}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
