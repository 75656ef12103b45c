/** What others do to a room of ours: copy ids, make another room of its address, change it just before phones ring. */
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import type { ApplyEvent } from "../../src/apply/model.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { verify } from "../../src/apply/verify.ts";
import { Failure } from "../../src/messages/finding.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, digestBodies, digests, person, plan, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { journalFolder, path, run } from "./run.ts";

journalFolder();

const memory = async () => stateOfJournal(await readJournal(path()), null);

async function planFor(
  world: World,
  more: Partial<Parameters<typeof plan>[0]> = {},
  wished = wish(),
): Promise<Plan> {
  const known = await observeRoom(world.session(as), await memory(), room, [], sha256);
  return plan({ wishes: [wished], observed: { asked: true, rooms: { [room]: known } }, ...more });
}

const refused = async (making: Promise<Plan>) => {
  const error = await making.catch((reason: unknown) => reason);
  return error instanceof Failure ? [error.reason, error.findings] : error;
};

describe("a member who copies the id of an imported message", () => {
  const id = digests[0]?.id ?? "";
  const differing = async (world: World) => {
    const [result] = await verify(plan(), world.session(as), memory, sha256);
    return result?.differences;
  };

  it.each([
    ["with other words", "?", "nora@example.org"],
    ["with the same words", digestBodies[0] ?? "", "nora@example.org"],
    ["where the archive hides who it was", "?", null],
  ] as const)("%s blocks neither verify nor apply", async (_, body, author) => {
    const world = new World();
    await run(world, plan());
    const archive = world.rooms.get(room)?.archive ?? [];
    const hidden = author === null;
    if (hidden) archive.splice(0, archive.length, ...archive.map((one) => ({ ...one, author: null })));
    archive.push({ id, body, from: "Nora", author, at: null });
    expect(await differing(world)).toEqual([]);
    const ends = await run(world, plan());
    expect(ends.get("history.verify")).toBe("done");
    expect(archive.length).toBe(digests.length + 1);
  });

  it("does not hide that ours is missing, another or there twice", async () => {
    const world = new World();
    await run(world, plan());
    const archive = world.rooms.get(room)?.archive ?? [];
    const ours = archive[0] ?? expect.fail();
    const copy = { id, body: "?", from: "Nora", author: "nora@example.org", at: null };
    for (const held of [[], [{ ...ours, body: "!" }], [ours, ours]]) {
      archive.splice(0, archive.length, ...held, copy);
      expect((await differing(world))?.map(({ code }) => code)).toContain("apply.history-differs");
    }
  });

  it("before ours was said does not keep ours out", async () => {
    const world = new World();
    world.cut = (act, after) => {
      const made = world.rooms.get(room);
      if (after && act.startsWith("create"))
        made?.archive.push({ id, body: "?", from: "Nora", author: "nora@example.org", at: null });
    };
    const ends = await run(world, plan());
    expect([ends.get("history.import"), ends.get("history.verify")]).toEqual(["done", "done"]);
  });
});

