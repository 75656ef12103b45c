/** What the user said yes to, put into the people CSV: empty cells only, and never one address for two people. */
import type { Finding } from "../../messages/index.ts";
import { prepareJid, type Template } from "../address/index.ts";
import { labelKey, titleKey, writtenLabelKey } from "../label.ts";
import type { PeopleTable, TableRow } from "../list/index.ts";
import type { AddressSource } from "../model.ts";
import { type Suggestion, sortedParts } from "./suggest.ts";

export interface Accepted {
  /** Rows that got an address. */
  readonly filled: readonly number[];
  /** All that was filled in, the address included, and out of which contact. */
  readonly taken: readonly Taken[];
  readonly findings: readonly Finding[];
}

export interface Taken {
  readonly row: number;
  /** What the contact is called. */
  readonly called: string;
  readonly file: string;
  readonly at: number;
  /** What stands in the cells now. */
  readonly values: readonly string[];
}

/**
 * Whether an exact suggestion is this person's own, and not that of a child of theirs: a school's entry for a pupil often has
 * a parent's number. Where the list does not say whose entry it is, the name has to be the same as well.
 */
export function mayTake(row: TableRow, { exact, kind, contact, called }: Suggestion): boolean {
  if (!exact || kind === "pupil") return false;
  if (contact.from !== "directory" || kind !== null) return true;
  const names = [titleKey(row.cell("name")), ...row.list("whatsapp").map(writtenLabelKey)];
  return names.map(sortedParts).includes(sortedParts(titleKey(called)));
}

/**
 * Takes the exact suggestions (`--accept exact`) that are people's own.
 * A directory's name becomes the public name where it is a grown-up's and none is given.
 */
export function acceptExact(table: PeopleTable, suggestions: readonly Suggestion[]): Accepted {
  const filled: number[] = [];
  const taken: Taken[] = [];
  const findings: Finding[] = [];
  const rows = new Map(table.rows().map((row) => [row.row, row]));
  const done = new Set<number>();
  for (const one of suggestions) {
    const row = rows.get(one.row);
    if (row === undefined || done.has(one.row) || !mayTake(row, one)) continue;
    done.add(one.row);
    const values: string[] = [];
    const fill = (column: "email" | "kind" | "name", value: string) => {
      const isEmpty = table.rows()[one.row - 1]?.cell(column) === "";
      if (isEmpty && table.set(one.row, column, value)) values.push(value);
    };
    if (one.jid !== null && row.cell("jid") === "") {
      const holder = holderOf(table, one.jid, row);
      if (holder !== null) {
        findings.push({ code: "people.address-taken", row: row.row, address: one.jid, holder: holder.row });
        continue;
      }
      setAddress(table, row.row, one.jid, one.source);
      filled.push(row.row);
      values.push(one.jid);
    }
    if (one.emails[0] !== undefined) fill("email", one.emails[0]);
    if (one.kind !== null) fill("kind", one.kind);
    if (one.contact.from === "directory" && one.kind !== null) fill("name", one.called);
    const { file, at } = one.contact;
    if (values.length > 0) taken.push({ row: one.row, called: one.called, file, at, values });
  }
  return { filled, taken, findings };
}

export interface Guessed {
  readonly row: number;
  readonly name: string;
  readonly jid: string;
  /** From 2 on: others have the address without the number. */
  readonly number: number;
  readonly others: readonly string[];
}

/** What a rule makes of the names in the list, for whoever has no address and is not left out. Changes nothing. */
export function guesses(table: PeopleTable, template: Template): readonly Guessed[] {
  const taken = new Set(table.rows().flatMap((row) => addressOf(row) ?? []));
  const found: Guessed[] = [];
  for (const row of table.rows()) {
    const isOut = row.cell("role").toLowerCase() === "skip" || row.cell("invite").toLowerCase() === "no";
    if (row.cell("jid") !== "" || row.cell("name") === "" || isOut) continue;
    const guess = template.guess(row.cell("name"), taken);
    if (guess === null) continue;
    taken.add(guess.jid);
    found.push({ row: row.row, name: row.cell("name"), ...guess });
  }
  return found;
}

/** Takes guesses (`--accept guessed`); they wait in the plan until somebody proves them. */
export function acceptGuesses(table: PeopleTable, guessed: readonly Guessed[]): Accepted {
  for (const { row, jid } of guessed) setAddress(table, row, jid, "guessed");
  return { filled: guessed.map(({ row }) => row), taken: [], findings: [] };
}

function setAddress(table: PeopleTable, row: number, jid: string, source: AddressSource): void {
  // Empty means given; a row that already says something else would be lying.
  if (table.set(row, "jid", jid) && (source !== "given" || hasSource(table, row)))
    table.set(row, "source", source, true);
}

function hasSource(table: PeopleTable, row: number): boolean {
  return table.rows()[row - 1]?.cell("source") !== "";
}

export function addressOf(row: TableRow): string | null {
  const prepared = prepareJid(row.cell("jid"));
  return prepared.kind === "ok" ? prepared.jid : null;
}

/** Another person's row with this address; rows of one name, or of one label, are one person in several chats. */
export function holderOf(table: PeopleTable, jid: string, mine: TableRow): TableRow | null {
  const name = titleKey(mine.cell("name"));
  const labels = new Set(mine.list("whatsapp").map(labelKey));
  const isMine = (row: TableRow) =>
    name === "" && row.cell("name") === ""
      ? row.list("whatsapp").some((label) => labels.has(labelKey(label)))
      : titleKey(row.cell("name")) === name;
  const others = table.rows().filter((row) => row.row !== mine.row && addressOf(row) === jid);
  return others.find((row) => !isMine(row)) ?? null;
}
