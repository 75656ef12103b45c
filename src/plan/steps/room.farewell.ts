/** A last message, said once whatever happens. */
import { text } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const roomFarewell = defineStep({
  kind: "room.farewell",
  fields: { body: text },
  phases: ["farewell"],
  cost: usualCost,
  countedAs: "others",
  effect: (known) => known,
  line: ({ body }) => ({ mark: "+", finding: { code: "plan.step-room-farewell", body } }),
});
