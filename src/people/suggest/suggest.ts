/**
 * Who of an address book or a school's directory may be whom. Suggestions are shown with their reasons; what happens with
 * them is the user's word (design 4.1). Memory grows with the people who are asked about, not with the directory.
 */
import { closest } from "../../text/index.ts";
import { escapeLocal, prepareJid } from "../address/index.ts";
import { titleKey, writtenLabelKey } from "../label.ts";
import type { Numbers, Proposal } from "../match/index.ts";
import type { AddressSource, Kind } from "../model.ts";
import type { Contact } from "../sources/index.ts";

/** Somebody of the people CSV about whom something is still open. */
export interface Wanted {
  readonly row: number;
  /** Labels and numbers under which the exports show them. */
  readonly labels: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly chats: readonly string[];
}

/** Why, from the strongest. */
export const reasons = ["number", "email", "name-in-class", "name", "parts", "near"] as const;
export type SuggestionReason = (typeof reasons)[number];

export interface Suggestion {
  readonly row: number;
  readonly because: SuggestionReason;
  /** A number or e-mail address that is in one contact only. */
  readonly exact: boolean;
  readonly contact: Pick<Contact, "from" | "file" | "at">;
  /** What the contact is called there. */
  readonly called: string;
  /** Null where the contact has none, and no e-mail address that could be one. */
  readonly jid: string | null;
  /** What the address would be: `given` in the user's own contacts, `directory`, or `guessed` from an e-mail address. */
  readonly source: AddressSource;
  /** All that the contact has. */
  readonly emails: readonly string[];
  readonly kind: Kind | null;
}

export interface Matcher {
  see(contact: Contact): void;
  /** Best first for each row, rows in order. */
  suggestions(): readonly Suggestion[];
  /** Labels that one contact of the user's own has together. */
  proposals(): readonly Proposal[];
}

/** More are of no use to anybody. */
const mostForOne = 5;
const mostProposals = 1000;

/**
 * An e-mail address whose domain serves rooms may be an address at the same time: a guess, for whoever has no other.
 * @param serves does the domain?
 */
export function withEmailAddresses(
  suggestions: readonly Suggestion[],
  serves: (domain: string) => boolean,
): readonly Suggestion[] {
  return suggestions.map((suggestion) => {
    if (suggestion.jid !== null) return suggestion;
    const email = suggestion.emails.find((known) => serves(emailDomain(known)));
    const jid = email === undefined ? null : addressOf(email);
    return jid === null ? suggestion : { ...suggestion, jid, source: "guessed" };
  });
}

function addressOf(email: string): string | null {
  const at = email.lastIndexOf("@");
  const prepared = prepareJid(`${escapeLocal(email.slice(0, at))}@${email.slice(at + 1)}`);
  return prepared.kind === "ok" ? prepared.jid : null;
}

