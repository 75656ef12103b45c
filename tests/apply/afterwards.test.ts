/** What comes after applying, against a world in memory: undoing, reminding, who came, ways to invite. */
import { describe, expect, it } from "vitest";
import { undoPlan as undo } from "../../src/app/index.ts";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { restarts } from "../../src/apply/restarts.ts";
import { statusOf } from "../../src/apply/status.ts";
import { makeEnding } from "../../src/plan/ending.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, plan, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { elsewhere, journalFolder, path, portsIn, run } from "./run.ts";

journalFolder();

const memory = async () => stateOfJournal(await readJournal(path()), null);
const known = async (world: World) => observeRoom(world.session(as), await memory(), room, [], sha256);

async function ending(world: World, drafts: Parameters<typeof makeEnding>[0]["drafts"]): Promise<Plan> {
  const rooms = { [room]: await known(world) };
  return makeEnding({ of: plan(), tool: "t", createdAt: "2026-11-24T08:00:00.000Z", rooms, drafts, sha256 });
}

async function undoPlan(world: World): Promise<Plan> {
  return (await undo(portsIn(world), plan(), { as, evenIfPeopleWrote: true })).plan;
}

const left = (world: World) => [world.rooms.size, world.closed.size, world.bookmarks.size];

describe("undo", () => {
  async function applied(): Promise<World> {
    const world = new World();
    world.closesAddresses = true;
    await run(world, plan());
    return world;
  }

  it("cut off before or after any act, leaves nothing when it is run again, and then has nothing to do", async () => {
    const acts = await elsewhere(async () => {
      const world = await applied();
      const before = world.acts.length;
      await run(world, await undoPlan(world));
      return world.acts.length - before;
    });
    expect(acts).toBeGreaterThanOrEqual(3);
    for (let at = 0; at < 2 * acts; at++)
      await elsewhere(async () => {
        const world = await applied();
        let count = 0;
        world.cut = () => {
          if (count++ === at) throw new Error("cut");
        };
        await expect(run(world, await undoPlan(world))).rejects.toThrow("cut");
        world.cut = () => {};
        await run(world, await undoPlan(world));
        expect(left(world), `cut ${at}`).toEqual([0, 0, 0]);
        expect((await undoPlan(world)).steps).toEqual([]);
      });
  });

  it("remembers when it ended a room, and does not call it its own doing when somebody else did", async () => {
    const world = await applied();
    await run(world, await undoPlan(world));
    expect((await memory()).endedAt).toBe(new Date(0).toISOString());
    await run(world, plan());
    expect((await memory()).endedAt).toBeNull();
    world.rooms.delete(room);
    await run(world, await undoPlan(world));
    expect(await memory()).toMatchObject({ endedAt: null, ours: false });
  });

  it("makes room for the same plan once more: everybody is invited into the new room", async () => {
    const world = await applied();
    await run(world, await undoPlan(world));
    const ends = await run(world, plan());
    expect(new Set(ends.values())).toEqual(new Set(["done"]));
    expect(world.inboxes.get("nora@example.org")?.length).toBe(2);
    expect((await known(world)).ours).toBe(true);
  });

  it("leaves the room alone when somebody wrote after the user was told what is there", async () => {
    const world = await applied();
    const made = await undoPlan(world);
    const there = world.rooms.get(room);
    there?.archive.push({ id: "x", body: "Hello", from: "Nora", author: null, at: null });
    expect((await run(world, made)).get("room.close")).toBe("refused");
    expect(world.rooms.has(room)).toBe(true);
    expect((await memory()).ours).toBe(true);
    const informed = await undoPlan(world);
    expect((await run(world, informed)).get("room.close")).toBe("done");
    expect(left(world)).toEqual([0, 1, 0]);
  });

  it("gives back in a room that we found what people had before, and keeps the room", async () => {
    const world = new World();
    await world.session(as).createRoom(room, "x");
    await world.session(as).setAffiliation(room, "lena@example.org", "member");
    const before = [...(world.rooms.get(room)?.affiliations ?? [])].sort();
    const observed = { asked: true, rooms: { [room]: await known(world) } };
    await run(world, plan({ adopt: true, observed, wishes: [wish({ history: null })] }));
    expect(world.rooms.get(room)?.affiliations.get("lena@example.org")).toBe("admin");
    await run(world, await undoPlan(world));
    expect([...(world.rooms.get(room)?.affiliations ?? [])].sort()).toEqual(before);
    expect((await undoPlan(world)).steps).toEqual([]);
  });
});

describe("status", () => {
  const states = async (world: World, made = plan()) => {
    const now = (await known(world)).server;
    const server = world.session(as);
    const restartAfter = restarts(server, () => new Date());
    const { people } = await statusOf(made, room, now, await memory(), server, restartAfter);
    return Object.fromEntries(people.map(({ jid, state }) => [jid.split("@")[0], state]));
  };

  it("tells waiting, never seen, joined, came back and unknown apart", async () => {
    const world = new World();
    expect(await states(world)).toEqual({ nora: "waiting", emil: "waiting", lena: "waiting" });
    world.noAccount = new Set(["lena@example.org"]);
    world.cut = (act, after) => {
      if (after && act === "invite emil@example.org") throw new Error("cut");
    };
    await expect(run(world, plan())).rejects.toThrow("cut");
    world.cut = () => {};
    expect(await states(world)).toMatchObject({ emil: "unknown" });
    await run(world, plan());
    world.present = ["nora@example.org"];
    expect(await states(world)).toEqual({ nora: "joined", emil: "never-seen", lena: "bounced" });
    // who wrote under a name that the room keeps for them was there
    const there = world.rooms.get(room);
    there?.names.set("emil@example.org", "Emil");
    there?.archive.push({ id: "x", body: "Hello", from: "Emil", author: null, at: null });
    expect(await states(world)).toMatchObject({ emil: "joined" });
  });

  it("invites a person whose invitation came back once more with the same plan", async () => {
    const world = new World();
    world.noAccount = new Set(["lena@example.org"]);
    expect((await run(world, plan())).get("invite.send lena@example.org")).toBe("refused");
    expect((await memory()).invitations.get("lena@example.org")?.condition).toBe("service-unavailable");
    world.noAccount = new Set();
    expect((await run(world, plan())).get("invite.send lena@example.org")).toBe("done");
    expect(world.inboxes.get("lena@example.org")?.length).toBe(1);
  });
});

