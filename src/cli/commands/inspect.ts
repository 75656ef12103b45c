/** `inspect <archive…>`: what is in an export. Touches no server. */

import { Failure } from "../../messages/finding.ts";
import { matchPeople } from "../../people/match.ts";
import { isPhone, maskPhone } from "../../people/phone.ts";
import { inspectDocument, recordLine } from "../../report/inspect-json.ts";
import { inspectText } from "../../report/inspect-text.ts";
import type { DateOrder } from "../../transcript/model.ts";
import type { Cli } from "../cli.ts";
import { type Chat, readChat } from "../compose/chat.ts";
import { selectFor } from "../compose/history.ts";
import { type Given, text } from "../compose/options.ts";
import { readPeople } from "../compose/people-file.ts";

const mask = (name: string): string | null => (isPhone(name) ? maskPhone(name) : null);

export async function command(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  if (given.leaving) return showLeaving(cli, paths, given);
  const raw = given.raw === true;
  const dateOrder = text(given.dateOrder) as DateOrder | undefined;
  const chats: Chat[] = [];
  for (const path of paths) {
    const onRecord = given.records
      ? {
          onRecord: (record: Parameters<typeof recordLine>[0]) =>
            cli.term.json(recordLine(record, mask, raw)),
        }
      : {};
    chats.push(await readChat(path, { dateOrder, ...onRecord }));
  }
  if (given.records) return;
  if (given.json) return cli.term.json(inspectDocument(chats, raw ? () => null : mask), 2);
  if (given.namesOnly) {
    const names = new Set(
      chats.flatMap(({ summary }) => summary.writers.map(({ name }) => (raw ? name : (mask(name) ?? name)))),
    );
    return cli.term.result(
      [...names].map((name) => ({ mark: " ", text: cli.say({ code: "cli.plain", text: name }) })),
    );
  }
  for (const chat of chats) cli.term.result(inspectText(chat, cli.lang, mask));
}

/** `--leaving`: one JSON line per item as it would be sent, nothing else on stdout. */
async function showLeaving(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  const csv = text(given.people);
  if (!csv) throw new Failure("undecided", { code: "cli.people-missing" });
  const { people } = await readPeople(csv);
  for (const path of paths) {
    const chat = await readChat(path, {
      dateOrder: text(given.dateOrder) as DateOrder | undefined,
      keepRecords: true,
    });
    const match = matchPeople(people, chat.summary, chat.title);
    const { digests } = selectFor(chat, match, chat.title, {
      since: text(given.since) ?? null,
      lang: cli.lang,
    });
    for (const { day, messages, body } of digests) cli.term.json({ kind: "digest", day, messages, body });
  }
}
