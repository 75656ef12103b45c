/**
 * Events of a run → lines on stderr: a line a step; people whose rights or invitation went well are counted in one line,
 * everybody else is named. On a terminal a line that counts stands below.
 */
import type { ApplyEvent } from "../../apply/index.ts";
import type { Step } from "../../plan/index.ts";
import { endLine, isToldOnce, type Line, progressOf, rowLine, rowOf, stepName } from "../../report/index.ts";
import type { Cli } from "../cli.ts";

/** Gives on the events of these steps, and shows them with the time that is probably left. */
export async function* showProgress(
  cli: Cli,
  events: AsyncIterable<ApplyEvent>,
  { json, steps }: { readonly json: boolean; readonly steps: readonly Step[] },
): AsyncGenerator<ApplyEvent> {
  const progress = progressOf(steps);
  const began = cli.io.now().getTime();
  const counting = !json && cli.io.stderr.isTTY === true;
  const erase = () => counting && cli.io.stderr.write("\r\u001b[2K");
  const rows = new Map<ReturnType<typeof rowOf> & string, number>();
  const tell = (lines: readonly Line[]) => {
    erase();
    cli.term.note(lines);
  };
  const flush = () => {
    if (rows.size > 0) tell([...rows].map(([row, count]) => rowLine(row, count, cli.lang)));
    rows.clear();
  };
  let before: Step["kind"] | null = null;
  try {
    for await (const event of events) {
      yield event;
      if (json) continue;
      if (before !== event.step.kind) flush();
      before = event.step.kind;
      if (event.type === "progress" && counting) {
        const { step, done, of } = event;
        const name = stepName(step, cli.lang);
        const left = progress.left(step, done, of, (cli.io.now().getTime() - began) / 1000);
        cli.io.stderr.write(`\r\u001b[2K${cli.say({ code: "report.progress", name, done, of, left })}`);
      }
      if (event.type !== "end") continue;
      progress.ended(event.step);
      if (isToldOnce(event)) continue;
      const row = rowOf(event);
      if (row) rows.set(row, (rows.get(row) ?? 0) + 1);
      else tell([endLine(event, cli.lang)]);
    }
  } finally {
    flush();
    erase();
  }
}
