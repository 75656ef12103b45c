/** Who of the people CSV is in this chat, and under which label. */
import type { Finding } from "../../messages/index.ts";
import { closest } from "../../text/index.ts";
import { NOBODY, type Summary } from "../../transcript/index.ts";
import { labelKey, titleKey } from "../label.ts";
import type { Person } from "../model.ts";
import { isBot } from "./bots.ts";
import { fits } from "./fits.ts";

export interface Match {
  /** Rows that are for this chat, in file order, whether they wrote or not. */
  readonly people: readonly Person[];
  /** Whom a label of the export means; null for nobody in the CSV, and where that is not clear. */
  person(label: string): Person | null;
  /** Labels of writers whom no row names, most messages first: the user has to decide. */
  readonly undecided: readonly string[];
  /** Rows that name somebody whom this chat does not know, and labels that fit twice. */
  readonly findings: readonly Finding[];
}

/**
 * @param people of a checked CSV (no label twice in one chat)
 * @param chatTitle null where unknown: then only rows for every chat count
 */
export function matchPeople(
  people: readonly Person[],
  summary: Pick<Summary, "writers" | "mentioned">,
  chatTitle: string | null,
): Match {
  const here = people.filter((person) => isForChat(person, chatTitle));
  // Joined exports may call one writer differently; what only notices name is somebody by itself.
  const called = [
    ...summary.writers.map(({ name, also = [] }) => [name, ...also]),
    ...summary.mentioned.map((name) => [name]),
  ];
  const { holders, unknown, twice, row } = fits(
    here.map(({ whatsapp }) => whatsapp.filter((label) => !isNobody(label))),
    called,
  );
  const places = new Map<string, number>();
  for (const [place, names] of called.entries()) {
    for (const name of names) if (!places.has(labelKey(name))) places.set(labelKey(name), place);
  }
  const met = new Map<string, Person | null>();
  /** Asked for each message, so each label is looked at once. */
  const person = (label: string): Person | null => {
    const before = met.get(label);
    if (before !== undefined) return before;
    const place = places.get(labelKey(label));
    const found = place === undefined ? row(label) : holders[place];
    const one = isNobody(label) ? null : (here[found ?? -1] ?? null);
    met.set(label, one);
    return one;
  };

  const free = called.flat().filter((name) => person(name) === null);
  const rowOf = (place: number) => (here[place] as Person).row;
  const findings: Finding[] = [
    ...here
      .filter(({ whatsapp }) => whatsapp.some(isNobody))
      .map(({ row }): Finding => ({ code: "people.label-of-nobody", row })),
    ...unknown.map(
      ({ row, label }): Finding => ({
        code: "people.unknown-person",
        row: rowOf(row),
        label,
        closest: nearest(label, free),
      }),
    ),
    ...twice.map(
      ({ rows, labels }): Finding => ({ code: "people.label-fits-twice", rows: rows.map(rowOf), labels }),
    ),
  ];
  const writers = summary.writers.map(({ name }) => name);
  return {
    people: here,
    person,
    undecided: writers.filter((name) => person(name) === null && !isBot(name)),
    findings,
  };
}

/** Whom the export does not name may be several people: nobody can be named or agree for them. */
function isNobody(label: string): boolean {
  return labelKey(label) === NOBODY;
}

/** Is this row for the chat of that title? */
export function isForChat(person: Pick<Person, "chats">, chatTitle: string | null): boolean {
  if (person.chats.length === 0) return true;
  return chatTitle !== null && person.chats.some((chat) => titleKey(chat) === titleKey(chatTitle));
}

function nearest(label: string, names: readonly string[]): string | null {
  const byTitle = new Map(names.map((name) => [titleKey(name), name]));
  const key = closest(titleKey(label), [...byTitle.keys()]);
  return key === null ? null : (byTitle.get(key) ?? null);
}
