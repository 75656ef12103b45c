/** Type-ahead: names and addresses that may be meant while the user types, best first. Nothing is decided here. */
import { domainOf } from "../../text/index.ts";
import { type AddressFault, mixedScripts, prepareJid, saysNone, skeleton } from "../address/index.ts";
import { titleKey } from "../label.ts";
import type { PeopleTable, TableRow } from "../list/index.ts";
import type { AddressSource } from "../model.ts";
import type { Contact } from "../sources/index.ts";
import { holderOf, mayTake } from "./accept.ts";
import { proposeName } from "./propose-name.ts";
import { type Suggestion, type SuggestionReason, standOf } from "./suggest.ts";

/** More are not looked at. */
const mostShown = 6;
/** A long list of contacts is not searched for every single letter. */
const fewestLetters = 2;

export interface NameOffer {
  readonly name: string;
  /** It may be taken by a bare Enter: the export itself shows it, or a number in one contact only. */
  readonly certain: boolean;
}

/**
 * Names for whoever `row` is. A phone book's label is offered only where it is clearly a grown-up's name.
 * @param suggestions those for this row
 */
export function nameOffers(row: TableRow, suggestions: readonly Suggestion[]): readonly NameOffer[] {
  const own = row.cell("name");
  const called = (exact: boolean) =>
    suggestions
      .filter((one) => mayTake(row, one) === exact && one.kind !== "pupil")
      .flatMap(({ called }) => clear(called));
  const certain = [...(own === "" ? [] : [own]), ...called(true), ...row.list("whatsapp").flatMap(clear)];
  const offers = [
    ...certain.map((name) => ({ name, certain: true })),
    ...called(false).map((name) => ({ name, certain: false })),
  ];
  return distinct(offers, ({ name }) => titleKey(name)).slice(0, mostShown);
}

/** Names in the user's own contacts and lists that hold what was typed at the beginning of a word. */
export function knownNames(typed: string, contacts: readonly Contact[]): readonly string[] {
  const found = contacts
    .filter((contact) => holds(contact, typed))
    .flatMap(({ names }) => clear(names[0] ?? ""));
  return distinct(found, titleKey).slice(0, mostShown);
}

export interface AddressOffer {
  readonly jid: string;
  readonly source: AddressSource;
  readonly because: SuggestionReason | "now" | "own" | "rule" | "mail" | "typed" | "completed" | "contact";
  /** What the contact is called, empty where there is none. */
  readonly called: string;
  readonly certain: boolean;
  /** Whoever has an address that looks the same, or scripts that are mixed in it: to be read letter by letter. */
  readonly looksLike: readonly string[];
  readonly contact: Suggestion | null;
}

export type Typed =
  | { readonly kind: "offers"; readonly offers: readonly AddressOffer[] }
  | { readonly kind: "bad"; readonly why: AddressFault; readonly detail: string }
  /** Somebody else has this address. */
  | { readonly kind: "taken"; readonly jid: string; readonly holder: TableRow };

export interface AddressEvidence {
  readonly table: PeopleTable;
  readonly row: TableRow;
  readonly suggestions: readonly Suggestion[];
  readonly contacts: readonly Contact[];
  /** What the rule makes of the name, null without one. */
  readonly guess: string | null;
  /** The user's own address, where this is the user. */
  readonly own: string | null;
  /** Servers that are likely, likeliest first. */
  readonly domains: readonly string[];
}

/** Before anything is typed. Addresses that somebody else has are left out. */
export function addressOffers(evidence: AddressEvidence): readonly AddressOffer[] {
  const { row, suggestions, guess, own } = evidence;
  const now = prepareJid(row.cell("jid"));
  const all = [
    ...(now.kind === "ok" ? [offer(now.jid, "now", { certain: true, source: sourceOf(row) })] : []),
    ...(own === null ? [] : [offer(own, "own", { certain: true })]),
    ...suggestions.flatMap((one) => ofSuggestion(row, one)),
    ...(guess === null ? [] : [offer(guess, "rule", { source: "guessed" })]),
    ...suggestions.flatMap((one) => ofMail(one)),
  ];
  return free(all, evidence);
}

