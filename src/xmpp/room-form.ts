/** Room settings ↔ what the forms of servers call them (docs/servers.md: which were seen). A table. */
import type { RoomSettings, SettingName } from "../plan/index.ts";
import type { Form, FormField } from "./data-form.ts";

interface Row {
  readonly setting: SettingName;
  /** All that are offered are sent; a yes or no is true only where all of them say so. */
  readonly fields: readonly string[];
  /** How the value is written: as it is, in digits, `1`/`0`, or `0`/`1`. Of several numbers the smallest counts. */
  readonly as: "text" | "number" | "yes" | "no";
  /** Fields that say it in words of their own: the first pair is taken that the field offers. */
  readonly words?: Readonly<Record<string, readonly (readonly [whenTrue: string, whenFalse: string])[]>>;
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
    fields: [
      "muc#roomconfig_allowpm",
      "{xmpp:prosody.im}muc#allow_modpm",
      "allow_private_messages",
      "allow_private_messages_from_visitors",
    ],
    as: "yes",
    // those without a voice reach who runs the room, and not each other
    words: {
      // Prosody's own since 13; "anyone" (XEP-0045 10.1.3), which it does not offer, it stores and then blocks them all
      "muc#roomconfig_allowpm": [
        ["participant", "none"],
        ["anyone", "none"],
      ],
      allow_private_messages_from_visitors: [["moderators", "nobody"]],
    },
    dispensable: true,
  },
  {
    // ejabberd has one length for all its rooms
    setting: "historyLength",
    fields: ["muc#roomconfig_historylength", "muc#roomconfig_defaulthistorymessages"],
    as: "number",
    dispensable: true,
  },
];

export interface Filled {
  /** FormField name → values to send; only fields that the form offers. */
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
    const before = Object.keys(values).length;
    for (const name of fields) {
      const text = written(row, name, form.get(name), value);
      if (text !== null) values[name] = form.get(name)?.type === "text-multi" ? text.split("\n") : [text];
    }
    const sent = Object.keys(values).length > before;
    if (!sent && (!dispensable || fields.some((name) => form.has(name)))) notOffered.push(setting);
  }
  return { values, notOffered };
}

/** Does the form itself tell every setting that features could tell? Then they need not be asked for. */
export function tellsAll(form: Form): boolean {
  return ROWS.every(
    (row) => (row.features === undefined && row.setting !== "whois") || understood(row, form).length > 0,
  );
}

/** Takes a room's form and features, gives the settings that they tell. */
export function readRoomForm(form: Form, features: ReadonlySet<string>): Partial<RoomSettings> {
  return Object.fromEntries(
    ROWS.flatMap((row): [string, unknown][] => {
      const found = understood(row, form);
      const value = found.length > 0 ? formValue(row, found, form) : featured(row, features);
      return value === undefined ? [] : [[row.setting, value]];
    }),
  );
}

/** The row's fields that the form has and offers in words that we know: the others tell nothing and can be given nothing. */
function understood(row: Row, form: Form): string[] {
  return row.fields.filter((name) => {
    const field = form.get(name);
    if (row.as === "text" || row.as === "number") return field !== undefined;
    return [true, false].some((value) => written(row, name, field, value) !== null);
  });
}

/** The value as the field takes it; null where the form has no such field, or offers no such value. */
function written(
  { as, words }: Row,
  name: string,
  field: FormField | undefined,
  value: RoomSettings[SettingName],
): string | null {
  if (!field) return null;
  const { options } = field;
  const own = words?.[name];
  if (own) return own.find((pair) => pair.every((word) => options.includes(word)))?.[value ? 0 : 1] ?? null;
  const asIs = as === "text" || as === "number";
  const text = asIs ? String(value) : value === (as === "yes") ? "1" : "0";
  return options.length === 0 || options.includes(text) ? text : null;
}

function formValue(row: Row, names: readonly string[], form: Form): unknown {
  const textOf = (name: string) => form.get(name)?.values.join("\n") ?? "";
  const [text = ""] = names.map(textOf);
  if (row.setting === "whois") return text === "moderators" || text === "anyone" ? text : undefined;
  if (row.as === "text") return text;
  if (row.as === "number") {
    const least = Math.min(...names.map((name) => Number.parseInt(textOf(name), 10)));
    return Number.isNaN(least) ? undefined : least;
  }
  return names.every((name) => {
    if (row.words?.[name]) return textOf(name) === written(row, name, form.get(name), true);
    return ["1", "true"].includes(textOf(name)) === (row.as === "yes");
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
