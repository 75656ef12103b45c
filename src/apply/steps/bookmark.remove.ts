/** The room out of our own bookmarks. */
import { end, journaled, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { until } from "../own-bookmarks.ts";
import type { Work } from "../work.ts";

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
