/** Who wrote a line, told without cutting its sender field out of the text: nearly all lines are of somebody seen before. */
import { senderEnd } from "./sender.ts";

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

/** @param settled who a sender field shows, undefined where that is open; asked again only while it is */
export function createSenders(settled: (field: string) => string | undefined): Senders {
  const known: (Known | undefined)[] = new Array(SIZE).fill(undefined);
  let body = 0;

  function isHere({ field }: Known, text: string, from: number, end: number): boolean {
    if (field.length !== end - from) return false;
    for (let i = 0; i < field.length; i++) {
      if (field.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
    }
    return true;
  }

  function author(text: string, from: number, end: number): string | undefined {
    const colon = senderEnd(text, from, end);
    if (colon === -1) return undefined;
    body = colon + 2;
    let slot = colon - from;
    for (let at = from; at < colon; at++) slot = (slot * 31 + text.charCodeAt(at)) & (SIZE - 1);
    const before = known[slot];
    if (before !== undefined && isHere(before, text, from, colon)) return before.author;
    const field = text.slice(from, colon);
    const found = settled(field);
    if (found !== undefined) known[slot] = { field: [...field].join(""), author: found };
    return found;
  }

  return { author, bodyAt: () => body };
}
