/** The people CSV of the guided way: written, filled in by the user in a spreadsheet, and read until it is right. */
import { existsSync } from "node:fs";
import { Failure, type Finding } from "../../messages/finding.ts";
import { matchPeople } from "../../people/match.ts";
import type { Cli } from "../cli.ts";
import { updatePeople } from "../commands/people.ts";
import type { Chat } from "./chat.ts";
import { unknownLabels } from "./labels.ts";
import type { Given } from "./options.ts";
import { readPeople } from "./people-file.ts";

const path = "people.csv";

/** Gives the path of the list. Throws `Failure` "undecided" where the user wants to fill it in later. */
export async function fillPeople(cli: Cli, chats: readonly Chat[], given: Given): Promise<string> {
  // Rows are added to a right list only: beside a mistyped label the true one would come as a second row.
  if (existsSync(path)) {
    for (let wrong = await faults(chats); wrong.length > 0; wrong = await faults(chats)) {
      for (const finding of wrong) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
      await ready(cli);
    }
  }
  await updatePeople(cli, chats, path, given);
  const complete = completeness(cli, chats);
  for (;;) {
    await ready(cli);
    const wrong = await faults(chats);
    if (wrong.length === 0 && !(await anyAddress())) wrong.push({ code: "cli.nobody-has-address", path });
    for (const finding of wrong) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
    if (wrong.length === 0 && (await complete())) return path;
  }
}

async function ready(cli: Cli): Promise<void> {
  const { askYesNo } = await import("../ask/yes-no.ts");
  if (!(await askYesNo(cli, cli.say({ code: "cli.ask-people-ready", path }), true)))
    throw new Failure("undecided", { code: "cli.people-later", path });
}

/** Everything that is wrong with the list for these chats. */
async function faults(chats: readonly Chat[]): Promise<Finding[]> {
  try {
    const { people } = await readPeople(path);
    const wrong = chats.flatMap((chat) => unknownLabels(matchPeople(people, chat.summary, chat.title)));
    return wrong.length > 0 ? [...wrong, { code: "cli.unknown-person-hint" }] : [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [...error.findings];
  }
}

async function anyAddress(): Promise<boolean> {
  const { people } = await readPeople(path);
  return people.some(({ jid, role }) => jid !== null && role !== "skip");
}

/**
 * The export does not know who never wrote, so WhatsApp's own count is asked once (design 4.1). Where the list names
 * fewer, it is only told: the user may go on. Gives false once, so that the missing can be added first.
 */
function completeness(cli: Cli, chats: readonly Chat[]): () => Promise<boolean> {
  let asked = false;
  return async () => {
    const [chat, ...others] = chats;
    if (asked || chat === undefined || others.length > 0) return true;
    asked = true;
    const { askCount } = await import("../ask/count.ts");
    const shown = await askCount(cli, cli.say({ code: "cli.ask-members", title: chat.title }));
    const { people } = await readPeople(path);
    const named = matchPeople(people, chat.summary, chat.title).people.length;
    if (shown === null || shown <= named) return true;
    cli.term.note(cli.say({ code: "cli.people-fewer", path, named, of: shown, missing: shown - named }));
    return false;
  };
}
