/** The room out of our own list, with whatever makes it none of ours. */
import { defineStep, usualCost } from "./define.ts";

export const bookmarkRemove = defineStep({
  kind: "bookmark.remove",
  fields: {},
  phases: ["hand-over", "close"],
  ofOurs: true,
  cost: usualCost,
  countedAs: "others",
  effect: (known) => ({ ...known, bookmarked: "no" }),
  line: () => ({ mark: "-", finding: { code: "plan.step-bookmark-remove" } }),
});
