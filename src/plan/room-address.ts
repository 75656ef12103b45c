/** A chat's title → the local part of its room's address. */
import type { Finding } from "../messages/index.ts";
import type { Policy } from "./known-room.ts";

const german: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  ø: "o",
  ł: "l",
  ı: "i",
};

/** Lower-case ASCII words joined by `-`, at most 40 characters; empty where the title has no Latin letter or digit. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[äöüßæøłı]/g, (letter) => german[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}

/**
 * Local part for a room. Anyone who knows an announce room's address may enter and listen, so it ends in 50 bits that
 * only holders of an export can compute; every export of a chat gives the same address (plans are deterministic).
 */
export function roomLocalpart(
  title: string,
  policy: Policy,
  secret: string,
  sha256: (text: string) => string,
): string {
  const digest = sha256(`migrate-class room\n${secret}`);
  const readable = slug(title);
  if (policy === "announce") return `${readable || "room"}-${base32(digest, 10)}`;
  return readable || `room-${base32(digest, 6)}`;
}

/** What may stand in braces in `--room`. */
const placeholders = ["title", "year", "secret"] as const;

/** The first thing in braces that means nothing here; null where there is none. */
export function unknownPlaceholder(template: string): string | null {
  const found = template.match(/\{[^{}]*\}?|\}/g) ?? [];
  return found.find((one) => !placeholders.some((known) => one === `{${known}}`)) ?? null;
}

/**
 * What is wrong with what shall stand before the `@` of a room's address; null where nothing is.
 * @param isAddress do servers take this as an address?
 */
export function roomNameFault(name: string, isAddress: (text: string) => boolean): Finding | null {
  const unknown = unknownPlaceholder(name);
  const known = placeholders.map((one) => `{${one}}`);
  if (unknown !== null) return { code: "cli.room-placeholder", value: unknown, known };
  return isAddress(`${name.replace(/[{}]/g, "")}@x.example`) ? null : { code: "cli.room-wrong", value: name };
}

/** Does the address that comes of it end in what nobody guesses? */
export function isGuessable(template: string): boolean {
  return !template.includes("{secret}");
}

/**
 * Local part by the user's rule: `{title}` as words in ASCII, `{year}` in which the school year began, `{secret}` as in
 * `roomLocalpart`. What stands around them is taken as it is.
 */
export function fromTemplate(
  template: string,
  values: { readonly title: string; readonly year: number; readonly secret: string },
  sha256: (text: string) => string,
): string {
  const digest = sha256(`migrate-class room\n${values.secret}`);
  const words = { title: slug(values.title) || `room-${base32(digest, 6)}`, year: String(values.year) };
  return template.replace(/\{(title|year|secret)\}/g, (_, name: (typeof placeholders)[number]) =>
    name === "secret" ? base32(digest, 10) : words[name],
  );
}

/** School years begin in August or later where this tool is used; in July the old one is still meant. */
export function schoolYear(year: number, month: number): number {
  return month >= 8 ? year : year - 1;
}

function base32(hex: string, length: number): string {
  const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
  let bits = BigInt(`0x${hex}`);
  let out = "";
  for (; out.length < length; bits >>= 5n) out += alphabet[Number(bits & 31n)];
  return out;
}
