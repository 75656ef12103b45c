/**
 * `people <archive…>`: writes the people CSV, or adds newcomers to the one that is there; contacts, a school's list and a
 * rule for addresses make suggestions, which are filled in only on the user's word.
 */
import { listDocument, listFindings, updatePeopleList } from "../../app/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";

export async function command(
  cli: Cli,
  paths: readonly string[],
  options: OptionsOf<"people">,
): Promise<void> {
  const list = await updatePeopleList(portsOf(cli), paths, options.output ?? "people.csv", options);
  if (options.json) return cli.term.json(listDocument(list));
  for (const finding of listFindings(list, options.accept !== undefined)) cli.term.note(cli.say(finding));
}
