/** `inspect <archive…>`: what is in an export. Touches no server. */

import { Failure } from "../../messages/finding.ts";
import { isBot } from "../../people/bots.ts";
import { matchPeople } from "../../people/match.ts";
import { inspectDocument, recordLine } from "../../report/inspect-json.ts";
import { inspectText } from "../../report/inspect-text.ts";
import { isInternalNumber, maskedName, maskForName } from "../../text/index.ts";
import type { Cli } from "../cli.ts";
import type { Chat } from "../compose/chat.ts";
import { readAllChats, readExports } from "../compose/exports.ts";
import { selectFor } from "../compose/history.ts";
import { fitsTwice } from "../compose/labels.ts";
import { personFinder } from "../compose/one-person.ts";
import { type Given, readingWish, text } from "../compose/options.ts";
import { labelsOf, readPeople } from "../compose/people-file.ts";
import { createSink, type OnRecord, type ReadOptions } from "../compose/reading.ts";
import { joinChats } from "../compose/same-chat.ts";
import { wordRules } from "../compose/word-rules.ts";

export async function command(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  if (given.leaving || text(given.person) !== undefined) return showLeaving(cli, paths, given);
  const raw = given.raw === true;
  const onRecord: OnRecord = (record, instant) =>
    cli.term.json(recordLine(record, maskForName, raw, instant));
  const csv = text(given.people);
  const writers = csv === undefined ? [] : labelsOf(await readPeople(csv));
  const chats = await read(cli, paths, given, given.records ? { onRecord, writers } : { writers });
  if (given.records) return;
  if (given.json)
    return cli.term.json(inspectDocument(chats, raw ? () => null : maskForName, isInternalNumber, isBot), 2);
  if (given.namesOnly) {
    const names = new Set(
      chats.flatMap(({ summary }) => summary.writers.map(({ name }) => (raw ? name : maskedName(name)))),
    );
    return cli.term.result(
      [...names].map((name) => ({ mark: " ", text: cli.say({ code: "cli.plain", text: name }) })),
    );
  }
  for (const chat of chats) cli.term.result(inspectText(chat, cli.lang, maskForName, isBot));
}

/** One after the other, every chat of a file; exports of one chat as one only where the user wants to see that. */
async function read(
  cli: Cli,
  paths: readonly string[],
  given: Given,
  more: Pick<ReadOptions, "keepRecords" | "onRecord" | "writers">,
): Promise<readonly Chat[]> {
  const wish = readingWish(given);
  if (!given.merged && !wish.sameChat) return readAllChats(cli, paths, wish, more);
  if (paths.length < 2) return readExports(cli, paths, wish, more);
  // only the whole tells which records there are
  const exports = await readExports(cli, paths, wish, { ...more, keepRecords: true, onRecord: undefined });
  const chats = joinChats(exports, wish.sameChat);
  for (const { precision, records } of chats) {
    const sink = await createSink(null, precision, { ...more, timeZone: wish.timeZone });
    sink.take(records);
    sink.end();
  }
  return chats;
}

/**
 * `--leaving`: one JSON line per item as it would be sent (as digests, unless `--history none`), nothing else on stdout.
 * `--person`: of one person only, without `--leaving` as text that can be shown to them.
 */
async function showLeaving(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  const csv = text(given.people);
  if (!csv) throw new Failure("undecided", { code: "cli.people-missing" });
  const rules = wordRules(given);
  const file = await readPeople(csv);
  const { people } = file;
  const wanted = text(given.person);
  const find = wanted === undefined ? null : personFinder(wanted, people);
  if (given.history === "none") return;
  for (const chat of await read(cli, paths, given, { keepRecords: true, writers: labelsOf(file) })) {
    const match = matchPeople(people, chat.summary, chat.title);
    const twice = fitsTwice(match);
    if (twice.length > 0) throw new Failure("undecided", twice);
    const only = find?.(match.people) ?? null;
    if (find && !only) continue;
    const since = text(given.since) ?? null;
    const wish = { since, rules, only: only?.row ?? null, lang: cli.lang };
    const { digests, findings } = selectFor(chat, match, chat.title, wish);
    if (given.leaving) {
      for (const { day, lastDay, messages, body } of digests)
        cli.term.json({ kind: "digest", day, ...(lastDay && { lastDay }), messages, body });
      continue;
    }
    for (const { body } of digests)
      for (const line of [...body.split("\n"), ""])
        cli.term.result(cli.say({ code: "cli.plain", text: line }));
    if (digests.length === 0 && only)
      cli.term.note(cli.say({ code: "history.excerpt-empty", name: only.name, row: only.row }));
    for (const finding of findings) cli.term.note([{ mark: "~", text: cli.say(finding) }]);
  }
}
