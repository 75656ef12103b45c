/** Journals and rooms as they are now → a plan that takes back what the journals say, and what it cannot take back. */
import { type JournalState, mapConcurrent, type Server, writtenByPeople } from "../apply/index.ts";
import { Failure, type Finding, say } from "../messages/index.ts";
import { type Done, type KnownRoom, makeEnding, type Plan, type Undoing, undoing } from "../plan/index.ts";
import type { Ports } from "./ports.ts";
import { knownOf, lookAtRooms, type RoomNow } from "./rooms-now.ts";

export interface UndoOptions {
  /** The account that looks. */
  readonly as: string;
  /** Rooms end although people wrote there. */
  readonly evenIfPeopleWrote: boolean;
}

export interface UndoPlan {
  readonly plan: Plan;
  readonly stays: readonly Finding[];
}

/** Throws `Failure` "unsafe" naming every room that would take people's messages along, unless they shall go. */
export function undoPlan(ports: Ports, of: Plan, { as, evenIfPeopleWrote }: UndoOptions): Promise<UndoPlan> {
  return lookAtRooms(ports, of, as, (rooms, server) =>
    planToUndo(ports, of, rooms, server, evenIfPeopleWrote),
  );
}

async function planToUndo(
  ports: Ports,
  of: Plan,
  rooms: ReadonlyMap<string, RoomNow>,
  server: Server,
  evenIfPeopleWrote: boolean,
): Promise<UndoPlan> {
  const found = new Map<string, Undoing>();
  const refused: Finding[] = [];
  const looks = await mapConcurrent(rooms, async ([room, { known, journalState }]) => {
    const made = doneAs(journalState);
    // a room that somebody else made meanwhile is not ours to end
    const isStrangers = known.strangeOwners !== undefined || known.strangers !== undefined;
    const done = { ...made, ours: made.ours && !isStrangers };
    return { room, known, done, written: done.ours ? await writtenIn(server, room, known, journalState) : 0 };
  });
  for (const { room, known, done, written } of looks) {
    if (written === null) refused.push({ code: "cli.undo-unreadable", room });
    else if (written > 0) refused.push({ code: "cli.undo-people-wrote", room, count: written });
    const title = (known.server.kind === "owned" && known.server.settings.title) || room;
    const reason = say(ports.lang, { code: "apply.undo-reason", title });
    found.set(room, undoing(room, known, done, { written, reason }));
  }
  if (refused.length > 0 && !evenIfPeopleWrote) throw new Failure("unsafe", refused);
  const plan = makeEnding({
    of,
    ...ports.planStamp(),
    rooms: knownOf(rooms),
    drafts: (room) => found.get(room)?.drafts ?? [],
    sha256: ports.sha256,
  });
  return { plan, stays: [...found.values()].flatMap(({ stays }) => stays) };
}

/** null where the room keeps no archive that could tell. */
async function writtenIn(
  server: Server,
  room: string,
  { server: now }: KnownRoom,
  journalState: JournalState,
): Promise<number | null> {
  if (now.kind !== "owned") return 0;
  return now.settings.archive === true ? writtenByPeople(server, room, journalState) : null;
}

/** What a journal says was done. */
function doneAs(journalState: JournalState): Done {
  const { ours, handedOver, granted, bookmarked, invitations, furnished, imported } = journalState;
  const invited = [...invitations.values()].filter(({ state }) => state !== "bounced").length;
  return { ours: ours && !handedOver, granted, bookmarked, invited, furnished, digests: imported.size };
}
