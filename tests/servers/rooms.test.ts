import { join } from "node:path";
import { expect, it } from "vitest";
import { fileMutex } from "../../src/apply/mutex.ts";
import type { ArchivedMessage, Server } from "../../src/apply/server.ts";
import { Failure } from "../../src/messages/finding.ts";
import { safeNick } from "../../src/people/nick.ts";
import type { RoomSettings } from "../../src/plan/known-room.ts";
import { policies as policyNames, settingsFor } from "../../src/plan/policy.ts";
import { invitationIn, type ReceivedInvitation, waitingInvitations } from "../../src/xmpp/inbox.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { NS } from "../../src/xmpp/ns.ts";
import { scratch } from "../cli/tool.ts";
import { offeredBy } from "./offered.ts";
import { describeOnServers } from "./school.ts";

const folder = await scratch();

const base: RoomSettings = {
  title: "Klasse 7b – Eltern & Müller",
  description: "Der Raum der 7b <Eltern> 🌻",
  lang: "de",
  persistent: true,
  hidden: true,
  membersOnly: true,
  moderated: false,
  whois: "moderators",
  archive: true,
  subjectByAll: false,
  invitesByMembers: false,
  voiceByDefault: true,
  privateMessages: true,
};

const policies = Object.fromEntries(
  policyNames.map((name) => [name, settingsFor(name, base.title, base.description, base.lang)]),
);

const parents = Array.from({ length: 30 }, (_, at) => `parent${at + 1}`);

async function all(messages: AsyncIterable<ArchivedMessage>): Promise<ArchivedMessage[]> {
  const found: ArchivedMessage[] = [];
  for await (const message of messages) found.push(message);
  return found;
}

