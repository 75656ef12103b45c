/** A room through a school year: what it is given, who leaves, who takes over, how it ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Plan } from "../../src/plan/model.ts";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { rooms } from "../../src/xmpp/room.ts";
import { roomPicture } from "../../src/xmpp/room-picture.ts";
import { tool } from "../cli/tool.ts";
import { folderOf, parents, stateOf, teacher } from "./class.ts";
import { keepsNames, offeredBy } from "./offered.ts";
import { describeOnServers, type School } from "./school.ts";
import { drawing, soak, told } from "./soak.ts";
import { witness, witnessInstalled } from "./witness.ts";

const header = "name;whatsapp;jid;role;source";
const everybody = [
  "Frau Berger;;berger@schule.example;owner;",
  "Emil Eck;;emil@schule.example;owner;",
  "Nora Nolte;;nora@schule.example;member;",
  "Lena Laube;;lena@schule.example;member;",
  "Ole Otto;;ole@schule.example;member;",
  "Ida Iwan;;ida@schule.example;member;",
];
/** The least that servers take for a picture: they look at nothing but its place. */
const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(200, 7)]);

interface Class {
  readonly plan: string;
  readonly login: readonly string[];
  readonly env: Record<string, string>;
  readonly journal: string;
  /** `plan` for this list with these flags, written to the class's plan file. */
  replan(people: readonly string[], ...flags: string[]): ReturnType<typeof tool>;
  /** Any command on the plan, signed in. */
  run(command: string, ...flags: string[]): ReturnType<typeof tool>;
}

/** @param computer classes of one computer share a folder of state, and take turns at the account's bookmarks */
async function classOf(
  school: School,
  name: string,
  policy = "class",
  computer = `year-${name}`,
): Promise<Class> {
  const folder = folderOf(school);
  const csv = join(folder, `${name}.year.csv`);
  const plan = join(folder, `${name}.year.json`);
  const { login, env, state } = await teacher(school, computer);
  const wishes = [
    "--policy",
    policy,
    "--room",
    name,
    "--title",
    `Klasse ${name}`,
    "--as",
    school.address("berger"),
  ];
  return {
    plan,
    login,
    env,
    journal: join(state, "migrate-class/journals", school.address("berger"), `${school.room(name)}.jsonl`),
    async replan(people, ...flags) {
      await writeFile(csv, [header, ...people].join("\n"));
      return tool(["plan", "--people", csv, ...wishes, ...flags, ...login, "-o", plan], { env });
    },
    run: (command, ...flags) => tool([command, ...flags, plan, ...login], { env }),
  };
}

const kinds = async (path: string) =>
  (JSON.parse(await readFile(path, "utf8")) as Plan).steps.map(({ kind }) => kind);

/** What somebody finds with a client that is not ours: may they enter? */
async function enters(school: School, user: string, room: string): Promise<boolean> {
  if (witnessInstalled)
    return (await witness(school.server, [user], [room]))[user]?.rooms[room]?.entered ?? false;
  const session = await school.session(user);
  const came = await rooms(session).enter(room, user);
  await session.close();
  return came.kind === "ok";
}

function journalOf({ journal }: Class): readonly string[] {
  return readFileSync(journal, "utf8").split("\n").slice(0, -1);
}

const journalLines = (one: Class) => journalOf(one).length;

/** Runs the tool as a process of its own and kills it as soon as it is so far. */
async function killed(
  argv: readonly string[],
  env: Record<string, string>,
  so: () => boolean,
): Promise<void> {
  const child = spawn(process.execPath, ["bin/migrate-class.js", ...argv], {
    env: { ...process.env, LANG: "en_GB.UTF-8", ...env },
    stdio: "ignore",
  });
  const gone = once(child, "exit");
  while (child.exitCode === null && !so()) await sleep(1);
  child.kill("SIGKILL");
  await gone;
}

