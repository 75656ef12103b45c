/** The people CSV begun, or brought up to date: what is filled in stays as it is, newcomers are appended. */

import { samePhone } from "../../text/index.ts";
import { labelKey, titleKey, writtenLabelKey } from "../label.ts";
import type { Newcomer, Numbers } from "../match/index.ts";
import { joinList } from "./columns.ts";
import type { PeopleTable } from "./people-table.ts";

/**
 * Appends those whom no row names in one of their chats. Their `name` stays empty: the name that others will see is the
 * user's to give (design 4.2). A row for other chats is not widened: what somebody agreed to there holds there.
 * @param numbers null compares numbers as they are written
 * @returns the labels of those who were appended
 */
export function addNewcomers(
  table: PeopleTable,
  newcomers: readonly Newcomer[],
  numbers: Numbers | null = null,
): string[] {
  // What was typed otherwise than the export has it means somebody only where nobody else could be meant.
  const alike = new Map<string, number>();
  for (const { labels } of newcomers) {
    for (const key of new Set(labels.map(writtenLabelKey))) alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const same = (known: string, label: string) =>
    labelKey(known) === labelKey(label) ||
    (writtenLabelKey(known) === writtenLabelKey(label) && alike.get(writtenLabelKey(label)) === 1) ||
    (numbers === null ? samePhone(known, label) : sameKey(numbers, known, label));
  const there = table.rows().map((row) => ({
    labels: row.list("whatsapp"),
    chats: row.list("chat").map(titleKey),
  }));
  const added: string[] = [];
  for (const { labels, chats } of newcomers) {
    const knows = (chat: string | null) =>
      there.some(
        (row) =>
          (row.chats.length === 0 || chat === null || row.chats.includes(titleKey(chat))) &&
          row.labels.some((known) => labels.some((label) => same(known, label))),
      );
    const missing = chats.filter((chat) => !knows(chat));
    if (chats.length === 0 ? knows(null) : missing.length === 0) continue;
    const row = table.append({ whatsapp: joinList(labels), chat: joinList(missing) });
    there.push({ labels: row.list("whatsapp"), chats: row.list("chat").map(titleKey) });
    added.push(labels[0] ?? "");
  }
  return added;
}

function sameKey(numbers: Numbers, one: string, other: string): boolean {
  const key = numbers.key(one);
  return key !== null && key === numbers.key(other);
}
