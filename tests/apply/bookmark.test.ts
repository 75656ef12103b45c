/** Our bookmarks are one list for all rooms and runs of an account, and other clients write it too. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import { describeThisProcess } from "../../src/apply/lock-holder.ts";
import type { ApplyEvent } from "../../src/apply/model.ts";
import { fileMutex } from "../../src/apply/mutex.ts";
import { verify } from "../../src/apply/verify.ts";
import { as, plan, room, sha256 } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { deadLock, journalFolder, path, run } from "./run.ts";

journalFolder();

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function lockPath(): Promise<string> {
  await mkdir(dirname(path()), { recursive: true });
  return join(dirname(path()), "bookmarks.lock");
}

/** Runs the plan, and gives how the bookmark's step ended. */
async function bookmarkEnd(world: World, sleep = pause) {
  const ends: ApplyEvent[] = [];
  const onEvent = (event: ApplyEvent) => void ends.push(event);
  await run(world, plan(), { onEvent, sleep });
  const last = ends.find(({ type, step }) => type === "end" && step.kind === "bookmark.add");
  return last?.type === "end" ? [last.outcome, last.detail?.code ?? null] : [];
}

describe("turns", () => {
  it("never let two runs at the list together, and lose nobody's work", async () => {
    const file = await lockPath();
    let list: readonly number[] = [];
    const works = Array.from({ length: 6 }, (_, at) => {
      const mine = fileMutex(file, pause);
      return mine(async () => {
        const read = list;
        await pause(5);
        list = [...read, at];
      });
    });
    await Promise.all(works);
    expect([...list].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("are shared by the rooms of one run, and free again after the last, also when one fails", async () => {
    const file = await lockPath();
    const [one, other] = [fileMutex(file, pause), fileMutex(file, pause)];
    let most = 0;
    let now = 0;
    const work = (fails: boolean) =>
      one(async () => {
        most = Math.max(most, ++now);
        await pause(5);
        now -= 1;
        if (fails) throw new Error("broken");
      });
    const ends = await Promise.allSettled([work(false), work(true), work(false)]);
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(most).toBe(3);
    expect(await other(async () => now)).toBe(0);
  });

  it("pass on from a run that was killed", async () => {
    const file = await lockPath();
    await writeFile(file, deadLock(await describeThisProcess("x")));
    expect(await fileMutex(file, pause)(async () => "mine")).toBe("mine");
  });
});

describe("the bookmark", () => {
  it("is set again where another client's list comes in between", async () => {
    const world = new World();
    let others = 2;
    world.cut = (act, after) => {
      if (act.startsWith("bookmark") && after && others-- > 0) world.bookmarks.clear();
    };
    expect(await bookmarkEnd(world)).toEqual(["done", null]);
    expect([...world.bookmarks]).toEqual([room]);
  });

  it("fails where the server never keeps it, and verifying names it; the next run mends it", async () => {
    const world = new World();
    world.cut = (act, after) => {
      if (act.startsWith("bookmark") && after) world.bookmarks.clear();
    };
    expect(await bookmarkEnd(world)).toEqual(["failed", "apply.not-kept"]);
    const seen = async (jid: string) => {
      const memory = stateOfJournal(await readJournal(path()), null);
      const [result] = await verify(plan(), world.session(jid), async () => memory, sha256);
      return result?.differences.map(({ code }) => code);
    };
    expect(await seen(as)).toEqual(["apply.not-bookmarked"]);
    world.cut = () => {};
    expect(await bookmarkEnd(world)).toEqual(["done", null]);
    expect(await seen(as)).toEqual([]);
    // another owner's list is another list
    world.bookmarks.clear();
    world.rooms.get(room)?.affiliations.set("other@example.org", "owner");
    expect(await seen("other@example.org")).not.toContain("apply.not-bookmarked");
  });

  it("waits for another run; where that hangs, all else is done and the step says which process it is", async () => {
    const file = await lockPath();
    let waited = 0;
    const patient = async (ms: number) => {
      waited += ms;
    };
    const other = fileMutex(file, pause);
    const world = new World();
    await other(async () => {
      expect(await bookmarkEnd(world, patient)).toEqual(["failed", "apply.locked"]);
    });
    expect(waited).toBeGreaterThanOrEqual(60_000);
    expect(world.inboxes.size).toBeGreaterThan(0);
    expect(await bookmarkEnd(world, patient)).toEqual(["done", null]);
  });
});
