/** The tree of commands. Each command's code is loaded only when it is called. */
import { Command, Option } from "commander";
import { type Code, languages, speak } from "../messages/index.ts";
import type { Cli } from "./cli.ts";
import {
  type CommandName,
  commandNames,
  groups,
  type OptionsOf,
  parseOptions,
  type Row,
  rowsOf,
} from "./options.ts";
import { localise } from "./terminal/localise.ts";
import { toolVersion } from "./version.ts";

type Action<C extends CommandName> = (
  cli: Cli,
  args: readonly string[],
  options: OptionsOf<C>,
) => Promise<void>;

interface Spec<C extends CommandName> {
  /** What stands behind the name. */
  readonly usage: string;
  readonly text: Code;
  /** Command lines as somebody would type them. */
  readonly examples: readonly string[];
  /** False where nobody but the user reads what it writes. */
  readonly isForOthers?: false;
  readonly load: () => Promise<{ readonly command: Action<C> }>;
}

/** What help says of each command, and how its code is loaded. */
export const commands: { readonly [C in CommandName]: Spec<C> } = {
  migrate: {
    usage: "[archive...]",
    text: "cli.help.migrate",
    examples: [
      "migrate-class chat.zip",
      "migrate-class chat.zip --people people.csv --policy class \\\n    --as you@school.example --dry-run",
    ],
    load: () => import("./commands/migrate.ts"),
  },
  inspect: {
    usage: "<archive...>",
    text: "cli.help.inspect",
    examples: [
      "migrate-class inspect chat.zip",
      "migrate-class inspect chat.zip --people people.csv --leaving",
    ],
    isForOthers: false,
    load: () => import("./commands/inspect.ts"),
  },
  people: {
    usage: "[archive...]",
    text: "cli.help.people-command",
    examples: ["migrate-class people chat.zip --contacts contacts.vcf --accept exact"],
    load: () => import("./commands/people.ts"),
  },
  plan: {
    usage: "[archive...]",
    text: "cli.help.plan",
    examples: [
      "migrate-class plan chat.zip --people people.csv --policy class \\\n    --as you@school.example -o plan.json",
    ],
    load: () => import("./commands/plan.ts"),
  },
  "plan show": {
    usage: "<plan>",
    text: "cli.help.plan-show",
    examples: ["migrate-class plan show plan.json"],
    load: () => import("./commands/plan-show.ts"),
  },
  apply: {
    usage: "<plan>",
    text: "cli.help.apply",
    examples: ["migrate-class apply plan.json", "migrate-class apply plan.json --only invite"],
    load: () => import("./commands/apply.ts"),
  },
  verify: {
    usage: "<plan>",
    text: "cli.help.verify",
    examples: ["migrate-class verify plan.json"],
    load: () => import("./commands/verify.ts"),
  },
  batch: {
    usage: "<classes>",
    text: "cli.help.batch",
    examples: [
      "migrate-class batch classes.csv --people people.csv \\\n    --as you@school.example --dry-run",
    ],
    load: () => import("./commands/batch.ts"),
  },
  remove: {
    usage: "<person> <plan>",
    text: "cli.help.remove",
    examples: ["migrate-class remove anna@school.example plan.json"],
    load: () => import("./commands/remove.ts"),
  },
  status: {
    usage: "<plan>",
    text: "cli.help.status",
    examples: ["migrate-class status plan.json"],
    load: () => import("./commands/status.ts"),
  },
  letters: {
    usage: "[plan]",
    text: "cli.help.letters",
    examples: [
      'migrate-class letters plan.json --people people.csv -o letters \\\n    --by "12 January" --contact "school office, 030 1234567"',
      "migrate-class letters --web pages --web-url https://school.example/chat/",
    ],
    load: () => import("./commands/letters.ts"),
  },
  admit: {
    usage: "<plan...>",
    text: "cli.help.admit",
    examples: ["migrate-class admit plan.json", "migrate-class admit plan.json --watch"],
    load: () => import("./commands/admit.ts"),
  },
  "invites list": {
    usage: "<plan>",
    text: "cli.help.invites-list",
    examples: ["migrate-class invites list plan.json"],
    load: () => import("./commands/invites-list.ts"),
  },
  "invites revoke": {
    usage: "<plan> [person...]",
    text: "cli.help.invites-revoke",
    examples: ['migrate-class invites revoke plan.json "Anna Weiß"'],
    load: () => import("./commands/invites-revoke.ts"),
  },
  undo: {
    usage: "<plan>",
    text: "cli.help.undo",
    examples: ["migrate-class undo plan.json --dry-run"],
    load: () => import("./commands/undo.ts"),
  },
  close: {
    usage: "<plan>",
    text: "cli.help.close",
    examples: ["migrate-class close plan.json --export messages.jsonl"],
    load: () => import("./commands/close.ts"),
  },
  demo: {
    usage: "",
    text: "cli.help.demo",
    examples: ["migrate-class demo --keep"],
    load: () => import("./commands/demo.ts"),
  },
};

