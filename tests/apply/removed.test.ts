/** Whom `remove` took out stays out until the list asks for them anew, and nobody advises to invite them again. */
import { rm } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { verify } from "../../src/apply/verify.ts";
import { makeEnding, removal } from "../../src/plan/ending.ts";
import type { KnownRoom } from "../../src/plan/known-room.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, person, plan, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { journalFolder, path, run } from "./run.ts";

journalFolder();

const nora = "nora@example.org";
const memory = async () => stateOfJournal(await readJournal(path()), null);

async function planFor(world: World, changes: Parameters<typeof wish>[0] = {}): Promise<Plan> {
  const wishes = [wish({ history: null, ...changes })];
  const known = await observeRoom(world.session(as), await memory(), room, [], sha256);
  return plan({ wishes, observed: { asked: true, rooms: { [room]: known } }, limits: { removals: 9 } });
}

async function removed(changes: Parameters<typeof wish>[0] = {}): Promise<World> {
  const world = new World();
  await run(world, plan({ wishes: [wish({ history: null, ...changes })] }));
  const rooms: Record<string, KnownRoom> = {
    [room]: await observeRoom(world.session(as), await memory(), room, [], sha256),
  };
  const drafts = (_: string, known: KnownRoom) => removal(known, nora);
  await run(
    world,
    makeEnding({ of: plan(), tool: "t", createdAt: "2026-11-24T08:00:00.000Z", rooms, drafts, sha256 }),
  );
  return world;
}

const concerns = ({ steps }: Plan) => steps.filter((step) => "jid" in step && step.jid === nora);
const askedAnew = wish().people.map((one) => (one.jid === nora ? { ...one, again: true as const } : one));

describe("somebody who was taken out", () => {
  it("is held back by name, however often a plan is made, and comes back when the list says so, once", async () => {
    const world = await removed();
    for (let round = 0; round < 2; round++) {
      const made = await planFor(world);
      expect(concerns(made)).toEqual([]);
      expect(made.findings).toContainEqual({ code: "plan.held-back", room, people: [`Nora (${nora})`] });
      await run(world, made);
    }
    expect(world.inboxes.get(nora)?.length).toBe(1);
    const anew = await planFor(world, { people: askedAnew });
    expect(concerns(anew).map(({ kind }) => kind)).toEqual(["member.grant", "invite.send"]);
    await run(world, anew);
    expect(world.inboxes.get(nora)?.length).toBe(2);
    expect(concerns(await planFor(world))).toEqual([]);
    expect((await planFor(world)).findings.map(({ code }) => code)).not.toContain("plan.held-back");
  });

  it("is missed by nobody who verifies the plan from before, nor after a later one", async () => {
    for (const policy of ["class", "announce"] as const) {
      const world = await removed({ policy });
      const before = plan({ wishes: [wish({ history: null, policy })] });
      for (const made of [before, await planFor(world, { policy })]) {
        const [result] = await verify(made, world.session(as), memory, sha256);
        expect(result?.differences, policy).toEqual([]);
      }
      await world.session(as).destroy(room, "");
      await rm(path());
      await rm(`${path()}.end`);
    }
  });

  it("because the list no longer named them, and now does, is let in again", async () => {
    const world = new World();
    await run(world, plan({ wishes: [wish({ history: null })] }));
    const others = wish().people.filter(({ jid }) => jid !== nora);
    await run(world, await planFor(world, { people: others, more: { prune: true } }));
    expect(world.rooms.get(room)?.affiliations.has(nora)).toBe(false);
    expect(concerns(await planFor(world)).map(({ kind }) => kind)).toEqual(["member.grant", "invite.send"]);
  });

  it("is not taken for one who was never there by pruning", async () => {
    const world = await removed();
    const made = await planFor(world, { people: [...wish().people, person("Zoe")], more: { prune: true } });
    expect(concerns(made)).toEqual([]);
  });
});
