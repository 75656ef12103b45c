/** The tree of commands. Each command's code is loaded only when it is called. */
import { Command, Option } from "commander";
import { type Code, Failure } from "../messages/finding.ts";
import { languages, say } from "../messages/index.ts";
import { parseService } from "../xmpp/target.ts";
import type { Cli } from "./cli.ts";
import { besides, chat, type Flag, type FlagName, flags, reading, server, sources, words } from "./flags.ts";
import { localise } from "./localise.ts";
import { toolVersion } from "./version.ts";

type Action = (cli: Cli, args: readonly string[], options: Record<string, string | boolean>) => Promise<void>;

interface Spec {
  readonly usage: string;
  readonly text: Code;
  readonly flags: readonly FlagName[];
  readonly load: () => Promise<{ readonly command: Action }>;
  readonly default?: true;
  readonly sub?: readonly Spec[];
}

const commands: readonly Spec[] = [
  {
    usage: "migrate [archive...]",
    text: "cli.help.migrate",
    flags: [
      ...chat,
      ...besides,
      "inviteTest",
      ...sources,
      ...server,
      "dryRun",
      "offline",
      "yes",
      "json",
      "output",
    ],
    load: () => import("./commands/migrate.ts"),
    default: true,
  },
  {
    usage: "inspect <archive...>",
    text: "cli.help.inspect",
    flags: [
      "json",
      "records",
      "leaving",
      "person",
      "namesOnly",
      "raw",
      "people",
      "history",
      "since",
      ...words,
      "merged",
      ...reading,
    ],
    load: () => import("./commands/inspect.ts"),
  },
  {
    usage: "people [archive...]",
    text: "cli.help.people-command",
    flags: [...sources, "allowPupils", ...reading, "json", "output"],
    load: () => import("./commands/people.ts"),
  },
  {
    usage: "plan [archive...]",
    text: "cli.help.plan",
    flags: [...chat, ...besides, ...server, "offline", "json", "output", "detailed"],
    load: () => import("./commands/plan.ts"),
    sub: [
      {
        usage: "show <plan>",
        text: "cli.help.plan-show",
        flags: ["json", "detailed"],
        load: () => import("./commands/plan-show.ts"),
      },
    ],
  },
  {
    usage: "apply <plan>",
    text: "cli.help.apply",
    flags: [
      "service",
      "caFile",
      "passwordFile",
      "only",
      "resendUnknown",
      "inviteTest",
      "remind",
      "pruneToo",
      "yes",
      "json",
    ],
    load: () => import("./commands/apply.ts"),
  },
  {
    usage: "verify <plan>",
    text: "cli.help.verify",
    flags: ["as", "service", "caFile", "passwordFile", "json", "output"],
    load: () => import("./commands/verify.ts"),
  },
  {
    usage: "batch <classes>",
    text: "cli.help.batch",
    flags: [
      "people",
      "policy",
      "room",
      "rename",
      ...reading,
      ...words,
      ...besides,
      ...server,
      "dryRun",
      "offline",
      "yes",
      "inviteTest",
      "json",
      "allowPupils",
      "adopt",
      "output",
    ],
    load: () => import("./commands/batch.ts"),
  },
  {
    usage: "remove <person> <plan>",
    text: "cli.help.remove",
    flags: ["people", "service", "caFile", "passwordFile", "yes", "json"],
    load: () => import("./commands/remove.ts"),
  },
  {
    usage: "status <plan>",
    text: "cli.help.status",
    flags: ["as", "service", "caFile", "passwordFile", "json", "output"],
    load: () => import("./commands/status.ts"),
  },
  {
    usage: "undo <plan>",
    text: "cli.help.undo",
    flags: ["service", "caFile", "passwordFile", "dryRun", "evenIfPeopleWrote", "yes", "json"],
    load: () => import("./commands/undo.ts"),
  },
  {
    usage: "close <plan>",
    text: "cli.help.close",
    flags: ["closeOnly", "farewell", "export", "adopt", "service", "caFile", "passwordFile", "yes", "json"],
    load: () => import("./commands/close.ts"),
  },
  { usage: "demo", text: "cli.help.demo", flags: ["keep"], load: () => import("./commands/demo.ts") },
];

/** Flags as they are typed of a command of the first level, `--lang` among them; none for a word that is no command. */
export function flagsOf(name: string): readonly string[] {
  const spec = commands.find(({ usage }) => usage.split(" ")[0] === name);
  return spec === undefined ? [] : [...spec.flags.map((flag) => flags[flag][0]), "--lang <lang>"];
}

export const commandNames: readonly string[] = commands.map(({ usage }) => usage.split(" ")[0] ?? "");

export function buildProgram(cli: Cli): Command {
  const program = new Command("migrate-class");
  localise(program, cli);
  program
    .description(cli.say({ code: "cli.help.program" }))
    .version(toolVersion, "-V, --version", cli.say({ code: "cli.help.version" }))
    .addHelpText("after", `\n${cli.say({ code: "cli.help.examples" })}`)
    .enablePositionalOptions();
  for (const spec of commands) addCommand(program, spec, cli);
  return program;
}

function addCommand(parent: Command, spec: Spec, cli: Cli): void {
  const command = parent.command(spec.usage, { isDefault: spec.default ?? false });
  localise(command, cli);
  command.description(cli.say({ code: spec.text } as never));
  for (const name of spec.flags) command.addOption(option(flags[name], cli));
  command.addOption(option(["--no-input", "cli.help.no-input"], cli));
  command.addOption(option(["--lang <lang>", "cli.help.lang", languages], cli));
  command.addOption(option(["--debug", "cli.help.debug"], cli));
  command.action(async (...given: unknown[]) => {
    const args = given.slice(0, -2).flat() as string[];
    const { command: action } = await spec.load();
    await action(cli, args, command.optsWithGlobals());
  });
  for (const sub of spec.sub ?? []) addCommand(command, sub, cli);
}

function option([text, code, choices]: Flag, cli: Cli): Option {
  const told = say(cli.lang, { code } as never);
  // refused before it stands in any line that this program prints
  if (text === flags.service[0]) return new Option(text, told).argParser(checkedService);
  if (!choices) return new Option(text, told);
  const name = /--[a-z-]+/.exec(text)?.[0] ?? text;
  const among = cli.say({ code: "cli.help.among", allowed: choices });
  // commander's own check of choices speaks English
  return new Option(text, `${told} ${among}`).argParser((value) => {
    if (choices.includes(value)) return value;
    throw new Failure("usage", { code: "cli.choice-unknown", option: name, value, allowed: choices });
  });
}

function checkedService(value: string): string {
  parseService(value);
  return value;
}
