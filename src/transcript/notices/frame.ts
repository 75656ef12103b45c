/** One wording of a notice, cut into its fixed words and its slots, and found by the words it must contain. */
import type { NoticeCode } from "../model.ts";
import type { NoticeFrame, NoticeSign, NoticeTable } from "./table.ts";

export type Slot = "actor" | "targets" | "title" | "any";

export interface Frame {
  readonly code: NoticeCode;
  readonly table: NoticeTable;
  /** Does the verb alone speak of the exporter? */
  readonly you: boolean;
  readonly sign: NoticeSign | null;
  /** One literal more than slots: before, between and after them. */
  readonly literals: readonly string[];
  readonly slots: readonly Slot[];
  readonly openEnd: boolean;
  /** Number of literal characters; of several frames that fit, the most specific one counts. */
  readonly weight: number;
}

function compile(table: NoticeTable, [code, wording, you, sign]: NoticeFrame): Frame {
  const openEnd = wording.endsWith("…");
  const parts = (openEnd ? wording.slice(0, -1) : wording).split(/\{(actor|targets|title|any)\}/);
  const literals = parts.filter((_, i) => i % 2 === 0);
  const slots = parts.filter((_, i) => i % 2 === 1) as Slot[];
  const weight = literals.join("").length;
  return { code, table, you: you === "you", sign: sign ?? null, literals, slots, openEnd, weight };
}

const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/u;

/** The words of a text, as frames are found by them. */
function wordsOf(text: string): string[] {
  return text.split(NO_LETTER);
}

/** Words that the frame has whole, whatever stands in its slots; letters that touch a slot are no whole word. */
function ownWords({ literals }: Frame): string[] {
  // An empty part at an edge shows that no letter touches the slot there; it goes as well as a touching one.
  return literals.flatMap((literal, i) =>
    wordsOf(literal).slice(i > 0 ? 1 : 0, i < literals.length - 1 ? -1 : undefined),
  );
}

/** Frames by one word of theirs, so that a text meets only those that can fit. */
export interface FrameIndex {
  /** @returns frames of which the text has that word, most specific first */
  candidates(text: string): readonly Frame[];
}

/** @throws Error where a wording has no whole word of its own: the table is wrong */
export function indexFrames(tables: readonly NoticeTable[]): FrameIndex {
  const frames = tables
    .flatMap((table) => table.frames.map((frame) => compile(table, frame)))
    .sort((a, b) => b.weight - a.weight);
  const rank = new Map(frames.map((frame, i) => [frame, i]));
  const often = new Map<string, number>();
  const words = frames.map((frame) => ownWords(frame).filter((word) => word !== ""));
  for (const word of words.flat()) often.set(word, (often.get(word) ?? 0) + 1);
  const byWord = new Map<string, Frame[]>();
  frames.forEach((frame, i) => {
    const [rarest] = [...(words[i] as string[])].sort(
      (a, b) => (often.get(a) as number) - (often.get(b) as number),
    );
    if (rarest === undefined) throw new Error(`a wording without a word: ${frame.literals.join("…")}`);
    byWord.set(rarest, [...(byWord.get(rarest) ?? []), frame]);
  });
  return {
    candidates(text) {
      const found: Frame[] = [];
      for (const word of new Set(wordsOf(text))) {
        const list = byWord.get(word);
        if (list !== undefined) found.push(...list);
      }
      return found.sort((a, b) => (rank.get(a) as number) - (rank.get(b) as number));
    },
  };
}
