/** The people CSV of a run, as it was when it was read. */
import type { Finding } from "../../messages/finding.ts";
import { decodeCsv } from "../../people/csv-text.ts";
import type { Person } from "../../people/model.ts";
import { readPeopleCsv } from "../../people/people-csv.ts";
import { readUserFile, sha256 } from "./files.ts";

export interface PeopleFile {
  readonly path: string;
  readonly sha256: string;
  readonly people: readonly Person[];
  readonly findings: readonly Finding[];
}

export async function readPeople(path: string): Promise<PeopleFile> {
  const bytes = await readUserFile(path);
  return { path, sha256: sha256(bytes), ...readPeopleCsv(decodeCsv(bytes)) };
}
