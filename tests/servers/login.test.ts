import { expect, it } from "vitest";
import { connect } from "../../src/xmpp/connect.ts";
import { failureOf } from "./failure.ts";
import { describeOnServers } from "./school.ts";

describeOnServers("signing in to a real server", { users: ["berger", "müller", "nora"] }, (school) => {
  it("works over STARTTLS and gives our own address", async () => {
    const session = await school.session("berger");
    expect(session.jid).toBe(school.address("berger"));
    expect(session.fullJid.startsWith(`${session.jid}/`)).toBe(true);
  });

  it("works over direct TLS", async () => {
    const server = await school.as("berger", { service: `xmpps://127.0.0.1:${school.server.tlsPort}` });
    expect(server.jid).toBe(school.address("berger"));
  });

  it("works with umlauts in name and password", async () => {
    const server = await school.as("müller");
    expect(server.jid).toBe(school.address("müller"));
  });

  it("refuses a wrong password as forbidden, after exactly one attempt", async () => {
    let asked = 0;
    const sent: string[] = [];
    const options = await school.options("berger", {
      password: async () => {
        asked += 1;
        return "wrong";
      },
      onTrace: (line) => sent.push(line),
    });
    const refused = await failureOf(connect(options));
    expect(refused.reason).toBe("forbidden");
    expect(refused.findings).toEqual([{ code: "xmpp.login-refused", jid: school.address("berger") }]);
    expect(asked).toBe(1);
    expect(sent).toEqual([]);
  });

  it("refuses the certificate when its authority is not given, before asking for the password", async () => {
    let asked = 0;
    const { ca: _, ...options } = await school.options("berger", {
      password: async () => {
        asked += 1;
        return "pw-berger";
      },
    });
    const refused = await failureOf(connect(options));
    expect(refused.reason).toBe("unavailable");
    expect(refused.findings).toEqual([{ code: "xmpp.certificate-untrusted", domain: school.server.domain }]);
    expect(asked).toBe(0);
  });

  it("says so when the server does not look after the domain", async () => {
    const options = await school.options("berger", { jid: "berger@elsewhere.example" });
    const refused = await failureOf(connect(options));
    expect(refused.reason).toBe("unavailable");
    expect(refused.findings[0]?.code).toBe("xmpp.domain-not-served");
  });

  it("under the same session name ends the session before, so that nothing of it can arrive late", async () => {
    const before = await school.as("berger", { resource: "migrate-class-room" });
    expect(await before.findRoomService()).toBe(school.muc);
    const again = await school.as("berger", { resource: "migrate-class-room" });
    expect(await again.findRoomService()).toBe(school.muc);
    const late = before.invite(
      school.room("7b"),
      school.address("nora"),
      { body: "late", reason: "" },
      "late",
    );
    await expect(late).rejects.toMatchObject({ reason: "unavailable" });
    expect(await again.wasSent(school.address("nora"), "late")).toBe("not-sent");
  });

  it("under another session name leaves others alone", async () => {
    const one = await school.as("berger", { resource: "migrate-class-one" });
    const other = await school.as("berger", { resource: "migrate-class-other" });
    expect(await one.findRoomService()).toBe(school.muc);
    expect(await other.findRoomService()).toBe(school.muc);
  });
});

describeOnServers(
  "signing in to a server with another domain's certificate",
  { users: ["berger"], certificateFor: "other.example" },
  (school) => {
    it.each(["xmpp", "xmpps", "wss"])("is refused over %s and names the certificate", async (scheme) => {
      const { port, tlsPort, webSocket } = school.server;
      const services = { xmpp: `xmpp://127.0.0.1:${port}`, xmpps: `xmpps://127.0.0.1:${tlsPort}` };
      const service = { ...services, wss: webSocket }[scheme];
      const options = await school.options("berger", { service });
      const refused = await failureOf(connect(options));
      expect(refused.findings).toEqual([
        {
          code: "xmpp.certificate-other-name",
          domain: school.server.domain,
          names: ["other.example", "rooms.other.example"],
        },
      ]);
    });
  },
);
