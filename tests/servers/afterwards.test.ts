/** What comes after applying: who came, who is reminded, and how a run is undone. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { settingsFor } from "../../src/plan/policy.ts";
import { connect } from "../../src/xmpp/connect.ts";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import { rooms } from "../../src/xmpp/room.ts";
import { tool } from "../cli/tool.ts";
import { files, makePlan, parents, rows, stateOf, teacher } from "./class.ts";
import { apply, type Made, planned } from "./faults.ts";
import { describeOnServers, type School } from "./school.ts";
import { witness, witnessInstalled } from "./witness.ts";

const people = ["nora", "emil", "lena", "ole"];

/** @param other state and environment of another run, on the same computer as it were */
async function applied(school: School, name: string, other?: Pick<Made, "env" | "state">): Promise<Made> {
  const made = { ...(await planned(school, name)), ...other };
  const { code, err } = await apply(made);
  expect([code, err]).toEqual([0, expect.any(String)]);
  return made;
}

const status = async ({ plan, login, env }: Made) => {
  const ran = await tool(["status", plan, "--json", ...login], { env });
  expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
  return JSON.parse(ran.out).rooms[0];
};

const undo = ({ plan, login, env }: Made, ...more: string[]) =>
  tool(["undo", plan, "--yes", ...login, ...more], { env });

const statesOf = (room: { people: { jid: string; state: string }[] }) =>
  Object.fromEntries(room.people.map(({ jid, state }) => [jid.slice(0, jid.indexOf("@")), state]));

