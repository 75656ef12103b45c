/** The people list of a run, as it was when it was read. */
import { Failure, type Finding } from "../messages/index.ts";
import { openTable, type Person, readPeopleCsv } from "../people/index.ts";
import type { Plan } from "../plan/index.ts";
import { readCsv } from "./csv-file.ts";
import type { Reading } from "./ports.ts";

export interface PeopleFile {
  readonly path: string;
  readonly sha256: string;
  readonly people: readonly Person[];
  readonly findings: readonly Finding[];
  /** Has it the column for what exports call people? */
  readonly hasLabels: boolean;
}

/** Throws `Failure` as reading a file does, and "not-understood" with all that is wrong in the list. */
export async function readPeople(ports: Reading, path: string): Promise<PeopleFile> {
  const { bytes, content } = await readCsv(ports, path);
  return { path, sha256: ports.sha256(bytes), ...readPeopleCsv(content) };
}

/** What the people are called in exports. */
export function labelsOf({ people }: Pick<PeopleFile, "people">): readonly string[] {
  return people.flatMap(({ whatsapp }) => whatsapp);
}

/** The same of a list that may be missing or have faults, of which others tell. */
export async function labelsIn(ports: Reading, path: string): Promise<readonly string[]> {
  if (!ports.files.exists(path)) return [];
  const { content } = await readCsv(ports, path);
  try {
    return openTable(content)
      .rows()
      .flatMap((row) => row.list("whatsapp"));
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/**
 * The people whom a plan was made from, for the names that the plan itself does not hold. Nobody where the file is gone or
 * rewritten into something else by now.
 */
export async function planPeople(ports: Reading, { people }: Plan): Promise<readonly Person[]> {
  if (people === null) return [];
  return readPeople(ports, people.path).then(
    (file) => file.people,
    () => [],
  );
}
