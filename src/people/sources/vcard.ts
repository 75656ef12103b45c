/** The contacts that a telephone or mail program exports: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), many in one file. */
import { Failure, type Finding } from "../../messages/index.ts";
import { isPhone } from "../../text/index.ts";
import { prepareEmail, prepareJid } from "../address/index.ts";
import { byteLines } from "../csv/index.ts";
import type { Contact } from "./contact.ts";
import { isSoftBroken, type Property, parseProperty, splitValue, unescaped } from "./vcard-property.ts";

/** Longer properties are pictures, sounds and keys. Bytes. */
const longestProperty = 32_768;
/** Of each of a person; a hostile card could list millions. */
const most = 100;

/**
 * @param chunks the file's bytes as they come
 * @param file its name, for messages
 * @param note is told what was passed over
 * @throws Failure "not-understood" where the file is no vCard at all, such as a picture of that name
 */
export async function* readVcards(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  note: (finding: Finding) => void,
): AsyncGenerator<Contact> {
  let card: Card | null = null;
  let cards = 0;
  for await (const bytes of properties(chunks)) {
    const property = parseProperty(bytes);
    const isMark = (name: string) => property?.name === name && /^\s*VCARD\s*$/i.test(property.value);
    if (isMark("BEGIN")) {
      if (card !== null) note({ code: "people.vcard-cut", file, card: cards });
      cards += 1;
      card = emptyCard();
    } else if (cards === 0) {
      throw new Failure("not-understood", { code: "people.not-a-vcard", file, looks: looksLike(bytes) });
    } else if (isMark("END") && card !== null) {
      yield contact(card, file, cards);
      card = null;
    } else if (card !== null && property !== null) read(card, property);
  }
  if (cards === 0) throw new Failure("not-understood", { code: "people.not-a-vcard", file, looks: "empty" });
  if (card !== null) note({ code: "people.vcard-cut", file, card: cards });
}

interface Card {
  shown: string;
  composed: string;
  readonly nicknames: string[];
  readonly phones: string[];
  readonly emails: string[];
  readonly jids: string[];
}

const emptyCard = (): Card => ({ shown: "", composed: "", nicknames: [], phones: [], emails: [], jids: [] });

/** Which property tells what. */
const readers: Readonly<Record<string, (card: Card, property: Property) => void>> = {
  FN: (card, { value }) => {
    card.shown ||= unescaped(value);
  },
  N: (card, { value }) => {
    const [family = "", given = "", additional = ""] = splitValue(value, ";");
    card.composed ||= [given, additional, family].filter((part) => part !== "").join(" ");
  },
  NICKNAME: (card, { value }) => void card.nicknames.push(...splitValue(value, ",")),
  TEL: (card, { value, parameters }) => {
    const known = parameters.get("WAID")?.[0] ?? "";
    const number = unescaped(value).replace(/^tel:/i, "").replace(/;.*$/, "");
    for (const phone of [/^\d{7,15}$/.test(known) ? `+${known}` : "", number])
      if (isPhone(phone)) card.phones.push(phone);
  },
  EMAIL: (card, { value }) => {
    const email = prepareEmail(unescaped(value));
    if (email !== null) card.emails.push(email);
  },
  IMPP: (card, { value, parameters }) => {
    const service = (parameters.get("X-SERVICE-TYPE") ?? []).join(" ");
    const text = unescaped(value);
    if (/^xmpp:/i.test(text)) addAddress(card, text);
    else if (/jabber|xmpp/i.test(service)) addAddress(card, text.replace(/^[a-z-]+:/i, "xmpp:"));
  },
  "X-JABBER": (card, { value }) => addAddress(card, unescaped(value)),
  "X-XMPP": (card, { value }) => addAddress(card, unescaped(value)),
  URL: (card, { value }) => {
    if (/^xmpp:/i.test(value)) addAddress(card, unescaped(value));
  },
};

function read(card: Card, property: Property): void {
  readers[property.name]?.(card, property);
}

function addAddress(card: Card, text: string): void {
  const prepared = prepareJid(text.replace(/\/.*$/s, ""));
  if (prepared.kind === "ok") card.jids.push(prepared.jid);
}

function contact(card: Card, file: string, at: number): Contact {
  const distinct = (values: readonly string[]) =>
    [...new Set(values.filter((value) => value !== ""))].slice(0, most);
  return {
    from: "contacts",
    file,
    at,
    names: distinct([card.shown, card.composed, ...card.nicknames]),
    phones: distinct(card.phones),
    emails: distinct(card.emails),
    jids: distinct(card.jids),
    classes: [],
    kind: null,
  };
}

/** Unfolds: a line that begins with a blank, or follows a soft break, belongs to the one before. Blank lines go. */
async function* properties(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const whole = () => {
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  };
  // Of what is too long only the beginning of the first is of use: it shows what kind of file this is.
  let first = true;
  const usable = () => (length < longestProperty ? whole() : first ? whole().subarray(0, 64) : null);
  let soft = false;
  for await (const line of byteLines(chunks)) {
    const folded = parts.length > 0 && (line[0] === 0x20 || line[0] === 0x09);
    if (soft || folded) {
      const before = parts.at(-1);
      if (soft && before) parts[parts.length - 1] = before.subarray(0, -1);
      if (length < longestProperty) parts.push(soft ? line : line.subarray(1));
      length += line.length;
    } else {
      if (parts.length > 0) {
        const property = usable();
        first = false;
        if (property) yield property;
      }
      parts = line.length === 0 ? [] : [line];
      length = line.length;
    }
    soft = parts.length > 0 && length < longestProperty && line.at(-1) === 0x3d && isSoftBroken(whole());
  }
  const last = parts.length > 0 ? usable() : null;
  if (last) yield last;
}

const beginnings: readonly (readonly [looks: string, bytes: RegExp])[] = [
  ["picture", /^(?:ÿØÿ|\u0089PNG|GIF8|RIFF....WEBP|....ftyp(?:heic|mif1|avif))/s],
  ["archive", /^PK\u0003\u0004/],
  ["pdf", /^%PDF/],
];

function looksLike(bytes: Uint8Array): "picture" | "archive" | "pdf" | "other" {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const found = beginnings.find(([, beginning]) => beginning.test(head))?.[0];
  return (found as "picture" | undefined) ?? "other";
}
