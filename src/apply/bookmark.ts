/** The room among our own bookmarks: in when people are invited, out when the room is none of ours any more. */
import { Failure } from "../messages/index.ts";
import { type End, end, journaled, type Of } from "./journaled.ts";
import type { ApplyEvent } from "./model.ts";
import { refused } from "./refusal.ts";
import type { Answer } from "./server.ts";
import type { Work } from "./work.ts";

/** Another client of the account may write its list in the same moment, and the last one wins. */
const attempts = 3;

export async function* addBookmark(work: Work, steps: Of<"bookmark.add">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const there = work.known.bookmarked;
    if (there !== "no") {
      yield there === "yes" ? end(step, "already") : end(step, "left-out", { code: "apply.no-bookmarks" });
      continue;
    }
    const { room, title } = step;
    yield await journaled(work, step, {}, async () => {
      const answer = await until(work, room, true, () => work.server.bookmark(room, title, work.nick));
      return answer ?? { outcome: "failed", detail: { code: "apply.not-kept", what: title } };
    });
  }
}

export async function* removeBookmark(work: Work, steps: Of<"bookmark.remove">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const { room } = step;
    if ((await work.server.bookmarked(room)) !== "yes") {
      yield end(step, "already");
      continue;
    }
    yield await journaled(work, step, {}, async () => {
      const answer = await until(work, room, false, () => work.server.unbookmark(room));
      return answer ?? { outcome: "failed", detail: { code: "apply.bookmark-stays", room } };
    });
  }
}

/** Acts until it is read back as wanted; null where it never is. */
function until(
  { server, bookmarksInTurn }: Work,
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
  return bookmarksInTurn(tries).catch((error: unknown) => {
    // the room is finished all the same: it is only a list of ours that another run holds
    if (error instanceof Failure && error.reason === "unsafe")
      return { outcome: "failed", detail: error.findings[0] ?? null };
    throw error;
  });
}
