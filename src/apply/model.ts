/** How a plan's steps end, and what is told while they run. */
import type { Finding } from "../messages/index.ts";
import type { Step } from "../plan/index.ts";

/** Every item ends in exactly one of these, and the counts add up (design 4.11). */
export type Outcome = "done" | "already" | "waiting" | "left-out" | "refused" | "failed" | "unknown";

export type ApplyEvent =
  | { readonly type: "begin"; readonly step: Step }
  /** Items of a step or of a row of like steps: digests sent, people granted, invitations sent. */
  | { readonly type: "progress"; readonly step: Step; readonly done: number; readonly of: number }
  | {
      readonly type: "end";
      readonly step: Step;
      readonly outcome: Outcome;
      readonly detail: Finding | null;
    };

/** What `verify` read back of one room. */
export interface Verification {
  readonly room: string;
  readonly members: number;
  /** Who has rights there or was invited, besides the account that looks. */
  readonly others: number;
  readonly digests: number;
  /** Empty = the room is as planned. */
  readonly differences: readonly Finding[];
  /** What the server does its own way: no difference, for no plan can change it. */
  readonly otherwise: readonly Finding[];
  /** What we may not look at any more; null where we saw everything. */
  readonly unseen: Finding | null;
  /** Who waits outside until keys of an app of theirs can be read. */
  readonly waiting: readonly string[];
}
