/** Are the names in column `whatsapp` the chat's own? */
import { Failure, type Finding } from "../../messages/index.ts";
import type { Summary } from "../../transcript/index.ts";
import type { Person } from "../model.ts";
import { elsewhere, nowhere, withoutElsewhere } from "./elsewhere.ts";
import { type Match, matchPeople } from "./match.ts";

interface Chat {
  readonly summary: Summary;
  readonly title: string;
}

/** Throws `Failure` "undecided" naming every row that is of nobody in the chat, or perhaps of two. */
export function knownLabels(match: Match): void {
  const faults = labelFaults(match);
  if (faults.length > 0) throw new Failure("undecided", faults);
}

/** The same as findings, none where all rows are clear. */
export function labelFaults(match: Match): Finding[] {
  const twice = fitsTwice(match);
  const unknown = unknownLabels(match);
  return unknown.length > 0 ? [...twice, ...unknown, { code: "cli.unknown-person-hint" }] : twice;
}

/** What is wrong with a list for all of these chats. With several, a row for every chat is for those it occurs in. */
export function listFaults(people: readonly Person[], chats: readonly Chat[]): Finding[] {
  const matches = chats.map((chat) => matchPeople(people, chat.summary, chat.title));
  if (matches.length < 2) return matches.flatMap(labelFaults);
  return [
    ...nowhereFindings(matches.map(elsewhere)),
    ...matches.flatMap((match) => labelFaults(withoutElsewhere(match))),
  ];
}

/** Rows that name no chat and whose labels occur in none of these. */
export function nowhereIn(people: readonly Person[], chats: readonly Chat[]): Finding[] {
  return nowhereFindings(chats.map((chat) => elsewhere(matchPeople(people, chat.summary, chat.title))));
}

export function nowhereFindings(chats: readonly ReadonlySet<Person>[]): Finding[] {
  return nowhere(chats).map(({ row, whatsapp }) => {
    return { code: "people.nowhere", row, label: whatsapp[0] ?? "" };
  });
}

/** Labels and rows of which nobody can say whom they mean. */
export function fitsTwice(match: Match): Finding[] {
  return match.findings.filter((finding) => finding.code === "people.label-fits-twice");
}

/**
 * A row none of whose labels is in the export would be invited on the strength of a typing error, so somebody has to
 * decide (design 4.1). Who runs the room need not have written in every chat.
 */
function unknownLabels(match: Match): Finding[] {
  const unknown = match.findings.filter((finding) => finding.code === "people.unknown-person");
  const rows = new Map(match.people.map((person) => [person.row, person]));
  return unknown.filter(({ row }) => {
    const person = rows.get(row);
    if (person?.role !== "member") return false;
    return unknown.filter((other) => other.row === row).length === person.whatsapp.length;
  });
}
