/** Children come along only where the user says so and their parents' agreement is on record. */
import type { Finding } from "../../messages/index.ts";
import type { Person } from "../model.ts";

/**
 * @param allowed the user's word (`--allow-pupils`)
 * @returns a decision that is missing for each pupil who would be invited or quoted; empty where all is settled
 */
export function undecidedPupils(people: readonly Person[], allowed: boolean): Finding[] {
  const concerned = people.filter(
    ({ kind, role, invite, history }) =>
      kind === "pupil" && ((role !== "skip" && invite) || history !== "no"),
  );
  if (concerned.length === 0) return [];
  if (!allowed) return [{ code: "people.pupils-not-allowed", names: concerned.map(called) }];
  const unrecorded = concerned.filter(({ agreedOn }) => agreedOn === null);
  return unrecorded.map(({ name, row }) => ({ code: "people.pupil-without-agreement", row, name }));
}

function called({ name, row }: Person): string {
  return name || `#${row}`;
}
