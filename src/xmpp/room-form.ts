/** Room settings ↔ what the forms of servers call them (observed on Prosody 0.12 and ejabberd 23.01). A table. */
import type { RoomSettings, SettingName } from "../plan/model.ts";
import type { Field, Form } from "./data-form.ts";

interface Row {
  readonly setting: SettingName;
  /** All that are offered are sent; the first that is offered is read. */
  readonly fields: readonly string[];
  /** How the value is written: as it is, `1`/`0`, or `0`/`1`. */
  readonly as: "text" | "yes" | "no";
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
];

export interface Filled {
  /** Field name → values to send; only fields that the form offers. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Settings for which the form has no field, or not the value. */
  readonly notOffered: readonly SettingName[];
}

/** Takes a room's form, gives what to send so that the room becomes as wanted. ejabberd refuses a form with any other field. */
export function fillRoomForm(form: Form, settings: RoomSettings): Filled {
  const values: Record<string, readonly string[]> = {};
  const notOffered: SettingName[] = [];
  for (const { setting, fields, as, dispensable } of ROWS) {
    const text = written(settings[setting], as);
    const offered = fields.filter((name) => accepts(form.get(name), text));
    for (const name of offered)
      values[name] = form.get(name)?.type === "text-multi" ? text.split("\n") : [text];
    if (offered.length === 0 && !dispensable) notOffered.push(setting);
  }
  return { values, notOffered };
}

/** Takes a room's form and features, gives the settings that they tell. */
export function readRoomForm(form: Form, features: ReadonlySet<string>): Partial<RoomSettings> {
  return Object.fromEntries(
    ROWS.flatMap((row): [string, unknown][] => {
      const field = row.fields.map((name) => form.get(name)).find((found) => found !== undefined);
      const value = field ? formValue(row, field) : featured(row, features);
      return value === undefined ? [] : [[row.setting, value]];
    }),
  );
}

function written(value: RoomSettings[SettingName], as: Row["as"]): string {
  if (as === "text") return String(value);
  return value === (as === "yes") ? "1" : "0";
}

function accepts(field: Field | undefined, text: string): boolean {
  if (!field) return false;
  return field.options.length === 0 || field.options.includes(text);
}

function formValue({ setting, as }: Row, field: Field): unknown {
  const text = field.values.join("\n");
  if (setting === "whois") return text === "moderators" || text === "anyone" ? text : undefined;
  if (as === "text") return text;
  return (text === "1" || text === "true") === (as === "yes");
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
