/** The tool as a teacher types it, without --service: the server is found by its domain's records. */
import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { files, parents, teacher } from "./class.ts";
import { nameServer } from "./name-server.ts";
import { describeOnServers } from "./school.ts";

const preload = pathToFileURL("tests/servers/ask-our-name-server.mjs").href;
const dns = await nameServer();
afterAll(() => dns.close());
dns.machine("chat.hoster.example", "127.0.0.1");

describeOnServers("a server that is found by its name", { users: ["berger", ...parents] }, (school) => {
  async function plan(domain: string) {
    const { archive, csv } = await files(school, "named");
    const { login, env } = await teacher(school, "named");
    const wishes = ["--people", csv, "--policy", "class", "--as", `berger@${domain}`];
    const withoutService = login.slice(login.indexOf("--ca-file"));
    const args = ["--import", preload, "bin/migrate-class.js", "plan", archive, ...wishes, ...withoutService];
    const names = { TEST_NAME_SERVER: `127.0.0.1:${dns.port}`, LANG: "en_GB.UTF-8" };
    return new Promise<{ readonly code: number; readonly err: string }>((resolve) => {
      const options = { env: { ...process.env, ...env, ...names } };
      execFile(process.execPath, args, options, (error, _, err) =>
        resolve({ code: error ? Number(error.code) : 0, err }),
      );
    });
  }

  it("is signed in to, over the second target where the first does not answer", async () => {
    const { domain, tlsPort } = school.server;
    dns.srv(`_xmpp-client._tcp.${domain}`, { priority: 1, port: 1, target: "chat.hoster.example" });
    dns.srv(`_xmpps-client._tcp.${domain}`, { priority: 5, port: tlsPort, target: "chat.hoster.example" });
    const ran = await plan(domain);
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("Nothing has been sent.")]);
    expect(dns.asked()).toEqual(expect.arrayContaining([`SRV _xmpps-client._tcp.${domain}`]));
  });

  it("is refused under another domain's name, though that domain's records lead to it", async () => {
    const domain = `${school.kind}.thief.example`;
    dns.srv(`_xmpps-client._tcp.${domain}`, { port: school.server.tlsPort, target: "chat.hoster.example" });
    const ran = await plan(domain);
    expect([ran.code, ran.err]).toEqual([69, expect.stringContaining("password was not sent")]);
  });
});
