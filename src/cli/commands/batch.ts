/** `batch <classes.csv>`: plan and apply for many classes, one after the other; a bad row does not stop the rest. */
import { dirname, join, resolve } from "node:path";
import { verifyOn } from "../../app/index.ts";
import { Failure } from "../../messages/finding.ts";
import { prepareJid } from "../../people/jid.ts";
import { planParts } from "../../plan/codec.ts";
import type { Plan } from "../../plan/model.ts";
import { versionLine } from "../../report/apply-json.ts";
import { plain } from "../../report/line.ts";
import { notesText, planText, summary } from "../../report/plan-text.ts";
import { type Tally, troubled, unfinished, waitsForKeys } from "../../report/tally.ts";
import { confirmAndApply } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { sameAgain } from "../command-line.ts";
import { type Besides, besides } from "../compose/besides.ts";
import { type ClassRow, failedRows, readClasses } from "../compose/classes.ts";
import { readCsv } from "../compose/csv-file.ts";
import { readExports } from "../compose/exports.ts";
import { mendedRows } from "../compose/mended.ts";
import { account, chatWish, type Given, text } from "../compose/options.ts";
import { mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { labelsOf, readPeople } from "../compose/people-file.ts";
import { atPlace, type Place, planRooms } from "../compose/planning.ts";
import { type Draft, draftRooms, needsRecords } from "../compose/rooms.ts";
import { beside, listOf, lookAtSchool, type School } from "../compose/school.ts";
import { exit } from "../exit-codes.ts";
import { portsOf } from "../ports.ts";
import { reportVerified } from "./verify.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const classes = readClasses((await readCsv(path)).content);
  if (resolve(failedPath(path, given)) === resolve(path))
    throw new Failure("unsafe", { code: "cli.not-written-over", path });
  await mayWriteOver(failedPath(path, given), "failed-rows");
  const as = account(given);
  if (given.offline && !given.dryRun) throw new Failure("usage", { code: "cli.offline-needs-dry-run" });
  if (!given.yes && !given.dryRun && !cli.interactive)
    throw new Failure("undecided", { code: "cli.yes-missing" });
  const more = await besides(given);
  const ends: Ended[] = [];
  const ended = (end: Ended) => {
    ends.push(end);
    const { row, kind, isMended: _, ...reason } = end;
    if (given.json) cli.term.json({ type: "row-end", line: row.line, outcome: kind, ...reason });
  };
  let broken: unknown = null;
  if (given.json) cli.term.json(versionLine("batch"));
  const folder = dirname(path);
  // what is left of a batch is a part of its classes
  const isPart = classes.header.includes("reason");
  const mended = await mendedRows(failedPath(path, given), classes, folder);
  const school = await lookAtSchool(cli, classes.rows, given, folder, isPart);
  await atPlace(cli, as, given, async (place) => {
    const around = { given, besides: more, folder, school, rooms: new Set<string>(), as, ...place };
    for (const row of classes.rows) {
      if (broken !== null || cli.stop.aborted) {
        ended({ row, kind: "failed", reason: cli.say({ code: "cli.batch-stopped" }) });
        continue;
      }
      try {
        const end = await oneClass(cli, row, around);
        const instead = end.kind === "failed" ? mended.insteadOf(row) : null;
        if (instead === null) {
          ended({ row, ...end });
          continue;
        }
        cli.term.note(cli.say({ code: "cli.batch-mended", line: row.line, path: failedPath(path, given) }));
        const rows = [...classes.rows.filter((other) => other !== row), instead];
        const seen = await lookAtSchool(cli, rows, given, folder, true);
        ended({
          row: instead,
          isMended: true,
          ...(await oneClass(cli, instead, { ...around, school: seen })),
        });
      } catch (error) {
        broken = error;
        const told = error instanceof Failure && !atQuestion(error);
        const reason = told ? sentences(cli, error) : cli.say({ code: "cli.batch-stopped-here" });
        ended({ row, kind: "failed", reason });
      }
    }
  });
  await finish(cli, { path, header: classes.header, ends, given });
  if (broken !== null)
    throw atQuestion(broken) ? new Failure("interrupted", { code: "cli.batch-left" }) : broken;
}

interface Surroundings extends Place {
  readonly school: School;
  /** Rooms of the rows before: two classes of one name must not end up in one room. */
  readonly rooms: Set<string>;
  readonly given: Given;
  readonly besides: Besides;
  readonly folder: string;
  readonly as: string;
}

/** How a row ended. What the user said no to is put off, and nothing to mend. */
type End =
  /** `bounced`: to whom nothing could be delivered. */
  | { readonly kind: "done"; readonly bounced?: readonly string[] }
  | { readonly kind: "put-off" }
  | { readonly kind: "failed"; readonly reason: string };
/** `isMended`: the row stood in for one of the list that did not work. */
type Ended = End & { readonly row: ClassRow; readonly isMended?: true };

