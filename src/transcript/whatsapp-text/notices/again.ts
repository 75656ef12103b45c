/** Notices that were understood before, word for word: the same is told of the same people again and again. */
import { flat } from "../flat.ts";
import { matchNotice, type NoticeMeaning } from "./match.ts";

/** Kept at most: so many, and none longer than this. */
const MOST = 1000;
const LONGEST = 200;

/** Who is known by name; nobody ever leaves. */
export interface KnownNames {
  isKnown(name: string): boolean;
  count(): number;
}

/** Gives a function that does what `matchNotice` does. */
export function createNoticeMemory(names: KnownNames): (text: string) => NoticeMeaning | null {
  const meanings = new Map<string, NoticeMeaning | null>();
  let count = 0;
  return (text) => {
    if (text.length > LONGEST) return matchNotice(text, names.isKnown);
    // Where a list of names is cut depends on who is known.
    if (names.count() !== count) meanings.clear();
    count = names.count();
    const before = meanings.get(text);
    if (before !== undefined) return before;
    if (meanings.size === MOST) return matchNotice(text, names.isKnown);
    // What a meaning names is cut out of the text that it was found in.
    const kept = flat(text);
    const meaning = matchNotice(kept, names.isKnown);
    meanings.set(kept, meaning);
    return meaning;
  };
}
