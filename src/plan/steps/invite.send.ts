/** An invitation; it rings a phone. */
import * as v from "valibot";
import { bareAddress, readingLanguage, text } from "../schema.ts";
import { defineStep } from "./define.ts";
import { when } from "./when.ts";

export const inviteSend = defineStep({
  kind: "invite.send",
  fields: {
    jid: bareAddress,
    title: text,
    name: text,
    lang: readingLanguage,
    /** Missing: direct. */
    way: v.exactOptional(v.picklist(["direct", "mediated", "both"])),
    /** When messages are read and answered, in the user's words. */
    hours: v.exactOptional(text),
    when,
  },
  phases: ["invite"],
  cost: { waits: 0.1, bytes: 600 },
  countedAs: "invitations",
  inRows: { alike: () => true },
  namesPeople: { butOf: [] },
  effect: (known, { jid }) => ({ ...known, invited: [...new Set([...known.invited, jid])] }),
  line({ way = "direct" }, { count }) {
    const code = way === "direct" ? "plan.step-invite-send" : (`plan.step-invite-${way}` as const);
    return { mark: "+", finding: { code, count } };
  },
});
