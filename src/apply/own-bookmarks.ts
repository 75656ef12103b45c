/** Our own list of rooms is changed, and read back. */
import { Failure } from "../messages/index.ts";
import type { End } from "./journaled.ts";
import { refused } from "./refusal.ts";
import type { Answer } from "./server.ts";
import type { Work } from "./work.ts";

/** Another client of the account may write its list in the same moment, and the last one wins. */
const attempts = 3;

/** Acts until it is read back as wanted; null where it never is. */
export function until(
  { server, bookmarksMutex }: Work,
  room: string,
  there: boolean,
  act: () => Promise<Answer>,
): Promise<End | null> {
  const tries = async (): Promise<End | null> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const answer = await act();
      if (answer.kind === "refused") return { outcome: "failed", detail: refused(answer) };
      if (((await server.bookmarked(room)) === "yes") === there) return { outcome: "done", detail: null };
    }
    return null;
  };
  return bookmarksMutex(tries).catch((error: unknown) => {
    // the room is finished all the same: it is only a list of ours that another run holds
    if (error instanceof Failure && error.reason === "unsafe")
      return { outcome: "failed", detail: error.findings[0] ?? null };
    throw error;
  });
}
