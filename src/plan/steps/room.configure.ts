/** What the room is: set, and read back. */
import { policyOf } from "../policy.ts";
import { settings } from "../schema.ts";
import { defineStep } from "./define.ts";

export const roomConfigure = defineStep({
  kind: "room.configure",
  fields: { settings },
  phases: ["prepare"],
  essential: true,
  cost: { waits: 4, bytes: 3000 },
  countedAs: "others",
  effect(known, { settings }) {
    const { server } = known;
    const policy = policyOf(settings);
    return server.kind === "owned"
      ? { ...known, ...(policy && { policy }), server: { ...server, settings } }
      : known;
  },
  // in a room that is there already it changes what somebody set otherwise
  line: (_, { isNewRoom }) => ({
    mark: isNewRoom ? "+" : "~",
    finding: { code: "plan.step-room-configure" },
  }),
});
