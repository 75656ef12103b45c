/** What of a chat goes along, and as what. */
import type { Finding } from "../messages/finding.ts";

/** One message to the room that stands for many of the chat: a day, or part of a day, of at most 16 kB. */
export interface Digest {
  /** Stable over runs: hash of the room and of the ids of the messages inside (design 4.5). */
  readonly id: string;
  /** `2026-09-03`, local day in the chat. */
  readonly day: string;
  readonly messages: number;
  /** SHA-256 (hex) of `body`; the plan holds this instead of the body. */
  readonly sha256: string;
  readonly body: string;
}

export interface HistorySelection {
  readonly digests: readonly Digest[];
  /** Messages that go along, and those left out by reason; the numbers add up to all messages of the chat. */
  readonly included: number;
  readonly leftOut: { readonly noConsent: number; readonly nothingToShow: number; readonly before: number };
  /** What the user should look at before it leaves. */
  readonly findings: readonly Finding[];
}
