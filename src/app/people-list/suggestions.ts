/** What contacts, a school's list and a rule for addresses suggest about the rows of the people CSV. */
import type { Finding } from "../../messages/index.ts";
import {
  type Contact,
  createMatcher,
  emailDomain,
  type Guessed,
  guesses,
  isKnownProvider,
  type Numbers,
  type PeopleTable,
  type Proposal,
  readTemplate,
  type Suggestion,
  titleKey,
  withEmailAddresses,
} from "../../people/index.ts";
import type { Ports } from "../ports.ts";
import { cardsIn, contactsOf, directoryOf } from "./contact-files.ts";
import type { ListOptions } from "./options.ts";

export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly proposals: readonly Proposal[];
  /** Those of the class that was named, whether the list has them or not. */
  readonly members: readonly Contact[];
  /** Whom a user who types may mean: the contacts, and of a school's list the class where one is named. */
  readonly contacts: readonly Contact[];
  readonly findings: readonly Finding[];
}

/** Nobody's class is larger. */
const mostMembers = 5000;
/** A phone's contacts, a school. */
const mostContacts = 5000;
const mostClasses = 60;

/** Goes through the exports (`paths`) and the files that the options name. Throws `Failure` of these files. */
export async function suggest(
  ports: Ports,
  table: PeopleTable,
  numbers: Numbers,
  options: ListOptions,
  paths: readonly string[],
): Promise<Suggested> {
  const rows = table.rows();
  const wanted = rows.map((row) => ({
    row: row.row,
    labels: row.list("whatsapp"),
    name: row.cell("name"),
    email: row.cell("email").toLowerCase(),
    chats: row.list("chat"),
  }));
  const matcher = createMatcher(wanted, numbers);
  const findings: Finding[] = [];
  const note = (finding: Finding) => void findings.push(finding);
  const { contacts, directory, class: wish } = options;
  const members: Contact[] = [];
  const known: Contact[] = [];
  const see = (contact: Contact) => {
    matcher.see(contact);
    const isOther = wish !== undefined && contact.from === "directory" && !isOf(contact, wish);
    if (!isOther && known.length < mostContacts) known.push(contact);
  };
  const classes = new Set<string>();
  for (const path of paths) for await (const card of cardsIn(path)) see(card);
  if (contacts !== undefined) for await (const contact of contactsOf(ports, contacts, note)) see(contact);
  if (directory !== undefined) {
    for await (const contact of directoryOf(ports, directory, note)) {
      see(contact);
      if (wish === undefined) continue;
      for (const one of contact.classes) if (one !== "" && classes.size < mostClasses) classes.add(one);
      if (isOf(contact, wish) && members.length < mostMembers) members.push(contact);
    }
    if (wish !== undefined && members.length === 0)
      note({ code: "people.no-such-class", class: wish, known: [...classes].sort() });
  }
  const open = new Set(rows.filter((row) => row.cell("jid") === "").map(({ row }) => row));
  const useful = matcher
    .suggestions()
    .filter(
      ({ row, exact, emails }) => open.has(row) || (exact && emails.length > 0 && lacksEmail(table, row)),
    );
  const serves = await domains(ports, useful, options.online === true, note);
  return {
    suggestions: withEmailAddresses(useful, serves),
    proposals: matcher.proposals(),
    members,
    contacts: known,
    findings,
  };
}

function isOf({ classes }: Contact, wish: string): boolean {
  return classes.some((one) => titleKey(one) === titleKey(wish));
}

/** What the rule for addresses makes of the names; nothing without one. Throws `Failure` "usage". */
export function ruleGuesses(table: PeopleTable, { jidTemplate }: ListOptions): readonly Guessed[] {
  return jidTemplate === undefined ? [] : guesses(table, readTemplate(jidTemplate));
}

function lacksEmail(table: PeopleTable, row: number): boolean {
  return table.rows()[row - 1]?.cell("email") === "";
}

async function domains(
  { domainsWithXmpp }: Ports,
  suggestions: readonly Suggestion[],
  online: boolean,
  note: (finding: Finding) => void,
): Promise<(domain: string) => boolean> {
  const open = suggestions.filter(({ jid }) => jid === null).flatMap(({ emails }) => emails.map(emailDomain));
  const unknown = [...new Set(open)].filter((domain) => !isKnownProvider(domain)).sort();
  if (unknown.length === 0) return isKnownProvider;
  if (!online) {
    note({ code: "people.online-needed", domains: unknown.slice(0, 10) });
    return isKnownProvider;
  }
  const found = await domainsWithXmpp(unknown);
  return (domain) => isKnownProvider(domain) || found.has(domain);
}
