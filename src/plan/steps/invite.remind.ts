/** Once more into a room that somebody was invited to and was never seen in. */
import * as v from "valibot";
import { bareAddress, readingLanguage, text } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const inviteRemind = defineStep({
  kind: "invite.remind",
  fields: {
    jid: bareAddress,
    title: text,
    /** null where the plan does not know it. */
    name: v.nullable(text),
    lang: readingLanguage,
    /** When the person was last written to, ISO 8601 UTC: makes each reminder a step of its own. */
    after: text,
  },
  phases: ["invite"],
  cost: usualCost,
  countedAs: "nothing",
  inRows: { alike: () => true },
  namesPeople: { butOf: [] },
  effect: (known) => known,
  line: (_, { count }) => ({ mark: "+", finding: { code: "plan.step-invite-remind", count } }),
});
