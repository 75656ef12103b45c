/** `--person`: whose messages are meant. */
import { Failure } from "../../messages/finding.ts";
import { closest } from "../../people/closest.ts";
import { labelKey } from "../../people/label.ts";
import type { Person } from "../../people/model.ts";

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
  const key = labelKey(wanted);
  const isMeant = ({ row, name, whatsapp }: Person) =>
    wanted === String(row) || [name, ...whatsapp].some((called) => labelKey(called) === key);
  if (!people.some(isMeant)) {
    const names = new Map(people.map(({ name }) => [labelKey(name), name]));
    const near = names.get(closest(key, [...names.keys()]) ?? "") ?? null;
    throw new Failure("undecided", { code: "history.nobody-called", name: wanted, closest: near });
  }
  return (here) => {
    const [only = null, ...others] = here.filter(isMeant);
    if (only === null || others.length === 0) return only;
    const rows = [only, ...others].map(({ row }) => row);
    throw new Failure("undecided", { code: "history.several-called", name: wanted, rows });
  };
}
