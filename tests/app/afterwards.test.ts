/** What follows applying, each as its use case: verify, status, remind, remove, undo, close. */
import { beforeEach, describe, expect, it } from "vitest";
import {
  addressOf,
  afterRemoval,
  closingPlan,
  reminderPlan,
  removalPlan,
  roomStatuses,
  undoPlan,
  verifyPlan,
} from "../../src/app/index.ts";
import { say } from "../../src/messages/index.ts";
import type { Step } from "../../src/plan/steps/index.ts";
import { World } from "../apply/memory-server.ts";
import { applied, elsewhere, journalFolder, portsIn, run } from "../apply/run.ts";
import { as, person, plan, room } from "../plan/sample.ts";

journalFolder();

const day = 24 * 60 * 60 * 1000;
const nora = "nora@example.org";

let world: World;
beforeEach(async () => {
  world = new World();
  await run(world, plan());
});

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);
const kinds = ({ steps }: { readonly steps: readonly Step[] }) => steps.map(({ kind }) => kind);
const settings = () => world.rooms.get(room)?.settings as Record<string, unknown>;
const said = (body: string, author: string) =>
  world.rooms.get(room)?.archive.push({ id: body, body, from: "x", author, at: null });
/** From here on the room is another's. */
const lose = () => world.rooms.get(room)?.affiliations.set(as, "member");

describe("verify", () => {
  it("finds nothing after a run, and changes nothing", async () => {
    const acts = [...world.acts];
    const { reason, verdict, differences, findings } = await verifyPlan(portsIn(world), plan(), as);
    expect([reason, verdict, differences, findings]).toEqual([
      "done",
      { code: "report.verify-equal" },
      [],
      [],
    ]);
    expect(world.acts).toEqual(acts);
  });

  it("says what helps: another run for whoever was not invited, a new plan for the rest", async () => {
    const bounced = await elsewhere(async () => {
      const other = new World();
      other.noAccount = new Set(["emil@example.org"]);
      await run(other, plan());
      return verifyPlan(portsIn(other), plan(), as);
    });
    expect([bounced.reason, codes(bounced.differences)]).toEqual(["some-failed", ["apply.not-invited"]]);
    expect(codes(bounced.findings)).toEqual(["cli.verify-uninvited"]);
    settings().whois = "anyone";
    const changed = await verifyPlan(portsIn(world), plan(), as);
    expect([changed.reason, codes(changed.findings)]).toEqual(["some-failed", ["cli.verify-next"]]);
  });
});

describe("status", () => {
  it("tells who was never seen and who is there, by the names of the list", async () => {
    world.present = [nora];
    const listed = [person("Nora O.", { jid: nora, lang: "de" })];
    const [status] = await roomStatuses(portsIn(world), plan(), { as, listed });
    expect(status?.people.map(({ jid, state }) => [jid, state])).toEqual(
      expect.arrayContaining([
        [nora, "joined"],
        ["emil@example.org", "never-seen"],
      ]),
    );
    // a later plan has nobody left to invite, and its list knows them all the same
    const [later] = await roomStatuses(portsIn(world), { ...plan(), steps: [] }, { as, listed });
    const called = [status, later].map((seen) => seen?.people.find(({ jid }) => jid === nora));
    expect(called).toMatchObject([
      { name: "Nora", lang: "en" },
      { name: "Nora O.", lang: "de" },
    ]);
  });
});

