/** The room ends for good. */
import * as v from "valibot";
import { text } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const roomClose = defineStep({
  kind: "room.close",
  fields: {
    reason: text,
    /** The address shall be free for a new room at once, which not every server does by itself. */
    freed: v.exactOptional(v.boolean()),
    /** Only while no more messages are in it that this tool did not bring. */
    written: v.exactOptional(v.number()),
  },
  phases: ["close"],
  cost: usualCost,
  countedAs: "closed",
  effect: (known) => ({
    ...known,
    server: { kind: "absent" },
    ours: false,
    invited: [],
    imported: [],
    subject: null,
  }),
  line: () => ({ mark: "-", finding: { code: "plan.step-room-close" } }),
});
