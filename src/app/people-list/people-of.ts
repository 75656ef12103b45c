/** Several exports → their people: one chat exported on two phones shows who is who, different chats do not. */

import {
  type ChatPeople,
  type Numbers,
  onePerson,
  participants,
  type SameChat,
  titleKey,
} from "../../people/index.ts";
import { merge } from "../../transcript/index.ts";
import type { Reading } from "../ports.ts";
import { type Chat, type ReadingOptions, withRecords } from "../read-exports/index.ts";

/** Reads those of one title again where their records were not kept: only the messages tell whether they are of one chat. */
export async function peopleOf(
  ports: Reading,
  chats: readonly Chat[],
  numbers: Numbers,
  options: ReadingOptions,
) {
  const compare = async (one: Chat, other: Chat) =>
    sameChat(await withRecords(ports, one, options), await withRecords(ports, other, options));
  const titleOf = ({ title }: Chat) => (options.sameChat ? (chats[0] as Chat).title : title);
  const exports = chats.map((one): ChatPeople => {
    const { summary } = one;
    const chat = chats.length > 1 ? titleOf(one) : null;
    return { title: chat, candidates: participants(summary, chat), changes: summary.numberChanges };
  });
  const titles = chats.map((chat) => titleKey(titleOf(chat)));
  const sameChats: SameChat[] = [];
  for (const [place, chat] of chats.entries()) {
    const first = titles.indexOf(titles[place] ?? "");
    if (first !== place) sameChats.push(await compare(chats[first] as Chat, chat));
  }
  return onePerson(exports, numbers, sameChats);
}

function sameChat(a: Chat, b: Chat): SameChat {
  const { links, unproven, isOneChat } = merge(a.records, b.records);
  if (isOneChat)
    return { title: a.title, links, unproven: unproven.map((name) => name.replace(/ \(\d+\)$/, "")) };
  const there = new Set(b.summary.writers.map(({ name }) => name));
  const both = a.summary.writers.map(({ name }) => name).filter((name) => there.has(name));
  return { title: a.title, links: [], unproven: both };
}
