/** Steps of later months: cut off before and after every act, they end as planned, and nothing happens twice. */
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { verify } from "../../src/apply/verify.ts";
import { closing, makeEnding } from "../../src/plan/ending.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, person, plan, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { elsewhere, journalFolder, path, picture, run } from "./run.ts";

journalFolder();

const coTeacher = person("Berta", { role: "owner", source: "proven" });
const people = ["Nora", "Emil", "Lena", "Ole"].map((name) => person(name));
const file = { path: "class.png", sha256: sha256(picture), type: "image/png" as const };
const names = new Map(people.map(({ jid, name }) => [jid ?? "", name]));

const known = async (world: World) =>
  observeRoom(world.session(as), stateOfJournal(await readJournal(path()), null), room, [], sha256, true);

/** A plan for the world as it is. */
async function planFor(world: World, changes: Parameters<typeof wish>[0]): Promise<Plan> {
  const wishes = [wish({ people: [coTeacher, ...people], history: null, ...changes })];
  return plan({
    wishes,
    observed: { asked: true, rooms: { [room]: await known(world) } },
    limits: { removals: 9 },
  });
}

async function closingPlan(world: World): Promise<Plan> {
  const words = { farewell: "Bye", reason: "over" };
  const { ours, farewells } = stateOfJournal(await readJournal(path()), null);
  return makeEnding({
    of: plan(),
    tool: "t",
    createdAt: "2027-07-20T08:00:00.000Z",
    rooms: { [room]: await known(world) },
    drafts: (_, now) => closing(now, words, !ours),
    isDone: ({ id }) => farewells.get(id) === "said",
    sha256,
  });
}

const state = (world: World) => ({
  room: world.rooms.get(room),
  closed: [...world.closed],
  bookmarks: [...world.bookmarks],
  inboxes: [...world.inboxes].map(([jid, messages]) => [jid, messages.length]).sort(),
});

interface Case {
  readonly before: Parameters<typeof wish>[0];
  readonly plan: (world: World) => Promise<Plan>;
  /** The same plan is taken up after a cut, or a new one is made, as `close` does. */
  readonly again: "same" | "anew";
}

const besides = { more: { picture: file, names } };
const cases: Readonly<Record<string, Case>> = {
  "picture and names": { before: {}, plan: (world) => planFor(world, besides), again: "same" },
  "people taken out": {
    before: {},
    plan: (world) => planFor(world, { people: [coTeacher, ...people.slice(2)], more: { prune: true } }),
    again: "same",
  },
  "a room handed over, staying": {
    before: {},
    plan: (world) => planFor(world, { more: { handOver: "member" } }),
    again: "same",
  },
  "a room handed over, leaving": {
    before: {},
    plan: (world) => planFor(world, { more: { handOver: "none" } }),
    again: "same",
  },
  "a room closed": { before: besides, plan: closingPlan, again: "anew" },
};

describe("cut off before or after any act", () => {
  async function begun({ before }: Case): Promise<World> {
    const world = new World();
    world.closesAddresses = true;
    await run(world, await planFor(world, before));
    return world;
  }

  it.each(Object.entries(cases))("%s: ends as planned, each act once", async (_, one) => {
    const { expected, acts } = await elsewhere(async () => {
      const world = await begun(one);
      const before = world.acts.length;
      await run(world, await one.plan(world));
      return { expected: state(world), acts: world.acts.slice(before) };
    });
    expect(acts.length).toBeGreaterThan(0);
    for (let at = 0; at < 2 * acts.length; at++) {
      await elsewhere(async () => {
        const world = await begun(one);
        const made = await one.plan(world);
        let count = 0;
        world.cut = () => {
          if (count++ === at) throw new Error("cut");
        };
        await expect(run(world, made)).rejects.toThrow("cut");
        world.cut = () => {};
        const said = () => world.acts.filter((act) => act.startsWith("say ")).length;
        const again = one.again === "same" ? made : await one.plan(world);
        const ends = await run(world, again);
        expect([...ends.values()].every((outcome) => outcome === "done" || outcome === "already")).toBe(true);
        expect(state(world)).toEqual(expected);
        expect(said(), `cut ${at}`).toBeLessThanOrEqual(1);
        const before = world.acts.length;
        await run(world, one.again === "same" ? made : await one.plan(world));
        expect(world.acts.length).toBe(before);
      });
    }
  });
});

describe("handing a room over", () => {
  const handOver = { handOver: "member" as const };
  const unproven = person("Berta", { role: "owner" });

  it("waits until one of the other owners is there, and does nothing before", async () => {
    const world = new World();
    const made = await planFor(world, { people: [unproven, ...people], more: handOver });
    expect((await run(world, made)).get("room.hand-over")).toBe("waiting");
    expect(world.rooms.get(room)?.affiliations.get(as)).toBe("owner");
    world.present = ["berta@example.org"];
    expect((await run(world, made)).get("room.hand-over")).toBe("done");
    expect(world.rooms.get(room)?.affiliations.get(as)).toBe("member");
  });

  it("keeps the bookmark as long as it waits", async () => {
    const world = new World();
    await run(world, await planFor(world, {}));
    const made = await planFor(world, { people: [unproven, ...people], more: { handOver: "none" } });
    const ends = await run(world, made);
    expect([ends.get("room.hand-over"), ends.get("bookmark.remove")]).toEqual(["waiting", "waiting"]);
    world.present = ["berta@example.org"];
    await run(world, made);
    expect([...world.bookmarks]).toEqual([]);
  });

  it("waits where the server did not make anybody else an owner, whoever is there", async () => {
    const world = new World();
    world.present = ["berta@example.org"];
    const made = await planFor(world, { more: handOver });
    const grant = new Set(["grant berta@example.org"]);
    world.cut = (act, after) => {
      if (after && grant.has(act)) world.rooms.get(room)?.affiliations.delete("berta@example.org");
    };
    const ends = await run(world, made);
    expect([ends.get("member.grant berta@example.org"), ends.get("room.hand-over")]).toEqual([
      "failed",
      "waiting",
    ]);
    expect(world.rooms.get(room)?.affiliations.get(as)).toBe("owner");
  });

  it("waits where anything else did not work, for nobody could mend it", async () => {
    const world = new World();
    world.noAccount = new Set(["nora@example.org"]);
    const ends = await run(world, await planFor(world, { more: handOver }));
    expect([ends.get("invite.send nora@example.org"), ends.get("room.hand-over")]).toEqual([
      "refused",
      "waiting",
    ]);
  });

  it("leaves a room of which verifying says what it cannot see", async () => {
    const world = new World();
    const made = await planFor(world, { more: handOver });
    await run(world, made);
    const memory = async () => stateOfJournal(await readJournal(path()), null);
    const [seen] = await verify(made, world.session(as), memory, sha256);
    expect(seen).toMatchObject({ differences: [], unseen: { code: "apply.unseen-settings", room } });
  });
});

describe("a server that cannot", () => {
  it("keep pictures or names leaves them out, says so once, and is not asked again", async () => {
    const world = new World();
    world.offers = [];
    const ends = await run(world, await planFor(world, besides));
    const left = [...ends].filter(([, outcome]) => outcome === "left-out").map(([step]) => step);
    expect(left).toEqual(["room.avatar", ...people.map(({ jid }) => `member.name ${jid}`)]);
    expect((await planFor(world, besides)).steps).toEqual([]);
  });
});