describeOnServers("a school year", { users: ["berger", ...parents] }, (school) => {
  it("begins with picture, hours and kept names where the server can, and says where it cannot", async () => {
    const picture = join(folderOf(school), "class.png");
    await writeFile(picture, png);
    const year = await classOf(school, "begin");
    const besides = ["--avatar", picture, "--hours", "Mo–Fr 8–18", "--keep-names"];
    const planned = await year.replan(everybody, ...besides);
    expect([planned.code, planned.out]).toEqual([0, expect.stringContaining(picture)]);
    const applied = await year.run("apply", "--yes");
    expect([applied.code, applied.err]).toEqual([0, expect.any(String)]);

    const room = school.room("begin");
    const nora = await school.session("nora");
    const [invitation] = (await waitingInvitations(nora)).filter((one) => one.room === room);
    expect(invitation?.body).toContain("Mo–Fr 8–18");
    const { observed } = await stateOf(school, "begin");
    if (observed.kind !== "owned") throw new Error("owned expected");
    expect(observed.settings.description).toContain("Mo–Fr 8–18");
    const lena = rooms(await school.session("lena"));
    const pretends = await lena.enter(room, "Nora Nolte");
    const { features } = await offeredBy(school, "berger", room);
    if (features.has("vcard-temp")) expect(await roomPicture(nora, room)).toEqual(png);
    else expect(applied.out).toContain("keeps no pictures");
    const elsewhere = school.room("begin-names");
    await (await school.as("berger")).createRoom(elsewhere, "Berger");
    if (await keepsNames(school, "berger", elsewhere, "nora")) {
      expect(observed.names).toMatchObject({ [school.address("nora")]: "Nora Nolte" });
      expect(pretends).toMatchObject({ kind: "refused", condition: "conflict" });
    } else {
      expect(applied.out).toContain("keeps no names");
      expect(pretends.kind).toBe("ok");
    }
    await lena.leave(room);
    expect((await year.run("apply", "--yes")).out).toMatch(/^Result: 0 changes/m);
    expect((await year.run("verify")).out).toContain("Verified: the server holds exactly");
    const again = await year.replan(everybody, ...besides);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing to do")]);
  });

  it("goes on when people leave: they are named, taken out only with --prune, and let in again when they come back", async () => {
    const year = await classOf(school, "leave");
    await year.replan(everybody);
    expect((await year.run("apply", "--yes")).code).toBe(0);
    const room = school.room("leave");
    const ole = await school.session("ole");
    const inside = rooms(ole);
    expect((await inside.enter(room, "Ole")).kind).toBe("ok");
    const without = everybody.filter((row) => !row.startsWith("Ole"));
    const named = await year.replan(without);
    expect([await kinds(year.plan), named.out]).toEqual([[], expect.stringContaining("ole@schule.example")]);

    const pruned = await year.replan(without, "--prune");
    expect(pruned.out).toMatch(/^ *- .*ole@schule\.example/m);
    expect(await kinds(year.plan)).toEqual(["member.revoke"]);
    expect(await year.run("apply", "--yes")).toMatchObject({
      code: 78,
      err: expect.stringContaining("--prune"),
    });
    expect((await year.run("apply", "--yes", "--prune")).code).toBe(0);
    expect(await inside.say(room, { id: "too-late", body: "?", stamp: null })).toMatchObject({
      kind: "refused",
    });
    expect(await enters(school, "ole", room)).toBe(false);
    expect((await year.run("apply", "--yes", "--prune")).out).toMatch(/^Result: 0 changes/m);
    expect((await year.run("verify")).code).toBe(0);

    const wrongFile = await year.replan(everybody.slice(0, 2), "--prune");
    expect([wrongFile.code, wrongFile.err]).toEqual([79, expect.stringContaining("--max-removals 3")]);
    await year.replan(everybody);
    const { observed } = await stateOf(school, "leave");
    const keepsNames = observed.kind === "owned" && Object.keys(observed.names ?? {}).length > 0;
    expect(await kinds(year.plan)).toEqual([
      "member.grant",
      ...(keepsNames ? ["member.name"] : []),
      "invite.send",
    ]);
    expect((await year.run("apply", "--yes")).code).toBe(0);
    expect(await enters(school, "ole", room)).toBe(true);
  });

  it("changes hands only when another owner is there, and the old one then says what it cannot see", async () => {
    const year = await classOf(school, "hands");
    const nobody = await year.replan(
      everybody.filter((row) => !row.startsWith("Emil")),
      "--hand-over",
      "member",
    );
    expect([nobody.code, nobody.err]).toEqual([79, expect.stringContaining("role owner")]);
    await year.replan(everybody, "--hand-over", "member");
    const alone = () => year.run("apply", "--yes", "--only", "hand-over");
    expect((await year.run("apply", "--yes", "--only", "prepare")).code).toBe(0);
    const tooEarly = await alone();
    expect([tooEarly.code, tooEarly.out]).toEqual([3, expect.stringContaining("is not done yet")]);
    const early = await year.run("apply", "--yes");
    expect([early.code, early.out]).toEqual([3, expect.stringContaining("you stay until")]);
    const room = school.room("hands");
    const [berger, emil] = [await school.as("berger"), await school.as("emil")];
    const before = await berger.observe(room);
    if (before.kind !== "owned") throw new Error("owned expected");
    const lines = journalLines(year);
    expect((await emil.enter(room, "Emil")).kind).toBe("ok");
    const done = await alone();
    expect([done.code, done.out]).toEqual([0, expect.stringMatching(/^Result: 1 change\b/m)]);
    expect(journalLines(year) - lines).toBe(2);
    const rights = { [school.address("emil")]: "owner", [school.address("berger")]: "member" };
    const affiliations = { ...before.affiliations, ...rights };
    expect(await emil.observe(room)).toEqual({ ...before, affiliations });
    expect((await year.run("apply", "--yes")).out).toMatch(/^Result: 0 changes/m);
    const seen = await year.run("verify");
    expect([seen.code, seen.out]).toEqual([0, expect.stringContaining("as far as this account can see")]);
    expect(seen.out).toContain("for its owners to see");
    const more = await year.replan(everybody);
    expect([more.code, more.err]).toEqual([79, expect.stringContaining("You handed")]);
  });

  it("hands over to an owner whose address is proven without waiting for them, and leaves altogether", async () => {
    const year = await classOf(school, "left");
    const proven = everybody.map((row) => (row.startsWith("Emil") ? `${row}proven` : row));
    await year.replan(proven, "--hand-over", "leave");
    const done = await year.run("apply", "--yes");
    expect([done.code, done.err]).toEqual([0, expect.any(String)]);
    const room = school.room("left");
    const { affiliations } = (await (await school.as("emil")).observe(room)) as { affiliations: object };
    expect(Object.keys(affiliations)).not.toContain(school.address("berger"));
    expect(await (await school.as("berger")).bookmarked(room)).toBe("no");
    expect((await year.run("verify")).out).toContain("nothing of it is for you to see");
  });

  it("takes one person out by name, also out of an open room, and tells what stays", async () => {
    const takesOut = async (policy: string) => {
      const year = await classOf(school, `out-${policy}`, policy);
      await year.replan(everybody);
      expect((await year.run("apply", "--yes")).code).toBe(0);
      const room = school.room(`out-${policy}`);
      expect(await enters(school, "ida", room)).toBe(true);
      const remove = (who: string) =>
        tool(["remove", who, year.plan, "--yes", ...year.login], { env: year.env });
      const out = await remove("Ida Iwan");
      expect([out.code, out.err]).toEqual([0, expect.stringContaining("What stays of ida@schule.example")]);
      expect(await enters(school, "ida", room)).toBe(false);
      const again = await remove("ida@schule.example");
      expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing to do")]);
      expect((await remove("Ida")).code).toBe(78);
      expect((await remove("berger@schule.example")).code).toBe(79);
    };
    await Promise.all(["class", "announce"].map(takesOut));
  });

  it("ends: farewell first, the room later, its messages saved, its archive gone, its bookmark too", async () => {
    const year = await classOf(school, "end");
    await year.replan(everybody);
    expect((await year.run("apply", "--yes")).code).toBe(0);
    const room = school.room("end");
    const told: string[] = [];
    const nora = await school.session("nora");
    nora.listen((stanza) => void told.push(stanza.toString()));
    expect((await rooms(nora).enter(room, "Nora")).kind).toBe("ok");
    const farewell = await year.run("close", "--yes", "--only", "farewell");
    expect([farewell.code, farewell.err]).toEqual([0, expect.any(String)]);
    expect((await year.run("close", "--yes", "--only", "farewell")).out).toMatch(/^Result: 0 changes/m);

    const elsewhere = await teacher(school, "year-elsewhere");
    const strange = await tool(["close", year.plan, "--yes", ...elsewhere.login], { env: elsewhere.env });
    expect([strange.code, strange.err]).toEqual([79, expect.stringContaining("--adopt")]);

    const saved = join(folderOf(school), "end.jsonl");
    const closed = await tool(["close", year.plan, "--yes", "--export", saved, ...year.login], {
      env: year.env,
    });
    expect([closed.code, closed.err]).toEqual([0, expect.stringContaining("is closed")]);
    const lines = (await readFile(saved, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).body)).toEqual([expect.stringContaining("Klasse end")]);
    expect(told.filter((stanza) => stanza.includes("<body>")).length).toBe(1);
    expect(told.join("")).toMatch(/<destroy>.*<reason>.*Klasse end/);
    const berger = await school.as("berger");
    expect(await berger.bookmarked(room)).toBe("no");
    expect((await berger.observe(room)).kind).toBe(school.kind === "prosody" ? "closed" : "absent");
    expect((await year.run("close", "--yes")).out).toContain("Nothing to do");

    const next = await year.replan(everybody);
    if (school.kind === "prosody") {
      expect(await enters(school, "nora", room)).toBe(false);
      expect([next.code, next.err]).toEqual([79, expect.stringContaining("keeps that address closed")]);
      return;
    }
    // an address that is free again leads to a room in which nothing of the old one stands
    expect((await year.run("apply", "--yes")).code).toBe(0);
    expect((await stateOf(school, "end")).messages).toEqual([]);
  });

  it("killed (kill -9) at any line of its journal, the same command ends what was begun, and says farewell once", async () => {
    const draw = drawing();
    const without = everybody.filter((row) => !row.startsWith("Ole"));
    const proven = everybody.map((row) => (row.startsWith("Emil") ? `${row}proven` : row));
    const parts = {
      prune: { lines: 4, people: without, flags: ["--prune", "--keep-names"], run: ["apply", "--prune"] },
      close: { lines: 6, people: without, flags: ["--prune", "--keep-names"], run: ["close"] },
      "hand-over": { lines: 2, people: proven, flags: ["--hand-over", "member"], run: ["apply"] },
    };
    const cases = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) => {
      const { lines } = parts[part];
      const rounds = soak ? lines : Math.min(2, lines / 2);
      return Array.from({ length: rounds }, (_, round) => ({
        part,
        name: `killed-${part}-${round}`,
        place: Math.floor(((round + draw()) / rounds) * lines),
      }));
    });
    // all bookmarks are in before anything is killed: what a killed run still has under way on ejabberd meets no adding then
    const begun = await Promise.all(
      cases.map(async (one) => {
        const year = await classOf(school, one.name, "class", "year-killed");
        await year.replan(everybody);
        expect((await year.run("apply", "--yes")).code).toBe(0);
        return { ...one, year };
      }),
    );
    const one = async ({ part, name, place, year }: (typeof begun)[number]) => {
      const { people, flags, run: command } = parts[part];
      await year.replan(people, ...flags);
      const until = journalLines(year) + place;
      const argv = [...command, year.plan, "--yes", ...year.login];
      await killed(argv, year.env, () => journalLines(year) > until);
      const again = await year.run(command[0] as string, "--yes", ...command.slice(1));
      expect([again.code, again.err], `${name} at line ${place}`).toEqual([0, expect.any(String)]);
      const asks = await school.as(part === "hand-over" ? "emil" : "berger");
      const observed = await asks.observe(school.room(name));
      if (part === "hand-over") {
        const rights = { [school.address("emil")]: "owner", [school.address("berger")]: "member" };
        expect(observed).toMatchObject({ affiliations: rights });
        return;
      }
      if (part === "prune") {
        if (observed.kind !== "owned") throw new Error("owned expected");
        expect(Object.keys(observed.affiliations)).not.toContain(school.address("ole"));
        expect((await year.run("verify")).code).toBe(0);
      } else expect(["absent", "closed"]).toContain(observed.kind);
      const said = journalOf(year).filter(
        (line) => line.includes('"room.farewell"') && line.includes('"done"'),
      );
      expect(said.length).toBeLessThanOrEqual(1);
    };
    await Promise.all(begun.map(one));
    told(school.kind, "pruning, closing and handing over are killed", `${cases.length} runs, all as planned`);
  });

  it("a room stays of its kind once people are in it", async () => {
    const year = await classOf(school, "kind");
    await year.replan(everybody);
    expect((await year.run("apply", "--yes")).code).toBe(0);
    const other = await classOf(school, "kind", "announce");
    const refused = await other.replan(everybody);
    expect([refused.code, refused.err]).toEqual([79, expect.stringContaining("stays of its kind")]);
  });

  it("whoever only listens can write to the teacher alone", async () => {
    const year = await classOf(school, "listen", "announce");
    await year.replan(everybody);
    expect((await year.run("apply", "--yes")).code).toBe(0);
    const room = school.room("listen");
    const sessions = await Promise.all(["berger", "nora", "lena"].map((user) => school.session(user)));
    const got = sessions.map(() => [] as string[]);
    for (const [at, session] of sessions.entries()) {
      session.listen((stanza) => void got[at]?.push(stanza.getChildText("body") ?? ""));
      expect((await rooms(session).enter(room, ["Berger", "Nora", "Lena"][at] as string)).kind).toBe("ok");
    }
    const nora = sessions[1] as (typeof sessions)[number];
    for (const nick of ["Berger", "Lena"])
      await nora.send(xml("message", { to: `${room}/${nick}`, type: "chat" }, xml("body", {}, `to ${nick}`)));
    // she first: when the room answers her, what she wrote is on its way to the others
    for (const session of [nora, ...sessions])
      await ask(session, "get", room, xml("query", { xmlns: "http://jabber.org/protocol/disco#info" }));
    expect(got[0]).toContain("to Berger");
    // where the room has no such setting, listeners can also write to each other
    const { fields } = await offeredBy(school, "berger", room);
    const settable = ["muc#roomconfig_allowpm", "allow_private_messages"].some((name) => fields.has(name));
    expect(got[2]?.includes("to Lena")).toBe(!settable);
  });
});