/** For what was typed so far: it is checked at once, and completed where the likely servers or contacts allow it. */
export function typedOffers(typed: string, evidence: AddressEvidence): Typed {
  const { table, row, contacts, domains } = evidence;
  const known = free(
    contacts
      .filter((contact) => holds(contact, typed))
      .flatMap(({ names, jids, from }) =>
        jids.map((jid) => offer(jid, "contact", { called: names[0] ?? "", source: standOf(from) })),
      ),
    evidence,
  );
  const at = typed.lastIndexOf("@");
  const [local, begun] = at < 0 ? [typed, ""] : [typed.slice(0, at), typed.slice(at + 1).toLowerCase()];
  const isWhole = domains.includes(begun) || begun.includes(".");
  const completed =
    isWhole || saysNone(local)
      ? []
      : domains
          .filter((domain) => domain.startsWith(begun))
          .map((domain) => prepareJid(`${local}@${domain}`))
          .flatMap((one) => (one.kind === "ok" ? [offer(one.jid, "completed", {})] : []));
  const prepared = prepareJid(typed);
  if (prepared.kind === "ok") {
    const holder = holderOf(table, prepared.jid, row);
    if (holder !== null) return { kind: "taken", jid: prepared.jid, holder };
  }
  const whole = prepared.kind === "ok" ? [offer(prepared.jid, "typed", {})] : [];
  const offers = free([...(isWhole ? whole : []), ...completed, ...known, ...whole], evidence);
  return offers.length === 0 && prepared.kind === "bad" ? prepared : { kind: "offers", offers };
}

/** Servers of the list and of the contacts, most frequent first, the user's own before all. */
export function likelyDomains(
  own: string | null,
  table: PeopleTable,
  contacts: readonly Contact[],
): readonly string[] {
  const counts = new Map<string, number>();
  const see = (jid: string, weight: number) => {
    const domain = domainOf(jid).toLowerCase();
    if (jid.includes("@")) counts.set(domain, (counts.get(domain) ?? 0) + weight);
  };
  for (const row of table.rows()) see(row.cell("jid"), contacts.length + 1);
  for (const { jids } of contacts) for (const jid of jids) see(jid, 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([domain]) => domain);
  const mine = own === null ? [] : [domainOf(own)];
  return [...new Set([...mine, ...ranked])].slice(0, 3);
}

function offer(
  jid: string,
  because: AddressOffer["because"],
  more: Partial<Pick<AddressOffer, "source" | "called" | "certain" | "contact">>,
): AddressOffer {
  return { jid, because, source: "given", called: "", certain: false, contact: null, looksLike: [], ...more };
}

function ofSuggestion(row: TableRow, one: Suggestion): AddressOffer[] {
  const { jid, because, source, called } = one;
  const certain = mayTake(row, one);
  return jid === null ? [] : [offer(jid, because, { source, called, certain, contact: one })];
}

/** Whether such an address is one for rooms nobody knows yet, so it is a guess. */
function ofMail(one: Suggestion): AddressOffer[] {
  if (one.jid !== null) return [];
  return one.emails.flatMap((email) => {
    const prepared = prepareJid(email);
    const { called } = one;
    return prepared.kind === "ok"
      ? [offer(prepared.jid, "mail", { source: "guessed", called, contact: one })]
      : [];
  });
}

/** Without those that somebody else has, each address once, with what looks the same. */
function free(all: readonly AddressOffer[], { table, row }: AddressEvidence): readonly AddressOffer[] {
  return distinct(all, ({ jid }) => jid)
    .filter(({ jid }) => holderOf(table, jid, row) === null)
    .slice(0, mostShown)
    .map((one) => ({ ...one, looksLike: looksLike(one.jid, table, row) }));
}

function looksLike(jid: string, table: PeopleTable, mine: TableRow): readonly string[] {
  const others = table
    .rows()
    .filter(({ row }) => row !== mine.row)
    .map((row) => prepareJid(row.cell("jid")));
  const same = others.flatMap((other) =>
    other.kind === "ok" && other.jid !== jid && skeleton(other.jid) === skeleton(jid) ? [other.jid] : [],
  );
  return [...new Set([...same, ...mixedScripts(jid)])];
}

function sourceOf(row: TableRow): AddressSource {
  const source = row.cell("source").toLowerCase();
  return source === "directory" || source === "proven" || source === "guessed" ? source : "given";
}

function holds({ names, jids, emails }: Contact, typed: string): boolean {
  const key = titleKey(typed);
  if (key.length < fewestLetters) return false;
  return [...names, ...jids, ...emails].some((text) => {
    const whole = titleKey(text);
    return whole.startsWith(key) || whole.includes(` ${key}`);
  });
}

function clear(label: string): string[] {
  const proposal = proposeName(label);
  return proposal.kind === "name" ? [proposal.name] : [];
}

function distinct<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
