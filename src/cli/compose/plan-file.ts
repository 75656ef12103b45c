/** Saved plans: read, and held against the files that they were made from. */

import { openArchive } from "../../archive/open.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { parsePlan } from "../../plan/codec.ts";
import type { Plan } from "../../plan/model.ts";
import { keepHeapSmall } from "../heap.ts";
import { readUserFile, sha256 } from "./files.ts";
import { pictureFor } from "./picture.ts";

export async function readPlan(path: string): Promise<Plan> {
  keepHeapSmall();
  return parsePlan(path, (await readUserFile(path)).toString("utf8"), sha256);
}

/** Throws `Failure` "unsafe" naming every file that is not what it was; "not-found" where one is gone. */
export async function checkSources(plan: Plan): Promise<void> {
  const changed: Finding[] = [];
  for (const source of plan.sources) {
    const archive = await openArchive(source.path);
    if ((await archive.sha256()) !== source.sha256)
      changed.push({ code: "plan.stale-file", path: source.path });
  }
  for (const step of plan.steps) if (step.kind === "room.avatar") await pictureFor(step);
  if (plan.people) {
    const { path } = plan.people;
    if (sha256(await readUserFile(path)) !== plan.people.sha256)
      changed.push({ code: "plan.stale-file", path });
  }
  if (changed.length > 0) throw new Failure("unsafe", [...changed, { code: "plan.stale" }]);
}
