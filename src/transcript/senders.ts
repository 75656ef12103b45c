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
  readonly field: string;
  readonly author: string;
}

const SIZE = 4096;
const COLON = 0x3a;
const BLANK = 0x20;
const LINE_FEED = 10;

/** @param settled who a sender field shows, undefined where that is open; asked again only while it is */
export function createSenders(settled: (field: string) => string | undefined): Senders {
  const known: (Known | undefined)[] = new Array(SIZE).fill(undefined);
  let body = 0;

  function isHere({ field }: Known, text: string, from: number, length: number): boolean {
    if (field.length !== length) return false;
    // Two names with one slot differ most likely at their ends.
    for (let i = length - 1; i >= 0; i--) {
      if (field.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
    }
    return true;
  }

  function author(text: string, from: number, end: number): string | undefined {
    const last = Math.min(end - 1, from + LONGEST_FIELD + 1);
    let sum = 0;
    for (let at = from; at < last; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON && text.charCodeAt(at + 1) === BLANK) {
        body = at + 2;
        return lookUp(text, from, at, sum & (SIZE - 1));
      }
      if (code === LINE_FEED) break;
      sum = (sum * 31 + code) | 0;
    }
    return undefined;
  }

  function lookUp(text: string, from: number, colon: number, slot: number): string | undefined {
    const before = known[slot];
    if (before !== undefined && isHere(before, text, from, colon - from)) return before.author;
    const field = text.slice(from, colon);
    const found = settled(field);
    if (found !== undefined) known[slot] = { field: [...field].join(""), author: found };
    return found;
  }

  return { author, bodyAt: () => body };
}
