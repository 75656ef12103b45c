/** The form of a language's notice table. Tables are data only; `match.ts` is the one reader of them. */
import type { Notice, NoticeCode } from "../../model.ts";

/** What a wording says beyond its code. */
export type NoticeSign = NonNullable<Notice["sign"]>;

/**
 * Code, wording, `you` where the verb alone speaks of the exporter (`Añadiste a {targets}`), and a sign where the code
 * does not say enough.
 */
export type NoticeFrame =
  | readonly [code: NoticeCode, wording: string]
  | readonly [code: NoticeCode, wording: string, you: "you"]
  | readonly [code: NoticeCode, wording: string, you: "you" | "", sign: NoticeSign];

export interface NoticeTable {
  /** BCP 47 primary tag. */
  readonly language: string;
  /** How the exporter is spoken to, as actor or target. */
  readonly you: readonly string[];
  /** Words between the last two names of a list, with their blanks. */
  readonly and: readonly string[];
  /**
   * Words that, behind a name, open a notice. A line without a known wording whose "sender" contains one of them is a
   * notice of unknown wording, not a person.
   */
  readonly openers: readonly string[];
  /**
   * Slots: `{actor}` who did it, `{targets}` to whom (a list of names), `{title}` the group's name, `{any}` something
   * else. Quotes are straight, blanks plain; a full stop at the end is always optional; `…` at the end stands for any
   * further text. Every wording has a whole word outside its slots: by that word it is found.
   */
  readonly frames: readonly NoticeFrame[];
}
