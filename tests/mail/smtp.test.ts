import { afterAll, expect, test } from "vitest";
import { compose, openSmtp, parseSmtp } from "../../src/mail/index.ts";
import { Failure } from "../../src/messages/index.ts";
import { selfSigned } from "../xmpp/fake-server.ts";
import { mail } from "./sample.ts";
import { honestServer, type Lie, lyingServer, password, user } from "./smtp-servers.ts";

const identity = await selfSigned("localhost", 2);
const another = await selfSigned("mail.other.example", 2);
const message = await compose(mail);
const closing: (() => unknown)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

const open = (server: string, more: { readonly password?: string; readonly ca?: string | null } = {}) =>
  openSmtp({ server, user, password, ca: identity.ca, ...more });

async function failureOf(opening: Promise<unknown>) {
  const error = await opening.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw new Error(`no failure: ${error}`);
  return { reason: error.reason, code: error.findings[0]?.code };
}

/** Nothing of the mail, and neither password nor user in any of the shapes in which SMTP sends them. */
function expectNothingIn(clear: string) {
  const secrets = [
    ...[user, password, mail.from.address, mail.to.address, "abcd-efgh-2345", "multipart"],
    ...[user, password, `\0${user}\0${password}`].map((text) => Buffer.from(text).toString("base64")),
  ];
  expect(secrets.filter((secret) => clear.includes(secret))).toEqual([]);
  expect(clear).not.toMatch(/^(?:AUTH|MAIL|RCPT|DATA)/im);
}

test.each([
  ["STARTTLS", false],
  ["TLS from the first byte", true],
])("by %s, one connection takes all, and who is refused does not stop the others", async (_, direct) => {
  const server = await honestServer(identity, direct);
  closing.push(server.close);
  const session = await open(`${direct ? "smtps" : "smtp"}://localhost:${server.port}`);
  const to = (address: string) => ({ from: mail.from, to: { name: "", address } });
  expect(await session.send(to("a@mail.example"), message)).toEqual({ kind: "sent" });
  expect(await session.send(to("gone@mail.example"), message)).toMatchObject({
    kind: "refused",
    answer: expect.stringContaining("no such mailbox"),
  });
  expect(await session.send(to("b@mail.example"), message)).toEqual({ kind: "sent" });
  session.close();
  expect(server.connections()).toBe(1);
  expect(server.mails.map(({ from, to }) => [from, ...to])).toEqual([
    [mail.from.address, "a@mail.example"],
    [mail.from.address, "b@mail.example"],
  ]);
  expect(server.mails.map(({ isEncrypted }) => isEncrypted)).toEqual([true, true]);
  expect(server.mails[0]?.text.trimEnd()).toBe(Buffer.from(message).toString("latin1").trimEnd());
});

test("a wrong password is refused, and stands in no answer", async () => {
  const server = await honestServer(identity, false);
  closing.push(server.close);
  const opening = open(`smtp://localhost:${server.port}`, { password: "falsch" });
  expect(await failureOf(opening)).toEqual({ reason: "forbidden", code: "mail.login-refused" });
  await opening.catch((error) => expect(JSON.stringify(error.findings)).not.toContain("falsch"));
});

test("nobody there is unreachable", async () => {
  const server = await honestServer(identity, false);
  await server.close();
  expect(await failureOf(open(`smtp://localhost:${server.port}`))).toEqual({
    reason: "unavailable",
    code: "mail.unreachable",
  });
});

const lies: readonly (readonly [string, Lie])[] = [
  ["offers no STARTTLS", { offers: ["AUTH PLAIN LOGIN"] }],
  ["offers STARTTLS and takes it back", { offers: ["STARTTLS", "AUTH PLAIN"], startTls: "454 not now\r\n" }],
  [
    "says yes to STARTTLS and goes on in the clear",
    {
      offers: ["STARTTLS", "AUTH PLAIN"],
      startTls: "220 go ahead\r\n250-mail.example\r\n250 AUTH PLAIN LOGIN\r\n235 welcome\r\n",
    },
  ],
  [
    "has the certificate of another name",
    { offers: ["STARTTLS"], startTls: "220 go\r\n", encrypts: another },
  ],
  [
    "has a certificate that nobody vouches for",
    { offers: ["STARTTLS"], startTls: "220 go\r\n", encrypts: identity },
  ],
];

test.each(lies)("a server that %s gets no byte of a mail and no credential", async (name, lie) => {
  const server = await lyingServer(lie);
  closing.push(server.close);
  const ca = name.includes("vouches") ? null : identity.ca + another.ca;
  expect(await failureOf(open(`smtp://localhost:${server.port}`, { ca }))).toEqual({
    reason: "unavailable",
    code: "mail.not-safe",
  });
  expect(server.clear()).toMatch(/^EHLO \[127\.0\.0\.1\]\r\n/);
  expectNothingIn(server.clear());
  expect(server.texts()).toBe(0);
});

test.each([
  ["before the text", "RCPT", "lost"],
  ["in the middle of the text", "text", "unknown"],
  ["after the text, without a word", "end", "unknown"],
] as const)("a server that hangs up %s: what is known of the mail is said", async (_, dropsAt, kind) => {
  const server = await lyingServer({
    offers: ["STARTTLS"],
    startTls: "220 go\r\n",
    encrypts: identity,
    dropsAt,
  });
  closing.push(server.close);
  const session = await open(`smtp://localhost:${server.port}`);
  expect(await session.send(mail, message)).toMatchObject({ kind });
  expectNothingIn(server.clear());
  // nothing comes by itself afterwards
  expect(await session.send(mail, message)).toMatchObject({ kind: "lost" });
  expect(server.texts()).toBe(dropsAt === "end" ? 1 : 0);
  session.close();
});

test.each([
  ["smtps://mail.example", { host: "mail.example", port: 465, direct: true }],
  ["smtp://mail.example", { host: "mail.example", port: 587, direct: false }],
  ["SMTP://Mail.Example:2525/", { host: "mail.example", port: 2525, direct: false }],
])("%s is understood", (typed, target) => {
  expect(parseSmtp(typed)).toEqual(target);
});

test.each([
  "mail.example",
  "https://mail.example",
  "smtp://olga:geheim@mail.example",
  "smtp://mail.example:0",
  "smtp://mail.example:70000",
  "smtp://mail.example/x",
  "smtp://mail.example\r\nEHLO",
])("%j is refused, and no password is repeated", (typed) => {
  expect(() => parseSmtp(typed)).toThrow(Failure);
  try {
    parseSmtp(typed);
  } catch (error) {
    expect(JSON.stringify((error as Failure).findings)).not.toContain("geheim");
  }
});
