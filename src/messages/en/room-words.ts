/** What a room's settings and rights are called in sentences; the keys are those of the plan's data. */
export const right = {
  owner: "owner",
  admin: "admin",
  member: "member",
  none: "without rights",
  outcast: "banned",
};
export type Right = keyof typeof right;

export const setting = {
  title: "title",
  description: "description",
  lang: "language",
  persistent: "stays when empty",
  hidden: "not listed",
  membersOnly: "members only",
  moderated: "only those with a voice write",
  whois: "who sees addresses",
  archive: "archive",
  subjectByAll: "who changes the subject",
  invitesByMembers: "who invites",
  voiceByDefault: "voice for newcomers",
  privateMessages: "private messages to those who run it",
  historyLength: "newest messages for newcomers",
};
export type Setting = keyof typeof setting;

export const settings = (names: readonly Setting[]): string => names.map((name) => setting[name]).join(", ");

/** A setting as a room has it now, as far as its server tells. */
export type Now = Readonly<Partial<Record<Setting, string | boolean | number>>>;

/** “members only (now no)”: what is not told is named alone. */
export const settingsNow = (names: readonly Setting[], now: Now = {}): string =>
  names.map((name) => setting[name] + valueNow(now[name])).join(", ");

function valueNow(value: string | boolean | number | undefined): string {
  if (value === undefined) return "";
  if (value === "") return " (now empty)";
  if (typeof value === "boolean") return ` (now ${value ? "yes" : "no"})`;
  if (typeof value === "number") return ` (now ${value})`;
  if (value === "anyone") return " (now everybody there)";
  return value === "moderators" ? " (now those who run it)" : ` (now “${value}”)`;
}
