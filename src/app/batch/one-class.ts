/** One row of a list of classes: planned, applied, looked at afterwards. */
import { join } from "node:path";
import { Failure, type Finding, say } from "../../messages/index.ts";
import { maskFinding, prepareJid } from "../../people/index.ts";
import { type Plan, type PlannedPicture, planParts } from "../../plan/index.ts";
import { type Tally, troubled, unfinished, waitsForKeys } from "../../report/index.ts";
import type { Applied } from "../apply-plan/index.ts";
import { writeOwnFile } from "../own-files.ts";
import { labelsOf, readPeople } from "../people-file.ts";
import { checkRoomOptions, draftRooms, needsRecords, type Place, planRooms } from "../plan-rooms/index.ts";
import type { Ports } from "../ports.ts";
import { readExports } from "../read-exports/index.ts";
import { type Verified, verifyOn } from "../verify.ts";
import type { ClassRow } from "./classes.ts";
import { beside, listOf, type School, type SchoolOptions } from "./school.ts";

/** How a row ended. What the user said no to is put off, and nothing to mend. */
export type End =
  /** `bounced`: to whom nothing could be delivered. */
  | { readonly kind: "done"; readonly bounced?: readonly string[] }
  | { readonly kind: "put-off" }
  | { readonly kind: "failed"; readonly reason: string };

/** What is done with a row's plan besides. */
export interface RowSteps {
  /** A plan that is only shown. */
  show(plan: Plan): void;
  /** @param path where the plan lies, to be taken up again */
  apply(plan: Plan, path: string): Promise<Applied>;
  verified(verified: Verified): void;
}

export interface Surroundings extends Place {
  readonly options: SchoolOptions;
  /** Plans are made and shown, nothing more. */
  readonly dryRun: boolean;
  readonly as: string;
  readonly picture: PlannedPicture | null;
  /** Where the list of classes lies. */
  readonly folder: string;
  readonly school: School;
  /** Rooms of the rows before: two classes of one name must not end up in one room. */
  readonly rooms: Set<string>;
}

/** Throws what keeps the other rows from going on too. */
export async function oneClass(
  ports: Ports,
  row: ClassRow,
  around: Surroundings,
  steps: RowSteps,
): Promise<End> {
  const { server, folder, dryRun } = around;
  try {
    const { plan, localpart } = await planRow(ports, row, around);
    if (dryRun || !server) {
      steps.show(plan);
      return { kind: "done" };
    }
    const path = join(folder, `${localpart}.plan.json`);
    await writeOwnFile(ports, path, "plan", planParts(plan));
    const result = await steps.apply(plan, path);
    const bounced = bouncedIn(result);
    // nothing in the class's row can mend an address to which nothing goes through
    if (troubled(result) && !bounced.isAll) return failed(ports, whatFailed(result));
    if (result.declined !== null) return { kind: "put-off" };
    if (unfinished(result) > 0) return failed(ports, whatFailed(result));
    const verified = await verifyOn(server, ports, plan);
    steps.verified(verified);
    const others = verified.differences.filter(
      (one) => one.code !== "apply.not-invited" || !bounced.jids.includes(one.jid),
    );
    const count = others.length;
    if (count > 0) return failed(ports, [{ code: "report.verify-differs", count }]);
    return { kind: "done", ...(bounced.jids.length > 0 && { bounced: bounced.jids }) };
  } catch (error) {
    if (!(error instanceof Failure) || isAtQuestion(error)) throw error;
    for (const finding of error.findings) ports.tell(finding, "!");
    // without the server, or when told to stop, the other rows cannot go on either
    if (error.reason === "unavailable" || error.reason === "interrupted") throw error;
    return failed(ports, error.findings);
  }
}

export function failed({ lang }: Ports, findings: readonly Finding[]): End & { kind: "failed" } {
  return { kind: "failed", reason: findings.map((finding) => say(lang, maskFinding(finding))).join(" ") };
}

/** Ctrl-C at a question: its sentence is about one room, and here there are many. */
export function isAtQuestion(error: unknown): boolean {
  return error instanceof Failure && error.findings.some(({ code }) => code.startsWith("cli.stopped-"));
}

/** Invitations that came back, and whether nothing else went wrong. */
function bouncedIn({ ended }: Tally): { readonly jids: readonly string[]; readonly isAll: boolean } {
  const wrong = ended.filter(
    ({ outcome }) => outcome === "failed" || outcome === "refused" || outcome === "unknown",
  );
  const jids = wrong.flatMap(({ detail }) =>
    detail?.code === "apply.invitation-bounced" ? [detail.jid] : [],
  );
  return { jids, isAll: jids.length === wrong.length };
}

function whatFailed(result: Tally): readonly Finding[] {
  const troubles = result.ended.filter((one) => !waitsForKeys(one));
  const named = troubles.flatMap(({ detail }) => detail ?? []);
  return named.length > 0 ? named : [{ code: "cli.batch-unfinished", waiting: unfinished(result) }];
}

async function planRow(
  ports: Ports,
  row: ClassRow,
  { options, folder, school, as, rooms, picture, ...place }: Surroundings,
): Promise<{ readonly plan: Plan; readonly localpart: string }> {
  const people = listOf(row, options, folder);
  if (!people) throw new Failure("undecided", { code: "cli.people-missing" });
  const owners = row.owners.map((owner) => {
    const prepared = prepareJid(owner);
    if (prepared.kind === "bad") throw new Failure("not-understood", { code: "cli.as-wrong", value: owner });
    return prepared.jid;
  });
  const wanted = { ...options, ...row.options, owners };
  checkRoomOptions(wanted);
  const paths = row.archive === null ? [] : [beside(folder, row.archive)];
  const file = await readPeople(ports, people);
  const faults = school.faults(row);
  if (faults.length > 0) throw new Failure("undecided", faults);
  const keepRecords = needsRecords(paths, wanted);
  const chats = await readExports(ports, paths, wanted, { keepRecords, writers: labelsOf(file) });
  const drafts = draftRooms(ports, chats, file, wanted, as, true).map((draft) => {
    return { ...draft, findings: [...school.notes(row), ...draft.findings] };
  });
  const { localpart = "" } = drafts[0] ?? {};
  if (rooms.has(localpart))
    throw new Failure("unsafe", { code: "plan.room-twice", room: `${localpart}@${place.muc}` });
  const { history = "none" } = wanted;
  const plan = await planRooms(ports, drafts, file, wanted, { as, history, picture, ...place });
  rooms.add(localpart);
  return { plan, localpart };
}
