/** People without an address, on real servers: with an invitation they make an account, or who runs the server makes it. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { connect } from "../../src/xmpp/connect.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { failureOf } from "./failure.ts";
import { describeOnServers, type School } from "./school.ts";

const token = (uri: string) => /;preauth=([^;]+)/.exec(uri.replace("?", ";"))?.[1] ?? "";

/** A new app comes with an invitation: it makes the account, signs in and becomes a contact (XEP-0401 3.3, XEP-0379). */
async function comes(school: School, user: string, uri: string): Promise<Session> {
  const session = await connect(await school.options(user, { token: token(uri) }));
  const [, inviter] = /^xmpp:([^?@]+@[^?]+)\?roster/.exec(uri) ?? [];
  // first, for what answers the request may be quicker than we are
  session.listen((stanza) => {
    const { type, from } = stanza.attrs;
    if (stanza.name === "presence" && type === "subscribe")
      session.send(xml("presence", { type: "subscribed", to: from })).catch(() => {});
  });
  const preauth = xml("preauth", { xmlns: "urn:xmpp:pars:0", token: token(uri) });
  await session.send(xml("presence"));
  if (inviter) await session.send(xml("presence", { type: "subscribe", to: inviter }, preauth));
  return session;
}

async function roster(session: Session): Promise<Readonly<Record<string, string>>> {
  const reply = await ask(session, "get", null, xml("query", { xmlns: "jabber:iq:roster" }));
  if (reply.kind === "refused") throw new Error(reply.condition);
  const items = reply.stanza.getChild("query")?.getChildren("item") ?? [];
  return Object.fromEntries(items.map(({ attrs }) => [attrs.jid, attrs.subscription]));
}

async function invitation(school: School, user = "berger") {
  const invited = await (await school.as(user)).inviteToAccount();
  if (invited.kind !== "ok") throw new Error(JSON.stringify(invited));
  return invited.invitation;
}

const findings = async (coming: Promise<Session>) => (await failureOf(coming)).findings;
const over = (school: School) => [{ code: "xmpp.invitation-over", domain: school.server.domain }];
const isSince = (version: string, { server }: School) =>
  server.version.localeCompare(version, "en", { numeric: true }) >= 0;
/** ejabberd learned it in 26.01. */
const canInvite = (school: School) => school.kind === "prosody" || isSince("26.01", school);

async function none(school: School): Promise<void> {
  expect(await (await school.as("berger")).inviteToAccount()).toEqual({ kind: "none" });
}

describeOnServers(
  "invitations of who runs the server",
  { users: ["berger", "otto"], admins: ["berger"], invitations: "admins" },
  (school) => {
    it("are listed where there are any", async () => {
      const invitations = canInvite(school) ? "yes" : "no";
      expect(await (await school.as("berger")).accountWays()).toEqual({ invitations, accounts: true });
    });

    it("make an account once, and contacts of both sides", async () => {
      if (!canInvite(school)) return none(school);
      const { uri, domain, expires } = await invitation(school);
      expect(domain).toBe(school.server.domain);
      const days = (Date.parse(expires ?? "") - Date.now()) / 86_400_000;
      expect(Math.round(days)).toBe(14);
      const nora = await comes(school, "nora", uri);
      expect(nora.jid).toBe(school.address("nora"));
      await expect
        .poll(() => roster(nora), { timeout: 5000 })
        .toEqual({ [school.address("berger")]: "both" });
      const berger = await school.session("berger");
      expect(await roster(berger)).toMatchObject({ [school.address("nora")]: "both" });
      await nora.close();
      await (await school.session("nora")).close();
      expect(await findings(comes(school, "emil", uri))).toEqual(over(school));
    });

    it("that nobody made do not hold", async () => {
      if (!canInvite(school)) return none(school);
      const uri = `xmpp:${school.server.domain}?register;preauth=0123456789abcdef`;
      expect(await findings(comes(school, "emil", uri))).toEqual(over(school));
    });

    it("survive a name that is taken, and whose it is keeps the password", async () => {
      if (!canInvite(school)) return none(school);
      const { uri } = await invitation(school);
      const jid = school.address("otto");
      expect(await findings(comes(school, "otto", uri))).toEqual([{ code: "xmpp.name-taken", jid }]);
      await (await school.session("otto")).close();
      await (await comes(school, "lena", uri)).close();
    });

    it("are not made for others, whose own ones make no accounts", async () => {
      const server = await school.as("otto");
      const invitations = canInvite(school) ? "perhaps" : "no";
      expect(await server.accountWays()).toEqual({ invitations, accounts: false });
      expect(await server.inviteToAccount()).toEqual({ kind: "none" });
    });

    it("are made for a whole class at once", async () => {
      if (!canInvite(school)) return none(school);
      const server = await school.as("berger");
      const all = await Promise.all(Array.from({ length: 30 }, () => server.inviteToAccount()));
      const uris = all.map((one) => (one.kind === "ok" ? one.invitation.uri : one.kind));
      expect(new Set(uris).size).toBe(30);
      expect(uris.every((uri) => uri.includes(";preauth="))).toBe(true);
    });

    it("make accounts for others, each once; never at another domain, never for others", async () => {
      const server = await school.as("berger");
      const jid = school.address("ida");
      expect(await server.createAccount(jid, "pw-ida")).toEqual({ kind: "ok" });
      await (await school.session("ida")).close();
      expect(await server.createAccount(jid, "another password")).toEqual({ kind: "exists" });
      await (await school.session("ida")).close();
      expect(await server.createAccount("ida@elsewhere.example", "pw")).toMatchObject({ kind: "refused" });
      const otto = await school.as("otto");
      expect(await otto.createAccount(school.address("uwe"), "pw")).toMatchObject({
        kind: "refused",
        condition: "forbidden",
      });
    });
  },
);

describeOnServers(
  "invitations where everybody may invite, for two seconds",
  { users: ["berger"], invitations: "everybody", invitationSeconds: 2 },
  (school) => {
    it("make accounts, and end", async () => {
      if (!canInvite(school)) return none(school);
      const [used, late] = [await invitation(school), await invitation(school)];
      await (await comes(school, "nora", used.uri)).close();
      expect(Date.parse(late.expires ?? "")).toBeLessThan(Date.now() + 3000);
      await sleep(Date.parse(late.expires ?? "") + 1500 - Date.now());
      expect(await findings(comes(school, "emil", late.uri))).toEqual(over(school));
    });
  },
);

describeOnServers(
  "invitations to a server that thinks of no school behind one connection",
  { users: ["berger"], admins: ["berger"], invitations: "admins", slowRegistration: true },
  (school) => {
    it("make one account there, and the second is told why not", async () => {
      if (!canInvite(school)) return none(school);
      await (await comes(school, "nora", (await invitation(school)).uri)).close();
      expect(await findings(comes(school, "emil", (await invitation(school)).uri))).toEqual([
        { code: "xmpp.too-many-accounts", domain: school.server.domain },
      ]);
    });
  },
);
