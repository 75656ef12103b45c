/** A name in the room that nobody else can take. */
import { bareAddress, text } from "../schema.ts";
import { defineStep } from "./define.ts";
import { when } from "./when.ts";

export const memberName = defineStep({
  kind: "member.name",
  fields: { jid: bareAddress, nick: text, when },
  phases: ["invite"],
  cost: { waits: 0.1, bytes: 350 },
  countedAs: "others",
  inRows: { alike: () => true },
  namesPeople: { butOf: ["invite.send", "member.grant"] },
  effect(known, { jid, nick }) {
    const { server } = known;
    return server.kind === "owned"
      ? { ...known, server: { ...server, names: { ...server.names, [jid]: nick } } }
      : known;
  },
  line: (_, { count }) => ({ mark: "+", finding: { code: "plan.step-member-name", count } }),
});
