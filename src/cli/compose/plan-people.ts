/** The people file that a plan was made from, for the names that the plan itself does not hold. */
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
