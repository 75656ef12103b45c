/** We step back, when one of these owners is there. */
import * as v from "valibot";
import { bareAddress } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const roomHandOver = defineStep({
  kind: "room.hand-over",
  fields: {
    owners: v.array(v.strictObject({ jid: bareAddress, proven: v.boolean() })),
    /** What we are afterwards: a member, or nobody. */
    remain: v.picklist(["member", "none"]),
  },
  phases: ["hand-over"],
  essential: true,
  ofOurs: true,
  cost: usualCost,
  countedAs: "others",
  effect: (known) => ({ ...known, server: { kind: "handed-over" } }),
  line({ owners, remain }) {
    const jids = owners.map(({ jid }) => jid);
    return { mark: "-", finding: { code: `plan.step-hand-over-${remain}`, jids } };
  },
});
