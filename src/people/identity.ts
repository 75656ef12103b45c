/**
 * Who is one person, across exports: the same number is; everything else is evidence that the user decides upon (design
 * 4.1). A name alone says nothing across chats: every class has its Leon.
 */
import { labelKey, titleKey } from "./label.ts";
import type { Numbers } from "./numbers.ts";
import type { Candidate } from "./participants.ts";

/** What one export says about its people. */
export interface ChatPeople {
  readonly title: string | null;
  readonly candidates: readonly Candidate[];
  /** `number-changed` notices: who changed, and to what. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
  /** Of each label, what it wrote and when (`traceOf`); only needed of exports of one and the same chat. */
  readonly traces: ReadonlyMap<string, ReadonlySet<string>>;
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
  readonly because: "number-changed" | "same-messages" | "same-card" | "same-name" | "two-exporters";
  readonly one: string;
  readonly other: string;
  /** Chats where they are, as far as known. */
  readonly chats: readonly string[];
  /** How much speaks for it: equal messages, else 1. */
  readonly count: number;
}

/** Fewer equal messages are chance: somebody forwards, somebody repeats. */
const enough = 3;
/** "Ok" at nine is written by many. Characters. */
const telling = 8;

/** A message as two exports of one chat both show it; null for one that tells nothing. */
export function traceOf(at: string | null, text: string): string | null {
  const plain = text.replace(/\s+/gu, " ").trim();
  return at === null || plain.length < telling ? null : `${at.slice(0, 16)} ${plain.slice(0, 80)}`;
}

export function onePerson(
  exports: readonly ChatPeople[],
  numbers: Numbers,
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
  const proposals = [...changedNumbers(exports), ...sameMessages(exports), ...sameNames([...found.values()])];
  return { newcomers: [...found.values()], proposals: distinct(proposals) };
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

/** Two exports of one chat, made on two phones: whoever wrote the same messages in the same minutes is one person. */
function sameMessages(exports: readonly ChatPeople[]): Proposal[] {
  const found: Proposal[] = [];
  for (const [index, mine] of exports.entries()) {
    for (const theirs of exports.slice(index + 1)) {
      if (mine.title === null || theirs.title === null || titleKey(mine.title) !== titleKey(theirs.title))
        continue;
      found.push(...compare(mine, theirs));
    }
  }
  return found;
}

function compare(mine: ChatPeople, theirs: ChatPeople): Proposal[] {
  const [writers, writersThere] = [byTrace(mine), byTrace(theirs)];
  const shared = new Map<string, Map<string, number>>();
  for (const [trace, label] of writers) {
    const other = writersThere.get(trace);
    if (label === null || other === undefined || other === null) continue;
    const counts = shared.get(label) ?? new Map<string, number>();
    counts.set(other, (counts.get(other) ?? 0) + 1);
    shared.set(label, counts);
  }
  const found: Proposal[] = [];
  const chats = mine.title === null ? [] : [mine.title];
  for (const { label } of mine.candidates) {
    const counts = [...(shared.get(label) ?? [])].sort(([, a], [, b]) => b - a);
    const [best] = counts;
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const isSame = best !== undefined && labelKey(best[0]) === labelKey(label);
    if (best !== undefined && !isSame && best[1] >= enough && best[1] * 10 >= total * 9) {
      found.push({ because: "same-messages", one: label, other: best[0], chats, count: best[1] });
    }
    const namesake = theirs.candidates.find((other) => labelKey(other.label) === labelKey(label))?.label;
    if (namesake !== undefined && !isSame && total >= enough) {
      found.push({ because: "two-exporters", one: label, other: namesake, chats, count: 1 });
    }
  }
  return found;
}

/** Trace → who wrote it, null where more than one did. */
function byTrace({ traces }: ChatPeople): Map<string, string | null> {
  const writers = new Map<string, string | null>();
  for (const [label, written] of traces) {
    for (const trace of written) writers.set(trace, writers.has(trace) ? null : label);
  }
  return writers;
}

function sameNames(newcomers: readonly Newcomer[]): Proposal[] {
  const byName = new Map<string, Newcomer[]>();
  for (const newcomer of newcomers) {
    const key = labelKey(newcomer.labels[0] ?? "");
    if (!key.startsWith("tel:")) byName.set(key, [...(byName.get(key) ?? []), newcomer]);
  }
  return [...byName.values()].flatMap((group): Proposal[] => {
    const name = group[0]?.labels[0] ?? "";
    const chats = group.flatMap((newcomer) => newcomer.chats);
    return group.length < 2 ? [] : [{ because: "same-name", one: name, other: name, chats, count: 1 }];
  });
}

function distinct(proposals: readonly Proposal[]): Proposal[] {
  const key = ({ because, one, other }: Proposal) => `${because}\n${one}\n${other}`;
  return [...new Map(proposals.map((proposal) => [key(proposal), proposal])).values()];
}
