/** The file that holds codes, invitations and first passwords of a room's people: beside its journal, mode 0600. */
import { dirname, join } from "node:path";
import { waysInPath } from "../apply/index.ts";
import { noWaysIn, parseWaysIn, provenIn, type WaysIn } from "../people/index.ts";
import { guestsOf, type Plan } from "../plan/index.ts";
import { jsonFile } from "./own-files.ts";
import type { Ports } from "./ports.ts";

type Keeping = Pick<Ports, "files" | "stateFolder">;

/** Throws `Failure` "not-understood" where the file is damaged. */
export async function readWaysIn({ files, stateFolder }: Keeping, as: string, room: string): Promise<WaysIn> {
  const path = waysInPath(stateFolder, as, room);
  if (!files.exists(path)) return noWaysIn(as, room);
  return parseWaysIn(path, (await files.read(path)).toString("utf8"));
}

/** Of all rooms of an account: a code that arrives may be for any of them. */
export async function allWaysIn(ports: Keeping, as: string): Promise<readonly WaysIn[]> {
  const folder = dirname(waysInPath(ports.stateFolder, as, ""));
  const names = (await ports.files.list(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return parseWaysIn(path, (await ports.files.read(path)).toString("utf8"));
    }),
  );
}

/** Whom a room's plan does not know: they were let in since, by a code. */
export async function guestsSince(ports: Keeping, plan: Plan, room: string): Promise<ReadonlySet<string>> {
  return guestsOf(plan, room, provenIn(await readWaysIn(ports, plan.target.as, room)).values());
}

/** Puts down what `change` makes of what is there now, before anybody is told of it. Gives what stands there then. */
export async function changeWaysIn(
  ports: Keeping,
  as: string,
  room: string,
  change: (now: WaysIn) => WaysIn,
): Promise<WaysIn> {
  const before = await readWaysIn(ports, as, room);
  const after = change(before);
  if (after === before) return before;
  const path = waysInPath(ports.stateFolder, as, room);
  await ports.files.makeFolder(dirname(path));
  await ports.files.write(path, jsonFile(after));
  return after;
}
