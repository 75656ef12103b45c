/** Who wrote a line, told without cutting its sender field out of the text: nearly all lines are of somebody seen before. */
import { LONGEST_FIELD } from "./sender.ts";

export interface Senders {
  /**
   * @param from offset of the text behind a header, `end` that of its end
   * @returns the author that `settled` gave for this field, undefined where it gave none or the line has no such field
   */
  author(text: string, from: number, end: number): string | undefined;
  /** Offset of the body behind the field that was read last. */
  bodyAt(): number;
}

interface Known {
  /** Char codes of the field and its `: `, as the line begins. */
  readonly opening: Uint16Array;
  readonly author: string;
}

/** Lists of those who begin alike, and how many each may have: of any more the field is cut out and looked up. */
const LISTS = 1024;
const MOST = 8;

const COLON = 0x3a;
const PLUS = 0x2b;

/** @param settled who a sender field shows, undefined where that is open; asked again only while it is */
export function createSenders(settled: (field: string) => string | undefined): Senders {
  const lists: Known[][] = Array.from({ length: LISTS }, () => []);
  let body = 0;

  function author(text: string, from: number, end: number): string | undefined {
    const list = lists[slotOf(text, from)] as Known[];
    for (let i = 0; i < list.length; i++) {
      const { opening, author } = list[i] as Known;
      const behind = from + opening.length;
      // Comparing costs most, so the colon is looked for first.
      if (text.charCodeAt(behind - 2) !== COLON || behind > end || !isHere(opening, text, from)) continue;
      body = behind;
      return author;
    }
    return lookUp(text, from, end, list);
  }

  function lookUp(text: string, from: number, end: number, list: Known[]): string | undefined {
    const line = text.slice(from, Math.min(end, from + LONGEST_FIELD + 2));
    const colon = line.indexOf(": ");
    if (colon === -1) return undefined;
    const field = line.slice(0, colon);
    if (field.includes("\n")) return undefined;
    body = from + colon + 2;
    const found = settled(field);
    if (found !== undefined && list.length < MOST) {
      list.push({ opening: codesOf(`${field}: `), author: found });
    }
    return found;
  }

  return { author, bodyAt: () => body };
}

/** Which list a line belongs to by four characters; phone numbers of a country differ further on. */
function slotOf(text: string, from: number): number {
  const at = text.charCodeAt(from) === PLUS ? from + 8 : from;
  const sum =
    text.charCodeAt(at) +
    text.charCodeAt(at + 1) * 5 +
    text.charCodeAt(at + 2) * 31 +
    text.charCodeAt(at + 3) * 127;
  return sum & (LISTS - 1);
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** `startsWith` takes half as long again. */
function isHere(opening: Uint16Array, text: string, from: number): boolean {
  for (let i = 0; i < opening.length; i++) if (text.charCodeAt(from + i) !== opening[i]) return false;
  return true;
}
