/**
 * What a server sends, before a parser sees it: whole letters of valid UTF-8, and never more than an honest server has
 * to say. The library's parser knows no limits, decodes each chunk alone, and skips what XMPP forbids.
 */

import { TextDecoder } from "node:util";

/** Of one element, in a session; servers allow their clients a quarter of a megabyte. */
export const MOST_CHARACTERS = 2 * 1024 * 1024;
/** Of everything before the session is open. */
const MOST_CHARACTERS_BEFORE = 256 * 1024;
/** Tags inside one element: the list of a room's members has one for each. */
const MOST_TAGS = 50_000;
/** Forms inside answers inside archives are about ten. */
const MOST_DEPTH = 64;

/** Comments, declarations, and processing instructions but for the first (RFC 6120 11.1). */
const RESTRICTED = /<!(?!\[CDATA\[)|<\?(?!xml[ \t\r\n])/;
/** An end that is no telling what it begins; and the library never finds the end of `<?xml …?>` when `?>` is torn apart. */
const UNDECIDED = /(?:<(?:!(?:\[[A-Z]{0,5})?|\?(?:x(?:ml?)?)?)?|\?)$/;

/** What arrived is not to be read on. */
export class Unreadable extends Error {
  constructor(why: "too much" | "too deep" | "restricted XML" | "not UTF-8") {
    super(why);
    this.name = "Unreadable";
  }
}

export interface InboundLimits {
  /** Bytes or text as they arrive → what may be parsed now. Throws Unreadable. */
  take(arrived: Uint8Array | string): string;
  /** A tag was opened, so many deep. Throws Unreadable. */
  opened(depth: number): void;
  /** An element right below the stream is complete. */
  whole(): void;
}

/** @param online is the session open, so that more may be said? */
export function inboundLimits(online: () => boolean): InboundLimits {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let all = 0;
  let ofElement = 0;
  let tags = 0;
  let held = "";

  return {
    take(arrived) {
      const text = held + (typeof arrived === "string" ? arrived : decode(decoder, arrived));
      held = UNDECIDED.exec(text)?.[0] ?? "";
      const ready = held === "" ? text : text.slice(0, -held.length);
      all += arrived.length;
      ofElement += arrived.length;
      if (ofElement > MOST_CHARACTERS || (!online() && all > MOST_CHARACTERS_BEFORE))
        throw new Unreadable("too much");
      if (RESTRICTED.test(ready)) throw new Unreadable("restricted XML");
      return ready;
    },
    opened(depth) {
      tags += 1;
      if (tags > MOST_TAGS) throw new Unreadable("too much");
      if (depth > MOST_DEPTH) throw new Unreadable("too deep");
    },
    whole() {
      ofElement = 0;
      tags = 0;
    },
  };
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new Unreadable("not UTF-8");
  }
}
