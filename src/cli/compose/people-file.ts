/** The people CSV of a run, as it was when it was read. */
import { existsSync } from "node:fs";
import { Failure, type Finding } from "../../messages/finding.ts";
import type { Person } from "../../people/model.ts";
import { readPeopleCsv } from "../../people/people-csv.ts";
import { openTable } from "../../people/people-table.ts";
import { readCsv } from "./csv-file.ts";
import { sha256 } from "./files.ts";

export interface PeopleFile {
  readonly path: string;
  readonly sha256: string;
  readonly people: readonly Person[];
  readonly findings: readonly Finding[];
  /** Has it the column for what exports call people? */
  readonly hasLabels: boolean;
}

/** What the people are called in exports. */
export function labelsOf({ people }: Pick<PeopleFile, "people">): readonly string[] {
  return people.flatMap(({ whatsapp }) => whatsapp);
}

/** The same of a list that may be missing or have faults, of which others tell. */
export async function labelsIn(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const { content } = await readCsv(path);
  try {
    return openTable(content)
      .rows()
      .flatMap((row) => row.list("whatsapp"));
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

export async function readPeople(path: string): Promise<PeopleFile> {
  const { bytes, content } = await readCsv(path);
  return { path, sha256: sha256(bytes), ...readPeopleCsv(content) };
}
