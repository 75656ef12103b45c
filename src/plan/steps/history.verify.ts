/** The archive is read back and compared, before anybody is let in. */
import * as v from "valibot";
import { digest } from "../schema.ts";
import { defineStep } from "./define.ts";

export const historyVerify = defineStep({
  kind: "history.verify",
  fields: { digests: v.array(digest) },
  // looked at once more before anybody is let in
  phases: ["prepare", "invite"],
  essential: true,
  looks: true,
  // read back in pages of a hundred, and reading is not slowed down
  cost: ({ digests }) => ({ waits: 1 + digests.length / 100, bytes: 300 }),
  countedAs: "nothing",
  effect: (known) => known,
  line: ({ digests }) => ({
    mark: " ",
    finding: { code: "plan.step-history-verify", digests: digests.length },
  }),
});
