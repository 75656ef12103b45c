/** Somebody gets a right in the room. */
import * as v from "valibot";
import { bareAddress } from "../schema.ts";
import { defineStep } from "./define.ts";
import { when } from "./when.ts";

export const memberGrant = defineStep({
  kind: "member.grant",
  fields: { jid: bareAddress, affiliation: v.picklist(["owner", "admin", "member"]), when },
  phases: ["invite"],
  // many of them go out together
  cost: { waits: 0.1, bytes: 300 },
  countedAs: "members",
  inRows: { alike: (one, other) => one.affiliation === other.affiliation },
  namesPeople: { butOf: ["invite.send"] },
  effect(known, { jid, affiliation }) {
    const { server } = known;
    return server.kind === "owned"
      ? { ...known, server: { ...server, affiliations: { ...server.affiliations, [jid]: affiliation } } }
      : known;
  },
  line({ affiliation }, { count, say }) {
    const word = say({ code: `report.affiliation-${affiliation}`, count });
    return { mark: "+", finding: { code: "plan.step-member-grant", count, affiliation: word } };
  },
});
