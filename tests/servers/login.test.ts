import { expect, it } from "vitest";
import { connect } from "../../src/xmpp/connect.ts";
import { failureOf } from "./failure.ts";
import { describeOnServers } from "./school.ts";

describeOnServers("signing in to a real server", { users: ["berger", "müller"] }, (school) => {
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
});

describeOnServers(
  "signing in to a server with another domain's certificate",
  { users: ["berger"], certificateFor: "other.example" },
  (school) => {
    it.each(["xmpp", "xmpps"])("is refused over %s and names the certificate", async (scheme) => {
      const port = scheme === "xmpp" ? school.server.port : school.server.tlsPort;
      const options = await school.options("berger", { service: `${scheme}://127.0.0.1:${port}` });
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
