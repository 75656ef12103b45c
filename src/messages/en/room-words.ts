/** What a room's settings and rights are called in sentences; the keys are those of the plan's data. */
export const right = {
  owner: "owner",
  admin: "admin",
  member: "member",
  none: "nobody in the room",
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
};
export type Setting = keyof typeof setting;

export const settings = (names: readonly Setting[]): string => names.map((name) => setting[name]).join(", ");
