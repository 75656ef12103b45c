/** What of a chat goes along, and as what. */
import type { Finding } from "../messages/index.ts";

/** What can be masked besides phone numbers, which are masked unless kept. */
export const maskable = ["locations", "emails"] as const;
export const keepable = ["numbers"] as const;

/** What the user decided about the words of messages. Names of those who did not agree go in any case. */
export interface WordRules {
  readonly mask: readonly (typeof maskable)[number][];
  /** Numbers of people who did not agree are masked all the same. */
  readonly keep: readonly (typeof keepable)[number][];
  /** Do messages go along that look like grades, illness, certificates? */
  readonly keepFlagged: boolean;
  /** Do messages go along that may name somebody left out in a way that is not certain? */
  readonly keepUncertain?: boolean;
}

export const defaultRules: WordRules = { mask: [], keep: [], keepFlagged: false };

/** One message to the room that stands for many of the chat: days, a day, or part of a day, of at most 16 kB. */
export interface Digest {
  /** Stable over runs: hash of the room and of the ids of the messages inside (design 4.5). */
  readonly id: string;
  /** `2026-09-03`, local day in the chat; the first where there are several. */
  readonly day: string;
  /** The last of several days. */
  readonly lastDay?: string;
  readonly messages: number;
  /** SHA-256 (hex) of `body`; the plan holds this instead of the body. */
  readonly sha256: string;
  readonly body: string;
}

/** What of one day goes along: by itself, or to be joined with its neighbours. */
export interface DayDigest extends Digest {
  /** How it stands behind another day in one digest; null for part of a long day, which stands alone. */
  readonly inside: string | null;
  /** UTF-8 bytes of `body`, which is the longer one. */
  readonly bytes: number;
}

export interface HistorySelection {
  /** As they go into a room that has none of them. */
  readonly digests: readonly Digest[];
  /** The same by day, a long day in several parts; in the chat's order. */
  readonly days: readonly DayDigest[];
  /** Messages that go along, and those left out by reason; the numbers add up to all messages of the chat. */
  readonly included: number;
  readonly leftOut: {
    readonly noConsent: number;
    readonly nothingToShow: number;
    readonly before: number;
    /** Waiting for somebody to look at them. */
    readonly flagged: number;
    /** Likewise: they may name somebody who is left out. */
    readonly uncertain: number;
  };
  /** What the user should look at before it leaves. */
  readonly findings: readonly Finding[];
}
