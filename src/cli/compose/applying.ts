/** A plan and a signed-in server → events, journaled; all rooms are checked before the first is touched. */
import { randomUUID } from "node:crypto";
import { execute } from "../../apply/execute.ts";
import type { Journal } from "../../apply/journal.ts";
import { type Memory, remember } from "../../apply/memory.ts";
import type { ApplyEvent, RoomStatus } from "../../apply/model.ts";
import { observeRoom } from "../../apply/observe.ts";
import { type Recollection, recollect } from "../../apply/recollect.ts";
import { restarts } from "../../apply/restarts.ts";
import { fatesOf } from "../../apply/sent-once.ts";
import type { Fate, Server } from "../../apply/server.ts";
import { lookAtEach, roomsAtOnce, sideBySide } from "../../apply/side-by-side.ts";
import { openWindow } from "../../apply/window.ts";
import { beginWork } from "../../apply/work.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { waitingFor } from "../../plan/conditional.ts";
import {
  differences,
  differingSettings,
  effect,
  type KnownRoom,
  type Plan,
  type Step,
} from "../../plan/model.ts";
import { notOurs } from "../../plan/not-ours.ts";
import { staleness } from "../../plan/stale.ts";
import type { Cli } from "../cli.ts";
import { sha256 } from "./files.ts";
import { digestMaker } from "./history.ts";
import { textTo } from "./invitation.ts";
import { bookmarksInTurn, lockJournal } from "./journals.ts";
import type { Given } from "./options.ts";
import { doubtsAbout } from "./perhaps-lost.ts";
import { type Phase, stepsOf } from "./phases.ts";
import { pictureFor } from "./picture.ts";
import { signIn } from "./sign-in.ts";

/** How long something that a killed run sent may still be under way to the server. */
const settlingMs = 2000;

/** Nothing is changed and little is read, so more of them: questions that come together go out together. */
const looksAtOnce = 32;

interface Open {
  readonly journal: Journal;
  readonly known: KnownRoom;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly recollected: Recollection;
}

export interface ApplyOptions {
  readonly phase: Phase | null;
  readonly resendUnknown: boolean;
  readonly inviteTest: boolean;
  /** Told of rooms from which a server may have forgotten earlier invitations. */
  readonly onDoubts: (status: RoomStatus) => void;
}

/**
 * Locks the rooms, then signs in: signing in for a room ends what is left of an earlier run, which must not be one that lives.
 * Throws `Failure` "unsafe" before anything is changed where the plan is stale or another run holds a room.
 */
export async function* applyPlan(
  cli: Cli,
  plan: Plan,
  given: Given,
  { phase, resendUnknown, inviteTest, onDoubts }: ApplyOptions,
): AsyncGenerator<ApplyEvent> {
  const journals = new Map<string, Journal>();
  let server: Server | null = null;
  try {
    const names = Object.keys(plan.observed.rooms).sort();
    for (const room of names) journals.set(room, await lockJournal(cli, plan.target.as, room, plan.checksum));
    server = await signIn(cli, plan.target.as, given, names);
    const signedIn = server;
    const steps = new Map(names.map((room): [string, Step[]] => [room, []]));
    for (const step of stepsOf(plan, phase)) steps.get(step.room)?.push(step);
    const rooms = await openRooms(cli, plan, signedIn, journals, steps, phase);
    const restartAfter = restarts(signedIn, cli.io.now);
    const digests = digestMaker(plan);
    const window = openWindow();
    const inTurn = bookmarksInTurn(cli, plan.target.as);
    const broken = new AbortController();
    const stop = AbortSignal.any([cli.stop, broken.signal]);
    async function* oneRoom(room: string): AsyncGenerator<ApplyEvent> {
      const { journal, known, fates, recollected } = rooms.get(room) as Open;
      const work = beginWork({
        server: signedIn,
        journal,
        window,
        room,
        plan: plan.checksum,
        known,
        fates,
        recollected,
        nick: plan.target.nick,
        digests,
        invitation: (step) => textTo(plan, step),
        picture: pictureFor,
        sha256,
        newId: randomUUID,
        now: cli.io.now,
        sleep: cli.io.sleep,
        bookmarksInTurn: inTurn,
        resendUnknown,
        inviteTest,
        stop,
      });
      yield* execute(work, steps.get(room) ?? [], phase === "hand-over" && leavesUndone(plan, room, known));
      const doubts = stop.aborted
        ? null
        : await doubtsAbout(plan, room, journal.lines, signedIn, restartAfter);
      if (doubts) onDoubts(doubts);
      // ejabberd lets one session be in a hundred rooms at most
      await signedIn.leave(room);
      // of a thousand rooms only those that are under way are kept in mind
      journals.delete(room);
      rooms.delete(room);
      await journal.close();
    }
    yield* sideBySide(names, roomsAtOnce, oneRoom, () => broken.abort());
  } finally {
    await server?.close();
    for (const journal of journals.values()) await journal.close();
  }
}

