/** Places: a map link behind the word for location, or a named place with the link of its directory. */
import { plain } from "../../marks.ts";
import type { Detail } from "../../model.ts";
import { endsLikePlace } from "./gate.ts";
import { bodyTables } from "./tables.ts";

export interface FoundPlace {
  readonly detail: Extract<Detail, { kind: "place" }>;
  readonly language: string | null;
}

const LINK = /^ ?: ?(https:\/\/(?:maps\.google\.|maps\.apple\.|foursquare\.)\S{1,500})$/;
const SOME_LINK = /^[^\n:]{1,40}( ?: ?https:\/\/(?:maps\.google\.|maps\.apple\.)\S{1,500})$/;
const POINT = /[?&]q=(-?\d{1,3}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)/;

/**
 * @param text the body without marks at its beginning
 * @param marked did it begin with a mark? Then the word for location may be in any language
 */
export function readPlace(text: string, marked: boolean): FoundPlace | null {
  if (text.length > 1000 || !text.includes("https://")) return null;
  const lineEnd = text.indexOf("\n");
  const head = plain(lineEnd === -1 ? text : text.slice(0, lineEnd));
  for (const { location, language } of bodyTables) {
    for (const word of location) {
      const link = head.startsWith(word) ? LINK.exec(head.slice(word.length)) : null;
      if (link !== null) return { detail: point(link[1] as string, null), language };
    }
  }
  const some = marked && lineEnd === -1 ? SOME_LINK.exec(head) : null;
  if (some !== null)
    return { detail: point((some[1] as string).replace(/^ ?: ?/, ""), null), language: null };
  return namedPlace(text);
}

/** Name, address and the link of its directory, on one line (iOS) or three (Android). */
function namedPlace(text: string): FoundPlace | null {
  if (!endsLikePlace(text)) return null;
  const at = text.lastIndexOf("https://foursquare.com/v/");
  if (at <= 1 || !/^[\w/:.-]{26,120}$/.test(text.slice(at))) return null;
  const [name = ""] = text.slice(0, at).replace(/: $/, "").split("\n");
  return /^(?:: |.\n)$/su.test(text.slice(at - 2, at))
    ? { detail: point(text.slice(at), name), language: null }
    : null;
}

function point(link: string, name: string | null): FoundPlace["detail"] {
  const found = POINT.exec(link);
  const [latitude, longitude] = found === null ? [null, null] : [Number(found[1]), Number(found[2])];
  return { kind: "place", link, name, latitude, longitude };
}
