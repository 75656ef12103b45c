/** A plan of reminders: whoever was never seen in the room, and was not written to within a day or perhaps in vain. */

import { lastWritten, mayEnter, type PersonStatus, type RoomStatus, reminderMs } from "../apply/index.ts";
import { Failure } from "../messages/index.ts";
import { type Draft, makeEnding, type Plan } from "../plan/index.ts";
import type { Ports } from "./ports.ts";
import { knownOf, lookAtRooms } from "./rooms-now.ts";
import { type StatusOptions, statusesOf } from "./status.ts";

/** Throws `Failure` "unsafe" where a room does not tell who is there: whoever came must not be told that they did not. */
export function reminderPlan(ports: Ports, of: Plan, { as, listed }: StatusOptions): Promise<Plan> {
  return lookAtRooms(ports, of, as, async (rooms, server) => {
    const statuses = await statusesOf(ports, of, rooms, server, listed);
    const unseen = statuses.filter(({ people }) => people.some(({ state }) => state === "sent"));
    if (unseen.length > 0)
      throw new Failure("unsafe", { code: "cli.remind-unseen", rooms: unseen.map(({ room }) => room) });
    const statusOfRoom = new Map(statuses.map((status) => [status.room, status]));
    return makeEnding({
      of,
      ...ports.planStamp(),
      rooms: knownOf(rooms),
      drafts: (room) => remindersFor(ports, of, statusOfRoom.get(room)),
      sha256: ports.sha256,
    });
  });
}

function remindersFor({ clock, lang }: Ports, { target }: Plan, status: RoomStatus | undefined): Draft[] {
  if (!status) return [];
  const { room, title, people } = status;
  const due = (person: PersonStatus) => {
    const { state, affiliation, perhapsLost } = person;
    if (state !== "never-seen" || !mayEnter(affiliation, target.policy)) return false;
    return perhapsLost !== null || clock.now().getTime() - Date.parse(writtenTo(person)) >= reminderMs;
  };
  return people.filter(due).map((person) => ({
    kind: "invite.remind",
    jid: person.jid,
    title: title ?? room,
    name: person.name,
    lang: person.lang ?? lang,
    after: writtenTo(person),
  }));
}

function writtenTo({ invitedAt, remindedAt }: PersonStatus): string {
  return lastWritten(invitedAt ?? "", remindedAt);
}
