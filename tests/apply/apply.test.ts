import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { journalPath, openJournal, readJournal } from "../../src/apply/journal.ts";
import { noteJournalEnd } from "../../src/apply/journal-end.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import { describeThisProcess } from "../../src/apply/lock-holder.ts";
import type { ApplyEvent, Outcome } from "../../src/apply/model.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { verify } from "../../src/apply/verify.ts";
import { parsePlan, printPlan } from "../../src/plan/codec.ts";
import { as, digests, plan, room, sha256 } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { deadLock, elsewhere, journalFolder, path, run } from "./run.ts";

journalFolder();

const state = (world: World) => ({
  settings: world.rooms.get(room)?.settings,
  affiliations: [...(world.rooms.get(room)?.affiliations ?? [])].sort(),
  archive: world.rooms.get(room)?.archive.map(({ id }) => id),
  inboxes: [...world.inboxes].map(([jid, messages]) => [jid, messages.length]).sort(),
  bookmarks: [...world.bookmarks],
});

async function planned(): Promise<ReturnType<typeof state>> {
  const world = new World();
  await elsewhere(() => run(world, plan()));
  return state(world);
}

describe("applying a plan", () => {
  it("ends every step as done and leaves what was planned", async () => {
    const world = new World();
    const ends = await run(world, plan());
    expect(new Set(ends.values())).toEqual(new Set(["done"]));
    expect(state(world)).toMatchObject({
      settings: { title: "Class 7b", membersOnly: true, whois: "moderators" },
      archive: digests.map(({ id }) => id),
      inboxes: [
        ["emil@example.org", 1],
        ["lena@example.org", 1],
        ["nora@example.org", 1],
      ],
      bookmarks: [room],
    });
  });

  it("does nothing the second time", async () => {
    const world = new World();
    await run(world, plan());
    const before = world.acts.length;
    const ends = await run(world, plan());
    expect(world.acts.length).toBe(before);
    expect(ends.get("history.verify")).toBe("done");
    ends.delete("history.verify");
    expect(new Set(ends.values())).toEqual(new Set(["already"]));
  });

  it("reaches the planned state from a cut before or after any act, and invites nobody twice", async () => {
    const expected = await planned();
    const probe = new World();
    await run(probe, plan());
    const acts = probe.acts.length;
    await rm(path());
    for (let at = 0; at < acts; at++) {
      for (const after of [false, true]) {
        const world = new World();
        let seen = 0;
        world.cut = (_, isAfter) => {
          if (isAfter === after && seen++ === at) throw new Error("cut");
        };
        await expect(run(world, plan())).rejects.toThrow("cut");
        world.cut = () => {};
        await run(world, plan());
        expect(state(world), `cut ${after ? "after" : "before"} act ${at} ${probe.acts[at]}`).toEqual(
          expected,
        );
        await rm(path());
      }
    }
  });

  it("takes up a journal that ends at any byte of its last line", async () => {
    const world = new World();
    const stop = new AbortController();
    await run(world, plan(), {
      stop: stop.signal,
      onEvent: ({ type, step }) => type === "progress" && step.kind === "invite.send" && stop.abort(),
    });
    const whole = await readFile(path());
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1;
    // as a run leaves it that is killed while it writes that line
    await (await noteJournalEnd(path(), whole.subarray(0, lastLine))).close();
    for (let length = lastLine; length < whole.length; length++) {
      await writeFile(path(), whole.subarray(0, length));
      expect((await readJournal(path())).length).toBe(
        whole.subarray(0, lastLine).toString().split("\n").length - 2,
      );
    }
    await writeFile(path(), whole.subarray(0, lastLine + 5));
    await run(world, plan());
    expect(state(world)).toEqual(await planned());
  });

  it("stops between acts when told to and goes on later", async () => {
    const world = new World();
    const stop = new AbortController();
    const ends = await run(world, plan(), {
      stop: stop.signal,
      onEvent: ({ type }) => type === "progress" && stop.abort(),
    });
    expect(ends.get("invite.send nora@example.org")).toBe("waiting");
    expect(world.inboxes.size).toBe(0);
    await run(world, plan());
    expect(state(world)).toEqual(await planned());
  });
});

