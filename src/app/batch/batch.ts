/** `batch`: plan and apply for many classes, one after the other; a bad row does not stop the rest. */
import { dirname, resolve } from "node:path";
import { Failure } from "../../messages/index.ts";
import { readCsv } from "../csv-file.ts";
import { mayWriteOver, writeOwnFile } from "../own-files.ts";
import { plannedPicture } from "../picture.ts";
import { accountOf, atPlace } from "../plan-rooms/index.ts";
import type { Ports } from "../ports.ts";
import type { EndReason } from "../reason.ts";
import { type ClassRow, failedRows, readClasses } from "./classes.ts";
import { mendedRows } from "./mended.ts";
import { type End, failed, isAtQuestion, oneClass, type RowSteps } from "./one-class.ts";
import { lookAtSchool, type SchoolOptions } from "./school.ts";

export interface BatchOptions extends SchoolOptions {
  /** Where the rows go that did not work; missing: beside the list. */
  readonly output?: string | undefined;
  /** Plans are made and shown, nothing more. */
  readonly dryRun?: boolean | undefined;
}

/** What is done with each row's plan, and what is told of the rows. */
export interface BatchSteps extends RowSteps {
  /** All is checked, the first row is next. May throw what keeps it from beginning. */
  begins(): void;
  /** @param name of the row, as the user knows it */
  rowBegins(row: ClassRow, name: string): void;
  rowEnded(ended: RowEnd): void;
}

/** `isMended`: the row stood in for one of the list that did not work. */
export type RowEnd = End & { readonly row: ClassRow; readonly isMended?: true };

export interface BatchResult {
  readonly reason: EndReason;
  readonly of: number;
  readonly good: number;
  readonly putOff: number;
  readonly failed: number;
  /** To whom nothing could be delivered. */
  readonly bounced: readonly string[];
  /** Where the rows lie that did not work; null where there are none. */
  readonly output: string | null;
  /** What broke the batch off; undefined where it came to its end. */
  readonly error: unknown;
}

/**
 * What breaks the batch off is part of the result, for the rows have to be told. Throws `Failure` where it cannot begin.
 * @param path of the list of classes
 */
export async function runBatch(
  ports: Ports,
  path: string,
  options: BatchOptions,
  steps: BatchSteps,
): Promise<BatchResult> {
  const classes = readClasses((await readCsv(ports, path)).content);
  const output = options.output ?? `${path.replace(/\.csv$/i, "")}.failed.csv`;
  if (resolve(output) === resolve(path)) throw new Failure("unsafe", { code: "cli.not-written-over", path });
  await mayWriteOver(ports, output, "failed-rows");
  const as = accountOf(options);
  const { dryRun = false, avatar } = options;
  if (options.offline && !dryRun) throw new Failure("usage", { code: "cli.offline-needs-dry-run" });
  const picture = avatar === undefined ? null : await plannedPicture(ports, avatar);
  steps.begins();
  const folder = dirname(path);
  // what is left of a batch is a part of its classes
  const isPart = classes.header.includes("reason");
  const mended = await mendedRows(ports, output, classes, folder);
  const school = await lookAtSchool(ports, classes.rows, options, folder, isPart);
  const ends: RowEnd[] = [];
  const ended = (end: RowEnd) => {
    ends.push(end);
    steps.rowEnded(end);
  };
  let broken: unknown;
  await atPlace(ports, as, options, async (place) => {
    const around = { options, dryRun, picture, folder, school, rooms: new Set<string>(), as, ...place };
    const run = (row: ClassRow, seen = school) => {
      const name = row.archive ?? row.options.title ?? "?";
      ports.tell({ code: "cli.batch-row", line: row.line, name });
      steps.rowBegins(row, name);
      return oneClass(ports, row, { ...around, school: seen }, steps);
    };
    for (const row of classes.rows) {
      if (broken !== undefined || ports.stop.aborted) {
        ended({ row, ...failed(ports, [{ code: "cli.batch-stopped" }]) });
        continue;
      }
      try {
        const end = await run(row);
        const instead = end.kind === "failed" ? mended.insteadOf(row) : null;
        if (instead === null) {
          ended({ row, ...end });
          continue;
        }
        ports.tell({ code: "cli.batch-mended", line: row.line, path: output });
        const rows = [...classes.rows.filter((other) => other !== row), instead];
        const seen = await lookAtSchool(ports, rows, options, folder, true);
        ended({ row: instead, isMended: true, ...(await run(instead, seen)) });
      } catch (error) {
        broken = error;
        const isTold = error instanceof Failure && !isAtQuestion(error);
        ended({ row, ...failed(ports, isTold ? error.findings : [{ code: "cli.batch-stopped-here" }]) });
      }
    }
  });
  return settle(ports, { path, output, header: classes.header, ends, broken });
}

interface Ran {
  readonly path: string;
  readonly output: string;
  readonly header: readonly string[];
  readonly ends: readonly RowEnd[];
  readonly broken: unknown;
}

/** Counts the rows, and saves those that did not work. */
async function settle(ports: Ports, { path, output, header, ends, broken }: Ran): Promise<BatchResult> {
  const failed = ends.flatMap((end) => (end.kind === "failed" ? [end] : []));
  const putOff = ends.filter(({ kind }) => kind === "put-off").length;
  const bounced = ends.flatMap((end) => (end.kind === "done" ? (end.bounced ?? []) : []));
  let error = isAtQuestion(broken) ? new Failure("interrupted", { code: "cli.batch-left" }) : broken;
  let saved: string | null = null;
  try {
    if (failed.length > 0) {
      // what was mended stays there, as the list itself still has the row that does not work
      const kept = ends.flatMap((end) =>
        end.isMended && end.kind !== "failed" ? [{ row: end.row, reason: "" }] : [],
      );
      const rows = failedRows(header, [...failed, ...kept], dirname(path), dirname(output));
      await writeOwnFile(ports, output, "failed-rows", rows);
      saved = output;
    }
  } catch (unwritten) {
    error = unwritten;
  }
  return {
    reason: failed.length === 0 ? "done" : ports.stop.aborted ? "interrupted" : "some-failed",
    of: ends.length,
    good: ends.length - failed.length - putOff,
    putOff,
    failed: failed.length,
    bounced: [...new Set(bounced)],
    output: saved,
    error,
  };
}
