/** `apply`: does a plan, part by part where the user is asked before each, and tells how every step ended. */
import type { ApplyEvent, RoomStatus } from "../../apply/index.ts";
import { Failure } from "../../messages/index.ts";
import { type Phase, type Plan, phasesOf, type Step, stepsOf } from "../../plan/index.ts";
import {
  expectedSeconds,
  type Tally,
  tally,
  troubled,
  unfinished,
  usualRoundTripMs,
} from "../../report/index.ts";
import type { Ports } from "../ports.ts";
import type { EndReason } from "../reason.ts";
import { type RunOptions, runPhase } from "./run.ts";

export interface ApplyOptions extends Omit<RunOptions, "phase" | "onDoubts"> {
  /** Only this part of the plan; null = all of it. */
  readonly only: Phase | null;
  /**
   * Asks before a part is done; null: yes was said to all of them, so all are done in one go.
   * `again`: what was done since has moved the plan out of sight.
   */
  readonly confirm: ((phase: Phase, again: boolean) => Promise<boolean>) | null;
  /** Shows what happens: gives on the events of these steps as they come. */
  readonly watch: (events: AsyncIterable<ApplyEvent>, steps: readonly Step[]) => AsyncIterable<ApplyEvent>;
}

export interface Applied extends Tally {
  readonly reason: EndReason;
  /** The part that the user said no to. */
  readonly declined: Phase | null;
  /** Rooms from which a server may have forgotten earlier invitations. */
  readonly doubts: readonly RoomStatus[];
  /** Did any step begin? */
  readonly begun: boolean;
  /** What broke the run off; undefined where it came to its end. */
  readonly error: unknown;
}

/** Who waits for so many seconds wants to know before. */
const worthTelling = 20;

/** What breaks the run off is part of the result, for what was done until then has to be told. */
export async function applyPlan(ports: Ports, plan: Plan, options: ApplyOptions): Promise<Applied> {
  const { only, confirm, watch, ...how } = options;
  const wanted = stepsOf(plan, only);
  const seconds = expectedSeconds(wanted, ports.roundTripMs() ?? usualRoundTripMs);
  if (seconds >= worthTelling) ports.tell({ code: "report.estimate", seconds });
  const seen: ApplyEvent[] = [];
  const doubts = new Map<string, RoomStatus>();
  const onDoubts = (status: RoomStatus) => void doubts.set(status.room, status);
  const run = async (phase: Phase | null) => {
    const events = runPhase(ports, plan, { ...how, phase, onDoubts });
    // that something began counts too, the rest is told and forgotten
    for await (const event of watch(events, stepsOf(plan, phase)))
      if (event.type === "end" || seen.length === 0) seen.push(event);
  };
  const partByPart = async (ask: (phase: Phase, again: boolean) => Promise<boolean>) => {
    const phases = only ? [only] : phasesOf(plan);
    for (const phase of phases) {
      // whoever steps back can mend nothing afterwards
      if (phase === "hand-over" && troubled(tally(plan.steps, seen))) break;
      if (!(await ask(phase, phase !== phases[0]))) return phase;
      await run(phase);
      if (phase === "prepare" && troubled(tally(stepsOf(plan, phase), seen))) break;
    }
    return null;
  };
  let declined: Phase | null = null;
  let error: unknown;
  try {
    if (confirm) declined = await partByPart(confirm);
    else await run(only);
  } catch (thrown) {
    error = thrown;
  }
  const result = tally(wanted, seen);
  const isAsked = confirm !== null;
  const reason = error === undefined ? reasonOf(result, ports.stop.aborted, isAsked) : reasonFor(error);
  return { ...result, reason, declined, doubts: [...doubts.values()], begun: seen.length > 0, error };
}

function reasonFor(error: unknown): EndReason {
  return error instanceof Failure ? error.reason : "bug";
}

/** What waits for an answer is no failure where answers are asked for. */
function reasonOf(result: Tally, isStopped: boolean, isAsked: boolean): EndReason {
  if (isStopped) return "interrupted";
  if (!troubled(result) && (isAsked || unfinished(result) === 0)) return "done";
  // a room that may not be made is a refusal of the whole, anything else some items of many
  const room = result.ended.find(({ step, outcome }) => step.kind === "room.create" && outcome === "refused");
  if (!room) return "some-failed";
  const taken = room.detail?.code === "plan.room-not-ours" || room.detail?.code === "plan.room-closed";
  return taken ? "unsafe" : "forbidden";
}
