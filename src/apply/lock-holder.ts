/** Who holds a lock, and whether that can be said to live: surely only of a process that this one can see. */
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";

export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Which start of which machine it is; null where the system does not tell. */
  readonly boot: string | null;
  /** Within which its process id counts: containers have process ids of their own. */
  readonly space: string | null;
  /** When the process began, as its system counts: process ids return. */
  readonly began: string | null;
  /** The run, whatever becomes of its process id. */
  readonly run: string;
}

export async function describeThisProcess(run: string): Promise<Holder> {
  return {
    host: hostname(),
    pid: process.pid,
    boot: await orNull(readFile("/proc/sys/kernel/random/boot_id", "utf8")),
    space: await orNull(readlink("/proc/self/ns/pid")),
    began: await beganAt("self"),
    run,
  };
}

/** What a lock says of its holder; null where it says nothing that can be read. */
export function parseHolder(text: string): Holder | null {
  try {
    const holder = JSON.parse(text);
    return typeof holder?.run === "string" && Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

/** `unknown` where it runs on another machine, was started before this machine was, or counts its process ids otherwise. */
export async function lifeOf(holder: Holder): Promise<"alive" | "dead" | "unknown"> {
  const { pid, boot, space, began } = holder;
  const here = await describeThisProcess(holder.run);
  if (boot === null || space === null || boot !== here.boot || space !== here.space) return "unknown";
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return "dead";
  }
  // /proc may be that of another space, which has another process of this id
  const ours = (await orNull(readlink("/proc/self"))) === String(process.pid);
  const now = ours ? await beganAt(String(pid)) : null;
  if (now === null || began === null) return "unknown";
  return now === began ? "alive" : "dead";
}

/** The 22nd field of `proc_pid_stat(5)`; the second may hold blanks and brackets. */
async function beganAt(process: string): Promise<string | null> {
  const stat = await orNull(readFile(`/proc/${process}/stat`, "utf8"));
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

async function orNull(reading: Promise<string>): Promise<string | null> {
  return reading.then(
    (text) => text.trim(),
    () => null,
  );
}
