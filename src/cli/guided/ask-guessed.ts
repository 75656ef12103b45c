/**
 * Addresses that were only guessed (an e-mail address, a rule) wait until somebody stands for them. The user can: whoever
 * has them from the people or from the office knows more than the tool.
 */

import type { Chat, KeptTable } from "../../app/index.ts";
import { isFor } from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { askGuessed, askGuessedOne } from "../prompts/guessed.ts";
import { whoIs } from "./ask-person.ts";

/** Asks about all of them at once, after they were shown; what the user stands for counts as given. */
export async function confirmGuessed(cli: Cli, kept: KeptTable, chats: readonly Chat[]): Promise<void> {
  const guessed = kept.ids.filter((id) => {
    const row = kept.row(id);
    const cell = (column: "source" | "role" | "invite") => row.cell(column).toLowerCase();
    const isWanted = cell("role") !== "skip" && cell("invite") !== "no" && row.cell("jid") !== "";
    const isHere = chats.length === 0 || chats.some((chat) => isFor(row, chat));
    return isWanted && isHere && cell("source") === "guessed";
  });
  if (guessed.length === 0) return;
  const lines = guessed.map((id) => {
    const row = kept.row(id);
    return `  ${cli.say({ code: "ask.guessed-line", who: whoIs(row), address: row.cell("jid") })}`;
  });
  cli.term.note(["", ...lines].join("\n"));
  const answer = await askGuessed(cli, guessed.length);
  for (const id of answer === "none" ? [] : guessed) {
    const row = kept.row(id);
    if (answer === "all" || (await askGuessedOne(cli, whoIs(row), row.cell("jid"))))
      await kept.set([{ id, cells: { source: "given" } }]);
  }
}
