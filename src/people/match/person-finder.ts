/** `--person`: whose messages are meant. */

import { Failure } from "../../messages/index.ts";
import { closest } from "../../text/index.ts";
import { labelKey, writtenLabelKey } from "../label.ts";
import type { Person } from "../model.ts";

/**
 * @param wanted a public name, a name or number as the export shows it, or the row of the people CSV
 * @param people of the file
 * @returns of the people of one chat the one who is meant, null where that chat does not have them. Throws `Failure` "undecided"
 *   where nobody or more than one person is called so
 */
export function personFinder(
  wanted: string,
  people: readonly Person[],
): (here: readonly Person[]) => Person | null {
  const isCalled = (keyOf: (label: string) => string, { row, name, whatsapp }: Person) =>
    wanted === String(row) || [name, ...whatsapp].some((called) => keyOf(called) === keyOf(wanted));
  // What is written exactly so comes before what only differs in case, width or marks.
  const keyOf = people.some((person) => isCalled(labelKey, person)) ? labelKey : writtenLabelKey;
  const isMeant = (person: Person) => isCalled(keyOf, person);
  if (!people.some(isMeant)) {
    const names = new Map(people.map(({ name }) => [keyOf(name), name]));
    const near = names.get(closest(keyOf(wanted), [...names.keys()]) ?? "") ?? null;
    throw new Failure("undecided", { code: "history.nobody-called", name: wanted, closest: near });
  }
  return (here) => {
    const [only = null, ...others] = here.filter(isMeant);
    if (only === null || others.length === 0) return only;
    const rows = [only, ...others].map(({ row }) => row);
    throw new Failure("undecided", { code: "history.several-called", name: wanted, rows });
  };
}
