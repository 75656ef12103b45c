/** One logical line of a vCard: name, parameters, value (vCard 2.1; RFC 2426 section 2.4; RFC 6350 section 3.3). */
import { decodeCsv } from "../csv/index.ts";

export interface Property {
  /** In upper case, without its group (`item1.TEL` → `TEL`). */
  readonly name: string;
  /** Names in upper case. Parameters of 2.1 without a name (`;CELL`) stand under `TYPE`. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As the file has it, with its escapes; decoded where it was quoted-printable. */
  readonly value: string;
}

/** @param bytes of the whole property, unfolded; null where there is no property in it */
export function parseProperty(bytes: Uint8Array): Property | null {
  const colon = headEnd(bytes);
  if (colon === -1) return null;
  const [name = "", ...rest] = splitOutsideQuotes(decodeCsv(bytes.subarray(0, colon)), ";");
  const parameters = new Map<string, string[]>();
  for (const parameter of rest) {
    const equals = parameter.indexOf("=");
    const key = equals === -1 ? "TYPE" : parameter.slice(0, equals).trim().toUpperCase();
    const values = splitOutsideQuotes(parameter.slice(equals + 1), ",");
    const unquoted = values.map((value) => value.trim().replace(/^"(.*)"$/, "$1"));
    parameters.set(key, [...(parameters.get(key) ?? []), ...unquoted]);
  }
  const raw = bytes.subarray(colon + 1);
  const quoted = isQuotedPrintable(parameters) ? fromQuotedPrintable(raw) : raw;
  const value = decode(quoted, parameters.get("CHARSET")?.[0]);
  return {
    name: name
      .slice(name.lastIndexOf(".") + 1)
      .trim()
      .toUpperCase(),
    parameters,
    value,
  };
}

/** Does the property go on in the next line though that one is not indented? (2.1: a line that ends with `=`) */
export function isSoftBroken(bytes: Uint8Array): boolean {
  if (bytes.at(-1) !== 0x3d) return false;
  const head = decodeCsv(bytes.subarray(0, Math.max(headEnd(bytes), 0)));
  return /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(head);
}

/** `Yilmaz;Nora\;Ayla` → `Yilmaz`, `Nora;Ayla`. */
export function splitValue(value: string, separator: ";" | ","): readonly string[] {
  const parts = [""];
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] ?? "";
    if (character === "\\" && at + 1 < value.length) {
      parts.push((parts.pop() ?? "") + character + value[at + 1]);
      at += 1;
    } else if (character === separator) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts.map(unescaped);
}

/** `\n`, `\,`, `\;`, `\:` and `\\`. */
export function unescaped(value: string): string {
  return value
    .replace(/\\([\s\S])/g, (_, character: string) => (/[nN]/.test(character) ? " " : character))
    .replace(/\s+/gu, " ")
    .trim();
}

function isQuotedPrintable(parameters: Property["parameters"]): boolean {
  const said = [...(parameters.get("ENCODING") ?? []), ...(parameters.get("TYPE") ?? [])];
  return said.some((value) => value.toUpperCase() === "QUOTED-PRINTABLE");
}

/** RFC 2045 6.7; what is no code stays as it is. */
function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const hex = bytes[at] === 0x3d ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : "";
    const code = /^[\da-f]{2}$/i.test(hex);
    out[length] = code ? Number.parseInt(hex, 16) : (bytes[at] ?? 0);
    length += 1;
    if (code) at += 2;
  }
  return out.subarray(0, length);
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  const plain = (charset ?? "utf-8").toLowerCase();
  // UTF-8 and Latin letters are told apart by themselves, also where the card says the wrong one.
  if (/^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/.test(plain)) return decodeCsv(bytes);
  try {
    return new TextDecoder(plain).decode(bytes);
  } catch {
    return decodeCsv(bytes);
  }
}

/** The colon between head and value; one inside quotation marks is none. */
function headEnd(bytes: Uint8Array): number {
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0x22) quoted = !quoted;
    else if (bytes[at] === 0x3a && !quoted) return at;
  }
  return bytes.indexOf(0x3a);
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [""];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts;
}
