/** What the user still has to say about somebody in the people CSV. */
import type { TableRow } from "./people-table.ts";

export type Question = "name" | "address" | "kind" | "agreement" | "history";

export interface Concern {
  /** The user wants messages to go along, and this person wrote some. */
  readonly history: boolean;
  /** Pupils may be among them, so it has to be said who is one. */
  readonly kinds: boolean;
}

/**
 * In the order in which they are asked. `role=skip` settles everything; `invite=no` needs no address; `invite=yes` without
 * an address is somebody who has none yet.
 */
export function undecided(row: TableRow, { history, kinds }: Concern): readonly Question[] {
  const cell = (column: "role" | "invite" | "history" | "kind") => row.cell(column).toLowerCase();
  if (cell("role") === "skip") return [];
  const isInvited = cell("invite") !== "no";
  const asksHistory = history && cell("history") === "";
  const isQuoted = cell("history") !== "" && cell("history") !== "no";
  const isConcerned = isInvited || asksHistory || isQuoted;
  const open: Question[] = [];
  if (row.cell("name") === "" && isConcerned) open.push("name");
  if (row.cell("jid") === "" && cell("invite") === "") open.push("address");
  if (kinds && cell("kind") === "" && isConcerned) open.push("kind");
  if (cell("kind") === "pupil" && row.cell("agreed_on") === "" && (isInvited || isQuoted))
    open.push("agreement");
  if (asksHistory) open.push("history");
  return open;
}
