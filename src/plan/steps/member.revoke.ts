/** Somebody is taken out. */
import * as v from "valibot";
import { affiliation, bareAddress } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const memberRevoke = defineStep({
  kind: "member.revoke",
  fields: {
    jid: bareAddress,
    was: affiliation,
    /** `none` ends a membership; `outcast` also keeps the person out of a room that is open to all. */
    to: v.picklist(["none", "outcast"]),
    /** They stay out until the people list says otherwise. */
    holds: v.exactOptional(v.literal(true)),
  },
  phases: ["remove"],
  cost: usualCost,
  countedAs: "removed",
  effect(known, { jid, to }) {
    const { server } = known;
    const invited = known.invited.filter((one) => one !== jid);
    if (server.kind !== "owned") return { ...known, invited };
    const { [jid]: _, ...others } = server.affiliations;
    const affiliations = to === "none" ? others : { ...others, [jid]: to };
    return { ...known, invited, server: { ...server, affiliations } };
  },
  // each by name: nobody is taken out in a sum
  line: ({ jid, was }) => ({ mark: "-", finding: { code: "plan.step-member-revoke", jid, was } }),
});