describe("another room of the same address", () => {
  async function recreated(): Promise<World> {
    const world = new World();
    await run(world, plan({ wishes: [wish({ history: null })] }));
    const there = world.rooms.get(room) ?? expect.fail();
    there.affiliations = new Map([
      [as, "owner"],
      ["mallory@example.org", "owner"],
    ]);
    return world;
  }
  const without = wish({ history: null });

  it("of which somebody else is an owner is not ours, until the user says that it is", async () => {
    const world = await recreated();
    expect(await refused(planFor(world, {}, without))).toEqual([
      "unsafe",
      [{ code: "plan.room-of-stranger", room, jids: ["mallory@example.org"] }],
    ]);
    expect((await planFor(world, { adopt: true }, without)).steps.length).toBeGreaterThan(0);
    const mallory = person("Mallory", { role: "owner" });
    const listed = wish({ history: null, people: [...without.people, mallory] });
    expect((await planFor(world, {}, listed)).steps.length).toBeGreaterThan(0);
  });

  describe("of which the maker kept less", () => {
    const among = async (rights: Readonly<Record<string, "owner" | "admin" | "member" | "outcast">>) => {
      const world = await recreated();
      const there = world.rooms.get(room) ?? expect.fail();
      there.affiliations = new Map([[as, "owner"], ...Object.entries(rights)]);
      return world;
    };

    it.each(["admin", "member"] as const)("%s: is not ours until the user says that it is", async (right) => {
      const world = await among({ "mallory@example.org": right, "nora@example.org": "outcast" });
      expect(await refused(planFor(world, {}, without))).toEqual([
        "unsafe",
        [{ code: "plan.room-of-strangers", room, jids: ["mallory@example.org"] }],
      ]);
      const { steps } = await planFor(world, { adopt: true }, without);
      expect(steps.map(({ kind }) => kind)).toContain("member.grant");
    });

    it.each([
      ["one whom we let in", { "mallory@example.org": "member", "nora@example.org": "member" }],
      ["nobody but us", {}],
      ["somebody who is kept out", { "mallory@example.org": "outcast" }],
    ] as const)("%s: is taken as ours", async (_, rights) => {
      expect((await planFor(await among(rights), {}, without)).steps.length).toBeGreaterThan(0);
    });

    it("is not suspected where an old copy of the journal knows nobody whom the list names", async () => {
      const world = new World();
      const whole = plan({ wishes: [without] });
      await run(world, { ...whole, steps: whole.steps.filter(({ kind }) => kind.startsWith("room.")) });
      for (const jid of ["carl@example.org", "nora@example.org"])
        world.rooms.get(room)?.affiliations.set(jid, "member");
      const { findings } = await planFor(world, {}, without);
      expect(findings).toContainEqual(expect.objectContaining({ code: "plan.not-on-the-list" }));
    });
  });

  it("is not suspected where an owner whom we made may have made others owners", async () => {
    const world = new World();
    const berta = person("Berta", { role: "owner" });
    const wished = wish({ history: null, people: [...without.people, berta] });
    await run(world, plan({ wishes: [wished] }));
    world.rooms.get(room)?.affiliations.set("carl@example.org", "owner");
    expect((await planFor(world, {}, wished)).findings).toContainEqual(
      expect.objectContaining({ code: "plan.not-on-the-list" }),
    );
  });
});

describe("right before phones ring", () => {
  const changes: Readonly<Record<string, (made: NonNullable<ReturnType<World["rooms"]["get"]>>) => void>> = {
    "members only": (made) => void Object.assign(made.settings, { membersOnly: false }),
    "who sees addresses": (made) => void Object.assign(made.settings, { whois: "anyone" }),
    "an owner": (made) => void made.affiliations.set("mallory@example.org", "owner"),
    "a member": (made) => void made.affiliations.delete("emil@example.org"),
  };

  it.each(Object.entries(changes))("the room is looked at once more: %s", async (_, change) => {
    const world = new World();
    const details: unknown[] = [];
    const onEvent = (event: ApplyEvent) => {
      if (event.type !== "end") return;
      const { kind } = event.step;
      // the lists were read back before the first of these ends is told
      const made = world.rooms.get(room);
      if (kind === "member.grant" && made) change(made);
      if (kind === "invite.send") details.push([event.outcome, event.detail?.code]);
    };
    const ends = await run(world, plan(), { onEvent });
    expect(world.inboxes.size).toBe(0);
    expect(ends.get("invite.send nora@example.org")).toBe("waiting");
    expect(details).toContainEqual(["waiting", "apply.changed-meanwhile"]);
  });

  it("what changes nothing of that keeps nobody out", async () => {
    const world = new World();
    world.cut = (act, after) => {
      const made = world.rooms.get(room);
      if (after && act === "grant lena@example.org" && made)
        made.settings = { ...made.settings, title: "Other" };
    };
    expect((await run(world, plan())).get("invite.send nora@example.org")).toBe("done");
  });
});
