/** A plan of reminders: whoever was invited, was never seen in the room and was not written to within a day. */
import type { PersonStatus, RoomStatus } from "../../apply/model.ts";
import { reminderMs } from "../../apply/reminders.ts";
import { statusOf } from "../../apply/status.ts";
import { Failure } from "../../messages/finding.ts";
import type { Draft } from "../../plan/diff.ts";
import { makeEnding } from "../../plan/ending.ts";
import type { Plan } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import { toolVersion } from "../version.ts";
import { planTime } from "./clock.ts";
import { sha256 } from "./files.ts";
import { type Given, text } from "./options.ts";
import { planPeople, withNames } from "./plan-people.ts";
import { knownOf, lookAtRooms } from "./rooms-of.ts";

/** Throws `Failure` "unsafe" where a room does not tell who is there: whoever came must not be told that they did not. */
export async function reminderPlan(cli: Cli, of: Plan, given: Given): Promise<Plan> {
  if (text(given.only)) throw new Failure("usage", { code: "cli.remind-and-only" });
  const listed = await planPeople(of);
  return lookAtRooms(cli, of, given, async (rooms, server) => {
    const statuses = new Map<string, RoomStatus>();
    for (const [room, { known, memory }] of rooms)
      statuses.set(room, withNames(await statusOf(of, room, known.server, memory, server), listed));
    const unseen = [...statuses.values()].filter(({ people }) =>
      people.some(({ state }) => state === "sent"),
    );
    if (unseen.length > 0)
      throw new Failure("unsafe", { code: "cli.remind-unseen", rooms: unseen.map(({ room }) => room) });
    return makeEnding({
      of,
      tool: `migrate-class ${toolVersion}`,
      createdAt: planTime(cli).toISOString(),
      rooms: knownOf(rooms),
      drafts: (room) => remindersFor(cli, of, statuses.get(room)),
      sha256,
    });
  });
}

function remindersFor(cli: Cli, { target }: Plan, status: RoomStatus | undefined): Draft[] {
  if (!status) return [];
  const { room, title, people } = status;
  const due = (person: PersonStatus) => {
    const { state, affiliation } = person;
    // a right that was taken away since is nobody's wish to see the person come
    const admitted = affiliation !== "outcast" && (affiliation !== "none" || target.policy === "announce");
    return (
      state === "never-seen" &&
      admitted &&
      cli.io.now().getTime() - Date.parse(lastWritten(person)) >= reminderMs
    );
  };
  return people.filter(due).map((person) => ({
    kind: "invite.remind",
    jid: person.jid,
    title: title ?? room,
    name: person.name,
    lang: person.lang ?? cli.lang,
    after: lastWritten(person),
  }));
}

function lastWritten({ invitedAt, remindedAt }: PersonStatus): string {
  return remindedAt ?? invitedAt ?? "";
}