export function emailDomain(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

export function createMatcher(wanted: readonly Wanted[], numbers: Numbers): Matcher {
  const byNumber = index(wanted, ({ labels }) => labels.map((label) => numbers.key(label)));
  /** Parsing a number takes long, and most of a directory's are nobody's here: their last figures show it. */
  const tails = new Set([...byNumber.keys()].map(tail));
  const keyOf = (phone: string) => (tails.has(tail(phone)) ? numbers.key(phone) : null);
  const byEmail = index(wanted, ({ email }) => [email]);
  const byName = index(wanted, namesOf);
  const byParts = index(wanted, (one) => namesOf(one).map(sortedParts));
  const byPart = index(wanted, (one) => namesOf(one).flatMap((name) => name.split(" ")));
  const found = new Map<number, Suggestion[]>();
  const together = new Map<string, Proposal>();

  function reasonFor(one: Wanted, contact: Contact): SuggestionReason | null {
    const keys = contact.phones.map(keyOf);
    if (one.labels.some((label) => keys.includes(numbers.key(label) ?? ""))) return "number";
    if (contact.emails.includes(one.email)) return "email";
    const mine = namesOf(one);
    const theirs = contact.names.map(titleKey);
    if (mine.some((name) => theirs.includes(name))) {
      const classes = contact.classes.map(titleKey).filter((known) => known !== "");
      const words = one.chats.flatMap((chat) => titleKey(chat).split(/[^\p{L}\p{N}]+/u));
      return classes.some((known) => words.includes(known)) ? "name-in-class" : "name";
    }
    const parts = mine.map(sortedParts);
    if (theirs.map(sortedParts).some((name) => parts.includes(name))) return "parts";
    return mine.some((name) => theirs.some((other) => areNear(name, other))) ? "near" : null;
  }

  function see(contact: Contact): void {
    const hits = new Set<Wanted>();
    const add = (known: ReadonlyMap<string, readonly Wanted[]>, key: string | null) => {
      for (const one of known.get(key ?? "") ?? []) hits.add(one);
    };
    for (const phone of contact.phones) add(byNumber, keyOf(phone));
    for (const email of contact.emails) add(byEmail, email);
    const own = new Set(hits);
    for (const name of contact.names.map(titleKey)) {
      add(byName, name);
      if (contact.from === "contacts" && name === titleKey(contact.names[0] ?? ""))
        for (const one of byName.get(name) ?? []) if (isLabel(one, name)) own.add(one);
      add(byParts, sortedParts(name));
      for (const part of name.split(" ")) add(byPart, part);
    }
    if (contact.from === "contacts") propose([...own]);
    for (const one of hits) {
      const because = reasonFor(one, contact);
      if (because !== null) keep(suggestion(one, contact, because));
    }
  }

  /** One card with a name that one export shows and a number that another shows. */
  function propose(own: readonly Wanted[]): void {
    const [one, ...others] = own;
    for (const other of one === undefined ? [] : others) {
      const [a = "", b = ""] = [one?.labels[0], other.labels[0]];
      if (a === "" || b === "" || together.size >= mostProposals) continue;
      const chats = [...new Set([...(one?.chats ?? []), ...other.chats])];
      together.set(`${a}\n${b}`, { because: "same-card", one: a, other: b, chats, count: 1 });
    }
  }

  function suggestion(one: Wanted, contact: Contact, because: SuggestionReason): Suggestion {
    const { from, file, at, kind } = contact;
    const stated = contact.jids[0] ?? null;
    return {
      row: one.row,
      because,
      // anybody in the chat may have sent a card with somebody's number and an address of their own
      exact: from !== "chat" && (because === "number" || because === "email"),
      contact: { from, file, at },
      called: contact.names[0] ?? "",
      jid: stated,
      source: standOf(from),
      emails: contact.emails,
      kind,
    };
  }

  function keep(suggestion: Suggestion): void {
    const all = [...(found.get(suggestion.row) ?? []), suggestion].sort(byRank);
    // One more than is shown, so that a second exact one is not forgotten.
    found.set(suggestion.row, all.slice(0, mostForOne + 1));
  }

  return {
    see,
    suggestions: () => [...found.entries()].sort(([a], [b]) => a - b).flatMap(([, all]) => settle(all)),
    proposals: () => [...together.values()],
  };
}

/** How far an address is trusted by where it is from. */
export function standOf(from: Contact["from"]): AddressSource {
  return ({ contacts: "given", directory: "directory", chat: "guessed" } as const)[from];
}

/** A number or e-mail address in two contacts that are not one another's copy is exact for nobody (families share). */
function settle(all: readonly Suggestion[]): Suggestion[] {
  const exact = all.filter((one) => one.exact);
  const people = new Set(exact.map(({ called }) => titleKey(called)));
  const addresses = new Set(exact.flatMap(({ jid }) => (jid === null ? [] : [jid])));
  const [first, ...others] = exact.filter(({ emails }) => emails.length > 0);
  const isApart = others.some(({ emails }) => !emails.some((email) => first?.emails.includes(email)));
  const unclear = people.size > 1 || addresses.size > 1 || isApart;
  return all.slice(0, mostForOne).map((one) => (unclear ? { ...one, exact: false } : one));
}

/** The same in every way to write a number. */
function tail(phone: string): string {
  return phone.normalize("NFKC").replace(/\D/g, "").slice(-6);
}

const trust: readonly AddressSource[] = ["proven", "directory", "given", "guessed"];

function byRank(a: Suggestion, b: Suggestion): number {
  return (
    Number(b.exact) - Number(a.exact) ||
    reasons.indexOf(a.because) - reasons.indexOf(b.because) ||
    Number(a.jid === null) - Number(b.jid === null) ||
    trust.indexOf(a.source) - trust.indexOf(b.source) ||
    a.contact.at - b.contact.at
  );
}

function index(
  wanted: readonly Wanted[],
  keysOf: (one: Wanted) => readonly (string | null)[],
): ReadonlyMap<string, readonly Wanted[]> {
  const known = new Map<string, Wanted[]>();
  for (const one of wanted) {
    for (const key of new Set(keysOf(one))) {
      if (key !== null && key !== "") known.set(key, [...(known.get(key) ?? []), one]);
    }
  }
  return known;
}

/** The confirmed name and every label that is none of a number, compared as people compare them. */
function namesOf({ name, labels }: Wanted): string[] {
  const keys = labels.map(writtenLabelKey).filter((key) => !key.startsWith("tel:"));
  return [...new Set([titleKey(name), ...keys])].filter((key) => key !== "");
}

function isLabel({ labels }: Wanted, name: string): boolean {
  return labels.some((label) => writtenLabelKey(label) === name);
}

/** `Yilmaz, Nora` and `Nora Yilmaz` are one; a single word is too little to go by. */
export function sortedParts(name: string): string {
  const parts = name.split(/[\s,]+/u).filter((part) => part !== "");
  return parts.length < 2 ? "" : parts.sort().join(" ");
}

/** One part in common and the rest nearly so: `Nora Yilmas` and `Nora Yilmaz`, not `Nora Yilmaz` and `Nora Krause`. */
function areNear(one: string, other: string): boolean {
  const [a, b] = [sortedParts(one), sortedParts(other)];
  return (
    a !== "" && b !== "" && a.length < 100 && b.length < 100 && closest(a, [b]) !== null && sharesPart(a, b)
  );
}

function sharesPart(one: string, other: string): boolean {
  const parts = new Set(one.split(" "));
  const [common, rest] = [
    other.split(" ").filter((part) => parts.has(part)),
    other.split(" ").filter((part) => !parts.has(part)),
  ];
  if (common.length === 0 || rest.length === 0) return false;
  const own = one.split(" ").filter((part) => !common.includes(part));
  return own.length === rest.length && own.every((part, at) => closest(part, [rest[at] ?? ""]) !== null);
}