/** Throws what keeps the other rows from going on too. */
async function oneClass(cli: Cli, row: ClassRow, around: Surroundings): Promise<End> {
  const { given, server, folder } = around;
  const name = row.archive ?? text(row.given.title) ?? "?";
  cli.term.note(cli.say({ code: "cli.batch-row", line: row.line, name }));
  if (given.json) cli.term.json({ type: "row", line: row.line, name });
  try {
    const { plan, localpart } = await planRow(cli, row, around);
    if (given.json) cli.term.json({ type: "plan", plan });
    if (given.dryRun || !server) {
      if (!given.json) cli.term.result(planText(plan, cli.lang));
      return { kind: "done" };
    }
    // whoever is asked sees first who it is about
    const told = given.yes ? [...notesText(plan, cli.lang), plain(cli.say(summary(plan)))] : null;
    cli.term.note(told ?? planText(plan, cli.lang));
    const planPath = join(folder, `${localpart}.plan.json`);
    await writeOwnFile(planPath, "plan", planParts(plan));
    const result = await confirmAndApply(cli, plan, given, planPath, ["apply", planPath], true);
    const bounced = bouncedIn(result);
    // nothing in the class's row can mend an address to which nothing goes through
    if (troubled(result) && !bounced.isAll) return { kind: "failed", reason: whatFailed(cli, result) };
    if (result.declined !== null) return { kind: "put-off" };
    if (unfinished(result) > 0) return { kind: "failed", reason: whatFailed(cli, result) };
    const verified = await verifyOn(server, portsOf(cli, given), plan);
    reportVerified(cli, verified, given);
    const others = verified.differences.filter(
      (one) => one.code !== "apply.not-invited" || !bounced.jids.includes(one.jid),
    );
    const count = others.length;
    if (count === 0) return { kind: "done", ...(bounced.jids.length > 0 && { bounced: bounced.jids }) };
    return { kind: "failed", reason: cli.say({ code: "report.verify-differs", count }) };
  } catch (error) {
    if (!(error instanceof Failure) || atQuestion(error)) throw error;
    for (const finding of error.findings) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
    // without the server, or when told to stop, the other rows cannot go on either
    if (error.reason === "unavailable" || error.reason === "interrupted") throw error;
    return { kind: "failed", reason: sentences(cli, error) };
  }
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

function sentences(cli: Cli, { findings }: Failure): string {
  return findings.map((finding) => cli.say(finding)).join(" ");
}

/** Ctrl-C at a question: its sentence is about one room, and here there are many. */
function atQuestion(error: unknown): boolean {
  return error instanceof Failure && error.findings.some(({ code }) => code.startsWith("cli.stopped-"));
}

async function planRow(
  cli: Cli,
  row: ClassRow,
  { given, besides, folder, school, as, muc, server, service, rooms }: Surroundings,
): Promise<{ readonly plan: Plan; readonly localpart: string }> {
  const people = listOf(row, given, folder);
  if (!people) throw new Failure("undecided", { code: "cli.people-missing" });
  const owners = row.owners.map((owner) => {
    const prepared = prepareJid(owner);
    if (prepared.kind === "bad") throw new Failure("not-understood", { code: "cli.as-wrong", value: owner });
    return prepared.jid;
  });
  const wish = chatWish({ ...given, ...row.given }, owners);
  const paths = row.archive === null ? [] : [beside(folder, row.archive)];
  const file = await readPeople(people);
  const faults = school.faults(row);
  if (faults.length > 0) throw new Failure("undecided", faults);
  const chats = await readExports(cli, paths, wish, {
    keepRecords: needsRecords(paths, wish),
    writers: labelsOf(file),
  });
  const [alone] = draftRooms(cli, chats, file, wish, as, true) as readonly [Draft];
  const draft = { ...alone, findings: [...school.notes(row), ...alone.findings] };
  const { localpart } = draft;
  if (rooms.has(localpart))
    throw new Failure("unsafe", { code: "plan.room-twice", room: `${localpart}@${muc}` });
  const { policy, history } = wish;
  const target = { as, muc, policy, history, adopt: given.adopt === true, server, service, besides };
  const plan = await planRooms(cli, [draft], file, target);
  rooms.add(localpart);
  return { plan, localpart };
}

function whatFailed(cli: Cli, result: Tally): string {
  const troubles = result.ended.filter((one) => !waitsForKeys(one));
  const named = troubles.flatMap(({ detail }) => (detail ? [cli.say(detail)] : []));
  return named.length > 0
    ? named.join(" ")
    : cli.say({ code: "cli.batch-unfinished", waiting: unfinished(result) });
}

/** Where the rows go that did not work. */
function failedPath(path: string, given: Given): string {
  return text(given.output) ?? `${path.replace(/\.csv$/i, "")}.failed.csv`;
}

interface Finished {
  readonly path: string;
  readonly header: readonly string[];
  readonly ends: readonly Ended[];
  readonly given: Given;
}

async function finish(cli: Cli, { path, header, ends, given }: Finished): Promise<void> {
  const failed = ends.flatMap((end) => (end.kind === "failed" ? [end] : []));
  const putOff = ends.filter(({ kind }) => kind === "put-off").length;
  const good = ends.length - failed.length - putOff;
  const code = given.dryRun ? "cli.batch-planned" : "cli.batch-result";
  const of = ends.length;
  if (given.json) cli.term.json({ type: "batch", good, of, putOff, failed: failed.length });
  else cli.term.result(cli.say({ code, good, of, putOff }));
  const bounced = ends.flatMap((end) => (end.kind === "done" ? (end.bounced ?? []) : []));
  if (bounced.length > 0) cli.term.note(cli.say({ code: "cli.batch-bounced", jids: [...new Set(bounced)] }));
  if (failed.length === 0) return;
  const output = failedPath(path, given);
  // what was mended stays there, as the list itself still has the row that does not work
  const kept = ends.flatMap((end) =>
    end.isMended && end.kind !== "failed" ? [{ row: end.row, reason: "" }] : [],
  );
  const rows = failedRows(header, [...failed, ...kept], dirname(path), dirname(output));
  await writeOwnFile(output, "failed-rows", rows);
  const command = sameAgain(cli, ["batch", output], given, ["yes"]);
  cli.term.note(cli.say({ code: "cli.batch-failed", count: failed.length, path: output, command }));
  cli.finish(cli.stop.aborted ? exit.interrupted : exit.someFailed);
}
