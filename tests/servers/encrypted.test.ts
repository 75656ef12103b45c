/** A room that is to be encrypted: whoever has no keys waits outside, is told so once, and comes in with the same plan. */
import { expect, it } from "vitest";
import { keysReadable } from "../../src/xmpp/device-list.ts";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { ctrlC, enter, guided } from "../cli/guided-terminal.ts";
import { tool } from "../cli/tool.ts";
import { files, makePlan, teacher } from "./class.ts";
import { publishDevices } from "./device-list.ts";
import { describeOnServers, type School } from "./school.ts";

const users = ["berger", "nora", "emil", "lena", "ole", "ida", "ready", "empty", "bare"];
const encrypted = ["--policy", "class-e2ee", "--history", "none", "--lang", "en"];

async function withDevices(school: School, user: string, devices: readonly number[]): Promise<Session> {
  const session = await school.session(user);
  await publishDevices(session, devices);
  return session;
}

/** The texts of plain messages that had been waiting for somebody; invitations are none. */
async function textsFor(session: Session): Promise<readonly string[]> {
  const texts: string[] = [];
  const stop = session.listen((stanza) => {
    const body = stanza.name === "message" ? stanza.getChildText("body") : null;
    if (body !== null && !stanza.getChild("x", "jabber:x:conference")) texts.push(body);
  });
  await waitingInvitations(session);
  stop();
  return texts;
}

describeOnServers("keys", { users }, (school) => {
  it("can be read of whoever published some, and of nobody else", async () => {
    const session = await school.session("berger");
    await withDevices(school, "ready", [7, 8]);
    await withDevices(school, "empty", []);
    const readable = async (user: string) => keysReadable(session, school.address(user));
    expect(await readable("ready")).toBe(true);
    expect(await readable("empty")).toBe(false);
    expect(await readable("bare")).toBe(false);
    expect(await readable("nobody-at-all")).toBe(false);
    expect(await keysReadable(session, "someone@not-there.invalid")).toBe(false);
  });

  it("decide who is let in at once and who waits, is told once, and comes in by the same plan", async () => {
    await withDevices(school, "nora", [1]);
    const { plan, login, env, out } = await makePlan(school, "waits", encrypted);
    const run = (...argv: string[]) => tool([...argv, ...login, "--lang", "en"], { env });
    expect(out).toContain(
      "You first: of berger@schule.example, your own address, no keys of an app can be read.",
    );
    expect(out).toContain("3 people wait outside");
    expect(out).toMatch(/rights for 1 person, 1 invitation to send.*3 people waiting for keys\.$/m);

    const first = await run("apply", plan, "--yes");
    expect([first.code, first.err]).toEqual([0, expect.stringContaining(`migrate-class apply ${plan}`)]);
    const room = school.room("waits");
    const berger = await school.as("berger");
    // rights, invitation and, where the room can, the name of each of the three
    const waiting = (await berger.offers(room)).includes("names") ? 9 : 6;
    expect(first.out).toMatch(new RegExp(`1 invitation sent.* ${waiting} waiting, 0 refused, 0 failed`));
    const inside = async () => {
      const now = await berger.observe(room);
      return now.kind === "owned" ? Object.keys(now.affiliations).sort() : [];
    };
    expect(await inside()).toEqual(["berger", "nora"].map((user) => school.address(user)));

    const verified = await run("verify", plan);
    expect([verified.code, verified.out.trim().split("\n").at(-1)]).toEqual([
      0,
      "Verified but for those who wait: the server holds what the plan says so far. Waiting outside: 3.",
    ]);
    const status = await run("status", plan);
    expect(status.out).toMatch(/Emil Eck \(emil@schule\.example\): waits outside.*\(message sent on/);

    // again: nobody is told twice, and nothing has changed
    expect((await run("apply", plan, "--yes")).out).toMatch(/^Result: 0 changes/m);
    const replanned = await makePlan(school, "waits", [
      ...encrypted,
      "--detailed-exitcode",
      "-o",
      `${plan}.2`,
    ]);
    expect([replanned.code, replanned.out]).toEqual([
      0,
      expect.stringContaining("Nothing to do now but wait for 3 people"),
    ]);

    const emil = await withDevices(school, "emil", [4]);
    expect((await run("status", plan)).out).toContain("Emil Eck (emil@schule.example): has keys by now");
    const second = await run("apply", plan, "--yes");
    // a room that turned out to keep no names is not asked for any again
    const now = await berger.observe(room);
    const keepsNames = now.kind === "owned" && Object.keys(now.names ?? {}).length > 0;
    const left = new RegExp(`1 invitation sent.* ${keepsNames ? 6 : 4} waiting`);
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(left)]);
    expect(await inside()).toEqual(["berger", "emil", "nora"].map((user) => school.address(user)));
    const texts = await textsFor(emil);
    expect(texts).toEqual([expect.stringContaining("Hello Emil Eck, Frau Berger has a place for you")]);
    expect(await textsFor(await school.session("ole"))).toEqual([
      expect.stringContaining("Hallo Ole Otto, Frau Berger hat im Raum „Klasse waits“ einen Platz für dich"),
    ]);

    // whoever is taken out while waiting is not let in by the old plan
    expect((await run("remove", "Ole Otto", plan, "--yes")).code).toBe(0);
    const stale = await run("apply", plan, "--yes");
    expect([stale.code, stale.err]).toEqual([79, expect.stringContaining("which would let them in again")]);
  });

  it("that the owner lacks are told before anything is asked, and nothing where they are there", async () => {
    const { csv, plan } = await files(school, "own");
    const { login, env } = await teacher(school, "own");
    const wish = [
      "--people",
      csv,
      "--policy",
      "class-e2ee",
      "--title",
      "Own",
      "--room",
      "own",
      "--lang",
      "en",
    ];
    const run = () =>
      guided(
        ["migrate", ...wish, "--as", school.address("berger"), "-o", plan, ...login],
        [
          { when: "what becomes of people", type: enter },
          { when: "Make the room now?", type: ctrlC },
        ],
        { env },
      );
    const { screen } = await run();
    expect(screen.indexOf("You first")).toBeGreaterThan(-1);
    expect(screen.indexOf("You first")).toBeLessThan(screen.indexOf("what becomes of people"));
    await withDevices(school, "berger", [3]);
    expect((await run()).screen).not.toContain("You first");
  });

  it("are asked of nobody where everybody shall be let in, whatever follows, which is said", async () => {
    const more = [...encrypted, "--without-keys", "let-in"];
    const { plan, login, env, out } = await makePlan(school, "let-in", more);
    expect(out).toMatch(/people are let into let-in@\S+ though no keys of an app of theirs can be read/);
    const ran = await tool(["apply", plan, "--yes", ...login, "--lang", "en"], { env });
    expect([ran.code, ran.out]).toEqual([0, expect.stringMatching(/4 invitations sent.* 0 waiting/)]);
  });
});
