/** Who of the people CSV is in this chat, and under which label. */
import type { Finding } from "../messages/finding.ts";
import type { Summary } from "../transcript/model.ts";
import { closest } from "./closest.ts";
import { labelKey, titleKey } from "./label.ts";
import type { Person } from "./model.ts";
import { samePhone } from "./phone.ts";

export interface Match {
  /** Rows that are for this chat, in file order, whether they wrote or not. */
  readonly people: readonly Person[];
  /** Whom a label of the export means; null for nobody in the CSV. */
  person(label: string): Person | null;
  /** Labels of writers whom no row names, most messages first: the user has to decide. */
  readonly undecided: readonly string[];
  /** Rows that name somebody whom this chat does not know. */
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
  const here = people.filter((person) => isFor(person, chatTitle));
  const byKey = new Map<string, Person>();
  for (const person of here) for (const label of person.whatsapp) byKey.set(labelKey(label), person);
  const called = new Map(summary.writers.map(({ name, also = [] }) => [labelKey(name), [name, ...also]]));
  const byLabel = (label: string) => byKey.get(labelKey(label)) ?? byNumber(here, label);
  // Somebody whom joined exports call differently is found by what either calls them, the first one's name first.
  const person = (label: string) => {
    for (const name of [label, ...(called.get(labelKey(label)) ?? [])]) {
      const found = byLabel(name);
      if (found !== null) return found;
    }
    return null;
  };

  const writers = summary.writers.map(({ name }) => name);
  const names = [...summary.writers.flatMap(({ name, also = [] }) => [name, ...also]), ...summary.mentioned];
  const seen = new Set(names.map(labelKey));
  const findings: Finding[] = [];
  for (const { row, whatsapp } of here) {
    for (const label of whatsapp) {
      if (seen.has(labelKey(label)) || names.some((name) => samePhone(name, label))) continue;
      const free = names.filter((name) => person(name) === null);
      findings.push({ code: "people.unknown-person", row, label, closest: nearest(label, free) });
    }
  }
  return { people: here, person, undecided: writers.filter((name) => person(name) === null), findings };
}

function isFor(person: Person, chatTitle: string | null): boolean {
  if (person.chats.length === 0) return true;
  return chatTitle !== null && person.chats.some((chat) => titleKey(chat) === titleKey(chatTitle));
}

/** A number written with the country in one place and without it in the other; only where it means one person. */
function byNumber(people: readonly Person[], label: string): Person | null {
  const [only, ...others] = people.filter(({ whatsapp }) =>
    whatsapp.some((known) => samePhone(known, label)),
  );
  return only !== undefined && others.length === 0 ? only : null;
}

function nearest(label: string, names: readonly string[]): string | null {
  const byTitle = new Map(names.map((name) => [titleKey(name), name]));
  const key = closest(titleKey(label), [...byTitle.keys()]);
  return key === null ? null : (byTitle.get(key) ?? null);
}
