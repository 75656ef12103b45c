/** People to whom the server itself gives more than a room can, told from people whom it really refuses. */
import { rm } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import type { ApplyEvent } from "../../src/apply/model.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { statusOf } from "../../src/apply/status.ts";
import { verify } from "../../src/apply/verify.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, person, plan, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { journalFolder, path, run } from "./run.ts";

journalFolder();

const lena = "lena@example.org";
const people = [person("Nora"), person("Emil", { role: "admin" }), person("Lena")];
const names = new Map(people.map(({ jid, name }) => [jid ?? "", name]));
const memory = async () => stateOfJournal(await readJournal(path()), null);

async function planFor(world: World): Promise<Plan> {
  const known = await observeRoom(world.session(as), await memory(), room, [], sha256);
  const wishes = [wish({ people, history: null, more: { names } })];
  return plan({ wishes, observed: { asked: true, rooms: { [room]: known } } });
}

/** Steps about Lena: how they end, and what is said of it. */
async function lenasEnds(world: World, made: Plan) {
  const ends: ApplyEvent[] = [];
  await run(world, made, { onEvent: (event) => void ends.push(event) });
  return Object.fromEntries(
    ends.flatMap((event) =>
      event.type === "end" && "jid" in event.step && event.step.jid === lena
        ? [[event.step.kind, [event.outcome, event.detail?.code ?? null]]]
        : [],
    ),
  );
}

const invited = (world: World) => world.inboxes.get(lena)?.length ?? 0;
const codes = ({ findings }: Plan) => findings.map(({ code }) => code);

describe("who administers the server", () => {
  it("has the right, is invited and named, and all is as planned from then on", async () => {
    const world = new World();
    world.admins = new Set([lena, "emil@example.org"]);
    const made = await planFor(world);
    const expected = {
      "member.grant": ["already", "apply.server-gives-more"],
      "member.name": ["left-out", null],
      "invite.send": ["done", null],
    };
    expect(await lenasEnds(world, made)).toEqual(expected);
    const [found] = await verify(made, world.session(as), memory, sha256);
    const more = { code: "plan.server-gives-more", jids: ["emil@example.org", lena] };
    expect(found).toMatchObject({ differences: [], otherwise: [more] });
    expect((await lenasEnds(world, made))["invite.send"]).toEqual(["already", null]);
    expect(invited(world)).toBe(1);
    const again = await planFor(world);
    expect([again.steps, codes(again)]).toEqual([[], expect.arrayContaining(["plan.server-gives-more"])]);
    const seers = again.findings.find(({ code }) => code === "plan.addresses-seen-by");
    expect(seers).toMatchObject({ jids: expect.arrayContaining([lena, "emil@example.org"]) });
  });

  it("stands in the status with what the server gives, whether they are there or only known", async () => {
    const world = new World();
    world.admins = new Set([lena]);
    const made = await planFor(world);
    await run(world, made);
    const lenas = async (remembered: Awaited<ReturnType<typeof memory>>) => {
      const server = world.session(as);
      const now = await server.observe(room);
      const { people } = await statusOf(made, room, now, remembered, server, async () => null);
      return people.find(({ jid }) => jid === lena);
    };
    expect(await lenas(await memory())).toMatchObject({ state: "never-seen", affiliation: "owner" });
    world.present = [lena];
    expect(await lenas(stateOfJournal([], null))).toMatchObject({ state: "joined", affiliation: "owner" });
  });

  it("gets the right when they administer it no longer, and nothing is said of it any more", async () => {
    const world = new World();
    world.admins = new Set([lena]);
    const made = await planFor(world);
    await run(world, made);
    world.admins = new Set();
    expect((await lenasEnds(world, made))["member.grant"]).toEqual(["done", null]);
    expect(world.rooms.get(room)?.affiliations.get(lena)).toBe("member");
    expect(codes(await planFor(world))).not.toContain("plan.server-gives-more");
  });

  it("is given the right of an owner, which the server takes", async () => {
    const world = new World();
    world.admins = new Set([lena]);
    await run(world, await planFor(world));
    const known = await observeRoom(world.session(as), await memory(), room, [], sha256);
    const owner = [person("Nora"), person("Lena", { role: "owner" })];
    const wishes = [wish({ people: owner, history: null })];
    const made = plan({ wishes, observed: { asked: true, rooms: { [room]: known } } });
    expect((await lenasEnds(world, made))["member.grant"]).toEqual(["done", null]);
  });
});

describe("who is really refused is not let in, whatever the condition", () => {
  it.each(["not-allowed", "not-acceptable", "forbidden", "item-not-found"])("%s", async (condition) => {
    const world = new World();
    world.refusals.set(lena, condition);
    const ends = await lenasEnds(world, await planFor(world));
    expect([ends["member.grant"], ends["invite.send"]]).toEqual([
      ["refused", "apply.server-refused"],
      ["waiting", "apply.not-admitted"],
    ]);
    expect([invited(world), world.rooms.get(room)?.affiliations.has(lena)]).toEqual([0, false]);
  });

  it("because we are no owner any more", async () => {
    const world = new World();
    const made = await planFor(world);
    world.cut = (act, after) => {
      if (after && act === "grant nora@example.org") world.rooms.get(room)?.affiliations.set(as, "admin");
    };
    const ends = await lenasEnds(world, made);
    expect(ends["member.grant"]).toEqual(["refused", "apply.server-refused"]);
    expect(invited(world)).toBe(0);
  });

  it("but for whom an owner raised or banned meanwhile: more is had, and a ban is a ban", async () => {
    const ends = async (now: "owner" | "outcast") => {
      const world = new World();
      const made = await planFor(world);
      world.refusals.set(lena, "not-allowed");
      world.cut = (act, after) => {
        if (after && act === `grant ${lena}`) world.rooms.get(room)?.affiliations.set(lena, now);
      };
      const { "member.grant": grant } = await lenasEnds(world, made);
      await rm(path());
      return [grant, invited(world)];
    };
    expect(await ends("owner")).toEqual([["already", "plan.rights-stay"], 1]);
    expect(await ends("outcast")).toEqual([["refused", "apply.server-refused"], 0]);
  });
});
