/** The picture of the room. */
import * as v from "valibot";
import { text } from "../schema.ts";
import { defineStep, usualCost } from "./define.ts";

export const roomAvatar = defineStep({
  kind: "room.avatar",
  fields: {
    picture: v.strictObject({
      path: text,
      sha256: text,
      type: v.picklist(["image/png", "image/jpeg", "image/webp"]),
    }),
  },
  phases: ["prepare"],
  cost: usualCost,
  countedAs: "others",
  effect: (known, { picture }) => ({ ...known, picture: picture.sha256 }),
  line: ({ picture }) => ({ mark: "+", finding: { code: "plan.step-room-avatar", path: picture.path } }),
});
