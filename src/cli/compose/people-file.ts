/** The people CSV of a run, as it was when it was read. */
import { existsSync } from "node:fs";
import { Failure, type Finding } from "../../messages/finding.ts";
import { decodeCsv } from "../../people/csv-text.ts";
import type { Person } from "../../people/model.ts";
import { readPeopleCsv } from "../../people/people-csv.ts";
import { openTable } from "../../people/people-table.ts";
import { readUserFile, sha256 } from "./files.ts";

export interface PeopleFile {
  readonly path: string;
  readonly sha256: string;
  readonly people: readonly Person[];
  readonly findings: readonly Finding[];
}

/** What the people are called in exports. */
export function labelsOf({ people }: Pick<PeopleFile, "people">): readonly string[] {
  return people.flatMap(({ whatsapp }) => whatsapp);
}

/** The same of a list that may be missing or have faults, of which others tell. */
export async function labelsIn(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const bytes = await readUserFile(path);
  try {
    return openTable(decodeCsv(bytes))
      .rows()
      .flatMap((row) => row.list("whatsapp"));
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

export async function readPeople(path: string): Promise<PeopleFile> {
  const bytes = await readUserFile(path);
  return { path, sha256: sha256(bytes), ...readPeopleCsv(decodeCsv(bytes)) };
}
