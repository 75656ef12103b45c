/**
 * The table of flags: how each is typed, what help says of it and under which heading, for which commands it is, what its
 * value becomes, and whether command lines that we print repeat it. Help, parsing, `docs/commands.md` and printed lines
 * derive from it. Its order is theirs.
 */
import { keepable, maskable } from "../history/index.ts";
import { type Code, Failure, type Finding, languages } from "../messages/index.ts";
import { policies } from "../plan/index.ts";
import * as values from "./option-values.ts";

export const commandNames = [
  "migrate",
  "inspect",
  "people",
  "plan",
  "plan show",
  "apply",
  "verify",
  "batch",
  "remove",
  "status",
  "letters",
  "admit",
  "invites list",
  "invites revoke",
  "undo",
  "close",
  "demo",
] as const;

export type CommandName = (typeof commandNames)[number];

const planners = ["migrate", "plan", "batch"] as const;
const readers = [...planners, "inspect", "people"] as const;
const changers = ["migrate", "apply", "batch", "remove", "admit", "invites revoke", "undo", "close"] as const;
const signers = [...changers, "plan", "verify", "status"] as const;
/** The headings of help, in their order. */
export const groups = [
  "exports",
  "people",
  "room",
  "history",
  "letters",
  "server",
  "steps",
  "running",
] as const;

export interface Row {
  readonly flag: string;
  readonly help: Code;
  readonly group: (typeof groups)[number];
  readonly on: readonly CommandName[];
  /** Missing: the flag takes no value. */
  readonly value?: values.Value<unknown>;
  /**
   * `never`: it says how a run ends or what it prints, so whoever runs the command again says it anew. `anywhere`: further
   * commands on the same server need it too. Missing: where the same command is printed once more.
   */
  readonly repeat?: "never" | "anywhere";
}