/** @param argv what was typed: only the command that it calls is made with all its options; without it, every one */
export function buildProgram(cli: Cli, argv?: readonly string[]): Command {
  const program = new Command("migrate-class");
  localise(program, cli);
  program
    .description(cli.say({ code: "cli.help.program" }))
    .version(toolVersion, "-V, --version", cli.say({ code: "cli.help.version" }))
    .addHelpText("after", `\n${cli.say({ code: "cli.help.examples" })}`)
    .enablePositionalOptions();
  for (const name of commandNames) {
    const [first = "", second] = name.split(" ");
    const parent = second === undefined ? program : groupOf(program, first, cli);
    const isCalled = argv === undefined || argv.includes(first) || (name === "migrate" && isUnnamed(argv));
    addCommand(parent, second ?? first, name, cli, isCalled);
  }
  return program;
}

/** The command before the second word: one of its own, or only a group. */
function groupOf(program: Command, name: string, cli: Cli): Command {
  const there = program.commands.find((one) => one.name() === name);
  if (there) return there;
  const group = program.command(name).description(cli.say({ code: `cli.help.${name}` } as never));
  localise(group, cli);
  return group.helpCommand(false);
}

/** Do these words go to the guided way, as they begin with no command and no flag of the program itself? */
function isUnnamed([word = ""]: readonly string[]): boolean {
  return !commandNames.some((name) => name === word) && !/^(?:-h|--help|-V|--version)$/.test(word);
}

function addCommand<C extends CommandName>(
  parent: Command,
  word: string,
  name: C,
  cli: Cli,
  isCalled: boolean,
): void {
  const spec = commands[name];
  const command = parent.command(`${word} ${spec.usage}`, { isDefault: name === "migrate" });
  localise(command, cli);
  command.description(cli.say({ code: spec.text } as never));
  if (!isCalled) return;
  const examples = spec.examples.map((example) => `  ${example}`).join("\n");
  command.addHelpText("after", `\n${cli.say({ code: "cli.help.example" })}\n${examples}`);
  const rows = rowsOf(name).toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  for (const row of rows) command.addOption(option(row, cli));
  const help = new Option("-h, --help", cli.say({ code: "cli.help.help" }));
  command.addHelpOption(help.helpGroup(cli.say({ code: "cli.help.group-running" })));
  if (name !== "plan") command.helpCommand(false);
  command.action(async (...given: unknown[]) => {
    const args = given.slice(0, -2).flat() as string[];
    const options = await parseOptions(name, command.optsWithGlobals());
    // other people read another language
    await speak(...(spec.isForOthers === false ? [cli.lang] : languages));
    const { command: action } = await spec.load();
    await action(cli, args, options);
  });
}

function option({ flag, help, group, value }: Row, cli: Cli): Option {
  const among = value?.choices ? ` ${cli.say({ code: "cli.help.among", allowed: value.choices })}` : "";
  return new Option(flag, cli.say({ code: help } as never) + among).helpGroup(
    cli.say({ code: `cli.help.group-${group}` }),
  );
}
