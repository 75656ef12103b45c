/** Words inside headers, found from any place of a text without cutting it: a tree of char codes. */
import { isBlank, isMark } from "../../marks.ts";

export interface Words<Meaning> {
  /**
   * Reads the longest word at a place. Marks and blanks may stand anywhere in it (`p. m.`).
   * @returns offset behind the word, or -1 where there is none; the meaning is then in `found`
   */
  read(text: string, from: number): number;
  readonly found: { meaning: Meaning | undefined };
}

const FIRST_LETTER = 0x41;

interface Node<Meaning> {
  readonly next: Map<number, Node<Meaning>>;
  meaning: Meaning | undefined;
}

/**
 * Rows are asked for when the first word is read, and trees are grown for each first letter when it is met: a file has few
 * of them if any, and growing all takes time at each start.
 * @param rows gives words in lower case and without blanks, each with what it means; capitals are read as well
 */
export function createWords<Meaning>(rows: () => readonly (readonly [string, Meaning])[]): Words<Meaning> {
  let rowsOf: ReadonlyMap<number, readonly (readonly [string, Meaning])[]> | null = null;
  const trees = new Map<number, Node<Meaning>>();
  const found: { meaning: Meaning | undefined } = { meaning: undefined };

  function treeOf(first: number): Node<Meaning> | undefined {
    const grown = trees.get(first);
    if (grown !== undefined) return grown;
    rowsOf ??= byFirstLetter(rows());
    const alike = rowsOf.get(first);
    if (alike === undefined) return undefined;
    const tree = grow(alike);
    trees.set(first, tree);
    return tree;
  }

  function read(text: string, from: number): number {
    let node: Node<Meaning> | undefined;
    let behind = -1;
    for (let p = from; ; p++) {
      const code = text.charCodeAt(p);
      // Digits, brackets and dashes begin no word, so that most files never ask for the rows.
      if (node === undefined && code < FIRST_LETTER && !isBlank(code)) return -1;
      const next = node === undefined ? treeOf(code) : node.next.get(code);
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

function byFirstLetter<Meaning>(
  rows: readonly (readonly [string, Meaning])[],
): Map<number, (readonly [string, Meaning])[]> {
  const rowsOf = new Map<number, (readonly [string, Meaning])[]>();
  const put = (letter: string, row: readonly [string, Meaning]): void => {
    const alike = rowsOf.get(letter.charCodeAt(0));
    if (alike === undefined) rowsOf.set(letter.charCodeAt(0), [row]);
    else alike.push(row);
  };
  for (const row of rows) {
    const first = row[0].charAt(0);
    const capital = first.toUpperCase();
    put(first, row);
    if (capital !== first) put(capital, row);
  }
  return rowsOf;
}

/** What follows the first letter, which all rows share but for capitals. */
function grow<Meaning>(rows: readonly (readonly [string, Meaning])[]): Node<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meaning: undefined };
  for (const [word, meaning] of rows) {
    let node = root;
    for (const letter of word.slice(1)) {
      const next = node.next.get(letter.charCodeAt(0)) ?? { next: new Map(), meaning: undefined };
      node.next.set(letter.charCodeAt(0), next);
      node.next.set(letter.toUpperCase().charCodeAt(0), next);
      node = next;
    }
    node.meaning = meaning;
  }
  return root;
}
