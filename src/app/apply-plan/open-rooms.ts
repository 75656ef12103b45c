/** Every room is looked at before the first is touched: is the plan still true of it, and may it go on? */
import {
  type Fate,
  fatesOf,
  type Journal,
  mapConcurrent,
  observeRoom,
  type Recollection,
  recollect,
  type Server,
  stateOfJournal,
} from "../../apply/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import {
  isPrepared,
  type KnownRoom,
  notOurs,
  type Phase,
  type Plan,
  removedSince,
  type Step,
  staleness,
  touches,
  withoutGuests,
} from "../../plan/index.ts";
import type { Ports } from "../ports.ts";
import { guestsSince } from "../ways-in.ts";

/** How long something that a killed run sent may still be under way to the server. */
const settlingMs = 2000;

/** Nothing is changed and little is read, so more of them: questions that come together go out together. */
const looksAtOnce = 32;

export interface OpenRoom {
  readonly journal: Journal;
  readonly known: KnownRoom;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly recollected: Recollection;
}

/** Throws `Failure` "unsafe" with all that is against it in any of the rooms. */
export async function openRooms(
  ports: Ports,
  plan: Plan,
  server: Server,
  journals: ReadonlyMap<string, Journal>,
  steps: ReadonlyMap<string, readonly Step[]>,
  phase: Phase | null,
): Promise<Map<string, OpenRoom>> {
  const rooms = new Map<string, OpenRoom>();
  const stale: Finding[] = [];
  const look = async ([room, journal]: readonly [string, Journal]) => {
    const journalState = stateOfJournal(journal.lines, plan.checksum);
    if (journalState.openIntents) await ports.clock.sleep(settlingMs);
    const known = await observeRoom(server, journalState, room, [], ports.sha256);
    const ahead = steps.get(room) ?? [];
    const fates = await fatesOf(server, journalState, ahead);
    const invitees = ahead.flatMap((step) => (step.kind === "invite.send" ? [step.jid] : []));
    const recollected = await recollect(server, journalState, room, known.server, invitees);
    const guests = await guestsSince(ports, plan, room);
    return {
      room,
      journalState,
      guests,
      open: { journal, known, fates, recollected },
    };
  };
  for (const { room, journalState, guests, open } of await mapConcurrent(journals, look, looksAtOnce)) {
    const { known } = open;
    const { journal = null } = known;
    if (journal !== null) ports.tell({ code: `plan.journal-${journal}`, room }, "!");
    const strange = known.server.kind === "foreign" && touches(plan, room) ? notOurs(room, known) : null;
    if (strange) stale.push(strange);
    else
      stale.push(
        ...staleness(plan, room, withoutGuests(known, guests), (step) => journalState.progress(step)),
      );
    stale.push(...removedSince(plan, room, journalState.removed));
    if (phase === "invite" && !isPrepared(plan, room, known)) stale.push({ code: "plan.not-prepared", room });
    rooms.set(room, open);
  }
  if (stale.length > 0) {
    const newPlanHelps = stale.some(({ code }) => code.startsWith("plan.stale-"));
    throw new Failure("unsafe", newPlanHelps ? [...stale, { code: "plan.stale" }] : stale);
  }
  return rooms;
}
