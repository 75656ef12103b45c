/** What stands above the conversation. */
import { text } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const roomSubject = defineStep({
  kind: "room.subject",
  fields: { subject: text },
  phases: ["prepare"],
  cost: usualCost,
  countedAs: "others",
  effect: (known, { subject }) => ({ ...known, subject }),
  line: ({ subject }) => ({ mark: "+", finding: { code: "plan.step-room-subject", subject } }),
});
