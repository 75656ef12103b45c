/** The room in our own list of rooms. */
import { text } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const bookmarkAdd = defineStep({
  kind: "bookmark.add",
  fields: { title: text },
  phases: ["invite"],
  ofOurs: true,
  cost: usualCost,
  countedAs: "others",
  effect: (known) => ({ ...known, bookmarked: "yes" }),
  line: () => ({ mark: "+", finding: { code: "plan.step-bookmark-add" } }),
});
