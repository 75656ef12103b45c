/** Journals that are cut off, lost, old or on another computer: nobody is invited twice, and who was perhaps invited is named. */
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { journalEndPath, noteJournalEnd } from "../../src/apply/journal-end.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { statusOf } from "../../src/apply/status.ts";
import { Failure } from "../../src/messages/finding.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, digests, person, plan, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { elsewhere, journalFolder, path, run } from "./run.ts";

journalFolder();

const memory = async () => stateOfJournal(await readJournal(path()), null);
const invitees = ["nora@example.org", "emil@example.org", "lena@example.org"];

/** A plan for the world as it is, by what this computer and the archive know. */
async function planFor(world: World, changes: Parameters<typeof wish>[0] = {}): Promise<Plan> {
  const wished = wish(changes);
  const jids = wished.people.flatMap(({ jid }) => jid ?? []);
  const known = await observeRoom(world.session(as), await memory(), room, digests, sha256, false, jids);
  return plan({ wishes: [wished], observed: { asked: true, rooms: { [room]: known } }, adopt: true });
}

const counts = (world: World) => invitees.map((jid) => world.inboxes.get(jid)?.length ?? 0);

async function statesOf(world: World) {
  const now = await world.session(as).observe(room);
  const status = await statusOf(plan(), room, now, await memory(), world.session(as), async () => null);
  return {
    journal: status.journal,
    states: Object.fromEntries(status.people.map((one) => [one.jid, one.state])),
  };
}

/** Runs the plan, or a new one where it is out of date, as the tool advises. */
async function takeUp(world: World) {
  try {
    return await run(world, plan());
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== "unsafe") throw error;
    return run(world, await planFor(world));
  }
}

describe("a journal that was cut off", () => {
  it("at any line end or byte leaves nobody invited twice; where our archive tells, nobody is left in doubt", async () => {
    const world = new World();
    await run(world, plan());
    const whole = await readFile(path());
    const end = await readFile(journalEndPath(path()));
    for (let length = 0; length < whole.length; length += 37) {
      for (const at of [length, whole.indexOf(10, length) + 1]) {
        await writeFile(path(), whole.subarray(0, at));
        await writeFile(journalEndPath(path()), end);
        if (at < whole.length) expect((await memory()).journal, `cut at ${at}`).toBe("cut");
        const ends = await takeUp(world);
        expect(counts(world), `cut at ${at}`).toEqual([1, 1, 1]);
        expect([...ends.values()]).not.toContain("unknown");
      }
    }
  });

  it("leaves those in doubt of whom nobody knows; only --resend-unknown sends to them", async () => {
    const world = new World();
    world.archives = "never";
    await run(world, plan());
    const lines = (await readFile(path(), "utf8")).split("\n");
    await writeFile(
      path(),
      `${lines
        .slice(
          0,
          lines.findIndex((line) => line.includes("invite.send")),
        )
        .join("\n")}\n`,
    );
    const made = await planFor(world);
    expect(made.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["plan.journal-cut", "plan.perhaps-invited"]),
    );
    for (let round = 0; round < 3; round++) {
      const ends = await run(world, made);
      expect(invitees.map((jid) => ends.get(`invite.send ${jid}`))).toEqual([
        "unknown",
        "unknown",
        "unknown",
      ]);
    }
    expect((await statesOf(world)).journal).toBe("cut");
    expect(counts(world)).toEqual([1, 1, 1]);
    const ends = await run(world, made, { resendUnknown: true });
    expect(invitees.map((jid) => ends.get(`invite.send ${jid}`))).toEqual(["done", "done", "done"]);
    expect((await planFor(world)).steps.filter(({ kind }) => kind === "invite.send")).toEqual([]);
  });

  it("stays known to be so after more was written, until the room is made anew", async () => {
    const world = new World();
    await run(world, plan());
    const whole = await readFile(path(), "utf8");
    await writeFile(path(), whole.slice(0, whole.indexOf("member.grant")));
    await takeUp(world);
    expect((await memory()).journal).toBe("cut");
    world.rooms.delete(room);
    await run(world, await planFor(world));
    expect((await memory()).journal).toBe("whole");
    expect(counts(world)).toEqual([2, 2, 2]);
  });
});

describe("another computer", () => {
  it.each(["always", "never"] as const)(
    "with an archive that keeps invitations %s invites nobody twice",
    async (archives) => {
      const world = new World();
      world.archives = archives;
      await run(world, plan());
      await elsewhere(async () => {
        const known = archives === "always" ? "never-seen" : "unknown";
        expect(await statesOf(world)).toEqual({
          journal: "none",
          states: Object.fromEntries(invitees.map((jid) => [jid, known])),
        });
        const made = await planFor(world);
        expect(made.findings[0]).toEqual({ code: "plan.journal-none", room });
        await run(world, made);
        await run(world, await planFor(world));
        expect(counts(world)).toEqual([1, 1, 1]);
      });
    },
  );

  it("invites who is new, and only them", async () => {
    const world = new World();
    world.archives = "never";
    await run(world, plan());
    await elsewhere(async () => {
      const more = wish({ people: [...wish().people, person("Zoe")] });
      const ends = await run(world, await planFor(world, more));
      expect(ends.get("invite.send zoe@example.org")).toBe("done");
      expect(counts(world)).toEqual([1, 1, 1]);
      // of Zoe this computer knows
      expect(
        (await planFor(world, more)).steps.filter((step) => "jid" in step && step.jid.startsWith("zoe")),
      ).toEqual([]);
    });
  });

  it("leaves out who was taken out on the first, where our archive shows that they were invited once", async () => {
    const world = new World();
    await run(world, plan());
    await world.session(as).setAffiliation(room, "nora@example.org", "none");
    await elsewhere(async () => {
      const made = await planFor(world);
      expect(made.observed.rooms[room]?.removed).toEqual(["nora@example.org"]);
    });
  });

  it("in a room that is open to all leaves everybody in doubt whom nobody knows of", async () => {
    const world = new World();
    world.archives = "never";
    const announce = wish({ policy: "announce", history: null });
    await run(world, plan({ wishes: [announce] }));
    const before = counts(world);
    await elsewhere(async () => {
      const ends = await run(world, await planFor(world, announce));
      expect(invitees.map((jid) => ends.get(`invite.send ${jid}`))).toEqual([
        "unknown",
        "unknown",
        "unknown",
      ]);
      expect(counts(world)).toEqual(before);
    });
  });
});

describe("an old copy of the journal", () => {
  it("in which people are in and nobody is invited asks our archive first", async () => {
    const world = new World();
    await run(world, plan());
    const lines = (await readFile(path(), "utf8")).split("\n");
    const before = lines.slice(
      0,
      lines.findIndex((line) => line.includes("invite.send")),
    );
    const copy = Buffer.from(`${before.join("\n")}\n`);
    await writeFile(path(), copy);
    await (await noteJournalEnd(path(), copy)).close();
    expect((await memory()).journal).toBe("whole");
    const ends = await run(world, plan());
    expect(invitees.map((jid) => ends.get(`invite.send ${jid}`))).toEqual(["already", "already", "already"]);
    expect(counts(world)).toEqual([1, 1, 1]);
  });
});
