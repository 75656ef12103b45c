/** Several exports → their people: one chat exported on two phones shows who is who, different chats do not. */
import { type ChatPeople, onePerson, type SameChat } from "../../people/identity.ts";
import { titleKey } from "../../people/label.ts";
import type { Numbers } from "../../people/numbers.ts";
import { participants } from "../../people/participants.ts";
import { merge } from "../../transcript/merge.ts";
import type { DateOrder, TranscriptRecord } from "../../transcript/model.ts";
import { readChat } from "./chat.ts";

/** Throws `Failure` of archive and transcript. */
export async function peopleOf(paths: readonly string[], numbers: Numbers, dateOrder: DateOrder | undefined) {
  const exports: ChatPeople[] = [];
  const titles: string[] = [];
  for (const path of paths) {
    const changes: { from: string; to: string }[] = [];
    const onRecord = (record: TranscriptRecord) => {
      const [to, ...others] = record.kind === "notice" ? record.targets : [];
      if (record.kind !== "notice" || record.code !== "number-changed" || others.length > 0) return;
      if (record.actor !== null && to !== undefined) changes.push({ from: record.actor, to });
    };
    const chat = await readChat(path, { dateOrder, onRecord });
    titles.push(titleKey(chat.title));
    const title = paths.length > 1 ? chat.title : null;
    exports.push({ title, candidates: participants(chat.summary, title), changes });
  }
  const sameChats: SameChat[] = [];
  for (const [place, title] of titles.entries()) {
    const first = titles.indexOf(title);
    if (first !== place) sameChats.push(await compare(paths[first] ?? "", paths[place] ?? "", dateOrder));
  }
  return onePerson(exports, numbers, sameChats);
}

/** Only the messages of two exports tell whether they are of one chat, so both are read whole. */
async function compare(one: string, other: string, dateOrder: DateOrder | undefined): Promise<SameChat> {
  const a = await readChat(one, { dateOrder, keepRecords: true });
  const b = await readChat(other, { dateOrder, keepRecords: true });
  const { links, unproven, isOneChat } = merge(a.records, b.records);
  if (isOneChat)
    return { title: a.title, links, unproven: unproven.map((name) => name.replace(/ \(\d+\)$/, "")) };
  const there = new Set(b.summary.writers.map(({ name }) => name));
  const both = a.summary.writers.map(({ name }) => name).filter((name) => there.has(name));
  return { title: a.title, links: [], unproven: both };
}
