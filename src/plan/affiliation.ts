/** Rights only ever grow by a plan: whoever an owner raised or banned in between stays so, and is named. */
import type { Affiliation } from "./known-room.ts";

const height = { none: 0, member: 1, admin: 2, owner: 3 } as const;

/** Would `want` raise somebody who has `have`? A banned person is raised by nobody but an owner's own hand. */
export function isLess(have: Affiliation, want: "owner" | "admin" | "member"): boolean {
  return have !== "outcast" && height[have] < height[want];
}
