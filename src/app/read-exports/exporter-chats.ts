/** The chats in a JSON of WhatsApp-Chat-Exporter. */

import { type Archive, baseName, titleFromNames } from "../../archive/index.ts";
import type { Finding } from "../../messages/index.ts";
import {
  createSummary,
  type ExporterChat,
  exporterEvents,
  type KnownNumber,
  type Recognition,
  type SummaryBuilder,
  type Writer,
} from "../../transcript/index.ts";
import type { Reading } from "../ports.ts";
import type { Chat, ReadingOptions, Wanted } from "./chat.ts";
import { readCards } from "./sidecars.ts";
import { createSink, type Sink } from "./sink.ts";

/** All chats that have messages, in file order, without reading what they say. */
export async function listExporterChats(archive: Archive): Promise<readonly ExporterChat[]> {
  const found: ExporterChat[] = [];
  const wall = () => "1970-01-01T00:00:00";
  for await (const events of exporterEvents(archive.text(), { wall, attachments: new Set() }))
    for (const event of events) if (event.kind === "chat") found.push(event.chat);
  return found;
}

/** `only`: the chat that is wanted (its place among those with messages); all of them where it is left out. */
export async function readExporterChats(
  { sha256, timeZone: ownZone }: Reading,
  path: string,
  archive: Archive,
  { timeZone }: ReadingOptions,
  wanted: Wanted,
  only: number | null,
): Promise<readonly Chat[]> {
  const { wallClock } = await import("../../transcript/instants/index.ts");
  const zone = timeZone ?? ownZone;
  const attachments = new Set(archive.entries.map(({ name }) => name.slice(name.lastIndexOf("/") + 1)));
  const read: (Open & { readonly chat: ExporterChat })[] = [];
  /** Null for a name that two have. */
  const contacts = new Map<string, string | null>();
  let place = 0;
  let open = await begin(wanted, timeZone);

  for await (const events of exporterEvents(archive.text(), { wall: wallClock(zone), attachments })) {
    for (const event of events) {
      if (event.kind === "contact") {
        const { name, number } = event;
        const known = contacts.get(name);
        contacts.set(name, known === undefined || known === number ? number : null);
        continue;
      }
      const isWanted = only === null || only === place;
      if (event.kind === "record") {
        if (!isWanted) continue;
        open.sink.take([event.record]);
        if (event.record.kind === "message" && event.record.type === "contact")
          open.cards.add(event.record.attachment?.name ?? "");
        continue;
      }
      if (isWanted) read.push({ chat: event.chat, ...open });
      place++;
      if (isWanted) open = await begin(wanted, timeZone);
    }
  }
  const file = await archive.sha256();
  const beside: (readonly Finding[])[] = [];
  for (const { cards, gathering } of read) beside.push(await readCards(onlyCards(archive, cards), gathering));
  return read.map(({ chat, sink, gathering }, index) => {
    const zoned = sink.end();
    const summary = gathering.done();
    const title = chat.title ?? summary.title;
    const recognition: Recognition = { ...summary.recognition, platform: chat.platform };
    const chatKind = chat.kind === "unknown" ? summary.chatKind : chat.kind;
    // What the file says itself is not inferred.
    const reasons = {
      ...summary.reasons,
      ...(chat.title !== null && { title: null }),
      ...(chat.kind !== "unknown" && { chatKind: null }),
    };
    const numbers = [...summary.numbers, ...numbersOf(summary.writers, contacts)];
    const findings = [
      ...archive.findings,
      ...chat.findings,
      ...summary.findings,
      ...(beside[index] ?? []),
      ...zoned,
    ];
    // One file may give several chats, so a plan has to say which.
    const id = place > 1 ? sha256(JSON.stringify([file, chat.id])) : undefined;
    const named = title ?? titleFromNames(path, archive.chatName) ?? "Chat";
    return {
      path,
      sha256: file,
      summary: { ...summary, recognition, title, chatKind, reasons, numbers, findings },
      records: sink.kept,
      title: named,
      opening: sink.opening(),
      precision: "second",
      sources: [{ path, sha256: file, timeZone: zone, ...(id && { id, chat: named }) }],
    };
  });
}

const recognition: Recognition = {
  platform: "unknown",
  language: null,
  dateOrder: null,
  dateEvidence: null,
  clock: "24h",
};

/** A chat under way. */
interface Open {
  readonly gathering: SummaryBuilder;
  readonly sink: Sink;
  /** Names of the contact cards that were sent in it. */
  readonly cards: Set<string>;
}

async function begin(wanted: Wanted, timeZone: string | undefined): Promise<Open> {
  const gathering = createSummary({ recognition, findings: [] }, null);
  return { gathering, sink: await createSink(gathering, "second", wanted, timeZone), cards: new Set() };
}

/** In the phone's database names come from numbers, so that here, and only here, a name says whose it is. */
function numbersOf(
  writers: readonly Writer[],
  contacts: ReadonlyMap<string, string | null>,
): readonly KnownNumber[] {
  return writers.flatMap(({ name }) => {
    const number = contacts.get(name);
    return number ? [{ number, name, reason: "contact" as const }] : [];
  });
}

/** That program lays the cards of all chats into one folder. */
function onlyCards(archive: Archive, names: ReadonlySet<string>): Archive {
  return { ...archive, entries: archive.entries.filter(({ name }) => names.has(baseName(name))) };
}