describeOnServers("afterwards", { users: ["berger", "other", ...parents] }, (school) => {
  it("status tells who waits, who was never seen, who is there, who wrote, whose invitation came back", async () => {
    const { csv, archive, plan } = await files(school, "status", [
      ...rows,
      "Gone;;nobody@schule.example;member;yes;no;de",
    ]);
    const { login, env } = await teacher(school, "status");
    const kind = ["--policy", "class-e2ee", "--without-keys", "let-in"];
    const wish = ["--people", csv, ...kind, "--room", "status", "--title", "Klasse 7b"];
    const made = await tool(
      ["plan", archive, ...wish, "--as", school.address("berger"), ...login, "-o", plan],
      { env },
    );
    expect(made.code).toBe(0);
    const all = { plan, login, env, room: school.room("status") } as unknown as Made;
    expect(statesOf(await status(all))).toEqual(
      Object.fromEntries([...people, "nobody"].map((name) => [name, "waiting"])),
    );
    expect((await tool(["apply", plan, "--yes", ...login], { env })).code).toBe(3);
    const nora = rooms(await school.session("nora"));
    expect((await nora.enter(all.room, "Nora")).kind).toBe("ok");
    const lena = rooms(await school.session("lena"));
    await lena.enter(all.room, "Lena");
    expect((await lena.say(all.room, { id: "hallo", body: "Hallo", stamp: null })).kind).toBe("ok");
    await lena.leave(all.room);
    const told = await status(all);
    expect(statesOf(told)).toEqual({
      nora: "joined",
      lena: "joined",
      emil: "never-seen",
      ole: "never-seen",
      nobody: "bounced",
    });
    const seen = Object.fromEntries(
      told.people.map((one: { jid: string; seen: string }) => [one.jid, one.seen]),
    );
    expect(seen).toMatchObject({ [school.address("nora")]: "here", [school.address("lena")]: "wrote" });
    expect(told.people.find((one: { jid: string }) => one.jid.startsWith("nobody")).bounce).toEqual({
      condition: "service-unavailable",
      cause: "no-account",
    });
    const text = await tool(["status", plan, ...login], { env });
    expect(text.out).toContain("Status: 2 joined, 2 never seen, 0 sent, 0 waiting, 1 came back, 0 unknown.");
    expect(text.out + text.err).not.toMatch(/reached/i);
    // looking changed nothing
    expect((await tool(["apply", plan, "--yes", ...login], { env })).out).toMatch(/^Result: 0 changes/m);
    await nora.leaveAll();
  });

  it("reminds those never seen, once a day at most, and nobody who came or whose invitation came back", async () => {
    const made = await applied(school, "remind");
    const { plan, login, env, room } = made;
    const nora = rooms(await school.session("nora"));
    expect((await nora.enter(room, "Nora")).kind).toBe("ok");
    const remind = (now: Date, ...more: string[]) =>
      tool(["apply", plan, "--remind", "--yes", ...more, ...login], { env, now });
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    const tooSoon = await remind(later(0.5));
    expect([tooSoon.code, tooSoon.out]).toEqual([0, expect.stringContaining("Nobody to remind")]);
    // also by a later plan, which names nobody because everybody was invited before
    const replanned = await makePlan(school, "remind", [], { state: made.state });
    expect(replanned.out).toContain("Nothing to do");
    const first = await remind(later(2));
    expect([first.code, first.err]).toEqual([0, expect.stringContaining("3 reminders sent")]);
    const again = await remind(later(2.1), "--json");
    expect([again.code, jsonLines(again.out)]).toMatchObject([0, [{ type: "version" }, { changes: 0 }]]);
    const got = async (user: string) => (await inbox(school, user)).filter((one) => one.room === room);
    const [ole, seen] = [await got("ole"), await got("nora")];
    expect([ole.length, seen.length]).toEqual([2, 1]);
    expect(ole[1]?.body).toContain("Hallo Ole Otto, zur Erinnerung");
    expect((await got("emil"))[1]?.body).toContain("Hello Emil Eck, a reminder");
    const told = (await status(made)).people.find((one: { jid: string }) => one.jid.startsWith("ole"));
    expect([told.state, told.name]).toEqual(["never-seen", "Ole Otto"]);
    expect(Date.parse(told.remindedAt)).toBeGreaterThan(Date.parse(told.invitedAt) + 86_400_000);
    // a reminder changes nothing that the plan says
    expect((await tool(["verify", plan, ...login], { env })).code).toBe(0);
    await nora.leaveAll();
  });

  it("sends invitations by way of the room, or both ways, after one to oneself has arrived", async () => {
    const invited = async (way: string) => {
      const made = await makePlan(school, way, ["--invite", way]);
      expect(made.code).toBe(0);
      const { plan, login, env } = made;
      const ran = await tool(["apply", plan, "--yes", "--invite-test", ...login], { env });
      expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("(4 invitations sent)")]);
      const again = await tool(["apply", plan, "--yes", "--invite-test", ...login], { env });
      expect([again.code, again.out]).toEqual([0, expect.stringMatching(/^Result: 0 changes/m)]);
      expect((await tool(["verify", plan, ...login], { env })).code).toBe(0);
    };
    await Promise.all(["mediated", "both"].map(invited));
    const got = await inbox(school, "lena");
    const from = (way: string) => got.filter(({ room }) => room === school.room(way)).map((one) => one.from);
    expect(from("mediated")).toEqual([school.room("mediated")]);
    expect(from("both").sort()).toEqual([school.address("berger"), school.room("both")].sort());
  });

  it("an invitation by way of the room makes a member, is found in our archive, and never comes back", async () => {
    const server = await school.as("berger");
    const room = school.room("by-way");
    await server.createRoom(room, "Frau Berger");
    await server.configure(room, settingsFor("class", "7b", "", "de"));
    const text = { body: "Hallo", reason: "Umzug" };
    await server.invite(room, school.address("lena"), text, "m-1", "mediated");
    await server.invite(room, school.address("nobody"), text, "m-2", "mediated");
    await server.invite(room, school.address("nobody"), text, "d-1");
    expect(await server.wasSent(room, "m-1")).toBe("sent");
    expect(await server.wasSent(room, "m-3")).toBe("not-sent");
    expect((await server.bounces()).map(({ id }) => id)).toEqual(["d-1"]);
    const now = await server.observe(room);
    expect(now).toMatchObject({
      affiliations: { [school.address("lena")]: "member", [school.address("nobody")]: "member" },
    });
    const got = (await inbox(school, "lena")).filter((one) => one.room === room);
    expect(got.map(({ from, body }) => [from, body === text.body])).toEqual([
      [room, school.kind === "prosody"],
    ]);
  });

  it("undo destroys the room that it made, takes back the bookmark, and a new plan makes a fresh room", async () => {
    const made = await applied(school, "undo");
    const { plan, login, env } = made;
    const dry = await tool(["undo", plan, "-n", ...login], { env });
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining("4 invitations into")]);
    expect((await stateOf(school, "undo")).observed.kind).toBe("owned");
    const ran = await undo(made, "--json");
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("Undone.")]);
    const told = jsonLines(ran.out);
    expect(told.slice(0, 2)).toEqual([
      { type: "version", format: "migrate-class/apply", version: 1 },
      {
        type: "stays",
        findings: [
          { code: "plan.undo-invitations", room: made.room, count: 4 },
          { code: "plan.undo-copies", room: made.room },
        ],
      },
    ]);
    expect(told.at(-1)).toMatchObject({ type: "summary", changes: 2, counts: { done: 2, failed: 0 } });
    const after = await stateOf(school, "undo");
    expect([after.observed.kind, after.messages, after.bookmarked]).toEqual(["absent", [], "no"]);
    const now = await tool(["status", plan, ...login], { env });
    expect(now.out).toMatch(/this tool ended it on \d{4}-\d\d-\d\d/);
    const twice = await undo(made);
    expect([twice.code, twice.out]).toEqual([0, expect.stringContaining("Nothing to undo")]);
    const nothing = jsonLines((await undo(made, "--json")).out);
    expect(nothing.map(({ type }) => type)).toEqual(["version", "stays", "summary"]);
    const fresh = await applied(school, "undo");
    const state = await stateOf(school, "undo");
    expect([state.observed.kind, state.messages.length, state.bookmarked]).toEqual(["owned", 2, "yes"]);
    if (witnessInstalled) {
      const sight = (await witness(school.server, ["ole"], [fresh.room])).ole;
      expect([sight?.invitations[fresh.room], sight?.rooms[fresh.room]?.bodies.length]).toEqual([2, 2]);
    }
  });

  it("undo leaves a room alone where people wrote, unless told so", async () => {
    const made = await applied(school, "talk");
    const nora = rooms(await school.session("nora"));
    await nora.enter(made.room, "Nora");
    expect((await nora.say(made.room, { id: "x1", body: "Hallo", stamp: null })).kind).toBe("ok");
    const refused = await undo(made);
    expect([refused.code, refused.err]).toEqual([79, expect.stringContaining("--even-if-people-wrote")]);
    expect((await stateOf(school, "talk")).observed.kind).toBe("owned");
    const ran = await undo(made, "--even-if-people-wrote");
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("Undone.")]);
    const after = (await stateOf(school, "talk")).observed.kind;
    expect(after).toBe({ prosody: "closed", ejabberd: "absent" }[school.kind]);
    const { plan, login, env } = made;
    const again = await tool(["apply", plan, "--yes", ...login], { env });
    const closed = [79, expect.stringContaining("closed for a while")];
    expect([again.code, again.err]).toEqual({ prosody: closed, ejabberd: [0, again.err] }[school.kind]);
  });

  it("undo of an adopted room takes back rights as they were, and destroys nothing", async () => {
    const server = await school.as("berger");
    const room = school.room("adopted");
    expect(await server.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
    await server.configure(room, settingsFor("class", "Klasse adopted", "", "de"));
    await server.setAffiliation(room, school.address("emil"), "member");
    await server.setAffiliation(room, school.address("other"), "member");
    const made = { ...(await makePlan(school, "adopted", ["--adopt", "--history", "none"])), room };
    expect([made.code, made.err]).toEqual([0, expect.any(String)]);
    // who was in before may have been invited before
    const adopted = await apply(made);
    expect([adopted.code, adopted.out]).toEqual([3, expect.stringContaining("--resend-unknown")]);
    // somebody decides otherwise in between: that is not ours to take back
    await server.setAffiliation(room, school.address("lena"), "admin");
    const ran = await undo(made);
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining(school.address("lena"))]);
    const { observed, bookmarked } = await stateOf(school, "adopted");
    expect(observed).toMatchObject({ kind: "owned" });
    if (observed.kind === "owned")
      expect(observed.affiliations).toEqual({
        [school.address("berger")]: "owner",
        [school.address("emil")]: "member",
        [school.address("other")]: "member",
        [school.address("lena")]: "admin",
      });
    expect(bookmarked).toBe("no");
    expect((await undo(made)).out).toContain("Nothing to undo");
  });

  it("undo that is killed at any line of its journal ends the same when it is run again", async () => {
    const whole = await applied(school, "dies");
    const before = journal(whole);
    await undo(whole);
    const lines = journal(whole) - before;
    expect(lines).toBeGreaterThanOrEqual(4);
    const names = Array.from({ length: lines }, (_, index) => `dies-${index + 1}`);
    const { env, state } = whole;
    let struck = 0;
    const one = async (name: string, index: number) => {
      const made = await applied(school, name, { env, state });
      if (await killedAt(made, journal(made) + index + 1)) struck += 1;
      const ran = await undo(made);
      expect([ran.code, ran.err, ran.out], name).toEqual([0, expect.any(String), expect.any(String)]);
      const { observed, bookmarked } = await stateOf(school, name);
      expect([observed.kind, bookmarked], name).toEqual(["absent", "no"]);
      expect((await undo(made)).out, name).toContain("Nothing to undo");
    };
    await Promise.all(names.map(one));
    expect(struck).toBeGreaterThanOrEqual(lines / 2);
  });

  it("migrate --json and verify -o give what other programs read", async () => {
    const { archive, csv, plan } = await files(school, "json-way");
    const { login, env } = await teacher(school, "json-way");
    const wishes = ["--people", csv, "--policy", "class", "--room", "json-way", "--title", "7b", "-o", plan];
    const ran = await tool(
      [archive, ...wishes, "--as", school.address("berger"), ...login, "--yes", "--json"],
      { env },
    );
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
    const lines = jsonLines(ran.out);
    expect(lines[0]).toEqual({ type: "version", format: "migrate-class/migrate", version: 1 });
    expect(lines[1]).toEqual({ type: "plan", plan: JSON.parse(await readFile(plan, "utf8")) });
    expect(lines.at(-2).type).toBe("summary");
    expect(lines.at(-1)).toMatchObject({ type: "verify", code: "report.verify-equal" });
    const output = `${plan}.verified.json`;
    expect((await tool(["verify", plan, ...login, "-o", output], { env })).code).toBe(0);
    expect(JSON.parse(await readFile(output, "utf8"))).toMatchObject({
      format: "migrate-class/verify",
      code: "report.verify-equal",
    });
    const classes = `${plan}.classes.csv`;
    await writeFile(classes, `archive;room;title\n${archive};json-way;7b\ngone.zip;gone;8b\n`);
    const batch = await tool(
      [
        "batch",
        classes,
        "--people",
        csv,
        "--policy",
        "class",
        "--as",
        school.address("berger"),
        ...login,
        "--yes",
        "--json",
      ],
      { env },
    );
    const told = jsonLines(batch.out);
    expect([batch.code, told[0].format]).toEqual([3, "migrate-class/batch"]);
    expect(told.filter(({ type }) => type === "row-end").map(({ outcome }) => outcome)).toEqual([
      "done",
      "failed",
    ]);
    expect(told.at(-1)).toEqual({ type: "batch", good: 1, of: 2, putOff: 0, failed: 1 });
  });
});

const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

function journalFile({ state, room }: Made): string {
  const journals = join(state, "migrate-class", "journals");
  const [account = ""] = readdirSync(journals);
  const name = readdirSync(join(journals, account)).find((file) => file === `${room}.jsonl`);
  return join(journals, account, name ?? "none");
}

const journal = (made: Made) => readFileSync(journalFile(made), "utf8").split("\n").length - 1;

/** Kills `undo` as soon as its journal has so many lines. Was it cut off? */
async function killedAt(made: Made, lines: number): Promise<boolean> {
  const { plan, login, env } = made;
  const child = spawn(process.execPath, ["bin/migrate-class.js", "undo", plan, "--yes", ...login], {
    env: { ...process.env, LANG: "en_GB.UTF-8", ...env },
    stdio: "ignore",
  });
  const gone = once(child, "exit");
  while (child.exitCode === null && journal(made) < lines) await sleep(1);
  child.kill("SIGKILL");
  const [, signal] = await gone;
  return signal === "SIGKILL";
}

/** What waits for somebody who comes online and leaves again. */
async function inbox(school: School, user: string) {
  const session = await connect(await school.options(user));
  try {
    return await waitingInvitations(session);
  } finally {
    await session.close();
  }
}
