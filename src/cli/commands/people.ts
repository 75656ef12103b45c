/** `people <archive…>`: writes the people CSV, or adds newcomers to the one that is there. */
import { existsSync } from "node:fs";
import { decodeCsv } from "../../people/csv-text.ts";
import { type ChatPeople, onePerson } from "../../people/identity.ts";
import { participants } from "../../people/participants.ts";
import { openTable } from "../../people/people-table.ts";
import { phoneKey } from "../../people/phone.ts";
import { addNewcomers } from "../../people/update-csv.ts";
import type { DateOrder } from "../../transcript/model.ts";
import type { Cli } from "../cli.ts";
import { readChat } from "../compose/chat.ts";
import { readUserFile, writeUserFile } from "../compose/files.ts";
import { type Given, text } from "../compose/options.ts";

export async function command(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  await updatePeople(
    cli,
    paths,
    text(given.output) ?? "people.csv",
    text(given.dateOrder) as DateOrder | undefined,
  );
}

/** Creates or updates `csv` from the exports, says what it did. Filled cells stay as they are. */
export async function updatePeople(
  cli: Cli,
  paths: readonly string[],
  csv: string,
  dateOrder?: DateOrder,
): Promise<void> {
  const exports: ChatPeople[] = [];
  for (const path of paths) {
    const chat = await readChat(path, { dateOrder });
    const title = paths.length > 1 ? chat.title : null;
    exports.push({ title, candidates: participants(chat.summary, title), changes: [] });
  }
  const { newcomers } = onePerson(exports, { key: phoneKey });
  const existing = existsSync(csv) ? decodeCsv(await readUserFile(csv)) : null;
  const table = openTable(existing);
  const added = addNewcomers(table, newcomers);
  await writeUserFile(csv, table.print());
  if (existing === null)
    cli.term.note(cli.say({ code: "cli.people-written", path: csv, count: added.length }));
  else cli.term.note(cli.say({ code: "cli.people-updated", path: csv, added }));
}
