/** `batch <classes.csv>`: plan and apply for many classes, one after the other; a bad row does not stop the rest. */
import { dirname, isAbsolute, join } from "node:path";
import type { Server } from "../../apply/server.ts";
import { Failure } from "../../messages/finding.ts";
import { decodeCsv } from "../../people/csv-text.ts";
import { prepareJid } from "../../people/jid.ts";
import type { Plan } from "../../plan/model.ts";
import { planText, summary } from "../../report/plan-text.ts";
import { type Tally, troubled } from "../../report/tally.ts";
import type { Cli } from "../cli.ts";
import { type ClassRow, failedRows, readClasses } from "../compose/classes.ts";
import { readUserFile, writeUserFile } from "../compose/files.ts";
import { account, chatWish, type Given, text } from "../compose/options.ts";
import { readPeople } from "../compose/people-file.ts";
import { planRooms } from "../compose/planning.ts";
import { draftRoom } from "../compose/rooms.ts";
import { roomService, signIn } from "../compose/sign-in.ts";
import { exit } from "../exit-codes.ts";
import { confirmAndApply } from "./apply.ts";
import { offlineDomain } from "./plan.ts";
import { verifyAndReport } from "./verify.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const classes = readClasses(decodeCsv(await readUserFile(path)));
  const as = account(given);
  if (given.offline && !given.dryRun) throw new Failure("usage", { code: "cli.offline-needs-dry-run" });
  if (!given.yes && !given.dryRun && !cli.interactive)
    throw new Failure("undecided", { code: "cli.yes-missing" });
  const server = given.offline ? null : await signIn(cli, as, given);
  const failed: { row: ClassRow; reason: string }[] = [];
  try {
    const muc = server ? await roomService(server, given) : offlineDomain(given);
    for (const row of classes.rows) {
      if (cli.stop.aborted) {
        failed.push({ row, reason: cli.say({ code: "cli.batch-stopped" }) });
        continue;
      }
      const reason = await oneClass(cli, row, { given, folder: dirname(path), as, muc, server });
      if (reason !== null) failed.push({ row, reason });
    }
  } finally {
    await server?.close();
  }
  await finish(cli, { path, classes, failed, given });
}

interface Surroundings {
  readonly given: Given;
  readonly folder: string;
  readonly as: string;
  readonly muc: string;
  readonly server: Server | null;
}

/** Null where all went well, else why not, in one line. */
async function oneClass(cli: Cli, row: ClassRow, around: Surroundings): Promise<string | null> {
  const name = row.archive ?? text(row.given.title) ?? "?";
  cli.term.note(cli.say({ code: "cli.batch-row", line: row.line, name }));
  try {
    const plan = await planRow(cli, row, around);
    if (around.given.dryRun || !around.server) {
      cli.term.result(planText(plan, cli.lang));
      return null;
    }
    cli.term.note(cli.say(summary(plan)));
    const result = await confirmAndApply(cli, plan, around.server, {
      ...around.given,
      yes: around.given.yes,
    });
    if (troubled(result) || result.counts.waiting > 0) return whatFailed(cli, result);
    const equal = await verifyAndReport(cli, plan, around.server);
    return equal ? null : cli.say({ code: "report.verify-differs", count: 1 });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const finding of error.findings) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
    // without the server, or when told to stop, the other rows cannot go on either
    if (error.reason === "unavailable" || error.reason === "interrupted") throw error;
    return error.findings.map((finding) => cli.say(finding)).join(" ");
  }
}

async function planRow(
  cli: Cli,
  row: ClassRow,
  { given, folder, as, muc, server }: Surroundings,
): Promise<Plan> {
  const beside = (name: string) => (isAbsolute(name) ? name : join(folder, name));
  const people = text(row.given.people) ? beside(text(row.given.people) ?? "") : text(given.people);
  if (!people) throw new Failure("undecided", { code: "cli.people-missing" });
  const owners = row.owners.map((owner) => {
    const prepared = prepareJid(owner);
    if (prepared.kind === "bad") throw new Failure("not-understood", { code: "cli.as-wrong", value: owner });
    return prepared.jid;
  });
  const wish = chatWish({ policy: given.policy, allowPupils: given.allowPupils, ...row.given }, owners);
  const archive = row.archive === null ? null : beside(row.archive);
  const file = await readPeople(people);
  const draft = await draftRoom(cli, archive, file, wish, as);
  return planRooms(cli, [draft], file, { as, muc, policy: wish.policy, adopt: given.adopt === true, server });
}

function whatFailed(cli: Cli, { ended, counts }: Tally): string {
  const named = ended.flatMap(({ detail }) => (detail ? [cli.say(detail)] : []));
  return named.length > 0
    ? named.join(" ")
    : cli.say({ code: "cli.batch-unfinished", waiting: counts.waiting });
}

interface Finished {
  readonly path: string;
  readonly classes: ReturnType<typeof readClasses>;
  readonly failed: readonly { row: ClassRow; reason: string }[];
  readonly given: Given;
}

async function finish(cli: Cli, { path, classes, failed, given }: Finished): Promise<void> {
  const good = classes.rows.length - failed.length;
  cli.term.result(cli.say({ code: "cli.batch-result", good, of: classes.rows.length }));
  if (failed.length === 0) return;
  const output = text(given.output) ?? `${path.replace(/\.csv$/i, "")}.failed.csv`;
  await writeUserFile(output, failedRows(classes.header, failed));
  cli.term.note(cli.say({ code: "cli.batch-failed", count: failed.length, path: output }));
  cli.finish(cli.stop.aborted ? exit.interrupted : exit.someFailed);
}