describe("reminding", () => {
  const reminders = (now: number) => reminderPlan(portsIn(world, { now }), plan(), { as, listed: [] });
  const reminded = async (now: number) =>
    (await reminders(now)).steps.map((step) => ("jid" in step ? step.jid : step.kind));

  it("is for whoever was not seen a day after they were written to last, and for nobody before", async () => {
    world.present = [nora];
    expect(await reminded(day - 1)).toEqual([]);
    expect(await reminded(day)).toEqual(["emil@example.org", "lena@example.org"]);
    await run(world, await reminders(day), { now: day });
    expect(await reminded(2 * day - 1)).toEqual([]);
    expect(await reminded(2 * day)).toEqual(["emil@example.org", "lena@example.org"]);
  });

  it("does not wait for whoever a server may have forgotten", async () => {
    world.uptimes.set("example.org", 60);
    expect(await reminded(5 * 60_000)).toHaveLength(3);
  });

  it("is refused where a room does not tell who came", async () => {
    lose();
    await expect(reminders(day)).rejects.toMatchObject({
      reason: "unsafe",
      findings: [{ code: "cli.remind-unseen", rooms: [room] }],
    });
  });

  it("leaves out whoever may not come in", async () => {
    world.rooms.get(room)?.affiliations.set(nora, "outcast");
    expect(await reminded(day)).not.toContain(nora);
  });
});

describe("removing", () => {
  const removal = (jid: string) => removalPlan(portsIn(world), plan(), { as, jid });

  it("takes an address, or a name of the list or of the plan's invitations, and never guesses", () => {
    const listed = [
      person("Ole"),
      person("Twin", { jid: "a@x.example" }),
      person("Twin", { jid: "b@x.example" }),
    ];
    expect(addressOf("Somebody@Example.org", plan(), [])).toBe("somebody@example.org");
    expect(addressOf(" nora ", plan(), [])).toBe(nora);
    expect(addressOf("Ole", plan(), listed)).toBe("ole@example.org");
    const refused = (name: string) => {
      try {
        return addressOf(name, plan(), listed);
      } catch (error) {
        return error;
      }
    };
    expect(refused("Twin")).toMatchObject({
      reason: "undecided",
      findings: [{ code: "cli.person-ambiguous" }],
    });
    expect(refused("Nobody")).toMatchObject({
      reason: "undecided",
      findings: [{ code: "cli.person-unknown" }],
    });
    expect(refused(as)).toMatchObject({ reason: "unsafe", findings: [{ code: "cli.person-is-us" }] });
  });

  it("shows the person out, and says when the list would let them in again", async () => {
    const made = await removal(nora);
    expect(kinds(made.plan)).toEqual(["member.revoke"]);
    const done = await applied(world, made.plan);
    expect(world.rooms.get(room)?.affiliations.has(nora)).toBe(false);
    expect(afterRemoval(nora, made, done, [])).toEqual({ isOut: true, isWanted: false, reason: "done" });
    const again = [person("Nora", { again: true })];
    expect(afterRemoval(nora, made, done, again)).toMatchObject({ isWanted: true, reason: "some-failed" });
    const declined = { ...done, declined: "remove" as const };
    expect(afterRemoval(nora, made, declined, [])).toMatchObject({ isOut: false });
    expect(kinds((await removal(nora)).plan)).toEqual([]);
  });

  it("says so where the server takes no right away, or lets the person into every room itself", async () => {
    const refused = await removal(nora);
    world.refusals.set(nora, "not-allowed");
    const { isOut, reason } = afterRemoval(nora, refused, await applied(world, refused.plan), []);
    expect([isOut, reason]).toEqual([false, "some-failed"]);
    const strange = [{ code: "plan.room-not-ours", room }] as const;
    world.refusals.clear();
    const done = await applied(world, refused.plan);
    expect(afterRemoval(nora, { ...refused, strange }, done, []).reason).toBe("some-failed");
    await elsewhere(async () => {
      const other = new World();
      other.admins = new Set([nora]);
      await run(other, plan());
      await expect(removalPlan(portsIn(other), plan(), { as, jid: nora })).rejects.toMatchObject({
        findings: [{ code: "plan.server-gives-more", jids: [nora] }],
      });
    });
  });

  it("does not call anybody gone from a room that it cannot look into", async () => {
    lose();
    await expect(removal(nora)).rejects.toMatchObject({
      reason: "unsafe",
      findings: [{ code: "plan.room-lost" }],
    });
  });
});

