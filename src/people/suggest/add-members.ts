/** People of a class who are not in the people CSV yet: members who never wrote. */
import type { Finding } from "../../messages/index.ts";
import { prepareEmail } from "../address/index.ts";
import { titleKey, writtenLabelKey } from "../label.ts";
import { joinList, type PeopleTable, type TableRow } from "../list/index.ts";
import type { Numbers } from "../match/index.ts";
import type { Contact } from "../sources/index.ts";
import { addressOf } from "./accept.ts";

export interface Added {
  /** Names of those who were appended. */
  readonly names: readonly string[];
  /** Entries that may be somebody of the list under another name: they were not appended. */
  readonly findings: readonly Finding[];
}

/**
 * Appends those of a class whom the list does not name yet. An entry is a row of the list by number, e-mail address or
 * address; by name alone only while nothing tells the two apart and no other entry is that row. So two people of one name
 * are two rows.
 * @param members of a directory, one entry each
 */
export function addMembers(table: PeopleTable, members: readonly Contact[], numbers: Numbers): Added {
  const rows = table.rows().map((row) => ({ row, names: namesOf(row), keys: keysIn(row, numbers) }));
  const entries = members.flatMap((contact): Entry[] => {
    const name = contact.names[0] ?? "";
    return name === "" ? [] : [{ contact, name: titleKey(name), keys: keysOf(contact, numbers) }];
  });
  const byKey = grouped(rows, ({ keys }) => keys);
  const byName = grouped(rows, ({ names }) => names);
  const claimed = new Set<Listed>();
  const findings: Finding[] = [];
  // who is known by more than a name comes first, so that a namesake does not take that row
  const open = entries.filter(({ contact, name, keys }) => {
    const shared = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const mine = shared.filter(({ names, row }) => row.cell("name") === "" || names.includes(name));
    for (const one of mine) claimed.add(one);
    const [other] = shared;
    if (mine.length === 0 && other !== undefined) {
      const { row } = other;
      findings.push({
        ...{ code: "people.member-shares", name: contact.names[0] ?? "" },
        ...{ row: row.row, who: row.cell("name") },
      });
    }
    return shared.length === 0;
  });
  const names: string[] = [];
  const added = new Map<string, Entry[]>();
  for (const entry of open) {
    const { contact, name, keys } = entry;
    const before = added.get(name) ?? [];
    const fit = (byName.get(name) ?? []).find((one) => !claimed.has(one) && !differ(one.keys, keys));
    if (fit !== undefined) claimed.add(fit);
    // one entry for each child of theirs
    const isTwice = before.some((one) => share(one.keys, keys));
    added.set(name, [...before, entry]);
    if (fit !== undefined || isTwice) continue;
    append(table, contact);
    names.push(contact.names[0] ?? "");
  }
  return { names, findings };
}

interface Entry {
  readonly contact: Contact;
  /** As people compare it. */
  readonly name: string;
  readonly keys: readonly string[];
}

interface Listed {
  readonly row: TableRow;
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

function grouped(
  rows: readonly Listed[],
  by: (row: Listed) => readonly string[],
): ReadonlyMap<string, Listed[]> {
  const groups = new Map<string, Listed[]>();
  for (const row of rows) for (const key of by(row)) groups.set(key, [...(groups.get(key) ?? []), row]);
  return groups;
}

function append(table: PeopleTable, { names, jids, emails, kind }: Contact): void {
  const [jid = ""] = jids;
  const taken = jid !== "" && table.rows().some((row) => addressOf(row) === jid);
  table.append({
    name: names[0] ?? "",
    whatsapp: joinList([]),
    jid: taken ? "" : jid,
    email: emails[0] ?? "",
    kind: kind ?? "",
    source: jid === "" || taken ? "" : "directory",
  });
}

/** Of two that share nothing: do both say something of one kind (number, e-mail address, address)? */
function differ(one: readonly string[], other: readonly string[]): boolean {
  const kind = (key: string) => key.slice(0, key.indexOf(":"));
  return one.some((key) => other.some((theirs) => kind(theirs) === kind(key)));
}

function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}

type Reachable = Pick<Contact, "phones" | "emails" | "jids">;

function keysOf({ phones, emails, jids }: Reachable, numbers: Numbers): readonly string[] {
  return [
    ...phones.map((phone) => `tel:${numbers.key(phone)}`).filter((key) => key !== "tel:null"),
    ...emails.map((email) => `mail:${email}`),
    ...jids.map((jid) => `jid:${jid}`),
  ];
}

function keysIn(row: TableRow, numbers: Numbers): readonly string[] {
  const address = addressOf(row);
  const email = prepareEmail(row.cell("email"));
  const emails = email === null ? [] : [email];
  return keysOf({ phones: row.list("whatsapp"), emails, jids: address === null ? [] : [address] }, numbers);
}

/** What the row is called: the public name and the labels, as people compare them. */
function namesOf(row: TableRow): readonly string[] {
  return [titleKey(row.cell("name")), ...row.list("whatsapp").map(writtenLabelKey)].filter(
    (name) => name !== "",
  );
}
