/** Events of a run → lines on stderr: one a finished step, and on a terminal a line that counts. */
import type { ApplyEvent } from "../apply/model.ts";
import { stepName } from "../report/result-text.ts";
import type { Cli } from "./cli.ts";

const marks = {
  done: "+",
  already: "=",
  waiting: "-",
  "left-out": "-",
  refused: "!",
  failed: "!",
  unknown: "!",
} as const;

/** Passes the events on and shows them. Returns all of them; those seen so far are in `seen` even when a run breaks. */
export async function showProgress(
  cli: Cli,
  events: AsyncIterable<ApplyEvent>,
  seen: ApplyEvent[],
  json: boolean,
): Promise<void> {
  const counting = !json && cli.io.stderr.isTTY === true;
  for await (const event of events) {
    seen.push(event);
    if (json) continue;
    const name = stepName(event.step, cli.lang);
    if (event.type === "progress" && counting) {
      const text = cli.say({ code: "report.progress", name, done: event.done, of: event.of });
      cli.io.stderr.write(`\r\u001b[2K${text}`);
    }
    if (event.type === "end") {
      if (counting) cli.io.stderr.write("\r\u001b[2K");
      const detail = event.detail ? `: ${cli.say(event.detail)}` : "";
      cli.term.note([{ mark: marks[event.outcome], text: `${name}${detail}` }]);
    }
  }
}
