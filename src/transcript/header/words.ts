/** Words inside headers, found from any place of a text without cutting it: a tree of char codes. */
import { isBlank, isMark } from "../marks.ts";

export interface Words<Meaning> {
  /**
   * Reads the longest word at a place. Marks and blanks may stand anywhere in it (`p. m.`).
   * @returns offset behind the word, or -1 where there is none; the meaning is then in `found`
   */
  read(text: string, from: number): number;
  readonly found: { meaning: Meaning | undefined };
}

interface Node<Meaning> {
  readonly next: Map<number, Node<Meaning>>;
  meaning: Meaning | undefined;
}

/** @param rows words in lower case and without blanks, each with what it means; capitals are read as well */
export function createWords<Meaning>(rows: Iterable<readonly [string, Meaning]>): Words<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meaning: undefined };
  for (const [word, meaning] of rows) {
    let node = root;
    for (const letter of word) {
      const next = node.next.get(letter.charCodeAt(0)) ?? { next: new Map(), meaning: undefined };
      node.next.set(letter.charCodeAt(0), next);
      node.next.set(letter.toUpperCase().charCodeAt(0), next);
      node = next;
    }
    node.meaning = meaning;
  }
  const found: { meaning: Meaning | undefined } = { meaning: undefined };

  function read(text: string, from: number): number {
    let node = root;
    let behind = -1;
    for (let p = from; ; p++) {
      const code = text.charCodeAt(p);
      const next = node.next.get(code);
      if (next === undefined) {
        if (isBlank(code) || isMark(code)) continue;
        return behind;
      }
      node = next;
      if (node.meaning === undefined) continue;
      found.meaning = node.meaning;
      behind = p + 1;
    }
  }

  return { read, found };
}
