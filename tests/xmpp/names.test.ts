/** Where to call when nobody says: what a name server tells (RFC 6120 3.2, RFC 2782, XEP-0368), and what of it is believed. */
import { createServer, type Server } from "node:net";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Failure } from "../../src/messages/finding.ts";
import { type ConnectOptions, connect } from "../../src/xmpp/connect.ts";
import { failureOf } from "../servers/failure.ts";
import { type NameServer, nameServer } from "../servers/name-server.ts";
import { type Fake, type FakeOptions, fakeServer, type Identity, identity } from "./fake-server.ts";

const DIRECT = "_xmpps-client._tcp.school.example";
const STARTTLS = "_xmpp-client._tcp.school.example";

let school: Identity;
let hoster: Identity;
let dns: NameServer;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  [school, hoster] = await Promise.all([
    identity("school.example", "xn--bcher-kva.example"),
    identity("chat.hoster.example"),
  ]);
});

beforeEach(async () => {
  dns = await nameServer();
  dns.machine("chat.hoster.example", "127.0.0.1");
  open.push(dns);
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function fake(options: FakeOptions = {}): Promise<Fake> {
  const made = await fakeServer({ identity: school, ...options });
  open.push(made);
  return made;
}

/** Takes connections and never says a word. */
async function silence(): Promise<number> {
  const server: Server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => void server.close() });
  return (server.address() as { port: number }).port;
}

async function signIn(other: Partial<ConnectOptions> = {}) {
  const session = await connect({
    jid: "berger@school.example",
    password: async () => "secret",
    ca: school.ca + hoster.ca,
    names: dns.names,
    deadlineMs: 5000,
    ...other,
  });
  open.push(session);
  return session;
}

const refused = (other: Partial<ConnectOptions> = {}): Promise<Failure> => failureOf(signIn(other));
const codes = ({ findings }: Failure) => findings.map(({ code }) => code);

it("both kinds of record are asked for, and the lowest priority is called first", async () => {
  const [direct, negotiated] = [await fake({ direct: true }), await fake()];
  dns.srv(STARTTLS, { priority: 20, port: negotiated.port, target: "chat.hoster.example" });
  dns.srv(DIRECT, { priority: 10, port: direct.port, target: "chat.hoster.example" });
  expect(await signIn()).toMatchObject({ jid: "berger@school.example" });
  expect([direct.attempts(), negotiated.attempts()]).toEqual([1, 0]);
  expect(dns.asked()).toEqual(
    expect.arrayContaining([`SRV ${STARTTLS}`, `SRV ${DIRECT}`, "A chat.hoster.example"]),
  );
});

it("TLS at once says which domain and which protocol is meant", async () => {
  const direct = await fake({ direct: true });
  dns.srv(DIRECT, { port: direct.port, target: "chat.hoster.example" });
  await signIn();
  expect(direct.wanted()).toEqual({ name: "school.example", protocol: "xmpp-client" });
});

it("the certificate must be the domain's, whatever machine the records name", async () => {
  const hosters = await fake({ identity: hoster });
  dns.srv(STARTTLS, { port: hosters.port, target: "chat.hoster.example" });
  const failure = await refused();
  expect(failure.findings).toEqual([
    { code: "xmpp.certificate-other-name", domain: "school.example", names: ["chat.hoster.example"] },
  ]);
  expect(hosters.attempts()).toBe(0);
});

it("every target is tried in turn: no such machine, nobody there, another's certificate, no encryption, silence", async () => {
  const gone = await fake();
  await gone.close();
  const targets = [
    { port: 5222, target: "gone.hoster.example" },
    { port: gone.port, target: "chat.hoster.example" },
    { port: (await fake({ identity: hoster })).port, target: "chat.hoster.example" },
    { port: (await fake({ plainFeatures: "<mechanisms/>" })).port, target: "chat.hoster.example" },
    { port: await silence(), target: "chat.hoster.example" },
  ];
  dns.srv(STARTTLS, ...targets.map((target, priority) => ({ ...target, priority })));
  expect(codes(await refused({ deadlineMs: 1500 }))).toEqual([
    "xmpp.host-unknown",
    "xmpp.connection-refused",
    "xmpp.certificate-other-name",
    "xmpp.no-encryption",
    "xmpp.no-answer",
  ]);
  const good = await fake();
  dns.srv(STARTTLS, { port: good.port, target: "chat.hoster.example", priority: 9 });
  expect(await signIn({ deadlineMs: 2000 })).toMatchObject({ jid: "berger@school.example" });
  expect(good.attempts()).toBe(1);
});

it("one deadline is for all targets together, and a silent one leaves time for the next", async () => {
  const ports = await Promise.all([silence(), silence(), silence()]);
  dns.srv(STARTTLS, ...ports.map((port, priority) => ({ port, priority, target: "chat.hoster.example" })));
  const started = performance.now();
  expect(codes(await refused({ deadlineMs: 900 }))).toEqual(["xmpp.no-answer"]);
  expect(performance.now() - started).toBeLessThan(3000);
  const good = await fake();
  dns.srv(STARTTLS, { port: good.port, target: "chat.hoster.example", priority: 9 });
  await signIn({ deadlineMs: 2000 });
  expect(good.attempts()).toBe(1);
});

it("a target of “.” says that there is no such service", async () => {
  for (const name of [STARTTLS, DIRECT]) dns.srv(name, { port: 0, target: "." });
  dns.machine("school.example", "127.0.0.1");
  const failure = await refused();
  expect([failure.reason, failure.findings]).toEqual([
    "unavailable",
    [{ code: "xmpp.no-service", domain: "school.example" }],
  ]);
});

it("a target of “.” for one kind leaves the other", async () => {
  const good = await fake();
  dns.srv(DIRECT, { port: 0, target: "." });
  dns.srv(STARTTLS, { port: good.port, target: "chat.hoster.example" });
  await signIn();
  expect(good.attempts()).toBe(1);
});

it("without records the domain itself is called, on port 5222", async () => {
  // An address of its own, because the port is everybody's.
  const host = `127.${20 + Math.floor(Math.random() * 200)}.${Math.floor(Math.random() * 250)}.7`;
  const good = await fake({ at: { host, port: 5222 } });
  dns.machine("school.example", host);
  await signIn();
  expect(good.attempts()).toBe(1);
});

it("a domain that no name server knows is said to be unknown", async () => {
  const failure = await refused();
  expect(failure.findings).toEqual([
    { code: "xmpp.host-unknown", host: "school.example", domain: "school.example" },
  ]);
});

it("a name server that never answers ends at the deadline", async () => {
  for (const name of [STARTTLS, DIRECT, "school.example"]) dns.silent(name);
  const started = performance.now();
  expect((await refused({ deadlineMs: 700 })).reason).toBe("unavailable");
  expect(performance.now() - started).toBeLessThan(2500);
});

it("umlauts in a domain are looked up, called and checked in ASCII", async () => {
  const good = await fake({ direct: true });
  dns.srv("_xmpps-client._tcp.xn--bcher-kva.example", { port: good.port, target: "chat.hoster.example" });
  await signIn({ jid: "berger@bücher.example" });
  expect(good.wanted()).toEqual({ name: "xn--bcher-kva.example", protocol: "xmpp-client" });
  expect(good.secret()).toContain('to="bücher.example"');
});
