import { describe, expect, it } from "vitest";
import type { RoomSettings } from "../../src/plan/known-room.ts";
import type { Form, FormField } from "../../src/xmpp/data-form.ts";
import { fillRoomForm, readRoomForm, tellsAll } from "../../src/xmpp/room-form.ts";

const settings: RoomSettings = {
  title: "Klasse 7b",
  description: "Eltern",
  lang: "de",
  persistent: true,
  hidden: true,
  membersOnly: true,
  moderated: false,
  whois: "moderators",
  archive: true,
  subjectByAll: false,
  invitesByMembers: false,
  voiceByDefault: false,
  privateMessages: true,
};

function form(fields: Readonly<Record<string, string | FormField>>): Form {
  return new Map(
    Object.entries(fields).map(([name, field]) => [
      name,
      typeof field === "string" ? { type: "text-single", values: [field], options: [] } : field,
    ]),
  );
}

const whois: FormField = { type: "list-single", values: ["anyone"], options: ["moderators", "anyone"] };

/** Fields as ejabberd 23.01 was seen to offer them. */
const ejabberd = form({
  FORM_TYPE: "http://jabber.org/protocol/muc#roomconfig",
  "muc#roomconfig_roomname": "",
  "muc#roomconfig_roomdesc": "",
  "muc#roomconfig_lang": "en",
  "muc#roomconfig_persistentroom": "0",
  "muc#roomconfig_publicroom": "1",
  public_list: "1",
  "muc#roomconfig_whois": whois,
  "muc#roomconfig_membersonly": "0",
  "muc#roomconfig_moderatedroom": "1",
  members_by_default: "1",
  "muc#roomconfig_changesubject": "1",
  allow_private_messages: "1",
  allow_private_messages_from_visitors: {
    type: "list-single",
    values: ["anyone"],
    options: ["nobody", "moderators", "anyone"],
  },
  "muc#roomconfig_allowinvites": "0",
  mam: "0",
});

/** Who may write to whom privately, as other servers were seen to ask. */
const prosody13 = form({
  "muc#roomconfig_allowpm": {
    type: "list-single",
    values: ["visitor"],
    options: ["visitor", "participant", "moderator", "affiliated", "none"],
  },
  "{xmpp:prosody.im}muc#allow_modpm": "0",
});
const ejabberd24 = form({
  "muc#roomconfig_allowpm": {
    type: "list-single",
    values: ["none"],
    options: ["anyone", "participants", "moderators", "none"],
  },
  allow_private_messages_from_visitors: {
    type: "list-single",
    values: ["anyone"],
    options: ["nobody", "moderators", "anyone"],
  },
});

function stored(offered: Form, values: Readonly<Record<string, readonly string[]>>): Form {
  return new Map(
    [...offered].map(([name, field]) => [name, { ...field, values: values[name] ?? field.values }]),
  );
}

describe("private messages to those who run the room", () => {
  const wish = { privateMessages: true };
  it.each([
    [
      "Prosody 13",
      prosody13,
      { "muc#roomconfig_allowpm": ["participant"], "{xmpp:prosody.im}muc#allow_modpm": ["1"] },
    ],
    [
      "ejabberd 24.12",
      ejabberd24,
      { "muc#roomconfig_allowpm": ["anyone"], allow_private_messages_from_visitors: ["moderators"] },
    ],
  ])("are asked for in the words of %s, and read back", (_, offered, expected) => {
    expect(readRoomForm(offered, new Set())).toEqual({ privateMessages: false });
    const { values, notOffered } = fillRoomForm(offered, wish);
    expect(values).toEqual(expected);
    expect(notOffered).toEqual([]);
    expect(readRoomForm(stored(offered, values), new Set())).toEqual(wish);
  });

  it("are not offered by a field of which no word is known: nothing is sent, and nothing read", () => {
    const strange = form({
      "muc#roomconfig_allowpm": { type: "list-single", values: ["friends"], options: ["friends", "none"] },
    });
    expect(fillRoomForm(strange, wish)).toEqual({ values: {}, notOffered: ["privateMessages"] });
    expect(readRoomForm(strange, new Set())).toEqual({});
  });
});

