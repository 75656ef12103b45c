/** Rows for every chat whose people are known by their labels: they belong to the chats in which these occur. */

import type { Person } from "../model.ts";
import type { Match } from "./match.ts";

/** Those whose row names no chat, but labels, none of which occurs in this one. */
export function elsewhere({ people, findings }: Pick<Match, "people" | "findings">): ReadonlySet<Person> {
  const missing = new Map<number, number>();
  for (const finding of findings)
    if (finding.code === "people.unknown-person")
      missing.set(finding.row, (missing.get(finding.row) ?? 0) + 1);
  return new Set(
    people.filter(
      ({ row, chats, whatsapp, role }) =>
        role !== "skip" && chats.length === 0 && whatsapp.length > 0 && missing.get(row) === whatsapp.length,
    ),
  );
}

/** The same match without them. */
export function withoutElsewhere(match: Match): Match {
  const others = elsewhere(match);
  const rows = new Set([...others].map(({ row }) => row));
  return {
    ...match,
    people: match.people.filter((person) => !others.has(person)),
    findings: match.findings.filter((one) => one.code !== "people.unknown-person" || !rows.has(one.row)),
  };
}

/** Rows whose labels occur in none of the chats that the list is for: typing errors, or people of yet another chat. */
export function nowhere(chats: readonly ReadonlySet<Person>[]): readonly Person[] {
  const [first = new Set<Person>(), ...others] = chats;
  return [...first].filter((person) => others.every((absent) => absent.has(person)));
}
