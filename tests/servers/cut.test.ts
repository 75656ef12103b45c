/** Connections that end in the middle of things. */
import { expect, it } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import type { RoomSettings } from "../../src/plan/known-room.ts";
import { resourceOf, sameBare } from "../../src/text/index.ts";
import { connect } from "../../src/xmpp/connect.ts";
import { xml } from "../../src/xmpp/library.ts";
import { NS } from "../../src/xmpp/ns.ts";
import { manual } from "../xmpp/manual-clock.ts";
import { failureOf } from "./failure.ts";
import { describeOnServers } from "./school.ts";
import { wire } from "./wire.ts";

const settings: RoomSettings = {
  title: "Klasse 7b",
  description: "",
  lang: "de",
  persistent: true,
  hidden: true,
  membersOnly: false,
  moderated: false,
  whois: "moderators",
  archive: true,
  subjectByAll: false,
  invitesByMembers: false,
  voiceByDefault: true,
  privateMessages: true,
};

describeOnServers("a connection that breaks", { users: ["berger", "krause"] }, (school) => {
  it("fails everything in flight as unavailable at once, and everything later", async () => {
    const line = await wire(school.server.port);
    const server = await school.as("berger", { service: line.service });
    const room = school.room("cut");
    await server.createRoom(room, "Frau Berger");
    await server.configure(room, settings);
    const started = performance.now();
    const said = Array.from({ length: 50 }, (_, at) =>
      server.say(room, { id: `c${at}`, body: "x", stamp: null }),
    );
    line.cut();
    const results = await Promise.allSettled(said);
    const later = await Promise.allSettled([
      server.observe(room),
      server.invite(room, "a@b.example", { body: "", reason: "" }, "i"),
    ]);
    expect(performance.now() - started).toBeLessThan(5000);
    for (const result of [...results.filter(({ status }) => status === "rejected"), ...later]) {
      const reason = (result as PromiseRejectedResult).reason;
      expect(reason).toBeInstanceOf(Failure);
      expect(reason.reason).toBe("unavailable");
      expect(reason.findings[0].code).toBe("xmpp.connection-lost");
    }
    expect(later.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await server.close();
    line.close();
  });

  it("without a word, while the computer sleeps, is noticed on waking up; the same name signs in again", async () => {
    const line = await wire(school.server.port);
    const { clock, sleep, pass } = manual();
    const options = { service: line.service, clock, resource: "migrate-class-sleepy" };
    const server = await school.as("berger", options);
    const room = school.room("asleep");
    await server.createRoom(room, "Frau Berger");
    await server.configure(room, settings);
    pass(50_000);
    expect((await server.observe(room)).kind).toBe("owned");
    line.hush();
    const said = failureOf(server.say(room, { id: "s1", body: "x", stamp: null }));
    sleep(8 * 3_600_000);
    pass(30_000);
    const failure = await said;
    expect([failure.reason, failure.findings[0]?.code]).toEqual(["unavailable", "xmpp.connection-silent"]);
    const again = await school.as("berger", { resource: "migrate-class-sleepy" });
    expect((await again.enter(room, "Frau Berger")).kind).toBe("ok");
    expect((await again.say(room, { id: "s1", body: "x", stamp: null })).kind).toBe("ok");
    line.close();
  });

  it("leaves no ghost of us in the room", async () => {
    const line = await wire(school.server.port);
    const server = await school.as("berger", { service: line.service });
    const room = school.room("ghost");
    await server.createRoom(room, "Frau Berger");
    await server.configure(room, settings);
    const watcher = await connect(await school.options("krause"));
    const gone = watcher.exchange(
      xml("presence", { to: `${room}/Krause` }, xml("x", { xmlns: NS.muc })),
      ({ attrs: { from = "", type } }) =>
        type === "unavailable" && sameBare(from, room) && resourceOf(from) === "Frau Berger"
          ? true
          : undefined,
      10_000,
    );
    setTimeout(() => line.cut(), 200);
    expect(await gone).toBe(true);
    await watcher.close();
    line.close();
  });

  it("between creating and configuring a room leaves nothing in the way of the next run", async () => {
    const line = await wire(school.server.port);
    const server = await school.as("berger", { service: line.service });
    const room = school.room("half-made");
    expect(await server.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
    line.cut();
    const next = await school.as("berger");
    const seen = await next.observe(room);
    expect(["absent", "owned"]).toContain(seen.kind);
    if (seen.kind === "absent")
      expect(await next.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
    expect((await next.configure(room, settings)).kind).toBe("ok");
    line.close();
  });

  it("between intent and invitation can be decided from our archive afterwards", async () => {
    const line = await wire(school.server.port);
    const server = await school.as("berger", { service: line.service });
    const to = school.address("krause");
    await server.invite(school.room("any"), to, { body: "eins", reason: "" }, "before-the-cut");
    line.cut();
    await server
      .invite(school.room("any"), to, { body: "zwei", reason: "" }, "after-the-cut")
      .catch(() => {});
    const next = await school.as("berger");
    expect(await next.wasSent(to, "before-the-cut")).toBe("sent");
    expect(await next.wasSent(to, "after-the-cut")).toBe("not-sent");
    line.close();
  });

  // the last one: it leaves no server
  it("because the server is killed fails what waits, and the next sign-in says that nobody listens", async () => {
    const server = await school.as("berger");
    const waiting = server.observe("room@far.example").catch((reason: unknown) => reason);
    await school.server.kill();
    await waiting;
    const error = await server.findRoomService().catch((reason: unknown) => reason);
    expect((error as Failure).findings[0]?.code).toBe("xmpp.connection-lost");
    const again = await school.as("berger").catch((reason: unknown) => reason);
    expect((again as Failure).findings[0]?.code).toBe("xmpp.connection-refused");
  });
});