async function openRooms(
  cli: Cli,
  plan: Plan,
  server: Server,
  journals: ReadonlyMap<string, Journal>,
  steps: ReadonlyMap<string, readonly Step[]>,
  phase: Phase | null,
): Promise<Map<string, Open>> {
  const rooms = new Map<string, Open>();
  const stale: Finding[] = [];
  const look = async ([room, journal]: readonly [string, Journal]) => {
    const memory = remember(journal.lines, plan.checksum);
    if (memory.openIntents) await cli.io.sleep(settlingMs);
    const known = await observeRoom(server, memory, room, [], sha256);
    const ahead = steps.get(room) ?? [];
    const fates = await fatesOf(server, memory, ahead);
    const invitees = ahead.flatMap((step) => (step.kind === "invite.send" ? [step.jid] : []));
    const recollected = await recollect(server, memory, room, known.server, invitees);
    return { room, memory, open: { journal, known, fates, recollected } };
  };
  for (const { room, memory, open } of await lookAtEach(journals, look, looksAtOnce)) {
    const { known } = open;
    const { journal = null } = known;
    if (journal !== null)
      cli.term.note([{ mark: "!", text: cli.say({ code: `plan.journal-${journal}`, room }) }]);
    const strange = known.server.kind === "foreign" && touches(plan, room) ? notOurs(room, known) : null;
    if (strange) stale.push(strange);
    else stale.push(...staleness(plan, room, known, (step) => memory.progress(step)));
    stale.push(...removedSince(plan, room, memory));
    if (phase === "invite" && !isPrepared(plan, room, known)) stale.push({ code: "plan.not-prepared", room });
    rooms.set(room, open);
  }
  if (stale.length > 0) {
    const newPlanHelps = stale.some(({ code }) => code.startsWith("plan.stale-"));
    throw new Failure("unsafe", newPlanHelps ? [...stale, { code: "plan.stale" }] : stale);
  }
  return rooms;
}

/** Whom the plan would let in when they are ready, though they were taken out after it was made. */
function removedSince({ steps, createdAt }: Plan, room: string, { removed }: Memory): Finding[] {
  const waiting = waitingFor(steps.filter((step) => step.room === room));
  return [...removed].flatMap(([jid, { at }]) =>
    waiting.has(jid) && at >= createdAt ? [{ code: "plan.stale-removed" as const, room, jid }] : [],
  );
}

/** Is anything to be done in the room itself, and not only in our own list of rooms? */
function touches(plan: Plan, room: string): boolean {
  return plan.steps.some((step) => step.room === room && step.kind !== "bookmark.remove");
}

/** May people be let in? The room is there, as planned, and all its history is in. */
function isPrepared(plan: Plan, room: string, known: KnownRoom): boolean {
  const { server } = known;
  if (server.kind === "handed-over") return true;
  if (server.kind !== "owned") return false;
  const imported = new Set(known.imported.map(({ id }) => id));
  return plan.steps
    .filter((step) => step.room === room)
    .every((step) => {
      if (step.kind === "room.configure")
        return differingSettings(step.settings, server.settings, known.otherwise).length === 0;
      if (step.kind === "history.import") return step.digests.every(({ id }) => imported.has(id));
      return true;
    });
}

/** Is anything of the other phases left, which only an owner can do? */
function leavesUndone(plan: Plan, room: string, known: KnownRoom): boolean {
  const others = plan.steps.filter((step) => step.room === room && step.kind !== "room.hand-over");
  const then = plan.observed.rooms[room] ?? known;
  const expected = others.reduce((before, step) => effect(before, step, plan.target.as), then);
  const imported = new Set(known.imported.map(({ id }) => id));
  return (
    known.server.kind === "owned" &&
    (differences(expected, known, room).length > 0 ||
      expected.invited.some((jid) => !known.invited.includes(jid)) ||
      expected.imported.some(({ id }) => !imported.has(id)))
  );
}