// biome-ignore format: a row a line is read as a table
const table = {
  people: { flag: "--people <csv>", help: "cli.help.people", group: "people", on: [...planners, "inspect", "remove", "letters", "admit"], value: values.text },
  policy: { flag: "--policy <policy>", help: "cli.help.policy", group: "room", on: planners, value: values.oneOf(policies) },
  room: { flag: "--room <name>", help: "cli.help.room", group: "room", on: planners, value: values.roomName },
  rename: { flag: "--rename", help: "cli.help.rename", group: "room", on: ["batch"] },
  title: { flag: "--title <text>", help: "cli.help.title", group: "room", on: ["migrate", "plan"], value: values.text },
  history: { flag: "--history <way>", help: "cli.help.history", group: "history", on: ["migrate", "plan", "inspect"], value: values.oneOf(["none", "digest"]) },
  since: { flag: "--since <date>", help: "cli.help.since", group: "history", on: ["migrate", "plan", "inspect"], value: values.day },
  mask: { flag: "--mask <what>", help: "cli.help.mask", group: "history", on: [...planners, "inspect"], value: values.someOf(maskable) },
  keepWhat: { flag: "--keep <what>", help: "cli.help.keep-what", group: "history", on: [...planners, "inspect"], value: values.someOf(keepable) },
  keepFlagged: { flag: "--keep-flagged", help: "cli.help.keep-flagged", group: "history", on: [...planners, "inspect"] },
  keepUncertain: { flag: "--keep-uncertain", help: "cli.help.keep-uncertain", group: "history", on: [...planners, "inspect"] },
  person: { flag: "--person <name>", help: "cli.help.person", group: "history", on: ["inspect"], value: values.text },
  leaving: { flag: "--leaving", help: "cli.help.leaving", group: "history", on: ["inspect"] },
  dateOrder: { flag: "--date-order <order>", help: "cli.help.date-order", group: "exports", on: readers, value: values.oneOf(["dmy", "mdy", "ymd"]) },
  timeZone: { flag: "--time-zone <zone>", help: "cli.help.time-zone", group: "exports", on: readers, value: values.text },
  year: { flag: "--year <year>", help: "cli.help.year", group: "exports", on: readers, value: values.year },
  chat: { flag: "--chat <title>", help: "cli.help.chat", group: "exports", on: readers, value: values.text },
  sameChat: { flag: "--same-chat", help: "cli.help.same-chat", group: "exports", on: readers },
  merged: { flag: "--merged", help: "cli.help.merged", group: "exports", on: ["inspect"] },
  contacts: { flag: "--contacts <vcf>", help: "cli.help.contacts", group: "people", on: ["migrate", "people"], value: values.text, repeat: "never" },
  directory: { flag: "--directory <csv>", help: "cli.help.directory", group: "people", on: ["migrate", "people"], value: values.text, repeat: "never" },
  class: { flag: "--class <name>", help: "cli.help.class", group: "people", on: ["migrate", "people"], value: values.text, repeat: "never" },
  jidTemplate: { flag: "--jid-template <rule>", help: "cli.help.jid-template", group: "people", on: ["migrate", "people"], value: values.text, repeat: "never" },
  accept: { flag: "--accept <which>", help: "cli.help.accept", group: "people", on: ["migrate", "people"], value: values.oneOf(["exact", "guessed"]), repeat: "never" },
  region: { flag: "--region <country>", help: "cli.help.region", group: "people", on: ["migrate", "people"], value: values.text, repeat: "never" },
  online: { flag: "--online", help: "cli.help.online", group: "people", on: ["migrate", "people"], repeat: "never" },
  allowPupils: { flag: "--allow-pupils", help: "cli.help.allow-pupils", group: "people", on: [...planners, "people"] },
  onlyClose: { flag: "--only <phase>", help: "cli.help.only-close", group: "steps", on: ["close"], value: values.oneOf(["farewell", "close"]) },
  farewell: { flag: "--farewell <text>", help: "cli.help.farewell", group: "steps", on: ["close"], value: values.text },
  export: { flag: "--export <file>", help: "cli.help.export", group: "steps", on: ["close"], value: values.text },
  adopt: { flag: "--adopt", help: "cli.help.adopt", group: "room", on: [...planners, "close"] },
  avatar: { flag: "--avatar <file>", help: "cli.help.avatar", group: "room", on: planners, value: values.text },
  hours: { flag: "--hours <text>", help: "cli.help.hours", group: "room", on: planners, value: values.hours },
  keepNames: { flag: "--keep-names", help: "cli.help.keep-names", group: "room", on: planners },
  noKeepNames: { flag: "--no-keep-names", help: "cli.help.no-keep-names", group: "room", on: planners },
  withoutKeys: { flag: "--without-keys <what>", help: "cli.help.without-keys", group: "room", on: planners, value: values.oneOf(["wait", "let-in"]) },
  archiveDays: { flag: "--archive-days <days>", help: "cli.help.archive-days", group: "history", on: planners, value: values.archiveDays },
  handOver: { flag: "--hand-over <as>", help: "cli.help.hand-over", group: "room", on: planners, value: values.oneOf(["member", "leave"]) },
  prune: { flag: "--prune", help: "cli.help.prune", group: "room", on: planners },
  maxInvitations: { flag: "--max-invitations <count>", help: "cli.help.max-invitations", group: "steps", on: planners, value: values.count },
  maxRemovals: { flag: "--max-removals <count>", help: "cli.help.max-removals", group: "steps", on: planners, value: values.count },
  accounts: { flag: "--accounts <way>", help: "cli.help.accounts", group: "people", on: planners, value: values.oneOf(["none", "invite", "create"]) },
  form: { flag: "--form <form>", help: "cli.help.form", group: "people", on: [...planners, "letters", "admit"], value: values.oneOf(["du", "sie"]) },
  invite: { flag: "--invite <way>", help: "cli.help.invite", group: "steps", on: planners, value: values.oneOf(["direct", "mediated", "both"]) },
  allLetters: { flag: "--all", help: "cli.help.all-letters", group: "letters", on: ["letters"] },
  remindLetters: { flag: "--remind", help: "cli.help.remind-letters", group: "letters", on: ["letters"] },
  by: { flag: "--by <day>", help: "cli.help.by", group: "letters", on: ["letters"], value: values.text },
  contact: { flag: "--contact <text>", help: "cli.help.contact", group: "letters", on: ["letters"], value: values.text },
  readingHours: { flag: "--hours <text>", help: "cli.help.reading-hours", group: "letters", on: ["letters"], value: values.text },
  otherChannel: { flag: "--other-channel <text>", help: "cli.help.other-channel", group: "letters", on: ["letters"], value: values.text },
  controller: { flag: "--controller <text>", help: "cli.help.controller", group: "letters", on: ["letters"], value: values.text },
  operator: { flag: "--operator <text>", help: "cli.help.operator", group: "letters", on: ["letters"], value: values.text },
  retention: { flag: "--retention <text>", help: "cli.help.retention", group: "letters", on: ["letters"], value: values.text },
  bundle: { flag: "--bundle <zip>", help: "cli.help.bundle", group: "letters", on: ["letters"], value: values.text },
  web: { flag: "--web <folder>", help: "cli.help.web", group: "letters", on: ["letters"], value: values.text },
  webUrl: { flag: "--web-url <url>", help: "cli.help.web-url", group: "letters", on: ["letters"], value: values.webAddress },
  eml: { flag: "--eml", help: "cli.help.eml", group: "letters", on: ["letters"] },
  mailFrom: { flag: "--mail-from <address>", help: "cli.help.mail-from", group: "letters", on: ["letters"], value: values.emailAddress },
  smtp: { flag: "--smtp <server>", help: "cli.help.smtp", group: "letters", on: ["letters"], value: values.mailServer },
  smtpUser: { flag: "--smtp-user <name>", help: "cli.help.smtp-user", group: "letters", on: ["letters"], value: values.text },
  smtpPasswordFile: { flag: "--smtp-password-file <file>", help: "cli.help.smtp-password-file", group: "letters", on: ["letters"], value: values.text },
  mailTest: { flag: "--mail-test", help: "cli.help.mail-test", group: "letters", on: ["letters"], repeat: "never" },
  mailRate: { flag: "--mail-rate <count>", help: "cli.help.mail-rate", group: "letters", on: ["letters"], value: values.count },
  openpgp: { flag: "--openpgp", help: "cli.help.openpgp", group: "letters", on: ["letters"] },
  lettersFolder: { flag: "-o, --output <folder>", help: "cli.help.letters-folder", group: "letters", on: ["letters"], value: values.text },
  watch: { flag: "--watch", help: "cli.help.watch", group: "letters", on: ["admit"] },
  keepMessages: { flag: "--keep-messages", help: "cli.help.keep-messages", group: "letters", on: ["admit"] },
  takeWaiting: { flag: "--take-waiting", help: "cli.help.take-waiting", group: "letters", on: ["admit"] },
  only: { flag: "--only <phase>", help: "cli.help.only", group: "steps", on: ["apply"], value: values.oneOf(["prepare", "invite", "remove", "hand-over"]) },
  as: { flag: "--as <address>", help: "cli.help.as", group: "server", on: [...planners, "verify", "status"], value: values.address },
  muc: { flag: "--muc <domain>", help: "cli.help.muc", group: "server", on: planners, value: values.text },
  service: { flag: "--service <uri>", help: "cli.help.service", group: "server", on: signers, value: values.service, repeat: "anywhere" },
  caFile: { flag: "--ca-file <pem>", help: "cli.help.ca-file", group: "server", on: [...signers, "letters"], value: values.text, repeat: "anywhere" },
  passwordFile: { flag: "--password-file <file>", help: "cli.help.password-file", group: "server", on: signers, value: values.text, repeat: "anywhere" },
  offline: { flag: "--offline", help: "cli.help.offline", group: "server", on: planners, repeat: "never" },
  resendUnknown: { flag: "--resend-unknown", help: "cli.help.resend-unknown", group: "steps", on: ["apply", "letters"] },
  inviteTest: { flag: "--invite-test", help: "cli.help.invite-test", group: "steps", on: ["migrate", "batch", "apply"] },
  remind: { flag: "--remind", help: "cli.help.remind", group: "steps", on: ["apply"] },
  pruneApply: { flag: "--prune", help: "cli.help.prune-apply", group: "steps", on: ["apply"] },
  evenIfPeopleWrote: { flag: "--even-if-people-wrote", help: "cli.help.even-if-people-wrote", group: "steps", on: ["undo"] },
  dryRun: { flag: "-n, --dry-run", help: "cli.help.dry-run", group: "steps", on: ["migrate", "batch", "undo"], repeat: "never" },
  yes: { flag: "-y, --yes", help: "cli.help.yes", group: "running", on: [...changers, "letters"], repeat: "never" },
  json: { flag: "--json", help: "cli.help.json", group: "running", on: [...readers, ...signers, "plan show", "letters", "invites list"], repeat: "never" },
  records: { flag: "--records", help: "cli.help.records", group: "running", on: ["inspect"] },
  namesOnly: { flag: "--names-only", help: "cli.help.names-only", group: "running", on: ["inspect"] },
  raw: { flag: "--raw", help: "cli.help.raw", group: "running", on: ["inspect"] },
  output: { flag: "-o, --output <file>", help: "cli.help.output", group: "running", on: ["migrate", "people", "plan", "verify", "batch", "status"], value: values.text, repeat: "never" },
  detailedExitcode: { flag: "--detailed-exitcode", help: "cli.help.detailed-exitcode", group: "running", on: ["plan", "plan show"] },
  keep: { flag: "--keep", help: "cli.help.keep", group: "running", on: ["demo"] },
  noInput: { flag: "--no-input", help: "cli.help.no-input", group: "running", on: commandNames, repeat: "never" },
  lang: { flag: "--lang <lang>", help: "cli.help.lang", group: "running", on: commandNames, value: values.oneOf(languages), repeat: "anywhere" },
  debug: { flag: "--debug", help: "cli.help.debug", group: "running", on: commandNames, repeat: "never" },
} as const satisfies Record<string, Row>;

