/** What the user said yes to, put into the people CSV: empty cells only, and never one address for two people. */
import type { Finding } from "../messages/finding.ts";
import { joinList } from "./columns.ts";
import type { Contact } from "./contact.ts";
import { prepareEmail } from "./email.ts";
import { prepareJid } from "./jid.ts";
import { labelKey, titleKey, writtenLabelKey } from "./label.ts";
import type { AddressSource } from "./model.ts";
import type { Numbers } from "./numbers.ts";
import type { PeopleTable, TableRow } from "./people-table.ts";
import type { Suggestion } from "./suggest.ts";
import type { Template } from "./template.ts";

export interface Accepted {
  /** Rows that got an address. */
  readonly filled: readonly number[];
  readonly findings: readonly Finding[];
}

/**
 * Takes the exact suggestions (`--accept exact`). Pupils' entries are left alone: the number in them is often a parent's.
 * A directory's name becomes the public name where it is a grown-up's and none is given.
 */
export function acceptExact(table: PeopleTable, suggestions: readonly Suggestion[]): Accepted {
  const filled: number[] = [];
  const findings: Finding[] = [];
  const rows = new Map(table.rows().map((row) => [row.row, row]));
  const done = new Set<number>();
  for (const one of suggestions) {
    const row = rows.get(one.row);
    if (!one.exact || one.kind === "pupil" || row === undefined || done.has(one.row)) continue;
    done.add(one.row);
    if (one.jid !== null && row.cell("jid") === "") {
      const holder = holderOf(table, one.jid, row);
      if (holder !== null) {
        findings.push({ code: "people.address-taken", row: row.row, address: one.jid, holder: holder.row });
        continue;
      }
      setAddress(table, row.row, one.jid, one.source);
      filled.push(row.row);
    }
    if (one.emails[0] !== undefined) table.set(row.row, "email", one.emails[0]);
    if (one.kind !== null) table.set(row.row, "kind", one.kind);
    if (one.contact.from === "directory" && one.kind !== null) table.set(row.row, "name", one.called);
  }
  return { filled, findings };
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
  return { filled: guessed.map(({ row }) => row), findings: [] };
}

/**
 * Appends those of a class whom the list does not name yet: members who never wrote.
 * @param members of a directory; whoever is in the list by number, e-mail address, address or name is left out
 * @returns the names of those who were appended
 */
export function addMembers(table: PeopleTable, members: readonly Contact[], numbers: Numbers): string[] {
  const known = new Set(table.rows().flatMap((row) => keysOf(row, numbers)));
  const added: string[] = [];
  for (const member of members) {
    const [name = ""] = member.names;
    const own = [
      ...member.phones.map((phone) => `tel:${numbers.key(phone)}`),
      ...member.emails.map((email) => `mail:${email}`),
      ...member.jids.map((jid) => `jid:${jid}`),
      `name:${titleKey(name)}`,
    ];
    if (name === "" || own.some((key) => known.has(key))) continue;
    const [jid = ""] = member.jids;
    const taken = jid !== "" && table.rows().some((row) => addressOf(row) === jid);
    table.append({
      name,
      whatsapp: joinList([]),
      jid: taken ? "" : jid,
      email: member.emails[0] ?? "",
      kind: member.kind ?? "",
      source: jid === "" || taken ? "" : "directory",
    });
    for (const key of own) known.add(key);
    added.push(name);
  }
  return added;
}

function keysOf(row: TableRow, numbers: Numbers): string[] {
  const address = addressOf(row);
  const email = prepareEmail(row.cell("email"));
  const labels = row.list("whatsapp");
  return [
    ...labels.map((label) => `tel:${numbers.key(label)}`).filter((key) => key !== "tel:null"),
    ...(email === null ? [] : [`mail:${email}`]),
    ...(address === null ? [] : [`jid:${address}`]),
    ...[titleKey(row.cell("name")), ...labels.map(writtenLabelKey)]
      .filter((name) => name !== "")
      .map((name) => `name:${name}`),
  ];
}

function setAddress(table: PeopleTable, row: number, jid: string, source: AddressSource): void {
  // Empty means given; a row that already says something else would be lying.
  if (table.set(row, "jid", jid) && (source !== "given" || hasSource(table, row)))
    table.set(row, "source", source, true);
}

function hasSource(table: PeopleTable, row: number): boolean {
  return table.rows()[row - 1]?.cell("source") !== "";
}

function addressOf(row: TableRow): string | null {
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