describe("a server that does not keep its word", () => {
  it("is caught when it forgets a setting, and nobody is invited", async () => {
    const world = new World();
    world.forgotten = new Set(["membersOnly"]);
    world.cut = (act, after) => {
      const settings = world.rooms.get(room)?.settings as { membersOnly?: boolean } | undefined;
      if (after && act.startsWith("configure") && settings) settings.membersOnly = false;
    };
    const ends = await run(world, plan());
    expect(ends.get("room.configure")).toBe("failed");
    expect(ends.get("invite.send nora@example.org")).toBe("waiting");
    expect(world.inboxes.size).toBe(0);
  });

  it("keeps no one out of the room for a setting that decides nothing, and is asked once only", async () => {
    const world = new World();
    world.cut = (act, after) => {
      const settings = world.rooms.get(room)?.settings as { privateMessages?: boolean } | undefined;
      if (after && act.startsWith("configure") && settings) settings.privateMessages = false;
    };
    const now = { privateMessages: false };
    const told: unknown[] = [];
    const onEvent = (event: ApplyEvent) => {
      if (event.type === "end" && event.step.kind === "room.configure") told.push(event.detail);
    };
    await run(world, plan(), { onEvent });
    expect(told).toEqual([{ code: "apply.settings-otherwise", settings: ["privateMessages"], now }]);
    expect(world.inboxes.size).toBe(3);

    const before = world.acts.length;
    expect((await run(world, plan(), { onEvent })).get("room.configure")).toBe("already");
    expect(world.acts.length).toBe(before);
    const memory = stateOfJournal(await readJournal(path()), null);
    const [seen] = await verify(plan(), world.session(as), async () => memory, sha256);
    const finding = { code: "plan.settings-otherwise", room, settings: ["privateMessages"], now };
    expect(seen).toMatchObject({ differences: [], otherwise: [finding] });
    const known = await observeRoom(world.session(as), memory, room, [], sha256);
    const next = plan({ observed: { asked: true, rooms: { [room]: known } } });
    expect(next.changes).toBe(0);
    expect(next.findings).toContainEqual(finding);
    expect(parsePlan("", printPlan(next), sha256)).toEqual(next);

    // what somebody changed since is another matter
    const settings = world.rooms.get(room)?.settings as { subjectByAll?: boolean };
    settings.subjectByAll = true;
    expect(await run(world, plan()).catch(({ findings }) => findings)).toMatchObject([
      { code: "plan.stale-setting", setting: "subjectByAll" },
      { code: "plan.stale" },
    ]);
  });

  it("that keeps no archive gets no history, and nobody is let in", async () => {
    const world = new World();
    world.notOffered = new Set(["archive"]);
    const ends = await run(world, plan());
    expect([ends.get("room.configure"), ends.get("history.import")]).toEqual(["done", "refused"]);
    expect(world.rooms.get(room)?.archive).toEqual([]);
    expect(world.inboxes.size).toBe(0);
  });

  it("is caught when it drops a membership; that person is not invited, the others are", async () => {
    const world = new World();
    world.cut = (act, after) => {
      if (after && act === "grant emil@example.org")
        world.rooms.get(room)?.affiliations.delete("emil@example.org");
    };
    const ends = await run(world, plan());
    expect(ends.get("member.grant emil@example.org")).toBe("failed");
    expect(ends.get("invite.send emil@example.org")).toBe("waiting");
    expect([...world.inboxes.keys()].sort()).toEqual(["lena@example.org", "nora@example.org"]);
  });

  it("is caught when its archive changed a message, and nobody is invited", async () => {
    const world = new World();
    world.cut = (act, after) => {
      const archive = world.rooms.get(room)?.archive;
      if (after && act.startsWith("say") && archive?.length === 2)
        archive[0] = { ...archive[0], body: "?" } as never;
    };
    const ends = await run(world, plan());
    expect(ends.get("history.verify")).toBe("failed");
    expect(world.inboxes.size).toBe(0);
  });

  it("that was killed and forgot the last message it took gets it again the same day, not after archives expire", async () => {
    const world = new World();
    await run(world, plan());
    const archive = world.rooms.get(room)?.archive ?? [];
    const whole = archive.map(({ id }) => id);
    archive.pop();
    const late = await run(world, plan(), { now: 8 * 24 * 3_600_000 });
    expect(late.get("history.import")).toBe("already");
    const soon = await run(world, plan(), { now: 60_000 });
    expect([soon.get("history.import"), soon.get("history.verify")]).toEqual(["done", "done"]);
    expect(archive.map(({ id }) => id)).toEqual(whole);
  });

  it("that forgot a room and kept its archive is not given the history twice", async () => {
    const world = new World();
    await run(world, plan());
    const kept = world.rooms.get(room)?.archive ?? [];
    world.rooms.delete(room);
    await rm(dirname(dirname(path())), { recursive: true });
    world.cut = (act, after) => {
      const made = world.rooms.get(room);
      if (after && act.startsWith("create") && made) made.archive = kept;
    };
    const ends = await run(world, plan());
    expect([ends.get("history.import"), ends.get("history.verify")]).toEqual(["already", "done"]);
    expect(kept.length).toBe(digests.length);
  });

  it("that lacks a setting still gets its room, and the lack is told", async () => {
    const world = new World();
    world.notOffered = new Set(["voiceByDefault"]);
    let detail: unknown;
    await run(world, plan(), {
      onEvent: (event) => {
        if (event.type === "end" && event.step.kind === "room.configure") detail = event.detail;
      },
    });
    expect(detail).toEqual({ code: "apply.settings-not-offered", settings: ["voiceByDefault"] });
  });

  it("that forbids rooms leaves everything waiting", async () => {
    const world = new World();
    world.refuseCreation = true;
    const ends = await run(world, plan());
    expect(ends.get("room.create")).toBe("refused");
    ends.delete("room.create");
    expect(new Set(ends.values())).toEqual(new Set(["waiting"]));
  });
});

