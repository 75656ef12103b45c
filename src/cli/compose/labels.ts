/** Are the names in column `whatsapp` the chat's own? */
import { Failure, type Finding } from "../../messages/finding.ts";
import type { Match } from "../../people/match.ts";

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
