/** Proven addresses in the people list, so that every later plan knows them. */
import { openTable, type Person, personKey, type WaysIn } from "../../people/index.ts";
import { readCsv } from "../csv-file.ts";
import type { Ports } from "../ports.ts";
import { changeWaysIn } from "../ways-in.ts";

/**
 * Writes what is not there yet; an address that the user wrote meanwhile stays. Plans that were made from the list before know by
 * `lists` in each of `ways` that it is still theirs. Throws `Failure` as reading and writing a file do.
 */
export async function writeProven(
  ports: Ports,
  path: string,
  people: readonly Person[],
  proven: ReadonlyMap<string, string>,
  ways: readonly Pick<WaysIn, "as" | "room">[],
): Promise<void> {
  const changes = people.flatMap((person) => {
    const jid = proven.get(personKey(person));
    const isOpen = person.jid === null || person.source === "guessed" || person.jid === jid;
    if (jid === undefined || !isOpen || (person.jid === jid && person.source === "proven")) return [];
    return [{ row: person.row, jid }];
  });
  if (changes.length === 0) return;
  const { bytes, content } = await readCsv(ports, path);
  const table = openTable(content);
  const before = ports.sha256(bytes);
  for (const { row, jid } of changes) {
    table.set(row, "jid", jid, true);
    table.set(row, "source", "proven", true);
  }
  const printed = table.print();
  const after = ports.sha256(printed);
  // first, for a plan that is called stale would be made anew for nothing
  for (const { as, room } of ways)
    await changeWaysIn(ports, as, room, (now) => ({ ...now, lists: [...now.lists, { before, after }] }));
  await ports.files.write(path, printed);
}
