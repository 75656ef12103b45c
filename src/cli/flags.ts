/** Every flag: how it is typed, what the help says of it, what it may be; and those that commands have together. */
import type { Code } from "../messages/finding.ts";
import { policies } from "../plan/policy.ts";

export type Flag = readonly [flags: string, text: Code, choices?: readonly string[]];

export const flags = {
  people: ["--people <csv>", "cli.help.people"],
  policy: ["--policy <policy>", "cli.help.policy", policies],
  room: ["--room <name>", "cli.help.room"],
  title: ["--title <text>", "cli.help.title"],
  history: ["--history <way>", "cli.help.history", ["none", "digest"]],
  since: ["--since <date>", "cli.help.since"],
  mask: ["--mask <what>", "cli.help.mask"],
  keepWhat: ["--keep <what>", "cli.help.keep-what"],
  keepFlagged: ["--keep-flagged", "cli.help.keep-flagged"],
  keepUncertain: ["--keep-uncertain", "cli.help.keep-uncertain"],
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
  archiveDays: ["--archive-days <days>", "cli.help.archive-days"],
  hours: ["--hours <text>", "cli.help.hours"],
  rename: ["--rename", "cli.help.rename"],
  keepNames: ["--keep-names", "cli.help.keep-names"],
  noKeepNames: ["--no-keep-names", "cli.help.no-keep-names"],
  withoutKeys: ["--without-keys <what>", "cli.help.without-keys", ["wait", "let-in"]],
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

export type FlagName = keyof typeof flags;

export const words: readonly FlagName[] = ["mask", "keepWhat", "keepFlagged", "keepUncertain"];
/** What knows people and their addresses. */
export const sources: readonly FlagName[] = [
  "contacts",
  "directory",
  "class",
  "jidTemplate",
  "accept",
  "region",
  "online",
];
/** What a room may be given besides. */
export const besides: readonly FlagName[] = [
  "avatar",
  "hours",
  "keepNames",
  "noKeepNames",
  "withoutKeys",
  "archiveDays",
  "handOver",
  "prune",
  "maxInvitations",
  "maxRemovals",
  "invite",
];
export const server: readonly FlagName[] = ["as", "muc", "service", "caFile", "passwordFile"];
/** How exports are read: the same for every command that reads some. */
export const reading: readonly FlagName[] = ["dateOrder", "timeZone", "year", "chat", "sameChat"];
export const chat: readonly FlagName[] = [
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
