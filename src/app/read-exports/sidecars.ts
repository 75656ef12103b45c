/** What lies beside a chat text and says more about it: contact cards, and the `chat.md` of WhatsApp Web. */

import { type Archive, baseName, type Entry } from "../../archive/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import type { Contact } from "../../people/index.ts";
import { readWebMarkdown, type SummaryBuilder, type WebMarkdown } from "../../transcript/index.ts";

/** More than a chat holds; each is opened by itself. */
const mostCards = 500;
/** A card with a picture in it. */
const cardBytes = 1024 * 1024;

/** Shows the summary whose numbers the cards in the archive give. What cannot be read is told and passed over. */
export async function readCards(archive: Archive, gathering: SummaryBuilder): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const { names, phones } of cardsOf(archive, (finding) => void findings.push(finding)))
    gathering.addCard(names[0] ?? null, phones);
  return findings;
}

/** Contact cards that somebody sent in the chat. A file beside it that is no card is no reason to give up the chat. */
export async function* cardsOf(archive: Archive, note: (finding: Finding) => void): AsyncGenerator<Contact> {
  const cards = archive.entries.filter(({ name }) => /\.vcf$/i.test(name));
  if (cards.length === 0) return;
  const { readVcards } = await import("../../people/sources/vcard.ts");
  for (const card of cards.slice(0, mostCards)) {
    try {
      const bytes = await archive.beginning(card, cardBytes);
      // An empty file stands for one that was not on the phone any more.
      if (bytes.length === 0) continue;
      for await (const contact of readVcards([bytes], baseName(card.name), note))
        yield { ...contact, from: "chat" };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      for (const finding of error.findings) note(finding);
    }
  }
  if (cards.length > mostCards)
    note({ code: "cli.cards-left", path: archive.path, read: mostCards, count: cards.length });
}

/** `chat.md` beside `chat.txt`, null where there is none. One that was sent in the chat lies a folder deeper. */
export async function readMarkdown(archive: Archive): Promise<WebMarkdown | null> {
  const wanted = archive.chatName.toLowerCase().replace(/\.txt$/, ".md");
  const copies = archive.entries.filter(({ name }) => baseName(name).toLowerCase() === wanted);
  const depth = ({ name }: Entry) => name.split("/").length;
  const [copy] = copies.sort((a, b) => depth(a) - depth(b));
  return copy === undefined ? null : readWebMarkdown(archive.textOf(copy));
}

/** What could not be brought together. */
export function unmatched(path: string, web: WebMarkdown | null): readonly Finding[] {
  const answers = web?.unmatched() ?? 0;
  return answers === 0 ? [] : [{ code: "cli.answers-unmatched", path, answers }];
}