describe("a person who was taken out", () => {
  const stateOf = async (world: World) => {
    const server = world.session(as);
    const now = (await known(world)).server;
    const status = await statusOf(plan(), room, now, await memory(), server, async () => null);
    return status.people.find(({ jid }) => jid === "nora@example.org")?.state;
  };

  it("is said to be, also where they wrote before, and waits no longer once they are let in again", async () => {
    const world = new World();
    await run(world, plan());
    const there = world.rooms.get(room);
    there?.archive.push({ id: "x", body: "Hello", from: "x", author: "nora@example.org", at: null });
    const out = { kind: "member.revoke", jid: "nora@example.org", was: "member", to: "none" } as const;
    expect((await run(world, await ending(world, () => [out]))).get("member.revoke nora@example.org")).toBe(
      "done",
    );
    expect(await stateOf(world)).toBe("removed");
    // a room that lets everybody in
    world.present = ["nora@example.org"];
    expect(await stateOf(world)).toBe("joined");
    world.present = [];
    // another owner let them in
    there?.affiliations.set("nora@example.org", "member");
    expect(await stateOf(world)).toBe("joined");
  });
});

describe("reminders", () => {
  const day = 24 * 60 * 60 * 1000;
  const reminder = (world: World, after: string) =>
    ending(world, () => [
      { kind: "invite.remind", jid: "nora@example.org", title: "7b", name: null, lang: "de", after },
    ]);

  it("are not sent twice within a day, also where a run was cut off after one went out", async () => {
    const world = new World();
    await run(world, plan());
    world.cut = (act, after) => {
      if (after && act.startsWith("invite")) throw new Error("cut");
    };
    await expect(run(world, await reminder(world, "1"), { now: 2 * day })).rejects.toThrow("cut");
    world.cut = () => {};
    expect(world.inboxes.get("nora@example.org")?.length).toBe(2);
    const again = await run(world, await reminder(world, "2"), { now: 3 * day - 1 });
    expect(again.get("invite.remind nora@example.org")).toBe("already");
    expect(world.inboxes.get("nora@example.org")?.length).toBe(2);
    const later = await run(world, await reminder(world, "3"), { now: 3 * day });
    expect(later.get("invite.remind nora@example.org")).toBe("done");
    expect((await known(world)).invited).toContain("nora@example.org");
    // made in spite of that one, because a server may have forgotten it
    const inSpite = await reminder(world, new Date(3 * day).toISOString());
    expect((await run(world, inSpite, { now: 3 * day + 1 })).get("invite.remind nora@example.org")).toBe(
      "done",
    );
  });
});

describe("invitations", () => {
  it("wait, all of them, when the one to ourselves does not arrive", async () => {
    const world = new World();
    world.losesOwn = true;
    const ends = await run(world, plan(), { inviteTest: true });
    expect(ends.get("invite.send nora@example.org")).toBe("waiting");
    expect(world.inboxes.size).toBe(0);
    world.losesOwn = false;
    expect((await run(world, plan(), { inviteTest: true })).get("invite.send nora@example.org")).toBe("done");
  });

  it("say in the plan how they go only where it is not the usual way", () => {
    const ways = (invite?: "mediated" | "both") =>
      plan({ wishes: [wish(invite && { invite })] }).steps.flatMap((step) =>
        step.kind === "invite.send" ? [step.way] : [],
      );
    expect(ways()).toEqual([undefined, undefined, undefined]);
    expect(ways("both")).toEqual(["both", "both", "both"]);
  });

  it("that went both ways count as sent where one is found, and as unknown where one cannot be asked for", async () => {
    for (const [fates, outcome] of [
      [{ person: "sent", room: "not-sent" }, "done"],
      [{ person: "not-sent", room: "sent" }, "done"],
      [{ person: "not-sent", room: "undecidable" }, "unknown"],
      [{ person: "not-sent", room: "not-sent" }, "done"],
    ] as const)
      await elsewhere(async () => {
        const world = new World();
        const made = plan({ wishes: [wish({ invite: "both" })] });
        world.cut = (act, after) => {
          if (!after && act === "invite nora@example.org") throw new Error("cut");
        };
        await expect(run(world, made)).rejects.toThrow("cut");
        world.cut = () => {};
        world.fate = (to) => fates[to === room ? "room" : "person"];
        const ends = await run(world, made);
        expect(ends.get("invite.send nora@example.org"), JSON.stringify(fates)).toBe(outcome);
        const resent = outcome === "done" && Object.values(fates).every((fate) => fate === "not-sent");
        expect(world.inboxes.get("nora@example.org")?.length ?? 0).toBe(resent ? 1 : 0);
      });
  });
});
