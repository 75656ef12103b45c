/**
 * Who is one person, across exports: the same number is; everything else is evidence that the user decides upon (design
 * 4.1). A name alone says nothing across chats: every class has its Leon.
 */
import type { NumberChange } from "../../transcript/index.ts";
import { labelKey, titleKey, writtenLabelKey } from "../label.ts";
import type { Numbers } from "./numbers.ts";
import type { Candidate } from "./participants.ts";

/** What one export says about its people. */
export interface ChatPeople {
  readonly title: string | null;
  readonly candidates: readonly Candidate[];
  /** `number-changed` notices: who changed, and to what. */
  readonly changes: readonly NumberChange[];
}

/** What the messages that two exports of one chat share show about their people (`transcript/merge.ts`). */
export interface SameChat {
  readonly title: string;
  /** One person, called so in one export and so in the other; by how many messages. */
  readonly links: readonly { readonly a: string; readonly b: string; readonly records: number }[];
  /** Labels that both have though nothing shows that they mean one person. */
  readonly unproven: readonly string[];
}

export interface Newcomer {
  /** As the exports show them, most messages first. */
  readonly labels: readonly string[];
  /** Titles; empty = every chat. */
  readonly chats: readonly string[];
  readonly messages: number;
}

/** Two labels that may be one person, or one that may be two. */
export interface Proposal {
  readonly because:
    | "number-changed"
    | "same-messages"
    | "same-card"
    | "same-name"
    | "alike"
    | "two-exporters";
  readonly one: string;
  readonly other: string;
  /** Chats where they are, as far as known. */
  readonly chats: readonly string[];
  /** How much speaks for it: equal messages, else 1. */
  readonly count: number;
}

/** Fewer equal messages are chance: somebody forwards, somebody repeats. */
const enough = 3;

/** @param sameChats what is known of exports of one chat that were made on different phones */
export function onePerson(
  exports: readonly ChatPeople[],
  numbers: Numbers,
  sameChats: readonly SameChat[] = [],
): { readonly newcomers: readonly Newcomer[]; readonly proposals: readonly Proposal[] } {
  const found = new Map<string, Newcomer>();
  for (const { candidates } of exports) {
    for (const { label, chat, messages } of candidates) {
      const number = numbers.key(label);
      const key = number ?? `${labelKey(label)}\n${chat === null ? "" : titleKey(chat)}`;
      const before = found.get(key) ?? { labels: [], chats: [], messages: 0 };
      const isNew = !before.labels.some((known) => labelKey(known) === labelKey(label));
      // One number in two spellings is one label: the first.
      const labels =
        isNew && (number === null || before.labels.length === 0) ? [...before.labels, label] : before.labels;
      const isKnownChat = chat === null || before.chats.some((known) => titleKey(known) === titleKey(chat));
      const chats = isKnownChat ? before.chats : [...before.chats, chat];
      found.set(key, { labels, chats, messages: before.messages + messages });
    }
  }
  const proposals = [...changedNumbers(exports), ...sameChats.flatMap((same) => join(found, same))];
  const newcomers = [...found.values()];
  return { newcomers, proposals: distinct([...proposals, ...sameNames(newcomers)]) };
}

/** "Nora changed to +49 …", where both wrote. */
function changedNumbers(exports: readonly ChatPeople[]): Proposal[] {
  return exports.flatMap(({ title, candidates, changes }) => {
    const labels = new Map(candidates.map(({ label }) => [labelKey(label), label]));
    return changes.flatMap(({ from, to }): Proposal[] => {
      const [one, other] = [labels.get(labelKey(from)), labels.get(labelKey(to))];
      if (one === undefined || other === undefined || one === other) return [];
      return [{ because: "number-changed", one, other, chats: title === null ? [] : [title], count: 1 }];
    });
  });
}

/**
 * Joins newcomers of one chat whom shared messages show to be one person, where that is clear for both; else it is
 * proposed. What one label may mean on two phones is told.
 */
function join(found: Map<string, Newcomer>, { title, links, unproven }: SameChat): Proposal[] {
  const chats = [title];
  const holding = (label: string) =>
    [...found].find(
      ([, { labels, chats: known }]) =>
        known.some((chat) => titleKey(chat) === titleKey(title)) &&
        labels.some((own) => labelKey(own) === labelKey(label)),
    );
  const proposals: Proposal[] = [];
  for (const { a, b, records } of links) {
    const [one, other] = [holding(a), holding(b)];
    if (one === undefined || other === undefined || one[0] === other[0]) continue;
    const isClear = links.every((link) => (link.a === a) === (link.b === b));
    if (isClear && records >= enough) {
      found.set(one[0], united(one[1], other[1]));
      found.delete(other[0]);
    } else proposals.push({ because: "same-messages", one: a, other: b, chats, count: records });
  }
  for (const label of unproven)
    proposals.push({ because: "two-exporters", one: label, other: label, chats, count: 1 });
  return proposals;
}

function united(one: Newcomer, other: Newcomer): Newcomer {
  const titles = new Map([...other.chats, ...one.chats].map((chat) => [titleKey(chat), chat]));
  return {
    labels: [...one.labels, ...other.labels],
    chats: [...titles.values()],
    messages: one.messages + other.messages,
  };
}

/** Those of one name: in different chats, or alike but for case, width or marks in one. */
function sameNames(newcomers: readonly Newcomer[]): Proposal[] {
  const byName = new Map<string, Newcomer[]>();
  for (const newcomer of newcomers) {
    const key = writtenLabelKey(newcomer.labels[0] ?? "");
    if (!key.startsWith("tel:")) byName.set(key, [...(byName.get(key) ?? []), newcomer]);
  }
  return [...byName.values()].flatMap((group): Proposal[] => {
    const [first, ...others] = group;
    const one = first?.labels[0] ?? "";
    const alike = others.filter(({ chats }) => shareChat(chats, first?.chats ?? []));
    const elsewhere = others.filter((other) => !alike.includes(other));
    const chats = [first, ...elsewhere].flatMap((newcomer) => newcomer?.chats ?? []);
    const proposals = alike.map(
      ({ labels, chats }): Proposal => ({ because: "alike", one, other: labels[0] ?? "", chats, count: 1 }),
    );
    if (elsewhere.length > 0)
      proposals.push({ because: "same-name", one, other: elsewhere[0]?.labels[0] ?? "", chats, count: 1 });
    return proposals;
  });
}

/** No chats means all of them. */
function shareChat(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  const keys = new Set(some.map(titleKey));
  return others.some((chat) => keys.has(titleKey(chat)));
}

function distinct(proposals: readonly Proposal[]): Proposal[] {
  const key = ({ because, one, other }: Proposal) => `${because}\n${one}\n${other}`;
  return [...new Map(proposals.map((proposal) => [key(proposal), proposal])).values()];
}