describe("undoing", () => {
  const undo = (evenIfPeopleWrote = false) => undoPlan(portsIn(world), plan(), { as, evenIfPeopleWrote });

  it("ends a room that was made, and says what stays", async () => {
    const { plan: made, stays } = await undo();
    expect(kinds(made)).toEqual(["room.close", "bookmark.remove"]);
    expect(stays.length).toBeGreaterThan(0);
    await run(world, made);
    expect([world.rooms.size, world.bookmarks.size]).toEqual([0, 0]);
  });

  it("ends no room that somebody else made at the same address meanwhile", async () => {
    const there = world.rooms.get(room);
    there?.affiliations.clear();
    for (const jid of [as, "stranger@example.org"]) there?.affiliations.set(jid, "owner");
    expect(kinds((await undo(true)).plan)).not.toContain("room.close");
  });

  it("takes nobody's messages along unasked", async () => {
    said("Moin", nora);
    await expect(undo()).rejects.toMatchObject({
      reason: "unsafe",
      findings: [{ code: "cli.undo-people-wrote", room, count: 1 }],
    });
    expect(kinds((await undo(true)).plan)).toContain("room.close");
  });

  it("takes no room along that cannot tell whether people wrote", async () => {
    settings().archive = false;
    await expect(undo()).rejects.toMatchObject({ findings: [{ code: "cli.undo-unreadable", room }] });
  });
});

describe("closing", () => {
  const options = { as, adopt: false, farewell: null, save: null };
  const bodies = ({ steps }: { readonly steps: readonly Step[] }) =>
    steps.flatMap((step) => (step.kind === "room.farewell" ? [step.body] : []));

  it("says its last words in the room's language, or those of the user, and only once", async () => {
    settings().lang = "de";
    expect(bodies(await closingPlan(portsIn(world), plan(), options))).toEqual([
      say("de", { code: "apply.farewell", title: "Class 7b" }),
    ]);
    const made = await closingPlan(portsIn(world), plan(), { ...options, farewell: "So long" });
    expect([bodies(made), kinds(made)]).toEqual([
      ["So long"],
      ["room.farewell", "room.close", "bookmark.remove"],
    ]);
    await run(world, made, { only: "farewell" });
    const rest = await closingPlan(portsIn(world), plan(), { ...options, farewell: "So long" });
    expect(kinds(rest)).toEqual(["room.close", "bookmark.remove"]);
  });

  it("is noted where a run was cut off behind the end of the room, and then there is nothing left", async () => {
    const close = () => closingPlan(portsIn(world), plan(), options);
    world.cut = (act, after) => {
      if (after && act.startsWith("destroy")) throw new Error("cut");
    };
    expect((await applied(world, await close())).reason).toBe("bug");
    world.cut = () => {};
    expect(kinds(await close())).toEqual(["room.close", "bookmark.remove"]);
    expect((await applied(world, await close())).reason).toBe("done");
    expect(kinds(await close())).toEqual([]);
  });

  it("keeps the messages before anything ends", async () => {
    said("Moin", nora);
    const kept: string[] = [];
    await closingPlan(portsIn(world), plan(), {
      ...options,
      async save(_, messages) {
        for await (const { body } of messages) kept.push(body);
      },
    });
    expect([kept.at(-1), world.rooms.size]).toEqual(["Moin", 1]);
  });

  it("ends nobody else's room, and none that is not known to be meant", async () => {
    lose();
    await expect(closingPlan(portsIn(world), plan(), options)).rejects.toMatchObject({
      findings: [{ code: "plan.room-lost" }],
    });
    const stranger = new World();
    await stranger.session(as).createRoom(room, "x");
    const elsewhere = "b@rooms.example.org";
    await stranger.session(as).createRoom(elsewhere, "x");
    const of = {
      ...plan(),
      observed: { asked: true, rooms: { [elsewhere]: plan().observed.rooms[room] as never } },
    };
    await expect(closingPlan(portsIn(stranger), of, options)).rejects.toMatchObject({
      findings: [{ code: "cli.close-not-yours", room: elsewhere }],
    });
    expect(kinds(await closingPlan(portsIn(stranger), of, { ...options, adopt: true }))).toContain(
      "room.close",
    );
  });
});
