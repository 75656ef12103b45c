/** A plan and a signed-in server → events, journaled; all rooms are checked before the first is touched. */
import { randomUUID } from "node:crypto";
import { execute } from "../../apply/execute.ts";
import type { Journal } from "../../apply/journal.ts";
import { remember } from "../../apply/memory.ts";
import type { ApplyEvent } from "../../apply/model.ts";
import { observeRoom } from "../../apply/observe.ts";
import type { InvitationText, Server } from "../../apply/server.ts";
import { beginWork } from "../../apply/work.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { say } from "../../messages/index.ts";
import type { KnownRoom, Plan, Step, StepKind } from "../../plan/model.ts";
import { staleness } from "../../plan/stale.ts";
import type { Cli } from "../cli.ts";
import { sha256 } from "./files.ts";
import { digestMaker } from "./history.ts";
import { lockJournal } from "./journals.ts";

/** The two halves that are confirmed one by one: making the room, and ringing people's phones. */
export type Phase = "prepare" | "invite";

const inviting: ReadonlySet<StepKind> = new Set(["member.grant", "invite.send", "bookmark.add"]);

export function stepsOf(plan: Plan, phase: Phase | null): readonly Step[] {
  return phase === null
    ? plan.steps
    : plan.steps.filter(({ kind }) => inviting.has(kind) === (phase === "invite"));
}

/** How long something that a killed run sent may still be under way to the server. */
const settlingMs = 2000;

interface Open {
  readonly room: string;
  readonly journal: Journal;
  readonly known: KnownRoom;
}

export interface ApplyOptions {
  readonly phase: Phase | null;
  readonly resendUnknown: boolean;
}

/** Throws `Failure` "unsafe" before anything is changed where the plan is stale or another run holds a room. */
export async function* applyPlan(
  cli: Cli,
  plan: Plan,
  server: Server,
  { phase, resendUnknown }: ApplyOptions,
): AsyncGenerator<ApplyEvent> {
  const journals: Journal[] = [];
  try {
    const rooms = await openRooms(cli, plan, server, journals);
    const digests = digestMaker(plan);
    for (const { room, journal, known } of rooms) {
      const work = beginWork({
        server,
        journal,
        room,
        known,
        nick: plan.target.nick,
        digests,
        invitation: (step) => invitation(plan, step),
        sha256,
        newId: randomUUID,
        now: cli.io.now,
        sleep: cli.io.sleep,
        resendUnknown,
        stop: cli.stop,
      });
      yield* execute(
        work,
        stepsOf(plan, phase).filter((step) => step.room === room),
      );
    }
  } finally {
    for (const journal of journals) await journal.close();
  }
}

async function openRooms(cli: Cli, plan: Plan, server: Server, journals: Journal[]): Promise<Open[]> {
  const rooms: Open[] = [];
  const stale: Finding[] = [];
  for (const room of Object.keys(plan.observed.rooms)) {
    const journal = await lockJournal(cli, plan.target.as, room);
    journals.push(journal);
    const memory = remember(journal.lines);
    if (memory.openIntents) await cli.io.sleep(settlingMs);
    const known = await observeRoom(server, memory, room, []);
    if (known.server.kind === "foreign") stale.push({ code: "plan.room-not-ours", room });
    else stale.push(...staleness(plan, room, known, (step) => memory.progress(step)));
    rooms.push({ room, journal, known });
  }
  if (stale.length > 0) throw new Failure("unsafe", [...stale, { code: "plan.stale" }]);
  return rooms;
}

function invitation(plan: Plan, { name, lang, title, room }: Step & { kind: "invite.send" }): InvitationText {
  const inviter = plan.target.nick;
  return {
    body: say(lang, { code: "apply.invitation-body", name, room, title, inviter }),
    reason: say(lang, { code: "apply.invitation-reason", title }),
  };
}