async function newRoom(server: Server, room: string, settings: RoomSettings = base): Promise<void> {
  expect(await server.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
  expect((await server.configure(room, settings)).kind).toBe("ok");
}

describeOnServers(
  "rooms on a real server",
  { users: ["berger", "krause", "online", ...parents] },
  (school) => {
    it("finds the service for rooms, and tells it from other domains", async () => {
      const server = await school.as("berger");
      expect(await server.findRoomService()).toBe(school.muc);
      expect(await server.isRoomService(school.muc)).toBe(true);
      expect(await server.isRoomService(school.server.domain)).toBe(false);
    });

    it("sees a room that does not exist as absent", async () => {
      const server = await school.as("berger");
      expect(await server.observe(school.room("nowhere"))).toEqual({ kind: "absent" });
    });

    it("says which room service is not there", async () => {
      const server = await school.as("berger");
      const error = await server.observe("room@no-such-service.example").catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Failure);
      expect((error as Failure).findings[0]?.code).toBe("xmpp.room-service-unreachable");
    });

    it.each(Object.entries(policies))(
      "creates, configures and reads back a room for %s",
      async (policy, settings) => {
        const server = await school.as("berger");
        const room = school.room(`policy-${policy}`);
        expect(await server.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
        expect(await server.configure(room, settings)).toEqual({
          kind: "ok",
          notOffered: [],
        });
        const { voiceByDefault, privateMessages, ...others } = settings;
        const { fields, features } = await offeredBy(school, "berger", room);
        const writes = ["muc#roomconfig_allowpm", "allow_private_messages"].some((name) => fields.has(name));
        expect(await server.observe(room)).toEqual({
          kind: "owned",
          settings: {
            ...others,
            ...(fields.has("members_by_default") && { voiceByDefault }),
            ...(writes && { privateMessages }),
            // what it is where nobody says otherwise
            ...(fields.has("muc#roomconfig_historylength") && { historyLength: 20 }),
          },
          affiliations: { [school.address("berger")]: "owner" },
          names: {},
          offers: [
            ...(features.has("vcard-temp") ? ["picture"] : []),
            ...(features.has("jabber:iq:register") ? ["names"] : []),
          ],
        });
      },
    );

    it("gives newcomers as many messages as it is told, where a room can be told", async () => {
      const server = await school.as("berger");
      const room = school.room("history-length");
      await newRoom(server, room);
      const { fields } = await offeredBy(school, "berger", room);
      const before = (await server.settings(room))?.historyLength;
      const { notOffered } = await server.configure(room, { ...base, historyLength: 60 });
      expect(notOffered).toEqual([]);
      const after = (await server.settings(room))?.historyLength;
      expect([before, after]).toEqual(
        fields.has("muc#roomconfig_historylength") ? [20, 60] : [undefined, undefined],
      );
    });

    it("leaves a room alone that somebody else has", async () => {
      const server = await school.as("berger");
      const room = school.room("taken");
      await newRoom(server, room);
      const before = await server.observe(room);
      const other = await school.as("krause");
      expect(await other.createRoom(room, "Herr Krause")).toEqual({ kind: "exists" });
      expect(await other.observe(room)).toEqual({ kind: "foreign" });
      expect((await other.configure(room, policies.announce ?? base)).kind).toBe("refused");
      expect(await server.createRoom(room, "Frau Berger")).toEqual({ kind: "exists" });
      expect(await server.observe(room)).toEqual(before);
    });

    it("does not stay in an open room that it wanted to create", async () => {
      const server = await school.as("berger");
      const room = school.room("open");
      await newRoom(server, room, policies.announce);
      const other = await school.as("krause");
      expect(await other.createRoom(room, "Herr Krause")).toEqual({ kind: "exists" });
      const said = await other.say(room, { id: "not-in", body: "x", stamp: null });
      expect(said).toEqual({ kind: "refused", condition: "not-acceptable", text: "" });
    });

    it("grants thirty people, one request each, and all thirty are stored", async () => {
      const server = await school.as("berger");
      const room = school.room("thirty");
      await newRoom(server, room);
      const answers = await Promise.all(
        parents.map((parent) => server.setAffiliation(room, school.address(parent), "member")),
      );
      expect(answers.every(({ kind }) => kind === "ok")).toBe(true);
      const observed = await server.observe(room);
      const members = observed.kind === "owned" ? Object.keys(observed.affiliations) : [];
      expect(members).toHaveLength(31);
      expect((await server.setAffiliation(room, school.address("parent1"), "none")).kind).toBe("ok");
      const after = await server.observe(room);
      expect(after.kind === "owned" && school.address("parent1") in after.affiliations).toBe(false);
    });

    it("carries a refusal with its condition", async () => {
      const server = await school.as("berger");
      const room = school.room("last-owner");
      await newRoom(server, room);
      const answer = await server.setAffiliation(room, school.address("berger"), "none");
      const condition = { prosody: "conflict", ejabberd: "not-allowed" }[school.kind];
      expect(answer).toMatchObject({ kind: "refused", condition });
    });

    it("brings umlauts, emoji and line breaks into the archive and back, in order and with their ids", async () => {
      const server = await school.as("berger");
      const room = school.room("archive");
      await newRoom(server, room);
      const bodies = [
        "Grüße aus der 7b – schön!",
        "🌻👩‍👩‍👧 <b>&amp;</b> 'x' \"y\"",
        "eins\nzwei\n  drei",
        "ẞ",
        "Ok",
        "Ok",
      ];
      for (const [at, body] of bodies.entries()) {
        const stamp = "2026-09-03T08:15:00Z";
        expect(await server.say(room, { id: `m${at}`, body, stamp })).toEqual({ kind: "ok" });
      }
      const archived = await all(server.archive(room));
      expect(archived.map(({ id, body, from }) => ({ id, body, from }))).toEqual(
        bodies.map((body, at) => ({ id: `m${at}`, body, from: "Frau Berger" })),
      );
      // the server's time, not the stamp that we gave them
      expect(archived.every(({ at }) => Math.abs(Date.parse(at ?? "") - Date.now()) < 60_000)).toBe(true);
    });

    it("pages through an archive longer than a page", async () => {
      const server = await school.as("berger");
      const room = school.room("long");
      await newRoom(server, room);
      const ids = Array.from({ length: 250 }, (_, at) => `n${at}`);
      await Promise.all(ids.map((id) => server.say(room, { id, body: `Nachricht ${id}`, stamp: null })));
      expect((await all(server.archive(room))).map(({ id }) => id)).toEqual(ids);
    });

    it("replaces what XML cannot carry instead of losing the session", async () => {
      const server = await school.as("berger");
      const room = school.room("hostile");
      await newRoom(server, room);
      const body = "a\u0001b\ufffec\ud800d\u0000";
      expect(await server.say(room, { id: "h1", body, stamp: null })).toEqual({ kind: "ok" });
      expect((await all(server.archive(room))).map((message) => message.body)).toEqual([
        "a\ufffdb\ufffdc\ufffdd\ufffd",
      ]);
    });

    it("an archive of a room without messages is empty", async () => {
      const server = await school.as("berger");
      const room = school.room("silent");
      await newRoom(server, room);
      expect(await all(server.archive(room))).toEqual([]);
    });

    it("sets the subject and reads it, also from a later session", async () => {
      const server = await school.as("berger");
      const room = school.room("subject");
      await newRoom(server, room);
      expect(await server.subject(room)).toBeNull();
      expect(await server.setSubject(room, "Elternabend & Ausflüge 🌻")).toEqual({ kind: "ok" });
      await server.leave(room);
      const later = await school.as("berger");
      expect(await later.enter(room, "Frau Berger")).toEqual({ kind: "ok" });
      expect(await later.subject(room)).toBe("Elternabend & Ausflüge 🌻");
    });

    it("sets the same subject again, in this session and after it, as a run does that was cut off", async () => {
      const room = school.room("same-subject");
      const server = await school.as("berger", { answerMs: 5000 });
      await newRoom(server, room);
      expect(await server.setSubject(room, "Klasse 7b")).toEqual({ kind: "ok" });
      expect(await server.setSubject(room, "Klasse 7b")).toEqual({ kind: "ok" });
      const later = await school.as("berger", { answerMs: 5000 });
      expect(await later.enter(room, "Frau Berger")).toEqual({ kind: "ok" });
      expect(await later.setSubject(room, "Klasse 7b")).toEqual({ kind: "ok" });
    });

    it("enters with a nickname that the server can take, whatever was wished", async () => {
      const server = await school.as("berger");
      const room = school.room("nick");
      expect(await server.createRoom(room, safeNick("🌻 Lena\u200e Mama ❤️ Straẞe", 1))).toEqual({
        kind: "created",
      });
      await server.configure(room, base);
      expect(await server.say(room, { id: "k1", body: "da", stamp: null })).toEqual({ kind: "ok" });
      const only = await school.as("krause");
      expect((await only.createRoom(school.room("nick2"), safeNick("🌻", 2))).kind).toBe("created");
    });

    it("an invited person's own client gets exactly one invitation, online or later", async () => {
      const server = await school.as("berger");
      const room = school.room("invite");
      await newRoom(server, room);
      const online = await school.session("online");
      expect(await waitingInvitations(online)).toEqual([]);
      const live: ReceivedInvitation[] = [];
      const languages: (string | undefined)[] = [];
      online.listen((stanza) => {
        const invitation = invitationIn(stanza);
        if (!invitation) return;
        live.push(invitation);
        languages.push(stanza.attrs["xml:lang"]);
      });
      const text = { body: "Frau Berger lädt dich ein: Klasse 7b", reason: "Klasse 7b – Eltern" };
      await server.invite(room, school.address("parent3"), { ...text, lang: "de" }, "inv-offline");
      await server.invite(room, school.address("online"), { ...text, lang: "de" }, "inv-online");
      await ask(online, "get", online.domain, xml("ping", { xmlns: NS.ping }));
      const invitation = { from: school.address("berger"), room, ...text };
      expect([live, languages]).toEqual([[{ id: "inv-online", ...invitation }], ["de"]]);
      expect(await waitingInvitations(await school.session("parent3"))).toEqual([
        { id: "inv-offline", ...invitation },
      ]);
      expect(await server.bounces()).toEqual([]);
    });

    it("collects the bounce of an account that does not exist", async () => {
      const server = await school.as("berger");
      const room = school.room("bounce");
      await newRoom(server, room);
      const nobody = school.address("nobody");
      await server.invite(room, nobody, { body: "Hallo", reason: "" }, "inv-nobody");
      expect(await server.bounces()).toEqual([
        { id: "inv-nobody", jid: nobody, condition: "service-unavailable" },
      ]);
    });

    it("tells from our own archive whether an invitation was sent", async () => {
      const server = await school.as("berger");
      const room = school.room("was-sent");
      await newRoom(server, room);
      await server.invite(room, school.address("parent4"), { body: "Hallo", reason: "" }, "inv-4");
      const later = await school.as("berger");
      expect(await later.wasSent(school.address("parent4"), "inv-4")).toBe("sent");
      expect(await later.wasSent(school.address("parent4"), "inv-5")).toBe("not-sent");
      expect(await later.wasSent(school.address("parent5"), "inv-4")).toBe("not-sent");
    });

    it("adds a bookmark that a later session finds, once", async () => {
      const server = await school.as("krause");
      const room = school.room("bookmark");
      expect(await server.bookmarked(room)).toBe("no");
      expect(await server.bookmark(room, "Klasse 7b", "Herr Krause")).toEqual({ kind: "ok" });
      expect(await server.bookmark(room, "Klasse 7b", "Herr Krause")).toEqual({ kind: "ok" });
      const later = await school.as("krause");
      expect(await later.bookmarked(room)).toBe("yes");
      expect(await later.bookmarked(school.room("other"))).toBe("no");
    });

    it("adds a bookmark for each of many rooms, and none pushes out another", async () => {
      const server = await school.as("online");
      const many = Array.from({ length: 15 }, (_, at) => school.room(`marked-${at}`));
      for (const room of many) expect(await server.bookmark(room, "7b", "B")).toEqual({ kind: "ok" });
      const later = await school.as("online");
      expect(await Promise.all(many.map((room) => later.bookmarked(room)))).toEqual(many.map(() => "yes"));
    });

    it("bookmarks that several runs of one account add in turn are all there, and all go again", async () => {
      const sessions = await Promise.all([1, 2, 3, 4, 5, 6].map(() => school.as("parent8")));
      const runs = sessions.map((one, at) => ({
        one,
        room: school.room(`turn-${at}`),
        inTurn: fileMutex(
          join(folder, `${school.kind}.lock`),
          (ms) => new Promise((go) => setTimeout(go, ms)),
        ),
      }));
      const there = () => Promise.all(runs.map(({ one, room }) => one.bookmarked(room)));
      await Promise.all(runs.map(({ one, room, inTurn }) => inTurn(() => one.bookmark(room, "7b", "B"))));
      expect(await there()).toEqual(runs.map(() => "yes"));
      await Promise.all(runs.map(({ one, room, inTurn }) => inTurn(() => one.unbookmark(room))));
      expect(await there()).toEqual(runs.map(() => "no"));
    });

    it("reports the connection as lost when the server goes, and does not hang", async () => {
      const session = await school.session("parent9");
      const waiting = session
        .exchange(xml("iq", { type: "get", id: "never" }, xml("ping", { xmlns: NS.ping })), () => undefined)
        .catch((reason: unknown) => reason);
      await session.close();
      const error = await waiting;
      expect(error).toBeInstanceOf(Failure);
      expect((error as Failure).reason).toBe("unavailable");
      await expect(session.send(xml("presence"))).rejects.toBeInstanceOf(Failure);
    });
  },
);
