/** An invitation with which somebody makes an account at our server; it is kept for their letter, and nothing is sent. */
import * as v from "valibot";
import { text } from "../schema.ts";
import { defineStep } from "./define.ts";

export const accountInvite = defineStep({
  kind: "account.invite",
  fields: {
    /** Which row of the people list: a hash of its `personKey`, which may hold phone numbers. */
    person: text,
    name: text,
    /** When the one before ended, ISO 8601 UTC: makes each a step of its own. */
    after: v.nullable(text),
  },
  phases: ["prepare"],
  cost: { waits: 0.1, bytes: 400 },
  countedAs: "others",
  inRows: { alike: () => true },
  namesPeople: { butOf: [] },
  effect: (known) => known,
  line: (_, { count }) => ({ mark: "+", finding: { code: "plan.step-account-invite", count } }),
});
