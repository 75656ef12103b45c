/** commander speaks English: its headings, its usage line and its faults in the user's words. */
import { type Command, type CommanderError, Help } from "commander";
import type { Code, Finding } from "../../messages/index.ts";
import type { Cli } from "../cli.ts";

const titles: Readonly<Record<string, Code & `cli.help.title-${string}`>> = {
  "Usage:": "cli.help.title-usage",
  "Arguments:": "cli.help.title-arguments",
  "Options:": "cli.help.title-options",
  "Commands:": "cli.help.title-commands",
};

export function localise(command: Command, cli: Cli): void {
  const words = (text: string) =>
    text
      .replace("[options]", cli.say({ code: "cli.help.word-options" }))
      .replace("[command]", cli.say({ code: "cli.help.word-command" }));
  command
    .exitOverride()
    .helpOption("-h, --help", cli.say({ code: "cli.help.help" }))
    .helpCommand("help [command]", cli.say({ code: "cli.help.help-command" }))
    .configureHelp({
      styleTitle: (title) => (titles[title] ? cli.say({ code: titles[title] }) : title),
      commandUsage: (shown) => words(Help.prototype.commandUsage.call(new Help(), shown)),
      // all have options, though only those of the called one are made
      subcommandTerm: (shown) =>
        words(
          Help.prototype.subcommandTerm
            .call(new Help(), shown)
            .replace(/^(?!help\b)(\S+)(?: \[options\])?/, "$1 [options]"),
        ),
    })
    .configureOutput({
      writeOut: (text) => void cli.io.stdout.write(text),
      getOutHelpWidth: () => cli.io.stdout.columns ?? 80,
      // commander's own English error lines; usageFault says them in the user's language
      writeErr: () => {},
    });
}

/** commander's own sentences are English; its codes are not. `argv` is what was typed. */
export function usageFault(error: CommanderError, argv: readonly string[]): Finding {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption": {
      const option = withoutValue(quoted);
      return /^--?(?:pass|pw|kennwort)/i.test(option)
        ? { code: "cli.password-typed" }
        : { code: "cli.unknown-option", option, suggestion };
    }
    case "commander.unknownCommand":
      return { code: "cli.unknown-command", word: quoted, suggestion };
    // `help` with something that is no command
    case "commander.help":
      return { code: "cli.unknown-command", word: argv[argv.indexOf("help") + 1] ?? "", suggestion };
    case "commander.missingArgument":
      return { code: "cli.missing-argument", name: quoted };
    case "commander.optionMissingArgument":
      return { code: "cli.option-needs-value", option: quoted };
    case "commander.excessArguments":
      return { code: "cli.too-many-arguments" };
    default:
      return { code: "cli.usage", text: error.message.replace(/^error: /, "") };
  }
}

/** What was typed behind an option may be a secret. */
function withoutValue(option: string): string {
  const [name = ""] = option.split("=");
  return name.startsWith("--") || name.length < 3 ? name : `${name.slice(0, 2)}…`;
}