describe("invitations", () => {
  it("that bounce are refused, and are tried again when the account exists", async () => {
    const world = new World();
    world.noAccount = new Set(["emil@example.org"]);
    expect((await run(world, plan())).get("invite.send emil@example.org")).toBe("refused");
    world.noAccount = new Set();
    expect((await run(world, plan())).get("invite.send emil@example.org")).toBe("done");
    expect(state(world)).toEqual(await planned());
  });

  it("that an archive no longer shows after days may have been sent, so they are not sent again", async () => {
    const world = new World();
    world.cut = (act, after) => {
      if (after && act === "invite nora@example.org") throw new Error("cut");
    };
    await expect(run(world, plan())).rejects.toThrow("cut");
    world.cut = () => {};
    const inbox = world.inboxes.get("nora@example.org");
    world.inboxes.delete("nora@example.org");
    const days = 8 * 24 * 60 * 60 * 1000;
    expect((await run(world, plan(), { now: days })).get("invite.send nora@example.org")).toBe("unknown");
    expect(inbox?.length).toBe(1);
    expect(world.inboxes.has("nora@example.org")).toBe(false);
  });

  it("that are unknown stay unknown, however often the run is repeated", async () => {
    const world = new World();
    world.archives = "never";
    world.cut = (act, after) => {
      if (after && act === "invite nora@example.org") throw new Error("cut");
    };
    await expect(run(world, plan())).rejects.toThrow("cut");
    world.cut = () => {};
    world.archives = "always";
    world.inboxes.delete("nora@example.org");
    const days = 8 * 24 * 60 * 60 * 1000;
    for (const now of [days, days + 1000, days + 2000])
      expect((await run(world, plan(), { now })).get("invite.send nora@example.org")).toBe("unknown");
  });

  it("that came back before a break are refused, and those that went out count as done", async () => {
    const world = new World();
    world.noAccount = new Set(["nora@example.org"]);
    world.cut = (act, after) => {
      if (after && act === "invite lena@example.org") throw new Error("cut");
    };
    const ends = new Map<string, Outcome>();
    const onEvent = (event: ApplyEvent) => {
      if (event.type === "end" && event.step.kind === "invite.send") ends.set(event.step.jid, event.outcome);
    };
    await expect(run(world, plan(), { onEvent })).rejects.toThrow("cut");
    expect([...ends]).toEqual([
      ["nora@example.org", "refused"],
      ["emil@example.org", "done"],
    ]);
  });

  it("are sent anew into a room that was made again", async () => {
    const world = new World();
    await run(world, plan());
    world.rooms.delete(room);
    world.inboxes.clear();
    world.bookmarks.clear();
    const again = plan({ createdAt: "2026-11-24T08:00:00.000Z" });
    await run(world, again);
    expect([...world.inboxes.keys()].sort()).toEqual([
      "emil@example.org",
      "lena@example.org",
      "nora@example.org",
    ]);
  });

  it("whose fate nobody knows are unknown and not sent again, until the user says so", async () => {
    const world = new World();
    world.archives = "never";
    world.cut = (act, after) => {
      if (after && act === "invite nora@example.org") throw new Error("cut");
    };
    await expect(run(world, plan())).rejects.toThrow("cut");
    world.cut = () => {};
    expect((await run(world, plan())).get("invite.send nora@example.org")).toBe("unknown");
    expect(world.inboxes.get("nora@example.org")?.length).toBe(1);
    const ends = await run(world, plan(), { resendUnknown: true });
    expect(ends.get("invite.send nora@example.org")).toBe("done");
  });
});

