/** The people of a saved plan, by its own people file: a later plan, with nobody left to invite, does not name them. */
import type { RoomStatus } from "../../apply/model.ts";
import type { Person } from "../../people/model.ts";
import type { Plan } from "../../plan/model.ts";
import { readPeople } from "./people-file.ts";

/** Nobody where the file is gone or rewritten into something else by now. */
export async function planPeople({ people }: Plan): Promise<readonly Person[]> {
  if (people === null) return [];
  return readPeople(people.path).then(
    (file) => file.people,
    () => [],
  );
}

/** The same, with the names and languages that the plan's own invitations do not tell. */
export function withNames(status: RoomStatus, listed: readonly Person[]): RoomStatus {
  const people = status.people.map((one) => {
    const person = listed.find(({ jid }) => jid === one.jid);
    if (person === undefined) return one;
    const lang = person.lang === "de" || person.lang === "en" ? person.lang : null;
    return { ...one, name: one.name ?? (person.name || null), lang: one.lang ?? lang };
  });
  return { ...status, people };
}
