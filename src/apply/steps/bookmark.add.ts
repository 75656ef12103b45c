/** The room among our own bookmarks. */
import { end, journaled, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { until } from "../own-bookmarks.ts";
import type { Work } from "../work.ts";

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
