/** One run of a plan against a world in memory, as `apply` does it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { applyPlan, type Ports } from "../../src/app/index.ts";
import { journalPath } from "../../src/apply/journal.ts";
import type { Holder } from "../../src/apply/lock-holder.ts";
import type { ApplyEvent, Outcome } from "../../src/apply/model.ts";
import type { Plan } from "../../src/plan/model.ts";
import type { Phase } from "../../src/plan/steps/index.ts";
import { portsOn, type Surroundings } from "../app/ports.ts";
import { as, digestBodies, digests, room } from "../plan/sample.ts";
import type { World } from "./memory-server.ts";

export const picture = new TextEncoder().encode("a picture");

let folder: string;

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

export interface Run extends Omit<Surroundings, "folder"> {
  readonly only?: Phase;
  readonly confirm?: (phase: Phase, again: boolean) => Promise<boolean>;
  readonly resendUnknown?: boolean;
  readonly inviteTest?: boolean;
  readonly onEvent?: (event: ApplyEvent) => void;
}

/** What a use case gets handed in, with the journals of this test. */
export function portsIn(world: World, options: Run = {}): Ports {
  return portsOn(world, { files: { "class.png": picture }, ...options, folder });
}

/** A plan applied to a world. */
export function applied(world: World, what: Plan, options: Run = {}) {
  const { only = null, confirm = null, resendUnknown = false, inviteTest = false, onEvent } = options;
  return applyPlan(portsIn(world, options), what, {
    ...{ only, confirm, resendUnknown, inviteTest },
    digests: async () => digests.map((digest, at) => ({ ...digest, body: digestBodies[at] ?? "" })),
    async *watch(events) {
      for await (const event of events) {
        onEvent?.(event);
        yield event;
      }
    },
  });
}

/** Gives how each step ended; throws what broke the run off. */
export async function run(world: World, what: Plan, options: Run = {}): Promise<Map<string, Outcome>> {
  const { ended, error } = await applied(world, what, options);
  if (error !== undefined) throw error;
  return new Map(
    ended.map(({ step, outcome }) => [`${step.kind} ${"jid" in step ? step.jid : ""}`.trim(), outcome]),
  );
}
