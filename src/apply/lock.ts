/** One run at a time: a lock file that only its owner removes and that outlives no reboot. */
import { randomUUID } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
import { Failure } from "../messages/finding.ts";

/** Locks that this process holds; its own id in any other lock is of an earlier process of that id. */
const held = new Set<string>();

/** How long a takeover may take before it counts as broken off, in milliseconds. */
const takeoverMs = 10_000;

/** Takes the lock and gives the function that releases it. Throws `Failure` "unsafe" when a living run holds it. */
export async function lock(path: string): Promise<() => Promise<void>> {
  const mine = `${process.pid} ${await bootId()} ${randomUUID()}\n`;
  const draft = `${path}.${randomUUID()}`;
  try {
    // the file appears under its name complete or not at all, so nobody reads an empty one
    await writeFile(draft, mine, { mode: 0o600, flag: "wx" });
    for (let attempt = 0; attempt < 20; attempt++) {
      if (await linked(draft, path)) {
        held.add(path);
        return () => release(path, mine);
      }
      const holder = await readFile(path, "utf8").catch(() => "");
      if (holder !== "" && (await alive(path, holder))) throw taken(path, holder);
      if (holder !== "") await remove(path, holder, draft);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("interrupted", { code: "apply.journal-unwritable", path }, error);
  } finally {
    await rm(draft, { force: true });
  }
  throw taken(path, "0");
}

function taken(path: string, holder: string): Failure {
  return new Failure("unsafe", { code: "apply.locked", path, pid: Number.parseInt(holder, 10) || 0 });
}

async function release(path: string, mine: string): Promise<void> {
  held.delete(path);
  if ((await readFile(path, "utf8").catch(() => "")) === mine) await rm(path, { force: true });
}

/** False when there is such a file already. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // file systems without hard links
    if (code !== "EPERM" && code !== "ENOSYS" && code !== "ENOTSUP") throw error;
    return writeFile(to, await readFile(from), { mode: 0o600, flag: "wx" }).then(
      () => true,
      () => false,
    );
  }
}

/** Removes a dead run's lock. Of several that found it dead one at a time may, and looks again before. */
async function remove(path: string, holder: string, draft: string): Promise<void> {
  const right = `${path}.takeover`;
  if (!(await linked(draft, right))) {
    const age = await stat(right).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > takeoverMs) await rm(right, { force: true });
    return new Promise((resolve) => setTimeout(resolve, 20));
  }
  try {
    if ((await readFile(path, "utf8").catch(() => "")) === holder) await rm(path, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

async function alive(path: string, holder: string): Promise<boolean> {
  const [pid = "", boot] = holder.trim().split(" ");
  const id = Number.parseInt(pid, 10);
  if (!(id > 0) || (boot !== undefined && boot !== (await bootId()))) return false;
  if (id === process.pid) return held.has(path);
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Which start of the machine this is; `-` where it does not tell. */
function bootId(): Promise<string> {
  return readFile("/proc/sys/kernel/random/boot_id", "utf8").then(
    (text) => text.trim(),
    () => "-",
  );
}
