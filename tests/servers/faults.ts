/** What can break while a plan is applied. Each fault strikes one run; what is left must be mended by running again. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { NS } from "../../src/xmpp/ns.ts";
import { tool } from "../cli/tool.ts";
import { folderOf, makePlan } from "./class.ts";
import type { School } from "./school.ts";
import { type Trouble, wire } from "./wire.ts";

/** A plan on disk, and what applying it needs. */
export type Made = Awaited<ReturnType<typeof makePlan>> & { readonly room: string };

/** What a run that nothing happens to does: lines in its journal, bytes on the wire. */
export interface Whole {
  readonly lines: number;
  readonly bytes: number;
}

interface Struck {
  /** Did the fault come before the run was through? */
  readonly struck: boolean;
  /** Must the plan be made again, because somebody changed what it is about; and for another address? */
  readonly replan?: "same-address" | "other-address";
}

/** Takes a fresh plan and a place between 0 (start) and 1 (end); applies it until the fault strikes. */
export type Fault = (school: School, made: Made, place: number, whole: Whole) => Promise<Struck>;

export const faults = {
  "the tool is killed (kill -9)": async (_school, made, place, { lines }) => ({
    struck: await killAtLine(made, Math.round(place * (lines - 1)) + 1),
  }),
  // Not only where the journal has just been written, but in the middle of whatever is said then.
  "the tool is killed at any byte on the wire": async (school, made, place, { bytes }) => {
    const line = await wire(school.server.port);
    try {
      const until = Math.ceil(place * bytes);
      return { struck: await kill(made, () => line.bytes() >= until, ["--service", line.service]) };
    } finally {
      line.close();
    }
  },
  "the connection is cut": async (school, made, place, { bytes }) => {
    const { ran, cut } = await throughWire(school, made, { cutAfter: Math.ceil(place * bytes) });
    expectCode(ran.code, cut ? [69, 0] : [0], ran.err);
    return { struck: cut };
  },
  "the connection falls silent": async (school, made, place, { bytes }) => {
    const { ran, cut } = await throughWire(school, made, { silentAfter: Math.ceil(place * bytes) });
    expectCode(ran.code, cut ? [69, 0] : [0], ran.err);
    return { struck: cut };
  },
  "every byte comes alone": async (school, made) => {
    const { ran } = await throughWire(school, made, { piece: 1 });
    // On a busy machine a server takes longer over single bytes than a login may last; then the next run has to mend it.
    expectCode(ran.code, [0, 69], ran.err);
    return { struck: true };
  },
  "everything comes late": async (school, made, place) => {
    const { ran } = await throughWire(school, made, { delay: 5 + 40 * place, piece: 700 });
    expectCode(ran.code, [0], ran.err);
    return { struck: true };
  },
  "the disk with the journal is full": async (_school, made, place) => {
    // In units of 512 bytes; every file that the tool writes is meant, and it writes no other.
    const script = `ulimit -f ${Math.round(place * 6)}; exec "$0" "$@"`;
    const child = spawn("sh", ["-c", script, process.execPath, ...applyArgs(made)], optionsOf(made));
    const { code, err } = await endOf(child);
    expectCode(code, [75, 0], err);
    return { struck: code === 75 };
  },
  "two copies run at once": async (_school, made) => {
    const both = [1, 2].map(() => spawn(process.execPath, applyArgs(made), optionsOf(made)));
    const ends = (await Promise.all(both.map(endOf))).sort((a, b) => a.code - b.code);
    const said = ends.map(({ code, err }) => `${code}: ${err}`).join("\n");
    // The later one is refused, or comes when all is done.
    expectCode(ends[0]?.code ?? -1, [0], said);
    expectCode(ends[1]?.code ?? -1, [79, 0], said);
    if (ends[1]?.code === 79 && !/Another run .*\(process \d+\)/.test(ends[1].err)) throw new Error(said);
    return { struck: ends[1]?.code === 79 };
  },
  "somebody destroys the room in between": async (school, made, place, { lines }) => {
    const cut = await killAtLine(made, Math.round((0.3 + 0.7 * place) * (lines - 1)));
    const session = await school.session("berger");
    const query = xml("query", { xmlns: NS.mucOwner }, xml("destroy", {}));
    const reply = await ask(session, "set", made.room, query);
    await session.close();
    if (reply.kind === "refused") throw new Error(`not destroyed: ${reply.condition}`);
    const ran = await apply(made);
    expectCode(ran.code, [79], ran.err);
    // Prosody keeps the address closed.
    return { struck: cut, replan: school.kind === "prosody" ? "other-address" : "same-address" };
  },
  "somebody revokes a membership in between": async (school, made) => {
    const ran = await apply(made);
    expectCode(ran.code, [0], ran.err);
    const server = await school.as("berger");
    await server.setAffiliation(made.room, school.address("nora"), "none");
    const again = await apply(made);
    expectCode(again.code, [79], again.err);
    if (!again.err.includes(school.address("nora"))) throw new Error(`who was not named: ${again.err}`);
    return { struck: true, replan: "same-address" };
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

/** Plans, lets the fault strike, and runs the same command again until it is through. */
export async function strike(
  school: School,
  fault: FaultName,
  room: string,
  place: number,
  whole: Whole,
): Promise<{ readonly struck: boolean; readonly room: string }> {
  const made = await planned(school, room);
  const { struck, replan } = await (faults[fault] as Fault)(school, made, place, whole).catch((error) => {
    throw new Error(`${room}, ${fault} at ${place.toFixed(3)}: ${error}`);
  });
  if (replan === "other-address") {
    const closed = await makePlan(school, room, [], computer(school));
    expectCode(closed.code, [79], closed.err);
    if (!closed.err.includes("destroyed")) throw new Error(`why not was not said: ${closed.err}`);
    const name = `${room}-again`;
    await finish(school, name, await planned(school, name));
    return { struck, room: name };
  }
  if (replan) await planned(school, room);
  await finish(school, room, made);
  return { struck, room };
}

/** All classes are moved from one computer, so its runs take turns at the lists of bookmarks, which servers keep whole. */
const computer = (school: School) => ({ state: join(folderOf(school), "state-faults") });

export async function planned(school: School, room: string): Promise<Made> {
  const made = await makePlan(school, room, [], computer(school));
  expectCode(made.code, [0], made.err);
  return { ...made, room: school.room(room) };
}

/** Applies again until nothing is left to do; makes the plan again only where the server itself lost something. @returns was it? */
export async function finish(
  school: School,
  room: string,
  made: Made,
  { serverForgets = false } = {},
): Promise<boolean> {
  const said: string[] = [];
  let planAgain = false;
  for (let run = 1; run <= 6; run++) {
    const { code, err } = await apply(made);
    said.push(`${code}: ${err}`);
    if (code === 0) {
      const verified = await tool(["verify", made.plan, ...made.login], { env: made.env });
      expectCode(verified.code, [0], `${verified.out}${verified.err}\nbefore that:\n${said.join("\n")}`);
      return planAgain;
    }
    planAgain ||= code === 79 && serverForgets;
    if (code === 79 && serverForgets) await planned(school, room);
    else expectCode(code, [69, 75], `${room}: ${said.join("\n")}`);
  }
  throw new Error(`${room} never came through:\n${said.join("\n")}`);
}

export function apply({ plan, login, env }: Made) {
  return tool(["apply", plan, "--yes", ...login], { env });
}

function expectCode(code: number, good: readonly number[], said: string): void {
  if (!good.includes(code)) throw new Error(`exit code ${code} instead of ${good.join(" or ")}: ${said}`);
}

async function throughWire(school: School, made: Made, trouble: Trouble) {
  const line = await wire(school.server.port, trouble);
  try {
    const ran = await tool(["apply", made.plan, "--yes", ...made.login, "--service", line.service], {
      env: made.env,
    });
    return { ran, cut: line.wasCut(), bytes: line.bytes() };
  } finally {
    line.close();
  }
}

/** One run without any fault, measured; its room is what the others are compared with. */
export async function measure(school: School, room: string): Promise<Whole> {
  const made = await planned(school, room);
  const { ran, bytes } = await throughWire(school, made, {});
  expectCode(ran.code, [0], ran.err);
  return { lines: journalLines(made), bytes };
}

const applyArgs = ({ plan, login }: Made) => ["bin/migrate-class.js", "apply", plan, "--yes", ...login];
const optionsOf = ({ env }: Made) => ({
  env: { ...process.env, LANG: "en_GB.UTF-8", ...env },
  stdio: ["ignore", "ignore", "pipe"] as ["ignore", "ignore", "pipe"],
});

async function endOf(child: ChildProcess): Promise<{ readonly code: number; readonly err: string }> {
  let err = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = await once(child, "close");
  return { code: code ?? -1, err };
}

/** Kills `apply` as soon as its journal has so many lines. Was it cut off? */
function killAtLine(made: Made, lines: number): Promise<boolean> {
  return kill(made, () => journalLines(made) >= lines);
}

async function kill(made: Made, so: () => boolean, more: readonly string[] = []): Promise<boolean> {
  const child = spawn(process.execPath, [...applyArgs(made), ...more], optionsOf(made));
  child.stderr?.resume();
  const gone = once(child, "exit");
  while (child.exitCode === null && !so()) await sleep(1);
  child.kill("SIGKILL");
  const [, signal] = await gone;
  return signal === "SIGKILL";
}

/** How many lines the journal of a run has; its first names the format. */
export function journalLines({ state, room }: Made): number {
  const journals = join(state, "migrate-class", "journals");
  const [account = ""] = existsSync(journals) ? readdirSync(journals) : [];
  const path = join(journals, account, `${room}.jsonl`);
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0;
}
