/** What steps and known rooms are made of, as a file has it. */
import * as v from "valibot";
import { readingLanguages } from "../people/index.ts";

export const text = v.string();
export const bareAddress = v.pipe(text, v.regex(/^[^@/\s]+@[^@/\s]+$/));
export const settings = v.strictObject({
  title: text,
  description: text,
  lang: text,
  persistent: v.boolean(),
  hidden: v.boolean(),
  membersOnly: v.boolean(),
  moderated: v.boolean(),
  whois: v.picklist(["moderators", "anyone"]),
  archive: v.boolean(),
  subjectByAll: v.boolean(),
  invitesByMembers: v.boolean(),
  voiceByDefault: v.boolean(),
  privateMessages: v.boolean(),
  historyLength: v.exactOptional(v.number()),
});
export const digest = v.strictObject({
  id: text,
  day: text,
  lastDay: v.exactOptional(text),
  messages: v.number(),
  sha256: text,
});
export const lang = v.picklist(["de", "en"]);
/** Of a text to one person. */
export const readingLanguage = v.picklist(readingLanguages);
export const affiliation = v.picklist(["owner", "admin", "member", "none", "outcast"]);
