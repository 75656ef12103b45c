/** The room is made, hidden, and is ours. */
import { defineStep, usualCost } from "./define.ts";

export const roomCreate = defineStep({
  kind: "room.create",
  fields: {},
  phases: ["prepare"],
  essential: true,
  cost: usualCost,
  countedAs: "rooms",
  effect: (known, _, as) => ({
    ...known,
    ours: true,
    server: { kind: "owned", settings: {}, affiliations: { [as]: "owner" } },
  }),
  line: () => ({ mark: "+", finding: { code: "plan.step-room-create" } }),
});