describe("a new plan after an old one", () => {
  it("is not stale because of what the old one did and somebody undid", async () => {
    const world = new World();
    await run(world, plan());
    world.rooms.get(room)?.affiliations.delete("emil@example.org");
    const server = world.session(as);
    const memory = stateOfJournal(await readJournal(path()), null);
    const known = await observeRoom(server, memory, room, [], sha256);
    const repair = plan({ observed: { asked: true, rooms: { [room]: known } } });
    expect((await run(world, repair)).get("member.grant emil@example.org")).toBe("done");
  });
});

describe("the journal", () => {
  it("never lets two of many hold it at once, whether its lock is fresh, free or of a dead run", async () => {
    await mkdir(dirname(path()), { recursive: true });
    // Long enough that a busy machine does not let all eight give up.
    const lease = { beatMs: 40, leaseMs: 400 };
    for (const left of [null, deadLock(await describeThisProcess("x")), ""]) {
      for (let round = 0; round < 10; round++) {
        if (left !== null) await writeFile(`${path()}.lock`, left);
        const tries = Array.from({ length: 8 }, () =>
          openJournal(path(), as, room, "plan", () => new Date(0), lease),
        );
        const opened = (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled");
        expect(opened.length).toBe(1);
        for (const one of opened) if (one.status === "fulfilled") await one.value.close();
        await rm(`${path()}.lock`, { force: true });
      }
    }
  });

  it("of one room is never another's, however long and alike the addresses are", async () => {
    const long = "класс".repeat(20);
    const [one, other] = [`${long}а@rooms.example.org`, `${long}б@rooms.example.org`];
    expect(journalPath("state", as, one)).not.toBe(journalPath("state", as, other));
    const journal = await openJournal(path(), as, room, "plan", () => new Date(0));
    await journal.append({ type: "intent", step: "s", kind: "room.create" });
    await journal.close();
    await expect(openJournal(path(), as, one, "plan", () => new Date(0))).rejects.toMatchObject({
      reason: "unsafe",
    });
  });

  it("is held by one run at a time; the second is told which process has it", async () => {
    const journal = await openJournal(path(), as, room, "plan", () => new Date(0));
    const second = openJournal(path(), as, room, "plan", () => new Date(0));
    await expect(second).rejects.toMatchObject({
      reason: "unsafe",
      findings: [{ code: "apply.locked", path: `${path()}.lock`, pid: process.pid }],
    });
    await journal.close();
    await (await openJournal(path(), as, room, "plan", () => new Date(0))).close();
  });

  it("takes over the lock of a run that is dead", async () => {
    await (await openJournal(path(), as, room, "plan", () => new Date(0))).close();
    await writeFile(`${path()}.lock`, deadLock(await describeThisProcess("x")));
    await (await openJournal(path(), as, room, "plan", () => new Date(0))).close();
  });

  it("that is damaged in the middle is not guessed at", async () => {
    await run(new World(), plan());
    const lines = (await readFile(path(), "utf8")).split("\n");
    lines[2] = "{broken";
    await writeFile(path(), lines.join("\n"));
    await expect(readJournal(path())).rejects.toMatchObject({ reason: "unsafe" });
  });

  it("that cannot be written stops the run before the act", async () => {
    const world = new World();
    const full = join("/dev/full", "x");
    await expect(openJournal(full, as, room, "plan", () => new Date(0))).rejects.toMatchObject({
      reason: "interrupted",
    });
    expect(world.acts).toEqual([]);
  });

  it("keeps a stranger's line end out of the way", async () => {
    await run(new World(), plan());
    await appendFile(path(), '{"type":"intent"');
    expect((await readJournal(path())).length).toBeGreaterThan(0);
  });
});

describe("verifying", () => {
  const looked = (world: World) =>
    verify(plan(), world.session(as), async () => stateOfJournal(await readJournal(path()), null), sha256);
  const check = async (world: World) => (await looked(world)).flatMap(({ differences }) => differences);

  it("finds nothing after a complete run", async () => {
    const world = new World();
    await run(world, plan());
    expect(await check(world)).toEqual([]);
  });

  it("names what is missing: a member, a message, a room", async () => {
    const world = new World();
    await run(world, plan());
    const there = world.rooms.get(room);
    there?.affiliations.delete("nora@example.org");
    there?.archive.pop();
    expect((await check(world)).map(({ code }) => code)).toEqual([
      "plan.stale-member",
      "apply.history-differs",
    ]);
    world.rooms.delete(room);
    expect((await check(world)).map(({ code }) => code)).toContain("plan.stale-room-gone");
    // nothing of it was read, so nothing is told to have been
    expect((await looked(world)).map(({ members, digests }) => [members, digests])).toEqual([[0, 0]]);
  });
});
