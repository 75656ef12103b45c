/** A plan → events, journaled; all rooms are checked before the first is touched. */

import {
  type ApplyEvent,
  beginWork,
  concurrently,
  execute,
  type Journal,
  openWindow,
  type RoomStatus,
  restarts,
  roomsAtOnce,
  type Server,
  type Work,
} from "../../apply/index.ts";
import { leavesUndone, type Phase, type Plan, type Step, stepsOf } from "../../plan/index.ts";
import { bookmarksMutex, lockJournal } from "../journals.ts";
import { pictureFor } from "../picture.ts";
import type { Ports } from "../ports.ts";
import { doubtsAbout } from "./doubts.ts";
import { keptAccounts } from "./kept-accounts.ts";
import { type OpenRoom, openRooms } from "./open-rooms.ts";
import { textTo } from "./texts.ts";

export interface RunOptions extends Pick<Work, "resendUnknown" | "inviteTest" | "digests"> {
  /** The part of the plan that is done; null = all of it. */
  readonly phase: Phase | null;
  /** Told of rooms from which a server may have forgotten earlier invitations. */
  readonly onDoubts: (status: RoomStatus) => void;
}

/**
 * Locks the rooms, then signs in: signing in for a room ends what is left of an earlier run, which must not be one that lives.
 * Throws `Failure` "unsafe" before anything is changed where the plan is stale or another run holds a room.
 */
export async function* runPhase(
  ports: Ports,
  plan: Plan,
  { phase, onDoubts, ...options }: RunOptions,
): AsyncGenerator<ApplyEvent> {
  const { clock, sha256, newId } = ports;
  const { as, nick } = plan.target;
  const journals = new Map<string, Journal>();
  let server: Server | null = null;
  try {
    const names = Object.keys(plan.observed.rooms).sort();
    for (const room of names) journals.set(room, await lockJournal(ports, as, room, plan.checksum));
    server = await ports.connect(as, names);
    const signedIn = server;
    const steps = new Map(names.map((room): [string, Step[]] => [room, []]));
    for (const step of stepsOf(plan, phase)) steps.get(step.room)?.push(step);
    const rooms = await openRooms(ports, plan, signedIn, journals, steps, phase);
    const restartAfter = restarts(signedIn, clock.now);
    const broken = new AbortController();
    const stop = AbortSignal.any([ports.stop, broken.signal]);
    const shared = {
      ...{ server: signedIn, window: openWindow(), plan: plan.checksum, nick, stop },
      ...{ sha256, newId, now: clock.now, sleep: clock.sleep, ...options },
      bookmarksMutex: bookmarksMutex(ports, as),
      invitation: (step: Parameters<Work["invitation"]>[0]) => textTo(plan, step),
      picture: (step: Parameters<Work["picture"]>[0]) => pictureFor(ports, step),
    };
    async function* oneRoom(room: string): AsyncGenerator<ApplyEvent> {
      const open = rooms.get(room) as OpenRoom;
      const { journal, known } = open;
      const work = beginWork({ ...shared, ...open, room, accounts: keptAccounts(ports, plan, room) });
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
    yield* concurrently(names, roomsAtOnce, oneRoom, () => broken.abort());
  } finally {
    await server?.close();
    for (const journal of journals.values()) await journal.close();
  }
}
