/** What people who do not appear wrote so far, for finding it again in the messages of others. */
import { wordKeys } from "../words.ts";

export interface Said {
  /** @param text all that one of them wrote in one message */
  add(text: string): void;
  /** Was this a whole line of theirs? As `wordKeys` has it. */
  wasLine(words: string): boolean;
  /** How many of these lines (`wordKeys`), from the first on, are one message of theirs? Blank lines are lines. 0: none is. */
  messageAt(lines: readonly string[], from: number): number;
  /**
   * Whole messages of theirs among the words of a text (as `wordKeys` has them), however it is cut into lines: the first and the last
   * word of each. At least three words.
   */
  copiesIn(words: readonly string[]): readonly Copy[];
  /** Does a line hold a long piece of one of theirs? */
  wasPart(words: string): boolean;
}

export interface Copy {
  readonly first: number;
  readonly last: number;
  /** Did it have several lines? Then nobody else wrote it by chance. */
  readonly hasLines: boolean;
}

interface Row {
  readonly words: number;
  readonly start: number;
  readonly end: number;
}

/** Words in a row by which a piece is recognised, and letters and blanks that it has at least. */
const [row, longEnough] = [5, 40];
/** Words by which a whole message is looked for. */
const beginning = 3;

export function said(): Said {
  const lines = new Set<string>();
  const messages = new Map<string, (readonly string[])[]>();
  const rows = new Set<number>();
  const firstWords = new Set<string>();
  const wholes = new Map<string, { readonly words: readonly string[]; readonly hasLines: boolean }[]>();
  return {
    add(text) {
      const keys = text.split("\n").map(wordKeys);
      const [first = ""] = keys;
      for (const key of keys) {
        lines.add(key);
        if (key.length >= longEnough) for (const { words } of rowsOf(key)) rows.add(words);
      }
      const words = keys
        .join(" ")
        .split(" ")
        .filter((word) => word !== "");
      if (words.length >= beginning) {
        const start = startOf(words, 0);
        firstWords.add(words[0] ?? "");
        const same = wholes.get(start);
        const whole = { words, hasLines: keys.filter((key) => key !== "").length > 1 };
        if (same === undefined) wholes.set(start, [whole]);
        else if (same.length < 50) same.push(whole);
      }
      const known = messages.get(first);
      if (known === undefined) messages.set(first, [keys]);
      else if (known.length < 50) known.push(keys);
    },
    wasLine: (words) => words !== "" && lines.has(words),
    messageAt(all, from) {
      const fits = (keys: readonly string[]) => keys.every((key, index) => all[from + index] === key);
      const found = (messages.get(all[from] ?? "") ?? []).filter(fits);
      return all[from] === "" ? 0 : Math.max(0, ...found.map((keys) => keys.length));
    },
    copiesIn(all) {
      const found: Copy[] = [];
      if (wholes.size === 0) return found;
      for (let first = 0; first + beginning <= all.length; first += 1) {
        if (!firstWords.has(all[first] ?? "")) continue;
        const fitting = (wholes.get(startOf(all, first)) ?? []).filter(({ words }) =>
          words.every((word, index) => all[first + index] === word),
        );
        const [longest] = fitting.sort((one, other) => other.words.length - one.words.length);
        if (longest === undefined) continue;
        found.push({ first, last: first + longest.words.length - 1, hasLines: longest.hasLines });
        first += longest.words.length - 1;
      }
      return found;
    },
    wasPart(words) {
      if (rows.size === 0) return false;
      let begin = -1;
      for (const { words: some, start, end } of rowsOf(words)) {
        if (!rows.has(some)) begin = -1;
        else if (begin === -1) begin = start;
        if (begin !== -1 && end - begin >= longEnough) return true;
      }
      return false;
    },
  };
}

/** The first words from `at` on. */
function startOf(words: readonly string[], at: number): string {
  let start = words[at] ?? "";
  for (let next = at + 1; next < at + beginning; next += 1) start += ` ${words[next]}`;
  return start;
}

/** Rows of words as numbers, and where in the line they stand. */
function* rowsOf(line: string): Generator<Row> {
  const words = line.split(" ");
  const hashes = words.map(hash);
  let start = 0;
  for (let at = 0; at + row <= words.length; at += 1) {
    let sum = 0;
    let length = row - 1;
    for (let next = at; next < at + row; next += 1) {
      sum = (Math.imul(sum, 31) + (hashes[next] ?? 0)) | 0;
      length += words[next]?.length ?? 0;
    }
    yield { words: sum, start, end: start + length };
    start += (words[at]?.length ?? 0) + 1;
  }
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}
