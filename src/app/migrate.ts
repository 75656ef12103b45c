/** `migrate`: the whole way. Reads, has asked what is missing, plans, applies, looks at what is there afterwards. */
import { Failure, type Finding } from "../messages/index.ts";
import { type Plan, planParts } from "../plan/index.ts";
import { troubled, unfinished } from "../report/index.ts";
import type { Applied } from "./apply-plan/index.ts";
import { writeOwnFile } from "./own-files.ts";
import { labelsIn, type PeopleFile, readPeople } from "./people-file.ts";
import { plannedPicture } from "./picture.ts";
import {
  accountOf,
  atPlace,
  type Draft,
  draftRooms,
  type HistoryWay,
  needsRecords,
  type Place,
  type PlanOptions,
  peoplePathOf,
  planRooms,
  policyOf,
} from "./plan-rooms/index.ts";
import type { Ports } from "./ports.ts";
import { type Chat, readExports } from "./read-exports/index.ts";
import { type Verified, verifyOn } from "./verify.ts";

export interface MigrateOptions extends PlanOptions {
  /** Where the plan is kept; missing: named after the room. */
  readonly output?: string | undefined;
  /** The plan is made, nothing more. */
  readonly dryRun?: boolean | undefined;
}

/** What the user is asked on the way. Each may throw what keeps the run from going on. */
export interface Questions<O extends MigrateOptions> {
  /** What the options do not say, of which nobody can be asked. */
  readonly missing: readonly Finding[];
  /** The same options with all that was missing but for history, of which the server knows something. */
  complete(chats: readonly Chat[]): Promise<O>;
  /** Another title for a room; null where nobody can be asked. `fault`: what is wrong with the one so far. */
  title(fault: Finding): Promise<string | null>;
  /** Do messages go along? Asked where the options do not say it. */
  history(chats: readonly Chat[], file: PeopleFile, place: Place, options: O): Promise<HistoryWay>;
  /** Are the rooms of these findings meant? */
  adopt(findings: readonly Finding[]): Promise<boolean>;
  /** @param path where the plan lies @param options all that was asked among them */
  apply(plan: Plan, path: string, options: O): Promise<Applied>;
}

export interface Migrated {
  readonly plan: Plan;
  /** null where the plan was only made. */
  readonly applied: Applied | null;
  /** null where there is something left to do first. */
  readonly verified: Verified | null;
}

/** Throws `Failure` where something is left to decide, and of the files and the server. */
export async function migrate<O extends MigrateOptions>(
  ports: Ports,
  paths: readonly string[],
  typed: O,
  ask: Questions<O>,
): Promise<Migrated> {
  const chats = await readAll(ports, paths, typed, ask.missing);
  const options = await ask.complete(chats);
  const as = accountOf(options);
  policyOf(options);
  needsRecords(paths, options);
  const { offline, dryRun, avatar, output } = options;
  if (offline && !dryRun) throw new Failure("usage", { code: "cli.offline-needs-dry-run" });
  const picture = avatar === undefined ? null : await plannedPicture(ports, avatar);
  const file = await readPeople(ports, peoplePathOf(options));
  const { drafts, title } = await withTitle(options, ask, (titled) =>
    draftRooms(ports, chats, file, titled, as),
  );
  return atPlace(ports, as, options, async (place) => {
    const history = options.history ?? (await ask.history(chats, file, place, options));
    const target = { as, history, picture, ...place };
    const { plan, adopt } = await withAdoption(options, ask, (adopting) =>
      planRooms(ports, drafts, file, adopting, target),
    );
    const { server } = place;
    const path = output ?? (dryRun || !server ? null : `${firstRoom(plan)}.plan.json`);
    if (path !== null) await writeOwnFile(ports, path, "plan", planParts(plan));
    if (dryRun || !server || path === null) return { plan, applied: null, verified: null };
    const applied = await ask.apply(plan, path, { ...options, title, history, adopt });
    const isThrough = unfinished(applied) === 0 && !troubled(applied);
    return { plan, applied, verified: isThrough ? await verifyOn(server, ports, plan) : null };
  });
}

/** Throws `Failure` "undecided" with all that nobody can be asked for, whether an option lacks or an export leaves a choice. */
async function readAll(
  ports: Ports,
  paths: readonly string[],
  options: MigrateOptions,
  missing: readonly Finding[],
): Promise<readonly Chat[]> {
  // read once: history is asked about later, and WhatsApp exports 40,000 messages at most
  const keepRecords = options.history !== "none" || paths.length > 1;
  try {
    const writers = await labelsIn(ports, options.people ?? "people.csv");
    const chats = await readExports(ports, paths, options, { keepRecords, writers });
    if (missing.length > 0) throw new Failure("undecided", missing);
    return chats;
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== "undecided" || missing.length === 0) throw error;
    throw new Failure("undecided", [...new Set([...missing, ...error.findings])], error);
  }
}

/** A title that names somebody who is left out is asked for anew. */
async function withTitle<O extends MigrateOptions>(
  options: O,
  ask: Questions<O>,
  draft: (options: O) => readonly Draft[],
): Promise<{ readonly drafts: readonly Draft[]; readonly title: string | undefined }> {
  try {
    return { drafts: draft(options), title: options.title };
  } catch (error) {
    const [only, ...others] = error instanceof Failure ? error.findings : [];
    if (only?.code !== "plan.title-names-left-out" || others.length > 0) throw error;
    const title = await ask.title(only);
    if (title === null) throw error;
    return { drafts: draft({ ...options, title }), title };
  }
}

/** A room that the account owns and no journal knows is the right one only by the user's word. */
async function withAdoption<O extends MigrateOptions>(
  options: O,
  ask: Questions<O>,
  plan: (options: O) => Promise<Plan>,
): Promise<{ readonly plan: Plan; readonly adopt: boolean }> {
  try {
    return { plan: await plan(options), adopt: options.adopt === true };
  } catch (error) {
    if (!(error instanceof Failure) || !error.findings.every(isSettledByWord)) throw error;
    if (!(await ask.adopt(error.findings))) throw error;
    return { plan: await plan({ ...options, adopt: true }), adopt: true };
  }
}

/** What the user's word can settle, or speaks of the same rooms. */
function isSettledByWord({ code }: Finding): boolean {
  return (
    code === "plan.room-not-made-here" || code === "plan.room-of-others" || code.startsWith("plan.journal-")
  );
}

function firstRoom(plan: Plan): string {
  const room = Object.keys(plan.observed.rooms)[0] ?? "room@";
  return room.slice(0, room.indexOf("@"));
}
