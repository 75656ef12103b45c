/** Codes in what arrived: who proved which address, and what only the teacher can tell. Nothing is guessed. */
import { readCode } from "./code.ts";
import type { OneTimeCode, WayIn, WaysIn } from "./ways-in.ts";

/** What somebody sent us: a request to be a contact, or a message. */
export interface Arrival {
  /** Bare address, as our own server says it. */
  readonly from: string;
  readonly way: "request" | "message";
  /** Everything in it that can hold a code: the token of a request (XEP-0379), its status, a message's text. */
  readonly texts: readonly string[];
  /** Its text is encrypted for somebody's app, and cannot be read here. */
  readonly isEncrypted: boolean;
}

/** Whose code came from which address. */
export interface Proof {
  readonly room: string;
  /** `personKey` of the row. */
  readonly person: string;
  readonly name: string;
  readonly address: string;
  readonly code: string;
  /** As a request, which waits for an answer. */
  readonly asRequest: boolean;
}

/** What is not decided here, by the address that it came from. */
export interface Doubt {
  readonly address: string;
  /**
   * `used`: by another address; `several-people`: codes of several; `several-addresses`: one code from several; `mistyped`: the shape of
   * a code, and none of ours; `too-many-tries`: codes of this address count no more; `encrypted`, `no-code`: there is none to be read.
   */
  readonly why:
    | "used"
    | "expired"
    | "replaced"
    | "removed"
    | "several-people"
    | "several-addresses"
    | "mistyped"
    | "too-many-tries"
    | "encrypted"
    | "no-code";
  /** Whose codes they are; empty where nobody's. */
  readonly names: readonly string[];
  /** It waits for an answer; until it is declined, nothing else can be asked from that address. */
  readonly asRequest: boolean;
}

export interface Found {
  readonly proofs: readonly Proof[];
  readonly doubts: readonly Doubt[];
  /** Addresses that sent something which has nothing to do with us. */
  readonly others: readonly string[];
  /** Addresses whose request waits for an answer though they proved themselves before. */
  readonly settled: readonly string[];
  /** Address → different wrong codes that came from it so far. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
}

/** Whoever needs to prove nothing. */
export interface Known {
  /** Address → row of the people list that has it: `personKey` and name. What the list says is settled. */
  readonly listed: ReadonlyMap<string, { readonly person: string; readonly name: string }>;
  /** Contacts of the account. */
  readonly contacts: ReadonlySet<string>;
}

/** Whoever tries more is not mistyping. */
const mostTries = 5;

interface KnownCode {
  readonly room: string;
  readonly way: WayIn;
  readonly code: OneTimeCode;
}

/**
 * @param files one for each room @param now ISO 8601 UTC
 */
export function findCodes(
  files: readonly WaysIn[],
  arrivals: readonly Arrival[],
  now: string,
  { listed, contacts }: Known,
): Found {
  const codes = new Map<string, KnownCode>();
  for (const { room, people } of files)
    for (const way of people) for (const code of way.codes) codes.set(code.value, { room, way, code });
  const senders = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const all = senders.get(arrival.from) ?? [];
    senders.set(arrival.from, [...all, arrival]);
  }
  const said = [...senders].map(([address, sent]) => lookAt(address, sent, codes, now));
  const claims = new Map<string, number>();
  for (const { open } of said)
    for (const person of new Set(open.map(keyOf))) claims.set(person, (claims.get(person) ?? 0) + 1);

