/** A plan of reminders: whoever was never seen in the room, and was not written to within a day or perhaps in vain. */
import type { PersonStatus, RoomStatus } from "../../apply/model.ts";
import { reminderMs } from "../../apply/reminders.ts";
import { lastWritten, mayEnter } from "../../apply/status.ts";
import { Failure } from "../../messages/finding.ts";
import type { Draft } from "../../plan/diff.ts";
import { makeEnding } from "../../plan/ending.ts";
import type { Plan } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import { toolVersion } from "../version.ts";
import { planTime } from "./clock.ts";
import { sha256 } from "./files.ts";
import { type Given, text } from "./options.ts";
import { planPeople } from "./plan-people.ts";
import { knownOf, lookAtRooms } from "./rooms-of.ts";
import { statusesOf } from "./statuses.ts";

/** Throws `Failure` "unsafe" where a room does not tell who is there: whoever came must not be told that they did not. */
export async function reminderPlan(cli: Cli, of: Plan, given: Given): Promise<Plan> {
  if (text(given.only)) throw new Failure("usage", { code: "cli.remind-and-only" });
  const listed = await planPeople(of);
  return lookAtRooms(cli, of, given, async (rooms, server) => {
    const statuses = await statusesOf(cli, of, rooms, server, listed);
    const unseen = statuses.filter(({ people }) => people.some(({ state }) => state === "sent"));
    if (unseen.length > 0)
      throw new Failure("unsafe", { code: "cli.remind-unseen", rooms: unseen.map(({ room }) => room) });
    const statusOfRoom = new Map(statuses.map((status) => [status.room, status]));
    return makeEnding({
      of,
      tool: `migrate-class ${toolVersion}`,
      createdAt: planTime(cli).toISOString(),
      rooms: knownOf(rooms),
      drafts: (room) => remindersFor(cli, of, statusOfRoom.get(room)),
      sha256,
    });
  });
}

function remindersFor(cli: Cli, { target }: Plan, status: RoomStatus | undefined): Draft[] {
  if (!status) return [];
  const { room, title, people } = status;
  const due = (person: PersonStatus) => {
    const { state, affiliation, perhapsLost } = person;
    if (state !== "never-seen" || !mayEnter(affiliation, target.policy)) return false;
    return perhapsLost !== null || cli.io.now().getTime() - Date.parse(writtenTo(person)) >= reminderMs;
  };
  return people.filter(due).map((person) => ({
    kind: "invite.remind",
    jid: person.jid,
    title: title ?? room,
    name: person.name,
    lang: person.lang ?? cli.lang,
    after: writtenTo(person),
  }));
}

function writtenTo({ invitedAt, remindedAt }: PersonStatus): string {
  return lastWritten(invitedAt ?? "", remindedAt);
}
