/** Command lines that work as they are printed. */
import type { Cli } from "../cli.ts";
import { flags } from "../flags.ts";
import { flagsOf } from "../program.ts";
import { type Given, text } from "./options.ts";

/** Flags that every further command on the same server needs again. */
export const signingIn: readonly string[] = ["service", "caFile", "passwordFile", "lang"];

/** Flags that say how exports are read. */
export const asRead: readonly string[] = ["chat", "sameChat", "dateOrder", "timeZone", "year"];

/** Flags that say what becomes of the words of messages. */
export const asWorded: readonly string[] = ["mask", "keep", "keepFlagged", "keepUncertain"];

const negative: ReadonlySet<string> = new Set(Object.values(flags).map(([text]) => text));

/** `migrate-class`, these words, and of `given` the flags in `take` that were given, by commander's names. */
export function commandLine(
  cli: Cli,
  words: readonly string[],
  given: Given,
  take: readonly string[] = signingIn,
): string {
  const typed = take.flatMap((name) => {
    const word = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const value = text(given[name]);
    if (value !== undefined) return [`--${word}`, value];
    // commander's way to say that `--no-…` was given; most flags have no such form, and are merely not given
    if (given[name] === false) return negative.has(`--no-${word}`) ? [`--no-${word}`] : [];
    return given[name] === true ? [`--${word}`] : [];
  });
  return ["migrate-class", ...words, ...typed].map((word) => quoted(word, cli.io.platform)).join(" ");
}

/** Flags that say how a command ends or what it prints: whoever runs it again says so anew. */
const saidAnew: ReadonlySet<string> = new Set(["--yes", "--json", "--output", "--dry-run"]);

/** The command of these words once more, with all that was given of its own flags: what it does is then the same. */
export function sameAgain(cli: Cli, words: readonly string[], given: Given): string {
  const names = flagsOf(words[0] ?? "").flatMap((typed) => {
    const name = /--[a-z-]+/.exec(typed)?.[0] ?? "";
    if (saidAnew.has(name) || words.includes(name)) return [];
    return [
      name.replace(/^--(?:no-)?/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    ];
  });
  return commandLine(cli, words, given, [...new Set(names)]);
}

/** A word as the shell of that system needs it typed. */
function quoted(word: string, platform: NodeJS.Platform): string {
  if (/^[\w@.,:=/+-]+$/.test(word) || (platform === "win32" && /^[\w@.,:=/\\+-]+$/.test(word))) return word;
  return platform === "win32" ? `"${word.replaceAll('"', '""')}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