  const proofs: Proof[] = [];
  const doubts: Doubt[] = [];
  const unrelated: string[] = [];
  const settled: string[] = [];
  const wrong = new Map<string, readonly string[]>();
  for (const { address, asRequest, open, dead, done, mistyped, hidden, isEmpty } of said) {
    const before = files.flatMap((file) => file.wrong[address] ?? []);
    const all = new Set([...before, ...mistyped]);
    const tries = all.size;
    if (mistyped.size > 0) wrong.set(address, [...all]);
    const doubt = (why: Doubt["why"], about: readonly KnownCode[] = [], more: readonly string[] = []) =>
      doubts.push({
        address,
        why,
        names: [...new Set([...more, ...about.map(({ way }) => way.name)])],
        asRequest,
      });
    const rooms = new Map(open.map((one) => [one.room, open.filter(({ room }) => room === one.room)]));
    const isSeveral = [...rooms.values()].some((here) => new Set(here.map(keyOf)).size > 1);
    const row = listed.get(address);
    const others = row ? open.filter(({ way }) => way.person !== row.person) : [];
    if (open.length > 0 && tries >= mostTries) doubt("too-many-tries", open);
    // one address in two rows would make the list one that cannot be read
    else if (row && others.length > 0) doubt("several-people", others, [row.name]);
    else if (isSeveral) doubt("several-people", open);
    else if (open.some((one) => (claims.get(keyOf(one)) ?? 0) > 1)) doubt("several-addresses", open);
    else if (open.length > 0)
      for (const [first] of rooms.values()) {
        const { room, way, code } = first as KnownCode;
        proofs.push({ room, person: way.person, name: way.name, address, code: code.value, asRequest });
      }
    else if (done) settled.push(...(asRequest ? [address] : []));
    else if (row) continue;
    else if (dead[0]) doubt(whyDead(dead[0].code), dead);
    else if (mistyped.size > 0) doubt(tries >= mostTries ? "too-many-tries" : "mistyped");
    else if (contacts.has(address)) continue;
    else if (hidden) doubt("encrypted");
    else if (isEmpty) doubt("no-code");
    else unrelated.push(address);
  }
  return { proofs, doubts, others: unrelated, settled, wrong };
}

const keyOf = ({ room, way }: KnownCode) => `${room} ${way.person}`;

function lookAt(
  address: string,
  sent: readonly Arrival[],
  codes: ReadonlyMap<string, KnownCode>,
  now: string,
) {
  const texts = sent.flatMap((arrival) => arrival.texts);
  const known = texts.flatMap((text) => candidates(text).flatMap((value) => codes.get(value) ?? []));
  const isOpen = ({ code }: KnownCode) => code.ended === null && code.expiresAt > now;
  const open = known.filter(isOpen);
  return {
    address,
    asRequest: sent.some(({ way }) => way === "request"),
    open,
    dead: known.filter((one) => !isOpen(one)),
    /** It proved itself before. */
    done: known.some(({ code }) => code.ended === "used" && code.usedBy === address),
    mistyped: new Set(texts.flatMap(codeAlone).filter((value) => !codes.has(value))),
    hidden: sent.some(({ isEncrypted }) => isEncrypted),
    isEmpty: sent.some(({ way, texts }) => way === "request" && texts.every((text) => text.trim() === "")),
  };
}

function whyDead({ ended }: OneTimeCode): Doubt["why"] {
  return ended ?? "expired";
}

const sign = "[2-9a-hjkmnp-tv-z]";
/** Twelve of the signs that codes are made of, whatever stands between them; each beginning is tried. */
const inText = new RegExp(
  `(?<![\\p{L}\\p{N}])(?=(${sign}(?:[\\s\\p{Dash}]{0,3}${sign}){11})(?![\\p{L}\\p{N}]))`,
  "giu",
);

/** Every code that may be meant in a text, as it was printed. Only one that we made counts, so that words do no harm. */
function candidates(text: string): readonly string[] {
  return [...text.slice(0, 2000).matchAll(inText)].flatMap(([, found = ""]) => readCode(found) ?? []);
}

/** The code, where the text is nothing else: a word of twelve letters is no try at one. */
function codeAlone(text: string): readonly string[] {
  const code = readCode(text.slice(0, 100));
  return code !== undefined && /[\d\p{Dash}]/u.test(text) ? [code] : [];
}
