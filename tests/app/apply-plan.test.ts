/** What keeps applying safe: nothing is touched that is not as planned, nobody comes in too early, nothing is left behind. */
import { readFile, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { removalPlan } from "../../src/app/index.ts";
import { openJournal } from "../../src/apply/journal.ts";
import { Failure } from "../../src/messages/finding.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import type { Plan } from "../../src/plan/model.ts";
import { World } from "../apply/memory-server.ts";
import { applied, journalFolder, path, portsIn, run } from "../apply/run.ts";
import { as, digestBodies, person, plan, room, wish } from "../plan/sample.ts";

journalFolder();

let world: World;
beforeEach(() => {
  world = new World();
});

/** What a run was broken off by. */
async function refusal(of: Plan, options: Parameters<typeof applied>[2] = {}) {
  const { error, reason } = await applied(world, of, options);
  expect(error).toBeInstanceOf(Failure);
  return [reason, (error as Failure).findings.map(({ code }) => code)];
}

const owner = () => world.rooms.get(room)?.affiliations.get(as);
const handingOver = () =>
  plan({ wishes: [wish({ owners: ["head@example.org"], more: { handOver: "member" } })] });

describe("a plan", () => {
  it("that is not true any more is not applied, and a new one is asked for", async () => {
    world.session("head@example.org").createRoom(room, "x");
    world.rooms.get(room)?.affiliations.set(as, "owner");
    const before = [...world.acts];
    expect(await refusal(plan())).toEqual(["unsafe", ["plan.stale-room-appeared", "plan.stale"]]);
    expect(world.acts).toEqual(before);
  });

  it("for a room of somebody else's is refused as that", async () => {
    world.session("stranger@example.org").createRoom(room, "x");
    const before = [...world.acts];
    expect(await refusal(plan())).toEqual(["unsafe", ["plan.room-not-ours"]]);
    expect(world.acts).toEqual(before);
  });

  it("of several rooms touches none where one of them is not as it was", async () => {
    const other = "class-8a@rooms.example.org";
    const rooms = { [room]: unknownRoom, [other]: unknownRoom };
    const both = plan({
      wishes: [wish(), wish({ room: other, title: "Class 8a", history: null })],
      observed: { asked: true, rooms },
    });
    world.session("stranger@example.org").createRoom(other, "x");
    const before = [...world.acts];
    expect(await refusal(both)).toEqual(["unsafe", ["plan.room-not-ours"]]);
    expect(world.acts).toEqual(before);
    world.rooms.delete(other);
    await run(world, both, { only: "prepare" });
    await run(world, both, { only: "invite" });
    expect([...world.rooms.keys()].sort()).toEqual([room, other].sort());
  });

  it("lets nobody in who was taken out after it was made", async () => {
    const jid = "emil@example.org";
    const rooms = { [room]: { ...unknownRoom, keys: [as, "nora@example.org"] } };
    const people = [person("Nora"), person("Emil")];
    const wishes = [wish({ policy: "class-e2ee", people })];
    const waiting = plan({ observed: { asked: true, rooms }, wishes }, "class-e2ee");
    world.withoutKeys = new Set([jid]);
    await run(world, waiting);
    const now = Date.parse(waiting.createdAt) + 1000;
    const removal = await removalPlan(portsIn(world, { now }), waiting, { as, jid });
    await run(world, removal.plan, { now });
    world.withoutKeys = new Set();
    expect(await refusal(waiting, { now })).toEqual(["unsafe", ["plan.stale-removed", "plan.stale"]]);
    expect(world.rooms.get(room)?.affiliations.has(jid)).toBe(false);
  });
});

describe("people", () => {
  it("are not let in before the room is there", async () => {
    expect(await refusal(plan(), { only: "invite" })).toEqual(["unsafe", ["plan.not-prepared"]]);
    expect(world.acts).toEqual([]);
    await run(world, plan(), { only: "prepare" });
    expect(world.inboxes.size).toBe(0);
    await run(world, plan(), { only: "invite" });
    expect(world.inboxes.size).toBe(3);
  });

  it("are not let in before all of the history is in", async () => {
    const stop = new AbortController();
    await applied(world, plan(), {
      only: "prepare",
      stop: stop.signal,
      onEvent: ({ step, type }) => type === "begin" && step.kind === "history.import" && stop.abort(),
    });
    expect(world.rooms.get(room)?.archive).toEqual([]);
    expect(await refusal(plan(), { only: "invite" })).toEqual(["unsafe", ["plan.not-prepared"]]);
    expect(world.inboxes.size).toBe(0);
  });
});

describe("a hand-over", () => {
  it("waits for rights that are given without an invitation, too", async () => {
    const wishes = [
      wish({ people: [], history: null, owners: ["head@example.org"], more: { handOver: "member" } }),
    ];
    await run(world, plan({ wishes }), { only: "prepare" });
    const { ended } = await applied(world, plan({ wishes }), { only: "hand-over" });
    expect(ended[0]?.detail?.code).toBe("apply.hand-over-unfinished");
  });

  it("waits for everything else of the plan", async () => {
    await run(world, handingOver(), { only: "prepare" });
    const early = await applied(world, handingOver(), { only: "hand-over" });
    expect(early.ended[0]).toMatchObject({
      outcome: "waiting",
      detail: { code: "apply.hand-over-unfinished" },
    });
    expect([early.reason, owner()]).toEqual(["some-failed", "owner"]);
    await run(world, handingOver(), { only: "invite" });
    world.present = ["head@example.org"];
    expect((await applied(world, handingOver(), { only: "hand-over" })).reason).toBe("done");
    expect(owner()).toBe("member");
    // what is left of the plan is the new owner's, and nothing to refuse
    expect((await applied(world, handingOver(), { only: "invite" })).reason).toBe("done");
  });

  it("is not even asked about where something went wrong", async () => {
    world.noAccount = new Set(["emil@example.org"]);
    const asked: string[] = [];
    const { reason, declined } = await applied(world, handingOver(), {
      confirm: async (phase) => asked.push(phase) > 0,
    });
    expect(asked).toEqual(["prepare", "invite"]);
    expect([reason, declined, owner()]).toEqual(["some-failed", null, "owner"]);
  });
});

describe("a run", () => {
  it("waits until what a killed one sent has arrived, and only then looks", async () => {
    world.cut = (act, after) => {
      if (after && act.startsWith("say")) throw new Error("cut");
    };
    expect((await applied(world, plan())).reason).toBe("bug");
    world.cut = () => {};
    const slept: [ms: number, acts: number][] = [];
    const sleep = async (ms: number) => void slept.push([ms, world.acts.length]);
    const acts = world.acts.length;
    await run(world, plan(), { sleep });
    expect(slept[0]).toEqual([2000, acts]);
    expect(world.rooms.get(room)?.archive.map(({ body }) => body)).toEqual(digestBodies);
  });

  it("that follows nobody waits for nothing", async () => {
    const slept: number[] = [];
    const sleep = async (ms: number) => void slept.push(ms);
    await run(world, plan(), { sleep });
    const first = slept.length;
    await run(world, plan(), { sleep });
    expect([slept.includes(2000), slept.length]).toEqual([false, first]);
  });

  it("is refused while another holds the room, before it signs in, and names the process", async () => {
    const journal = await openJournal(path(), as, room, "another", () => new Date(0));
    try {
      world.session = () => {
        throw new Error("test: signed in");
      };
      const { error, reason, begun } = await applied(world, plan());
      expect([reason, begun]).toEqual(["unsafe", false]);
      expect(error).toMatchObject({ findings: [{ code: "apply.locked", pid: process.pid }] });
    } finally {
      await journal.close();
    }
  });

  it("that is told to stop ends the act under way, begins no other, and can be taken up again", async () => {
    const stop = new AbortController();
    const { reason, counts } = await applied(world, plan(), {
      stop: stop.signal,
      onEvent: ({ step, type }) => type === "begin" && step.kind === "history.import" && stop.abort(),
    });
    expect(reason).toBe("interrupted");
    expect(counts.waiting).toBeGreaterThan(0);
    expect(world.inboxes.size).toBe(0);
    const again = await applied(world, plan());
    expect([again.reason, again.counts.waiting, world.inboxes.size]).toEqual(["done", 0, 3]);
  });

  it("leaves out what was said no to, and that is no failure", async () => {
    const asked: [phase: string, again: boolean][] = [];
    const confirm = async (phase: string, again: boolean) =>
      asked.push([phase, again]) > 0 && phase !== "invite";
    const { reason, declined } = await applied(world, plan(), { confirm });
    expect(asked.splice(0)).toEqual([
      ["prepare", false],
      ["invite", true],
    ]);
    expect([reason, declined, world.rooms.size, world.inboxes.size]).toEqual(["done", "invite", 1, 0]);
    const only = await applied(world, plan(), { only: "prepare", confirm });
    expect([only.reason, asked]).toEqual(["done", [["prepare", false]]]);
  });

  it("leaves each room and signs out, whatever becomes of it", async () => {
    const left: string[] = [];
    const session = world.session.bind(world);
    world.session = (jid) => ({
      ...session(jid),
      leave: async (address) => void left.push(address),
      close: async () => void left.push("server"),
    });
    await run(world, plan());
    expect(left.splice(0)).toEqual([room, "server"]);
    world.cut = () => {
      throw new Error("cut");
    };
    world.rooms.get(room)?.names.clear();
    world.bookmarks.clear();
    expect((await applied(world, plan())).reason).toBe("bug");
    expect(left).toEqual(["server"]);
    world.cut = () => {};
    expect((await applied(world, plan())).reason).toBe("done");
  });

  it("tells of which people a server may have forgotten what an earlier one sent", async () => {
    await run(world, plan());
    world.uptimes.set("example.org", 60);
    const now = 5 * 60_000;
    const { doubts, reason } = await applied(world, plan(), { now });
    expect(
      doubts.map((status) => [status.room, status.people.map(({ perhapsLost }) => !!perhapsLost)]),
    ).toEqual([[room, [true, true, true]]]);
    expect(reason).toBe("done");
    expect((await applied(world, plan(), { now, stop: AbortSignal.abort() })).doubts).toEqual([]);
  });

  it("calls it unsafe where somebody else took the address, or closed it, at the last moment", async () => {
    const session = world.session.bind(world);
    const answers = [{ kind: "exists" }, { kind: "refused", condition: "gone", text: "" }] as const;
    for (const answer of answers) {
      world.session = (jid) => ({ ...session(jid), createRoom: async () => answer });
      expect((await applied(world, plan())).reason).toBe("unsafe");
      expect(world.rooms.size).toBe(0);
    }
  });

  it("does not ask about people where the room could not be prepared", async () => {
    world.refuseCreation = true;
    const asked: string[] = [];
    const { reason } = await applied(world, plan(), { confirm: async (phase) => asked.push(phase) > 0 });
    expect([asked, reason]).toEqual([["prepare"], "forbidden"]);
  });

  it("tells before it begins that it will take a while", async () => {
    const people = Array.from({ length: 300 }, (_, at) =>
      person(`Guest ${at}`, { jid: `g${at}@example.org` }),
    );
    const long = plan({ wishes: [wish({ people })], limits: { invitations: 300 } });
    const told: [code: string, acts: number][] = [];
    await run(world, long, { tell: ({ code }) => void told.push([code, world.acts.length]) });
    expect(told).toEqual([["report.estimate", 0]]);
  });

  it("goes on without the end of its journal, and says so", async () => {
    await run(world, plan());
    const lines = (await readFile(path(), "utf8")).split("\n");
    await writeFile(path(), `${lines.slice(0, -3).join("\n")}\n`);
    const told: unknown[] = [];
    await applied(world, plan(), { tell: ({ code }, mark) => void told.push([code, mark]) });
    expect(told).toEqual([["plan.journal-cut", "!"]]);
  });
});
