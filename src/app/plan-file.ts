/** Saved plans: read, and held against the files that they were made from. */
import { openArchive } from "../archive/index.ts";
import { Failure, type Finding } from "../messages/index.ts";
import { isSameButProven } from "../people/index.ts";
import { type Phase, type Plan, parsePlan, stepsOf } from "../plan/index.ts";
import { pictureFor } from "./picture.ts";
import type { Ports, Reading } from "./ports.ts";
import { readWaysIn } from "./ways-in.ts";

type Saved = Reading & Pick<Ports, "stateFolder">;

/** Throws `Failure` as reading a file does, and "not-understood" for what is no plan or was changed. */
export async function readPlan({ files, sha256 }: Reading, path: string): Promise<Plan> {
  return parsePlan(path, (await files.read(path)).toString("utf8"), sha256);
}

/**
 * May a saved plan be applied, as far as this computer can tell? Throws `Failure` "unsafe" naming every file that is not what it
 * was; "not-found" where one is gone; "undecided" where people would be taken out and `mayRemove` is false.
 */
export async function checkSaved(
  ports: Saved,
  plan: Plan,
  { only, mayRemove }: { readonly only: Phase | null; readonly mayRemove: boolean },
): Promise<void> {
  await checkSources(ports, plan);
  const count = stepsOf(plan, only).filter(({ kind }) => kind === "member.revoke").length;
  if (!mayRemove && count > 0) throw new Failure("undecided", { code: "cli.prune-missing", count });
}

async function checkSources(ports: Saved, plan: Plan): Promise<void> {
  const { files, sha256 } = ports;
  const changed: Finding[] = [];
  for (const source of plan.sources) {
    const archive = await openArchive(source.path);
    if ((await archive.sha256()) !== source.sha256)
      changed.push({ code: "plan.stale-file", path: source.path });
  }
  for (const step of plan.steps) if (step.kind === "room.avatar") await pictureFor(ports, step);
  if (plan.people) {
    const { path } = plan.people;
    const now = sha256(await files.read(path));
    if (now !== plan.people.sha256 && !(await isOursSince(ports, plan, plan.people.sha256, now)))
      changed.push({ code: "plan.stale-file", path });
  }
  if (changed.length > 0) throw new Failure("unsafe", [...changed, { code: "plan.stale" }]);
}

/** Was nothing but proven addresses written into the list since? */
async function isOursSince(
  ports: Saved,
  { target, observed }: Plan,
  then: string,
  now: string,
): Promise<boolean> {
  for (const room of Object.keys(observed.rooms))
    if (isSameButProven(await readWaysIn(ports, target.as, room), then, now)) return true;
  return false;
}
