/** `plan`: exports and the people list → a plan of what lacks on the server. Looks only. */
import type { Plan } from "../../plan/index.ts";
import { labelsOf, readPeople } from "../people-file.ts";
import { plannedPicture } from "../picture.ts";
import type { Ports } from "../ports.ts";
import { readExports } from "../read-exports/index.ts";
import { draftRooms, needsRecords } from "./drafts.ts";
import { accountOf, type PlanOptions, peoplePathOf, policyOf } from "./options.ts";
import { atPlace, offlineDomain } from "./place.ts";
import { planRooms } from "./plan-rooms.ts";

/**
 * Throws `Failure` of the files and the server, "undecided" where something is left to decide, "unsafe" where a room speaks
 * against it.
 */
export async function planExports(
  ports: Ports,
  paths: readonly string[],
  options: PlanOptions,
): Promise<Plan> {
  const path = peoplePathOf(options);
  const as = accountOf(options);
  policyOf(options);
  if (options.offline) offlineDomain(options);
  const file = await readPeople(ports, path);
  const keepRecords = needsRecords(paths, options);
  const chats = await readExports(ports, paths, options, { keepRecords, writers: labelsOf(file) });
  const drafts = draftRooms(ports, chats, file, options, as);
  const { history = "none", avatar } = options;
  const picture = avatar === undefined ? null : await plannedPicture(ports, avatar);
  return atPlace(ports, as, options, (place) =>
    planRooms(ports, drafts, file, options, { as, history, picture, ...place }),
  );
}
