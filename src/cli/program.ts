/** The tree of commands. Each command's code is loaded only when it is called. */
import { Command, Option } from "commander";
import { type Code, Failure } from "../messages/finding.ts";
import { languages, say } from "../messages/index.ts";
import { policies } from "../plan/policy.ts";
import type { Cli } from "./cli.ts";
import { localise } from "./localise.ts";
import { toolVersion } from "./version.ts";

type Flag = readonly [flags: string, text: Code, choices?: readonly string[]];

const flags = {
  people: ["--people <csv>", "cli.help.people"],
  policy: ["--policy <policy>", "cli.help.policy", policies],
  room: ["--room <name>", "cli.help.room"],
  title: ["--title <text>", "cli.help.title"],
  history: ["--history <way>", "cli.help.history", ["none", "digest"]],
  since: ["--since <date>", "cli.help.since"],
  mask: ["--mask <what>", "cli.help.mask"],
  keepWhat: ["--keep <what>", "cli.help.keep-what"],
  keepFlagged: ["--keep-flagged", "cli.help.keep-flagged"],
  person: ["--person <name>", "cli.help.person"],
  dateOrder: ["--date-order <order>", "cli.help.date-order", ["dmy", "mdy", "ymd"]],
  contacts: ["--contacts <vcf>", "cli.help.contacts"],
  directory: ["--directory <csv>", "cli.help.directory"],
  class: ["--class <name>", "cli.help.class"],
  jidTemplate: ["--jid-template <rule>", "cli.help.jid-template"],
  accept: ["--accept <which>", "cli.help.accept", ["exact", "guessed"]],
  region: ["--region <country>", "cli.help.region"],
  online: ["--online", "cli.help.online"],
  allowPupils: ["--allow-pupils", "cli.help.allow-pupils"],
  timeZone: ["--time-zone <zone>", "cli.help.time-zone"],
  year: ["--year <year>", "cli.help.year"],
  chat: ["--chat <title>", "cli.help.chat"],
  sameChat: ["--same-chat", "cli.help.same-chat"],
  merged: ["--merged", "cli.help.merged"],
  adopt: ["--adopt", "cli.help.adopt"],
  as: ["--as <address>", "cli.help.as"],
  muc: ["--muc <domain>", "cli.help.muc"],
  service: ["--service <uri>", "cli.help.service"],
  caFile: ["--ca-file <pem>", "cli.help.ca-file"],
  passwordFile: ["--password-file <file>", "cli.help.password-file"],
  only: ["--only <phase>", "cli.help.only", ["prepare", "invite", "remove", "hand-over"]],
  closeOnly: ["--only <phase>", "cli.help.only-close", ["farewell", "close"]],
  farewell: ["--farewell <text>", "cli.help.farewell"],
  export: ["--export <file>", "cli.help.export"],
  avatar: ["--avatar <file>", "cli.help.avatar"],
  hours: ["--hours <text>", "cli.help.hours"],
  keepNames: ["--keep-names", "cli.help.keep-names"],
  handOver: ["--hand-over <as>", "cli.help.hand-over", ["member", "leave"]],
  prune: ["--prune", "cli.help.prune"],
  pruneToo: ["--prune", "cli.help.prune-apply"],
  maxInvitations: ["--max-invitations <count>", "cli.help.max-invitations"],
  maxRemovals: ["--max-removals <count>", "cli.help.max-removals"],
  resendUnknown: ["--resend-unknown", "cli.help.resend-unknown"],
  invite: ["--invite <way>", "cli.help.invite", ["direct", "mediated", "both"]],
  inviteTest: ["--invite-test", "cli.help.invite-test"],
  remind: ["--remind", "cli.help.remind"],
  evenIfPeopleWrote: ["--even-if-people-wrote", "cli.help.even-if-people-wrote"],
  dryRun: ["-n, --dry-run", "cli.help.dry-run"],
  offline: ["--offline", "cli.help.offline"],
  detailed: ["--detailed-exitcode", "cli.help.detailed-exitcode"],
  yes: ["-y, --yes", "cli.help.yes"],
  json: ["--json", "cli.help.json"],
  records: ["--records", "cli.help.records"],
  leaving: ["--leaving", "cli.help.leaving"],
  namesOnly: ["--names-only", "cli.help.names-only"],
  raw: ["--raw", "cli.help.raw"],
  output: ["-o, --output <file>", "cli.help.output"],
  keep: ["--keep", "cli.help.keep"],
} satisfies Record<string, Flag>;

type FlagName = keyof typeof flags;

const words: readonly FlagName[] = ["mask", "keepWhat", "keepFlagged"];
/** What knows people and their addresses. */
const sources: readonly FlagName[] = [
  "contacts",
  "directory",
  "class",
  "jidTemplate",
  "accept",
  "region",
  "online",
];
/** What a room may be given besides. */
const besides: readonly FlagName[] = [
  "avatar",
  "hours",
  "keepNames",
  "handOver",
  "prune",
  "maxInvitations",
  "maxRemovals",
  "invite",
];
const server: readonly FlagName[] = ["as", "muc", "service", "caFile", "passwordFile"];
/** How exports are read: the same for every command that reads some. */
const reading: readonly FlagName[] = ["dateOrder", "timeZone", "year", "chat", "sameChat"];
const chat: readonly FlagName[] = [
  "people",
  "policy",
  "room",
  "title",
  "history",
  "since",
  ...words,
  ...reading,
  "allowPupils",
  "adopt",
];

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
  if (!choices) return new Option(text, told);
  const name = /--[a-z-]+/.exec(text)?.[0] ?? text;
  const among = cli.say({ code: "cli.help.among", allowed: choices });
  // commander's own check of choices speaks English
  return new Option(text, `${told} ${among}`).argParser((value) => {
    if (choices.includes(value)) return value;
    throw new Failure("usage", { code: "cli.choice-unknown", option: name, value, allowed: choices });
  });
}