describe("the settings of a room", () => {
  it("fill ejabberd's form, and nothing that it does not offer", () => {
    const { values, notOffered } = fillRoomForm(ejabberd, settings);
    expect(notOffered).toEqual([]);
    expect(values).toEqual({
      "muc#roomconfig_roomname": ["Klasse 7b"],
      "muc#roomconfig_roomdesc": ["Eltern"],
      "muc#roomconfig_lang": ["de"],
      "muc#roomconfig_persistentroom": ["1"],
      "muc#roomconfig_publicroom": ["0"],
      public_list: ["0"],
      "muc#roomconfig_membersonly": ["1"],
      "muc#roomconfig_moderatedroom": ["0"],
      "muc#roomconfig_whois": ["moderators"],
      mam: ["1"],
      "muc#roomconfig_changesubject": ["0"],
      "muc#roomconfig_allowinvites": ["0"],
      members_by_default: ["0"],
      allow_private_messages: ["1"],
      allow_private_messages_from_visitors: ["moderators"],
    });
  });

  it("are read back as they were written", () => {
    const { values } = fillRoomForm(ejabberd, settings);
    expect(readRoomForm(stored(ejabberd, values), new Set())).toEqual(settings);
  });

  it("that a form does not offer are named, and a value that it does not offer is not sent", () => {
    const poor = form({
      "muc#roomconfig_roomname": "",
      "muc#roomconfig_whois": { ...whois, options: ["anyone"] },
    });
    const { values, notOffered } = fillRoomForm(poor, settings);
    expect(values).toEqual({ "muc#roomconfig_roomname": ["Klasse 7b"] });
    expect(notOffered).toContain("whois");
    expect(notOffered).toHaveLength(10);
  });

  it("come from the room's features where the form is silent", () => {
    const features = new Set([
      "muc_hidden",
      "muc_membersonly",
      "muc_unmoderated",
      "muc_nonanonymous",
      "urn:xmpp:mam:2",
    ]);
    expect(readRoomForm(form({}), features)).toEqual({
      hidden: true,
      membersOnly: true,
      moderated: false,
      whois: "anyone",
      archive: true,
    });
    expect(readRoomForm(form({}), new Set())).toEqual({});
  });

  it("need no features where the form tells them all", () => {
    expect(tellsAll(ejabberd)).toBe(true);
    const but = (name: string) => new Map([...ejabberd].filter(([field]) => field !== name));
    expect(tellsAll(but("mam"))).toBe(false);
    expect(tellsAll(but("muc#roomconfig_whois"))).toBe(false);
    // no feature tells the language
    expect(tellsAll(but("muc#roomconfig_lang"))).toBe(true);
  });

  it("with several lines fill a field of several lines", () => {
    const lines = form({ "muc#roomconfig_roomdesc": { type: "text-multi", values: [], options: [] } });
    const { values } = fillRoomForm(lines, { ...settings, description: "eins\nzwei" });
    expect(values).toEqual({ "muc#roomconfig_roomdesc": ["eins", "zwei"] });
  });
});

describe("how many messages newcomers get", () => {
  const lengths = (one: string, other: string) =>
    form({ "muc#roomconfig_historylength": one, "muc#roomconfig_defaulthistorymessages": other });

  it("is written into both fields, and the smaller one counts", () => {
    expect(fillRoomForm(lengths("20", "20"), { historyLength: 40 })).toEqual({
      values: { "muc#roomconfig_historylength": ["40"], "muc#roomconfig_defaulthistorymessages": ["40"] },
      notOffered: [],
    });
    expect(readRoomForm(lengths("40", "20"), new Set()).historyLength).toBe(20);
    expect(readRoomForm(lengths("", "20"), new Set())).not.toHaveProperty("historyLength");
  });

  it("is no lack where a form does not ask", () => {
    expect(fillRoomForm(ejabberd, { historyLength: 40 })).toEqual({ values: {}, notOffered: [] });
    expect(readRoomForm(ejabberd, new Set())).not.toHaveProperty("historyLength");
  });
});
