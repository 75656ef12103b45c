/** One run at a time, also where two cannot see each other's processes: another container, another computer, another start. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { heartbeatPath } from "../../src/apply/heartbeat.ts";
import { openJournal } from "../../src/apply/journal.ts";
import { lock } from "../../src/apply/lock.ts";
import { describeThisProcess, type Holder } from "../../src/apply/lock-holder.ts";

const lease = { beatMs: 20, leaseMs: 300 };

let folder: string;
const path = () => join(folder, "room.jsonl.lock");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrate-class-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A lock as another run wrote it, with the sign of life that it gave last. */
async function lockOf(changes: Partial<Holder>): Promise<Holder> {
  const holder = { ...(await describeThisProcess("5e6b0a7e")), ...changes };
  await writeFile(path(), `${JSON.stringify(holder)}\n`);
  await writeFile(heartbeatPath(folder, holder.run), "0\n");
  return holder;
}

/** Gives signs of life for a holder that this process cannot see. */
function beating({ run }: Holder): () => void {
  let count = 0;
  const timer = setInterval(() => void writeFile(heartbeatPath(folder, run), `${++count}\n`), lease.beatMs);
  return () => clearInterval(timer);
}

const elsewhere: Readonly<Record<string, Partial<Holder>>> = {
  "another machine, or this one before it was started": { boot: "another", host: "pc-2" },
  "another container": { space: "pid:[1]" },
  "a system that tells neither": { boot: null, space: null, began: null },
};

describe.each(Object.entries(elsewhere))("a lock from %s", (_, changes) => {
  it("holds as long as its run gives signs of life, whether its process id is one of ours or not", async () => {
    for (const pid of [process.pid, 999_999_999]) {
      const holder = await lockOf({ ...changes, pid });
      const stop = beating(holder);
      await expect(lock(path(), lease)).rejects.toMatchObject({
        reason: "unsafe",
        findings: [{ code: "apply.locked", pid, host: holder.host }],
      });
      stop();
      await rm(path());
    }
  });

  it("is taken over when its run was silent for a whole lease, and not before", async () => {
    const holder = await lockOf({ ...changes, pid: process.pid, run: `silent ${JSON.stringify(changes)}` });
    const began = performance.now();
    const mine = await lock(path(), lease);
    expect(performance.now() - began).toBeGreaterThanOrEqual(lease.leaseMs - 1);
    expect(await readdir(folder)).not.toContain(`run-${holder.run}.alive`);
    await mine.release();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a run", () => {
  it("that was killed here and now is followed at once", async () => {
    await lockOf({ pid: 999_999_999 });
    const began = performance.now();
    await (await lock(path())).release();
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("whose process id has another process by now is followed at once", async () => {
    await lockOf({ pid: process.ppid, began: "1" });
    await (await lock(path())).release();
  });

  it("whose room was taken over meanwhile writes nothing more", async () => {
    const journal = await openJournal(
      join(folder, "room.jsonl"),
      "a@b.example",
      "r@b.example",
      "p",
      () => new Date(0),
      lease,
    );
    const line = { type: "intent", step: "s", kind: "room.create" } as const;
    await journal.append(line);
    const before = await readFile(join(folder, "room.jsonl"), "utf8");
    await lockOf({ boot: "another" });
    await expect(journal.append(line)).rejects.toMatchObject({
      reason: "unsafe",
      findings: [{ code: "apply.lock-lost" }],
    });
    expect(await readFile(join(folder, "room.jsonl"), "utf8")).toBe(before);
    await journal.close();
    // the other's lock is not ours to remove
    expect(JSON.parse(await readFile(path(), "utf8")).boot).toBe("another");
  });

  it("gives signs of life while it holds locks, and leaves nothing behind", async () => {
    const held = [await lock(path(), lease), await lock(`${path()}2`, lease)];
    const [alive = ""] = (await readdir(folder)).filter((name) => name.endsWith(".alive"));
    const first = await readFile(join(folder, alive), "utf8");
    await sleep(4 * lease.beatMs);
    expect(await readFile(join(folder, alive), "utf8")).not.toBe(first);
    for (const one of held) await one.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it("clears away what killed runs of earlier versions left", async () => {
    await writeFile(`${path()}.0f8fad5b-d9cb-469f-a165-70867728950e`, "1 x\n");
    await writeFile(join(folder, "room.jsonl"), "");
    await (await lock(path())).release();
    expect(await readdir(folder)).toEqual(["room.jsonl"]);
  });
});

const canUnshare = spawnSync("unshare", ["--pid", "--fork", "--mount-proc", "true"]).status === 0;
if (!canUnshare)
  console.error("no pid namespaces here (root and unshare are needed): locks in them are not tried");

describe.runIf(canUnshare)("a run in a pid namespace of its own", () => {
  it("keeps its lock against this one, and loses it a lease after it was killed", {
    timeout: 30_000,
  }, async () => {
    const program = join(folder, "hold.mjs");
    await mkdir(dirname(path()), { recursive: true });
    await build({
      entryPoints: ["src/apply/lock.ts"],
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: program,
      logLevel: "error",
    });
    const script = `const { lock } = await import(${JSON.stringify(program)});
      await lock(${JSON.stringify(path())}, ${JSON.stringify(lease)});
      console.log(process.pid);
      setInterval(() => {}, 1000);`;
    const argv = [
      "--pid",
      "--fork",
      "--kill-child",
      "--mount-proc",
      process.execPath,
      "--input-type=module",
      "-e",
      script,
    ];
    const child = spawn("unshare", argv, { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = await once(child.stdout, "data");
    const holder = JSON.parse(await readFile(path(), "utf8"));
    expect(holder.pid).toBe(Number(said));
    expect(holder.boot).toBe((await describeThisProcess("")).boot);
    for (let round = 0; round < 5; round++)
      await expect(lock(path(), lease)).rejects.toMatchObject({ findings: [{ code: "apply.locked" }] });
    child.kill("SIGKILL");
    await once(child, "exit");
    const began = performance.now();
    await (await lock(path(), lease)).release();
    expect(performance.now() - began).toBeGreaterThanOrEqual(lease.leaseMs - 1);
  });
});
