/** Addresses as servers read them (RFC 7622; mapping of RFC 6122, which Prosody and ejabberd apply). */

import { domainLabel, localPart, prepare } from "../../text/index.ts";
import { fromAsciiForm } from "./punycode.ts";

export type AddressFault =
  | "empty"
  | "no-at"
  | "no-local-part"
  | "no-domain"
  | "resource"
  | "character"
  | "direction"
  | "domain"
  | "too-long";

export type PreparedJid =
  | { readonly kind: "ok"; readonly jid: string }
  /** `detail`: the character or the part that is wrong, empty where there is nothing to point at. */
  | { readonly kind: "bad"; readonly why: AddressFault; readonly detail: string };

/** RFC 7622 3.1: bytes of UTF-8, for the part before `@` and for the domain each. */
const maxBytes = 1023;
const longest = 4 * maxBytes;
/** RFC 1035 2.3.4 */
const maxLabel = 63;
/** What copying out of mails and chats leaves around an address. */
const around =
  /^[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069<]+|[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069>]+$/gu;

/**
 * @param text a bare address as people write it: blanks around it, `<…>` and a leading `xmpp:` are tolerated
 * @returns the form in which servers store and compare it; two texts with one result are one address
 */
export function prepareJid(text: string): PreparedJid {
  // Longer than any address in any spelling; the expressions below stay quick on what is left.
  if (text.length > longest) return bad("too-long", `${text.slice(0, 20)}…`);
  const plain = withoutScheme(text.replace(around, "")).replace(around, "");
  if (plain === "") return bad("empty");
  const slash = plain.indexOf("/");
  const at = plain.indexOf("@");
  if (at === -1) return bad("no-at");
  if (slash !== -1) return slash > at ? bad("resource", plain.slice(slash)) : bad("character", "/");
  if (at === 0) return bad("no-local-part");
  if (at === plain.length - 1) return bad("no-domain");
  const local = prepare(plain.slice(0, at), localPart);
  if (local.kind === "bad") return bad(local.why, local.character);
  if (local.text === "") return bad("no-local-part");
  const domain = prepareDomain(plain.slice(at + 1));
  if (domain.kind === "bad") return domain;
  if (bytes(local.text) > maxBytes) return bad("too-long", "@");
  return { kind: "ok", jid: `${local.text}@${domain.jid}` };
}

/** A domain alone, such as a server's; `jid` is the domain as servers compare it. International names stay readable. */
export function prepareDomain(text: string): PreparedJid {
  const labels: string[] = [];
  // A final dot means the same domain (RFC 7622 3.2); the ideographic full stop is a dot in domains (RFC 3490 3.1).
  for (const label of text
    .replace(/[。．｡]/gu, ".")
    .replace(/\.$/, "")
    .split(".")) {
    // RFC 7622 3.2.1: the letters themselves are sent and compared, not their form in DNS.
    const letters = fromAsciiForm(label);
    const prepared = prepare(letters ?? "", domainLabel);
    if (letters !== label && (prepared.kind === "bad" || !isAsciiFormOf(prepared.text, letters)))
      return bad("domain", label);
    if (prepared.kind === "bad") {
      return prepared.why === "direction" ? bad("direction", label) : bad("character", prepared.character);
    }
    if (!isLabel(prepared.text)) return bad("domain", label);
    labels.push(prepared.text);
  }
  const domain = labels.join(".");
  return bytes(domain) > maxBytes ? bad("too-long", domain.slice(0, 20)) : { kind: "ok", jid: domain };
}

/** The ASCII form of anything but prepared letters is none: it would be a second spelling, or a trap. */
function isAsciiFormOf(text: string, letters: string | null): boolean {
  return text === letters && /[^\u0000-\u007f]/.test(text);
}

/** Letters, digits and inner hyphens, of any script, at most 63 (RFC 5891 4.2.3 and RFC 1123 2.1). */
function isLabel(label: string): boolean {
  return (
    Array.from(label).length <= maxLabel &&
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(label)
  );
}

/** `xmpp:nora@example.org?message` (RFC 5122), `mailto:nora@example.org` → `nora@example.org`. */
function withoutScheme(text: string): string {
  const scheme = /^(?:xmpp|mailto):/i.exec(text)?.[0];
  if (scheme === undefined) return text;
  const path = text.slice(scheme.length).replace(/\?.*$/su, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Georgian", /\p{Script=Georgian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Arabic", /\p{Script=Arabic}/u],
];

/**
 * Letters of two scripts in one part of an address: `аnna` with a Cyrillic `а` looks like `anna` and is another account.
 * @returns the names of the scripts that are mixed, empty for an honest address
 */
export function mixedScripts(jid: string): readonly string[] {
  for (const part of jid.split(/[@.]/)) {
    const found = scripts.filter(([, letters]) => letters.test(part)).map(([name]) => name);
    if (found.length > 1) return found;
  }
  return [];
}

function bad(why: AddressFault, detail = ""): PreparedJid & { kind: "bad" } {
  return { kind: "bad", why, detail };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
