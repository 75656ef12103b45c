/** Members who never wrote: the export does not know them, so they are typed in or picked from a list. */
import { joinList, titleKey, writtenLabelKey } from "../../people/index.ts";
import { askMissing } from "../prompts/missing-name.ts";
import { askEach } from "./ask-people.ts";
import type { Asking } from "./asking.ts";

/**
 * Asks for one after the other until the user is done or all are named; each is a row at once.
 * @param named how many of the members that WhatsApp shows (`of`) the list has
 */
export async function addMissing(asking: Asking, named: number, of: number): Promise<void> {
  const { cli, kept, contacts, chats } = asking;
  for (let have = named; have < of; have += 1) {
    const rows = kept.ids.map((id) => kept.row(id));
    const labels = new Set(rows.flatMap((row) => row.list("whatsapp").map(writtenLabelKey)));
    const names = new Set(rows.map((row) => titleKey(row.cell("name"))));
    const noticed = chats
      .flatMap(({ summary }) => summary.members.map(({ name }) => name))
      .filter((label) => !labels.has(writtenLabelKey(label)) && !names.has(titleKey(label)));
    const free = contacts.filter((contact) => !contact.names.some((name) => names.has(titleKey(name))));
    const found = await askMissing(cli, { named: have, of, noticed, contacts: free });
    if (found === null) return;
    const id = await kept.append({
      name: found.name,
      whatsapp: found.label === "" ? "" : joinList([found.label]),
    });
    await askEach(asking, [id]);
  }
}
