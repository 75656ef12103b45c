/** From the letter's picture into the room, with an account made at the school's own server; and doors that stay shut. */
import { spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "../../src/xmpp/connect.ts";
import { invitationIn } from "../../src/xmpp/inbox.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { type Element, xml } from "../../src/xmpp/library.ts";
import { rooms } from "../../src/xmpp/room.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { enter, guided } from "../cli/guided-terminal.ts";
import { tool } from "../cli/tool.ts";
import { browserInstalled, program } from "../clients/browser.ts";
import { codesIn } from "../letters/read-codes.ts";
import { files, folderOf, makePlan, teacher } from "./class.ts";
import { failureOf } from "./failure.ts";
import { describeOnServers, type School } from "./school.ts";

let browser: Browser | null = null;
beforeAll(async () => {
  if (browserInstalled)
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(() => browser?.close());

const rows = [
  "name;whatsapp;jid;role;invite;history;lang;source",
  "Frau Berger;;berger@schule.example;owner;yes;no;de;",
  "Nora Nolte;Nora Mama;nora@schule.example;member;yes;yes;de;",
  "Emil;Emil Papa;;;no;;;",
  "Lena;Lena Mama nervig;;;no;;;",
  "Kemal;;;;;;tr;",
  "Anna;;;;;;;",
  "Olena;;;;;;uk;",
  "Ida;;ida@schule.example;;;;;guessed",
];

/** ejabberd learned it in 26.01. */
const canInvite = ({ kind, server }: School) =>
  kind === "prosody" || server.version.localeCompare("26.01", "en", { numeric: true }) >= 0;
const tokenOf = (uri: string) => /[?;]preauth=([^;]+)/.exec(uri)?.[1] ?? "";

async function begun(school: School, name: string, ...more: string[]) {
  const made = await makePlan(school, name, more, { people: rows });
  expect([made.code, made.err]).toEqual([0, expect.any(String)]);
  const { plan, login, env } = made;
  const applied = await tool(["apply", plan, "--yes", ...login], { env });
  expect([applied.code, applied.err]).toEqual([0, expect.any(String)]);
  return { ...made, applied: applied.out + applied.err, room: school.room(name) };
}

type Begun = Awaited<ReturnType<typeof begun>>;

async function letters(
  school: School,
  name: string,
  { plan, env }: Begun,
): Promise<(who: string) => Promise<string>> {
  const folder = join(folderOf(school), `${name}-letters`);
  expect((await tool(["letters", plan, "-o", folder], { env })).code).toBe(0);
  return async (who) => {
    const file = (await readdir(folder)).find((one) => one.endsWith(`-${who.toLowerCase()}.html`)) ?? "";
    return readFile(join(folder, file), "utf8");
  };
}

/** What a camera sees of a letter; without a browser, what stands in its links. */
async function codesOf(html: string): Promise<readonly string[]> {
  if (!browser)
    return [...html.matchAll(/href="(xmpp:[^"]+)"/g)].map(([, uri = ""]) => uri.replaceAll("&amp;", "&"));
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 });
  await page.setContent(html);
  const codes = await codesIn(page);
  await page.close();
  return codes;
}

/** A new app that was shown the codes: it makes the account, becomes a contact, and writes the message of the second code. */
async function newcomer(
  school: School,
  user: string,
  [uri = "", write = ""]: readonly string[],
): Promise<Session> {
  const session = await connect(await school.options(user, { token: tokenOf(uri) }));
  const [, inviter] = /^xmpp:([^?@]+@[^?]+)\?roster/.exec(uri) ?? [];
  session.listen((stanza: Element) => {
    const { type, from } = stanza.attrs;
    if (stanza.name === "presence" && type === "subscribe")
      session.send(xml("presence", { type: "subscribed", to: from })).catch(() => {});
  });
  await session.send(xml("presence"));
  const preauth = xml("preauth", { xmlns: "urn:xmpp:pars:0", token: tokenOf(uri) });
  if (inviter) await session.send(xml("presence", { type: "subscribe", to: inviter }, preauth));
  const [, to = "", body = ""] = /^xmpp:([^?]+)\?message;body=(.+)$/.exec(write) ?? [];
  await session.send(xml("message", { to, type: "chat" }, xml("body", {}, body)));
  return session;
}

async function roster(session: Session): Promise<Readonly<Record<string, string>>> {
  const reply = await ask(session, "get", null, xml("query", { xmlns: "jabber:iq:roster" }));
  const items = reply.kind === "ok" ? (reply.stanza.getChild("query")?.getChildren("item") ?? []) : [];
  return Object.fromEntries(items.map(({ attrs }) => [attrs.jid, attrs.subscription]));
}

const admitted = async ({ plan, login, env }: Begun) => {
  const { out, code } = await tool(["admit", plan, "--json", "--yes", ...login], { env });
  const last = JSON.parse(out.trimEnd().split("\n").at(-1) ?? "{}");
  return [
    code,
    last.admitted.map(({ name, address }: { name: string; address: string }) => `${name} ${address}`),
  ];
};

describeOnServers(
  "a letter with an invitation",
  { users: ["berger", "nora"], admins: ["berger"], invitations: "admins" },
  (school) => {
    it("leads from its picture to an account, a contact and into the room", async () => {
      const group = await begun(school, "invited");
      const letterOf = await letters(school, "invited", group);
      const codes = await codesOf(await letterOf("Kemal"));
      if (!canInvite(school)) {
        expect(codes.map((uri) => uri.includes("preauth=") || uri.includes("body="))).toEqual([true, true]);
        expect(codes.join()).not.toContain("ibr=y");
        return;
      }
      expect(group.applied).toContain("4 invitations to make an account");
      const kemal = await newcomer(school, "kemal", codes);
      expect(kemal.jid).toBe("kemal@schule.example");
      if (codes[0]?.includes("?roster"))
        await expect
          .poll(() => roster(kemal), { timeout: 5000 })
          .toEqual({ "berger@schule.example": "both" });
      const invitations: string[] = [];
      kemal.listen((stanza) => {
        const found = invitationIn(stanza);
        if (found) invitations.push(`${found.room} ${found.body}`);
      });
      await sleep(300);
      expect(await admitted(group)).toEqual([0, ["Kemal kemal@schule.example"]]);
      await expect.poll(() => invitations, { timeout: 5000 }).toHaveLength(1);
      expect(invitations[0]).toMatch(new RegExp(`^${group.room} Merhaba Kemal`));
      expect(await rooms(kemal).enter(group.room, "Kemal")).toEqual({ kind: "ok" });
      await kemal.close();
      // the letter opens nothing a second time
      const again = newcomer(school, "thief", codes);
      expect((await failureOf(again)).findings).toEqual([
        { code: "xmpp.invitation-over", domain: "schule.example" },
      ]);
    }, 60_000);

    it("is offered at the end of the guided way", async () => {
      const { archive, csv, plan } = await files(school, "guided", rows);
      const { login, env } = await teacher(school, "guided");
      const wishes = [
        "--people",
        csv,
        "--policy",
        "class",
        "--history",
        "none",
        "--room",
        "guided",
        "-o",
        plan,
      ];
      const argv = [archive, ...wishes, "--as", school.address("berger"), ...login];
      const yes = (when: string) => ({ when, type: `y${enter}` });
      const acts = [yes("Make the room now?"), yes("invitation now?"), yes("Write the letters now")];
      const { code, screen, out } = await guided(argv, acts, { env, now: new Date(2026, 11, 1, 10) });
      expect([code, screen]).toEqual([0, expect.stringContaining("admit")]);
      expect(out).toContain("letters in");
      const folder = join(folderOf(school), "letters");
      expect((await readdir(folder)).filter((name) => /^\d/.test(name)).length).toBeGreaterThan(3);
    }, 60_000);

    it("opens nothing any more once it was taken back, by us or by the line for who runs the server", async () => {
      if (!canInvite(school))
        return expect(await (await school.as("berger")).inviteToAccount()).toEqual({ kind: "none" });
      const group = await begun(school, "revoked");
      const letterOf = await letters(school, "revoked", group);
      const { plan, login, env } = group;
      const before = await tool(["invites", "list", plan, "--json"], { env });
      const open = JSON.parse(before.out).open.map(
        ({ name, kind }: { name: string; kind: string }) => `${name} ${kind}`,
      );
      expect(open).toContain("Anna invitation");
      const codes = await codesOf(await letterOf("Anna"));
      const token = tokenOf(codes[0] ?? "");
      expect(before.out + before.err).not.toContain(token);
      const { code, err } = await tool(["invites", "revoke", plan, "Anna", "--yes", ...login], { env });
      if (school.kind === "ejabberd") {
        expect([code, err]).toEqual([0, expect.stringContaining("Anna")]);
        expect(err).not.toContain(token);
      } else {
        expect(code).toBe(3);
        const [, line = ""] = /Prosody: +prosodyctl (shell '.*')/.exec(err) ?? [];
        const config = join(school.server.folder, "prosody.cfg.lua");
        const ran = spawnSync("sh", ["-c", `prosodyctl --config "${config}" ${line}`], { encoding: "utf8" });
        expect([ran.status, ran.stdout + ran.stderr]).toEqual([0, expect.stringMatching(/true|OK|Result/i)]);
      }
      const refused = await failureOf(newcomer(school, "anna", codes));
      expect(refused.findings).toEqual([{ code: "xmpp.invitation-over", domain: "schule.example" }]);
      const after = await tool(["invites", "list", plan], { env });
      expect(after.out).not.toContain("Anna");
      const removed = await tool(["remove", "Olena", plan, "--yes", ...login], { env });
      expect(removed.out + removed.err).toContain("Olena");
      expect((await tool(["invites", "list", plan], { env })).out).not.toContain("Olena");
    }, 60_000);

    it("an account made by who runs the server is let in with the letter's password; one that was there is left alone", async () => {
      const group = await begun(school, "made", "--accounts", "create");
      expect(group.applied).toContain("1 account made");
      const letterOf = await letters(school, "made", group);
      const html = (await letterOf("Ida")).replaceAll(/<[^>]+>/g, "");
      const [password = ""] = /([a-z]{4}-){4}[a-z]{4}/.exec(html) ?? [];
      const ida = await connect(await school.options("ida", { password: async () => password }));
      expect(await rooms(ida).enter(group.room, "Ida")).toEqual({ kind: "ok" });
      await ida.close();
      const made = await makePlan(school, "again", ["--accounts", "create"], { people: rows });
      const { code, out } = await tool(["apply", made.plan, "--yes", ...made.login], { env: made.env });
      expect([code, out]).toEqual([3, expect.stringContaining("there is an account of that name already")]);
      const { affiliations } = await (await school.as("berger")).listed(school.room("again"), ["member"]);
      expect(affiliations["ida@schule.example"]).toBeUndefined();
    }, 60_000);
  },
);