type Table = typeof table;
type Camel<S> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type Word<S> = S extends `${string}--${infer Long}`
  ? Long extends `${infer N} <${string}`
    ? N
    : Long
  : never;
type Property<S> = Camel<Word<S> extends `no-${infer N}` ? N : Word<S>>;
type ValueOf<R> = R extends { readonly value: values.Value<infer T> } ? T : boolean;

/** What was typed for a command, parsed: by each flag's name without hyphens (`--keep-names` and its `no` are one). */
export type OptionsOf<C extends CommandName> = {
  readonly [K in keyof Table as C extends Table[K]["on"][number] ? Property<Table[K]["flag"]> : never]?:
    | ValueOf<Table[K]>
    | undefined;
};

/** The flags of a command, in the table's order. */
export function rowsOf(command: CommandName): readonly Row[] {
  return Object.values<Row>(table).filter(({ on }) => on.includes(command));
}

/** `-o, --output <file>` → `--output`. */
export function flagOf({ flag }: Row): string {
  return /--[a-z-]+/.exec(flag)?.[0] ?? flag;
}

/** `--keep-names`, `--no-keep-names` → `keepNames`. */
export function propertyOf(row: Row): string {
  return flagOf(row)
    .replace(/^--(?:no-)?/, "")
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Throws `Failure` "usage" with every value of a command's flags that is wrong. */
export async function parseOptions<C extends CommandName>(
  command: C,
  typed: Readonly<Record<string, unknown>>,
): Promise<OptionsOf<C>> {
  const wrong: Finding[] = [];
  const parsed: Record<string, unknown> = {};
  for (const row of rowsOf(command)) {
    const name = propertyOf(row);
    const given = typed[name];
    try {
      parsed[name] = typeof given === "string" ? await row.value?.parse(given, flagOf(row)) : given;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      wrong.push(...error.findings);
    }
  }
  if (wrong.length > 0) throw new Failure("usage", wrong);
  return parsed as OptionsOf<C>;
}
