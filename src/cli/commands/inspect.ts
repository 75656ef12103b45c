/** `inspect <archive…>`: what is in an export. Touches no server. */

import { inspectExports } from "../../app/index.ts";
import { isBot } from "../../people/index.ts";
import { inspectDocument, inspectText, recordLine } from "../../report/index.ts";
import { isInternalNumber, maskForName } from "../../text/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";

type Options = OptionsOf<"inspect">;

export async function command(cli: Cli, paths: readonly string[], options: Options): Promise<void> {
  const { leaving, person, records, json, namesOnly, raw = false } = options;
  if (leaving || person !== undefined) return showLeaving(cli, paths, options);
  const mask = raw ? () => null : maskForName;
  const chats = await inspectExports(
    portsOf(cli),
    paths,
    options,
    records ? (record, instant) => cli.term.json(recordLine(record, maskForName, raw, instant)) : undefined,
  );
  if (records) return;
  if (json) return cli.term.json(inspectDocument(chats, mask, isInternalNumber, isBot), 2);
  if (!namesOnly) {
    for (const chat of chats) cli.term.result(inspectText(chat, cli.lang, maskForName, isBot));
    return;
  }
  const names = chats.flatMap(({ summary }) => summary.writers.map(({ name }) => mask(name) ?? name));
  cli.term.result(
    [...new Set(names)].map((text) => ({ mark: " ", text: cli.say({ code: "cli.plain", text }) })),
  );
}

/**
 * `--leaving`: one JSON line per item as it would be sent (as digests, unless `--history none`), nothing else on stdout.
 * `--person`: of one person only, without `--leaving` as text that can be shown to them.
 */
async function showLeaving(cli: Cli, paths: readonly string[], options: Options): Promise<void> {
  const { leavingHistory } = await import("../../app/leaving.ts");
  for await (const { person, digests, findings } of leavingHistory(portsOf(cli), paths, options)) {
    if (options.leaving) {
      for (const { day, lastDay, messages, body } of digests)
        cli.term.json({ kind: "digest", day, ...(lastDay && { lastDay }), messages, body });
      continue;
    }
    for (const { body } of digests)
      for (const text of [...body.split("\n"), ""]) cli.term.result(cli.say({ code: "cli.plain", text }));
    if (digests.length === 0 && person)
      cli.term.note(cli.say({ code: "history.excerpt-empty", name: person.name, row: person.row }));
    for (const finding of findings) cli.term.note([{ mark: "~", text: cli.say(finding) }]);
  }
}
