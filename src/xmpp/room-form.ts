/** Room settings ↔ what the forms of servers call them (observed on Prosody 0.12 and ejabberd 23.01). A table. */
import type { RoomSettings, SettingName } from "../plan/model.ts";
import type { Field, Form } from "./data-form.ts";

interface Row {
  readonly setting: SettingName;
  /** All that are offered are sent; a yes or no is true only where all of them say so. */
  readonly fields: readonly string[];
  /** How the value is written: as it is, `1`/`0`, or `0`/`1`. */
  readonly as: "text" | "yes" | "no";
  /** Fields that say it in words of their own: for true, for false. */
  readonly words?: Readonly<Record<string, readonly [whenTrue: string, whenFalse: string]>>;
  /** Features of the room that say the same where the form is silent (XEP-0045 6.4): when true, when false. */
  readonly features?: readonly [whenTrue: string | null, whenFalse: string | null];
  /** One server's own; the others do as wanted without being asked, so its absence is no lack. */
  readonly dispensable?: true;
}

const ROWS: readonly Row[] = [
  { setting: "title", fields: ["muc#roomconfig_roomname"], as: "text" },
  { setting: "description", fields: ["muc#roomconfig_roomdesc"], as: "text" },
  { setting: "lang", fields: ["muc#roomconfig_lang"], as: "text" },
  {
    setting: "persistent",
    fields: ["muc#roomconfig_persistentroom"],
    as: "yes",
    features: ["muc_persistent", "muc_temporary"],
  },
  {
    setting: "hidden",
    // ejabberd's second field: whether the list of participants is public.
    fields: ["muc#roomconfig_publicroom", "public_list"],
    as: "no",
    features: ["muc_hidden", "muc_public"],
  },
  {
    setting: "membersOnly",
    fields: ["muc#roomconfig_membersonly"],
    as: "yes",
    features: ["muc_membersonly", "muc_open"],
  },
  {
    setting: "moderated",
    fields: ["muc#roomconfig_moderatedroom"],
    as: "yes",
    features: ["muc_moderated", "muc_unmoderated"],
  },
  { setting: "whois", fields: ["muc#roomconfig_whois"], as: "text" },
  {
    setting: "archive",
    fields: ["muc#roomconfig_enablearchiving", "mam"],
    as: "yes",
    features: ["urn:xmpp:mam:2", null],
  },
  { setting: "subjectByAll", fields: ["muc#roomconfig_changesubject"], as: "yes" },
  {
    setting: "invitesByMembers",
    fields: ["{http://prosody.im/protocol/muc}roomconfig_allowmemberinvites", "muc#roomconfig_allowinvites"],
    as: "yes",
  },
  { setting: "voiceByDefault", fields: ["members_by_default"], as: "yes", dispensable: true },
  {
    // Prosody 0.12 has no field: there everybody may write to anybody.
    setting: "privateMessages",
    fields: ["muc#roomconfig_allowpm", "allow_private_messages", "allow_private_messages_from_visitors"],
    as: "yes",
    words: {
      "muc#roomconfig_allowpm": ["anyone", "none"],
      // those without a voice reach who runs the room, and not each other
      allow_private_messages_from_visitors: ["moderators", "nobody"],
    },
    dispensable: true,
  },
];

export interface Filled {
  /** Field name → values to send; only fields that the form offers. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Settings for which the form has no field, or not the value. */
  readonly notOffered: readonly SettingName[];
}

/** Takes a room's form, gives what to send so that the room becomes as wanted. ejabberd refuses a form with any other field. */
export function fillRoomForm(form: Form, settings: Partial<RoomSettings>): Filled {
  const values: Record<string, readonly string[]> = {};
  const notOffered: SettingName[] = [];
  for (const row of ROWS) {
    const { setting, fields, dispensable } = row;
    const value = settings[setting];
    if (value === undefined) continue;
    const text = (name: string) => written(row, name, value);
    const offered = fields.filter((name) => accepts(form.get(name), text(name)));
    for (const name of offered)
      values[name] = form.get(name)?.type === "text-multi" ? text(name).split("\n") : [text(name)];
    if (offered.length === 0 && !dispensable) notOffered.push(setting);
  }
  return { values, notOffered };
}

/** Does the form itself tell every setting that features could tell? Then they need not be asked for. */
export function tellsAll(form: Form): boolean {
  return ROWS.every(
    ({ setting, fields, features }) =>
      (features === undefined && setting !== "whois") || fields.some((name) => form.has(name)),
  );
}

/** Takes a room's form and features, gives the settings that they tell. */
export function readRoomForm(form: Form, features: ReadonlySet<string>): Partial<RoomSettings> {
  return Object.fromEntries(
    ROWS.flatMap((row): [string, unknown][] => {
      const found = row.fields.filter((name) => form.has(name));
      const value = found.length > 0 ? formValue(row, found, form) : featured(row, features);
      return value === undefined ? [] : [[row.setting, value]];
    }),
  );
}

function written({ as, words }: Row, name: string, value: RoomSettings[SettingName]): string {
  if (as === "text") return String(value);
  const own = words?.[name];
  if (own) return own[value ? 0 : 1];
  return value === (as === "yes") ? "1" : "0";
}

function accepts(field: Field | undefined, text: string): boolean {
  if (!field) return false;
  return field.options.length === 0 || field.options.includes(text);
}

function formValue({ setting, as, words }: Row, names: readonly string[], form: Form): unknown {
  const texts = names.map((name) => form.get(name)?.values.join("\n") ?? "");
  const [text = ""] = texts;
  if (setting === "whois") return text === "moderators" || text === "anyone" ? text : undefined;
  if (as === "text") return text;
  return names.every((name, at) => {
    const own = words?.[name];
    if (own) return texts[at] === own[0];
    return (texts[at] === "1" || texts[at] === "true") === (as === "yes");
  });
}

function featured({ setting, features }: Row, offered: ReadonlySet<string>): unknown {
  if (setting === "whois") {
    if (offered.has("muc_nonanonymous")) return "anyone";
    return offered.has("muc_semianonymous") ? "moderators" : undefined;
  }
  const [whenTrue, whenFalse] = features ?? [null, null];
  if (whenTrue && offered.has(whenTrue)) return true;
  return whenFalse && offered.has(whenFalse) ? false : undefined;
}
