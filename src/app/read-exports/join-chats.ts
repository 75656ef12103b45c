/** Several exports on one command line: which are of one chat, and what they are together. */

import { Failure, type Finding } from "../../messages/index.ts";
import { titleKey } from "../../people/index.ts";
import { maskedName } from "../../text/index.ts";
import {
  createSummary,
  type KnownNumber,
  type Merged,
  merge,
  openingOf,
  type TranscriptRecord,
} from "../../transcript/index.ts";
import type { Ports } from "../ports.ts";
import type { Chat } from "./chat.ts";

/**
 * Chats with their records; those of one chat become one: equal titles, and messages that both hold. `sameChat`: the user
 * says that all are of one, whatever they are called. Throws `Failure` "undecided" where titles are equal and no message shows
 * that the chats are: two groups of one name would mix their people.
 */
export function joinChats(
  hashing: Pick<Ports, "sha256">,
  chats: readonly Chat[],
  sameChat: boolean,
): readonly Chat[] {
  if (chats.length < 2) return chats;
  const groups = new Map<string, Chat[]>();
  for (const [index, chat] of chats.entries()) {
    const { title } = chat.summary;
    const key = sameChat ? "" : title === null ? `export ${index}` : `title ${titleKey(title)}`;
    groups.set(key, [...(groups.get(key) ?? []), chat]);
  }
  return [...groups.values()].map((group) =>
    group.length === 1 ? (group[0] as Chat) : mergeChats(hashing, group, sameChat),
  );
}

/** Two or more exports of one chat, with their records, as one. People are called as in the first. */
export function mergeChats(
  { sha256 }: Pick<Ports, "sha256">,
  chats: readonly Chat[],
  sameChat: boolean,
): Chat {
  const [first, ...others] = chats as readonly [Chat, ...Chat[]];
  let records: readonly TranscriptRecord[] = first.records;
  const findings: Finding[] = chats.flatMap(({ summary }) => summary.findings);
  const also = new Map<string, Set<string>>();
  const contacts = contactsIn(first);
  const waiting = [...others];
  while (waiting.length > 0) {
    const { chat, merged } = nextOf(records, waiting);
    waiting.splice(waiting.indexOf(chat), 1);
    const paths = [first.path, chat.path];
    if (!merged.isOneChat) {
      const title = chat.summary.title ?? chat.title;
      if (!sameChat) throw new Failure("undecided", { code: "cli.same-title", title, paths });
      findings.push({ code: "cli.merged-unproven", paths });
    }
    findings.push(...findingsOf(merged, chat.path));
    for (const { a, b } of merged.links) if (a !== b) also.set(a, (also.get(a) ?? new Set()).add(b));
    contacts.push(...contactsIn(chat).flatMap((known) => renamedContact(known, merged)));
    records = merged.records;
  }
  const gathering = createSummary(
    { recognition: first.summary.recognition, findings: [] },
    first.summary.title,
  );
  for (const record of records) gathering.add(record);
  for (const { name, number, reason } of chats.flatMap(({ summary }) => summary.numbers))
    if (reason === "card") gathering.addCard(name, [number]);
  const summary = gathering.done();
  // Where the files lie is no part of what they are.
  const id = sha256(
    JSON.stringify(chats.flatMap(({ sources }) => sources.map(({ path: _, ...source }) => source))),
  );
  return {
    path: first.path,
    sha256: id,
    joined: chats.map(({ path, sha256: hash }) => ({ path, sha256: hash })),
    title: first.title,
    records,
    summary: {
      ...summary,
      writers: summary.writers.map((writer) => {
        const names = also.get(writer.name);
        return names ? { ...writer, also: [...names].sort() } : writer;
      }),
      numbers: [...summary.numbers, ...contacts],
      findings,
    },
    opening: openingOf(records),
    precision: chats.every(({ precision }) => precision === "second") ? "second" : "minute",
    sources: chats.flatMap(({ sources }) => sources.map((source) => ({ ...source, id }))),
  };
}

/** An old and a new export may share too little, and a third one show that all are of one chat: that comes first. */
function nextOf(
  records: readonly TranscriptRecord[],
  waiting: readonly Chat[],
): { readonly chat: Chat; readonly merged: Merged } {
  let first: { readonly chat: Chat; readonly merged: Merged } | null = null;
  for (const chat of waiting) {
    const found = { chat, merged: merge(records, chat.records) };
    if (found.merged.isOneChat) return found;
    first ??= found;
  }
  return first as { readonly chat: Chat; readonly merged: Merged };
}

/** What an address book says of writers; it stands in no record. */
function contactsIn({ summary }: Chat): KnownNumber[] {
  return summary.numbers.filter(({ reason }) => reason === "contact");
}

/** By the first export's name; of a name that may be somebody else's there, nothing is known. */
function renamedContact(known: KnownNumber, { links, unproven }: Merged): readonly KnownNumber[] {
  if (known.name === null || unproven.some((name) => name.startsWith(`${known.name} (`))) return [];
  return [{ ...known, name: links.find(({ b }) => b === known.name)?.a ?? known.name }];
}

function findingsOf({ shared, added, minutesAhead, links, unproven }: Merged, path: string): Finding[] {
  const found: Finding[] = [{ code: "cli.merged", path, shared, added, minutesAhead }];
  const pairs = links
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, records }) => `${maskedName(b)} = ${maskedName(a)} (${records})`);
  if (pairs.length > 0) found.push({ code: "cli.merged-people", path, pairs });
  if (unproven.length > 0)
    found.push({ code: "cli.merged-names-unproven", path, names: unproven.map(maskedName) });
  return found;
}
