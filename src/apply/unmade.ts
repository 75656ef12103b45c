/** Accounts that a plan makes, before it has. */
import type { Work } from "./work.ts";

/** Is this address one that the plan makes, and did not make so far? Then it may be anybody's, and nobody is let in by it. */
export function isUnmade(
  { accounts, journalState }: Pick<Work, "accounts" | "journalState">,
  jid: string,
): boolean {
  const step = accounts.making(jid);
  return step !== null && journalState().progress(step) !== "finished";
}
