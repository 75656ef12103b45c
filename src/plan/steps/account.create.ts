/** An account that we make for somebody, as who runs the server. */
import { bareAddress, text } from "../schema.ts";
import { defineStep } from "./define.ts";

export const accountCreate = defineStep({
  kind: "account.create",
  fields: {
    /** As in `account.invite`. */
    person: text,
    name: text,
    jid: bareAddress,
  },
  phases: ["prepare"],
  cost: { waits: 0.5, bytes: 600 },
  countedAs: "others",
  inRows: { alike: () => true },
  namesPeople: { butOf: ["invite.send"] },
  effect: (known) => known,
  line: (_, { count }) => ({ mark: "+", finding: { code: "plan.step-account-create", count } }),
});
