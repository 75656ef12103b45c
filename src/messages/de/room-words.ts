import type { setting as English, Now, Right, Setting } from "../en/room-words.ts";

export const right: Readonly<Record<Right, string>> = {
  owner: "Inhaber",
  admin: "Verwalter",
  member: "Mitglied",
  none: "ohne Rechte",
  outcast: "ausgesperrt",
};

export const setting: typeof English = {
  title: "Titel",
  description: "Beschreibung",
  lang: "Sprache",
  persistent: "bleibt, auch wenn er leer ist",
  hidden: "nicht gelistet",
  membersOnly: "nur für Mitglieder",
  moderated: "nur wer Stimme hat, schreibt",
  whois: "wer Adressen sieht",
  archive: "Archiv",
  subjectByAll: "wer das Thema ändert",
  invitesByMembers: "wer einlädt",
  voiceByDefault: "Stimme für Neue",
  privateMessages: "private Nachrichten an die Leitenden",
  historyLength: "neueste Nachrichten für Neue",
};

export const settings = (names: readonly Setting[]): string => names.map((name) => setting[name]).join(", ");

export const settingsNow = (names: readonly Setting[], now: Now = {}): string =>
  names.map((name) => setting[name] + valueNow(now[name])).join(", ");

function valueNow(value: string | boolean | number | undefined): string {
  if (value === undefined) return "";
  if (value === "") return " (jetzt leer)";
  if (typeof value === "boolean") return ` (jetzt ${value ? "ja" : "nein"})`;
  if (typeof value === "number") return ` (jetzt ${value})`;
  if (value === "anyone") return " (jetzt alle darin)";
  return value === "moderators" ? " (jetzt nur die Leitenden)" : ` (jetzt „${value}“)`;
}
