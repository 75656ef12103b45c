/** What is told of a people list: what was done to it, and what is suggested. */

import type { Finding } from "../../messages/index.ts";
import {
  type Guessed,
  mayTake,
  type PeopleTable,
  type Proposal,
  proposeName,
  type Suggestion,
  type Taken,
} from "../../people/index.ts";
import { maskedName } from "../../text/index.ts";
import type { PeopleList } from "./update-list.ts";

/** The contract document (docs/formats.md). */
export function listDocument({ path, added, filled, suggestions, guessed, proposals, findings }: PeopleList) {
  return {
    format: "migrate-class/people",
    version: 1,
    path,
    added: added.map(maskedName),
    filled,
    suggestions,
    guesses: guessed,
    proposals: proposals.map((one) => ({ ...one, one: maskedName(one.one), other: maskedName(one.other) })),
    findings,
  };
}

/** The same for people. `hasAccepted`: what is exact was filled in already. */
export function listFindings(list: PeopleList, hasAccepted: boolean): readonly Finding[] {
  const { path, table, isNew, added, filled, suggestions, guessed, proposals } = list;
  const accepted = filled.filter((row) => table.rows()[row - 1]?.cell("source") === "guessed").length;
  return [
    isNew
      ? { code: "cli.people-written", path, count: added.length }
      : { code: "cli.people-updated", path, added: added.map(maskedName) },
    ...list.findings,
    ...(filled.length > 0
      ? [{ code: "people.accepted" as const, path, count: filled.length, guessed: accepted }]
      : []),
    ...takenOver(table, list.taken),
    ...proposals.map(told),
    ...suggested(table, suggestions, guessed, hasAccepted),
    ...names(table),
  ];
}

/** More lines would be read by nobody; `--json` has all. */
const mostShown = 60;

function suggested(
  table: PeopleTable,
  suggestions: readonly Suggestion[],
  guessed: readonly Guessed[],
  hasAccepted: boolean,
): Finding[] {
  const best = suggestions.filter(({ row }, at) => suggestions.findIndex((one) => one.row === row) > at - 3);
  const lines: Finding[] = [
    ...best.map((one): Finding => {
      const { row, because, exact, called, source } = one;
      const { file, at } = one.contact;
      const email = one.emails[0] ?? null;
      const who = whoIs(table, row);
      return {
        code: "people.suggestion",
        row,
        who,
        address: one.jid,
        email,
        source,
        because,
        called,
        file,
        at,
        exact,
      };
    }),
    ...guessed.map(({ row, name, jid, number, others }): Finding => {
      return { code: "people.guess", row, who: name, address: jid, number, others };
    }),
  ];
  if (lines.length === 0) return [];
  const more = lines.length - mostShown;
  const exact = hasAccepted
    ? 0
    : suggestions.filter((one) => {
        const row = table.rows()[one.row - 1];
        return row && mayTake(row, one) && (one.jid !== null || one.emails.length > 0);
      }).length;
  return [
    ...lines.slice(0, mostShown),
    ...(more > 0 ? [{ code: "people.more-suggestions" as const, more }] : []),
    {
      code: "people.suggestions-hint",
      count: lines.length,
      accepted: hasAccepted,
      exact,
      guessed: guessed.length,
    },
  ];
}

/** Whose entry each row was filled in from: the number in it may be somebody else's. */
function takenOver(table: PeopleTable, taken: readonly Taken[]): Finding[] {
  const lines = taken.map(({ row, called, file, at, values }): Finding => {
    return { code: "people.taken", row, who: whoIs(table, row), values, called, file, at };
  });
  const more = lines.length - mostShown;
  return more > 0 ? [...lines.slice(0, mostShown), { code: "people.more-taken", more }] : lines;
}

function names(table: PeopleTable): Finding[] {
  const proposed: string[] = [];
  const ask: string[] = [];
  for (const row of table.rows()) {
    const [label] = row.list("whatsapp");
    if (row.cell("name") !== "" || label === undefined || row.cell("role").toLowerCase() === "skip") continue;
    const proposal = proposeName(label);
    if (proposal.kind === "name") proposed.push(proposal.name);
    else ask.push(maskedName(label));
  }
  if (proposed.length + ask.length === 0) return [];
  const short = (all: readonly string[]) => [...all.slice(0, 30), ...(all.length > 30 ? ["…"] : [])];
  return [{ code: "people.names-to-confirm", proposed: short(proposed), ask: short(ask) }];
}

/** In the words of the list: rows and cells. */
function told({ because, one, other, chats, count }: Proposal): Finding {
  const [a, b] = [maskedName(one), maskedName(other)];
  switch (because) {
    case "number-changed":
      return { code: "people.one-person-number-changed", one: a, other: b };
    case "same-messages":
      return { code: "people.one-person-same-messages", one: a, other: b, count };
    case "same-card":
      return { code: "people.one-person-same-card", one: a, other: b };
    case "alike":
      return { code: "people.one-person-alike", one: a, other: b };
    case "same-name":
      return { code: "people.one-person-same-name", one: a, chats };
    case "two-exporters":
      return { code: "people.two-exporters", one: a, chats };
  }
}

function whoIs(table: PeopleTable, row: number): string {
  const found = table.rows()[row - 1];
  return found?.cell("name") || maskedName(found?.list("whatsapp")[0] ?? "");
}
