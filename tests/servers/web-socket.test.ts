/** The same over a web server, for networks that let nothing else out (RFC 7395). */
import { expect, it } from "vitest";
import { settingsFor } from "../../src/plan/policy.ts";
import { connect } from "../../src/xmpp/connect.ts";
import { tool } from "../cli/tool.ts";
import { makePlan, parents } from "./class.ts";
import { failureOf } from "./failure.ts";
import { describeOnServers } from "./school.ts";

describeOnServers("a connection through a web server", { users: ["berger", ...parents] }, (school) => {
  it("signs in, makes a room and speaks in it", async () => {
    const server = await school.as("berger", { service: school.server.webSocket });
    const room = school.room("web");
    expect(await server.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
    expect(await server.configure(room, settingsFor("class", "Klasse 7b", "", "de"))).toMatchObject({
      kind: "ok",
    });
    const body = `Grüße 🌻 ${"x".repeat(40_000)}`;
    expect(await server.say(room, { id: "w1", body, stamp: null })).toEqual({ kind: "ok" });
    const found = [];
    for await (const message of server.archive(room)) found.push(message);
    expect(found).toMatchObject([{ id: "w1", body, from: "Frau Berger" }]);
    await server.close();
  });

  it("is enough for the whole way", async () => {
    const { plan, login, env } = await makePlan(school, "whole-web");
    const service = ["--service", school.server.webSocket];
    const applied = await tool(["apply", plan, "--yes", ...login, ...service], { env });
    expect([applied.code, applied.out]).toEqual([0, expect.stringContaining("(4 invitations sent)")]);
    expect((await tool(["verify", plan, ...login, ...service], { env })).code).toBe(0);
  });

  it("refuses a wrong password after one attempt", async () => {
    const options = { service: school.server.webSocket, password: async () => "wrong" };
    const refused = await failureOf(connect(await school.options("berger", options)));
    expect(refused.reason).toBe("forbidden");
    expect(refused.findings).toEqual([{ code: "xmpp.login-refused", jid: school.address("berger") }]);
  });

  it("trusts no stranger's certificate", async () => {
    const { ca: _, ...options } = await school.options("berger", { service: school.server.webSocket });
    const refused = await failureOf(connect(options));
    expect(refused.findings).toEqual([{ code: "xmpp.certificate-untrusted", domain: school.server.domain }]);
  });

  it("says so where the path leads to no chat server, and asks for no password", async () => {
    let asked = 0;
    const service = school.server.webSocket.replace(/[^/]+$/, "nothing-here");
    const password = async () => {
      asked += 1;
      return "pw-berger";
    };
    const refused = await failureOf(connect(await school.options("berger", { service, password })));
    expect(refused.reason).toBe("unavailable");
    expect(refused.findings).toMatchObject([{ code: "xmpp.websocket-refused", reason: "HTTP 404" }]);
    expect(asked).toBe(0);
  });
});
