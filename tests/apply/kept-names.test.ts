/** Names that a room keeps for people, says to keep, or keeps of some only: applying, verifying and planning say the same. */
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import type { ApplyEvent } from "../../src/apply/model.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { verify } from "../../src/apply/verify.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, person, plan, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { journalFolder, path, run } from "./run.ts";

journalFolder();

const people = ["Nora", "Emil", "Lena"].map((name) => person(name));
const names = new Map(people.map(({ jid, name }) => [jid ?? "", name]));
const memory = async () => stateOfJournal(await readJournal(path()), null);

async function planFor(world: World, more: readonly string[] = []): Promise<Plan> {
  const known = await observeRoom(world.session(as), await memory(), room, [], sha256);
  const others = more.map((name) => person(name));
  for (const { jid, name } of others) names.set(jid ?? "", name);
  const wishes = [wish({ people: [...people, ...others], history: null, more: { names } })];
  return plan({ wishes, observed: { asked: true, rooms: { [room]: known } } });
}

/** How the steps for names end, and what is said of them. */
async function namesEnd(world: World, made: Plan) {
  const ends: ApplyEvent[] = [];
  await run(world, made, { onEvent: (event) => void ends.push(event) });
  return ends.flatMap((event) =>
    event.type === "end" && event.step.kind === "member.name"
      ? [`${event.step.nick} ${event.outcome} ${event.detail?.code ?? ""}`.trim()]
      : [],
  );
}

async function verified(world: World, made: Plan) {
  const [found] = await verify(made, world.session(as), memory, sha256);
  return { differences: found?.differences, otherwise: found?.otherwise.map(({ code }) => code) };
}

const asked = (world: World) => world.acts.filter((act) => act.startsWith("grant ")).length;

describe("a room that takes names with a yes and keeps none", () => {
  it("offers none: said once, no failure, and nobody asks it again", async () => {
    const world = new World();
    world.keepsNameOf = () => false;
    const made = await planFor(world);
    const left = ["Nora left-out plan.no-kept-names", "Emil left-out", "Lena left-out"];
    expect(await namesEnd(world, made)).toEqual(left);
    expect(await verified(world, made)).toEqual({ differences: [], otherwise: ["plan.no-kept-names"] });
    const before = asked(world);
    expect(await namesEnd(world, made)).toEqual(left);
    expect(asked(world)).toBe(before);
    const again = await planFor(world);
    expect([again.steps, again.findings.map(({ code }) => code)]).toEqual([
      [],
      expect.arrayContaining(["plan.no-kept-names"]),
    ]);
    expect(again.findings.filter(({ code }) => code === "plan.no-kept-names")).toHaveLength(1);
  });

  it("is verified alike on a computer without a journal", async () => {
    const world = new World();
    world.keepsNameOf = () => false;
    const made = await planFor(world);
    await run(world, made);
    const [found] = await verify(made, world.session(as), async () => stateOfJournal([], null), sha256);
    expect(found?.differences.filter(({ code }) => code === "apply.name-not-kept")).toEqual([]);
  });

  it("is asked again when it is made anew, for by then it may be another server", async () => {
    const world = new World();
    world.keepsNameOf = () => false;
    await run(world, await planFor(world));
    world.rooms.delete(room);
    world.keepsNameOf = () => true;
    expect(await namesEnd(world, await planFor(world))).toEqual(["Nora done", "Emil done", "Lena done"]);
  });
});

describe("a room that keeps names", () => {
  it("of all but one has failed for that one, and verifying says so too", async () => {
    const world = new World();
    world.keepsNameOf = (jid) => jid !== "emil@example.org";
    const made = await planFor(world);
    expect(await namesEnd(world, made)).toEqual(["Nora done", "Emil failed apply.not-kept", "Lena done"]);
    const missing = { code: "apply.name-not-kept", room, jid: "emil@example.org", nick: "Emil" };
    expect(await verified(world, made)).toEqual({ differences: [missing], otherwise: [] });
  });

  it("and forgets that of the one who came later has not become a room that keeps none", async () => {
    const world = new World();
    await run(world, await planFor(world));
    world.keepsNameOf = () => false;
    expect(await namesEnd(world, await planFor(world, ["Ole"]))).toEqual(["Ole failed apply.not-kept"]);
  });

  it("is as planned where somebody took another name there", async () => {
    const world = new World();
    const made = await planFor(world);
    await run(world, made);
    world.rooms.get(room)?.names.set("nora@example.org", "Nora (7b)");
    expect(await verified(world, made)).toEqual({ differences: [], otherwise: [] });
  });
});
