/** One run of a plan against a world in memory, as `apply` does it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { execute } from "../../src/apply/execute.ts";
import { journalPath, openJournal } from "../../src/apply/journal.ts";
import type { Holder } from "../../src/apply/lock-holder.ts";
import { remember } from "../../src/apply/memory.ts";
import type { ApplyEvent, Outcome } from "../../src/apply/model.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { recollect } from "../../src/apply/recollect.ts";
import { fatesOf } from "../../src/apply/sent-once.ts";
import type { Turn } from "../../src/apply/turns.ts";
import { openWindow } from "../../src/apply/window.ts";
import { beginWork } from "../../src/apply/work.ts";
import { Failure } from "../../src/messages/finding.ts";
import type { Plan } from "../../src/plan/model.ts";
import { staleness } from "../../src/plan/stale.ts";
import { as, digestBodies, digests, room, sha256 } from "../plan/sample.ts";
import type { World } from "./memory-server.ts";

export const picture = new TextEncoder().encode("a picture");

let folder: string;
let ids = 0;

/** Journals lie in a folder of their own for each test. */
export function journalFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "migrate-class-test-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
}

/** Does something with an empty folder, and goes back to the other. */
export async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  const kept = folder;
  folder = await mkdtemp(join(tmpdir(), "migrate-class-test-"));
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true });
    folder = kept;
  }
}

/** The lock of a run of this computer that is gone: no process has this id. */
export function deadLock(here: Holder): string {
  return `${JSON.stringify({ ...here, pid: 999_999_999 })}\n`;
}

export const path = () => journalPath(folder, as, room);

export interface Run {
  readonly resendUnknown?: boolean;
  readonly inviteTest?: boolean;
  readonly stop?: AbortSignal;
  /** Milliseconds since 1970; the journal is written at 0. */
  readonly now?: number;
  readonly bookmarksInTurn?: Turn;
  readonly onEvent?: (event: ApplyEvent) => void;
}

/** One run of a plan against a world, as `apply` does it. Gives how each step ended. */
export async function run(world: World, what: Plan, options: Run = {}): Promise<Map<string, Outcome>> {
  const server = world.session(as);
  const journal = await openJournal(path(), as, room, what.checksum, () => new Date(0));
  try {
    const memory = remember(journal.lines, what.checksum);
    const known = await observeRoom(server, memory, room, [], sha256);
    const invitees = what.steps.flatMap((step) => (step.kind === "invite.send" ? [step.jid] : []));
    const stale = staleness(what, room, known, (step) => memory.progress(step));
    if (stale.length > 0) throw new Failure("unsafe", stale);
    const work = beginWork({
      server,
      journal,
      window: openWindow(),
      room,
      plan: what.checksum,
      known,
      fates: await fatesOf(server, memory, what.steps),
      recollected: await recollect(server, memory, room, known.server, invitees),
      nick: "Teacher",
      digests: async () => digests.map((digest, index) => ({ ...digest, body: digestBodies[index] ?? "" })),
      picture: async () => picture,
      invitation: ({ name }) => ({ body: `Hello ${name}`, reason: "moved" }),
      sha256,
      newId: () => `id-${++ids}`,
      now: () => new Date(options.now ?? 0),
      sleep: async () => {},
      bookmarksInTurn: options.bookmarksInTurn ?? ((act) => act()),
      inviteTest: options.inviteTest ?? false,
      resendUnknown: options.resendUnknown ?? false,
      stop: options.stop ?? new AbortController().signal,
    });
    const ends = new Map<string, Outcome>();
    for await (const event of execute(work, what.steps)) {
      options.onEvent?.(event);
      if (event.type === "end")
        ends.set(`${event.step.kind} ${"jid" in event.step ? event.step.jid : ""}`.trim(), event.outcome);
    }
    return ends;
  } finally {
    await journal.close();
  }
}
