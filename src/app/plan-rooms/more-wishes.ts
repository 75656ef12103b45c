/** What a room may be given besides title, people and history: picture, hours, kept names, another owner, an end of old memberships. */
import { say } from "../../messages/index.ts";
import { maskFinding, safeNick } from "../../people/index.ts";
import type { MoreWishes, PlannedPicture, RoomWish } from "../../plan/index.ts";
import type { RoomOptions } from "./options.ts";

/** The wish with all of that. */
export function withMoreWishes(
  wish: RoomWish,
  options: RoomOptions,
  picture: PlannedPicture | null,
): RoomWish {
  const { hours, keepNames = true, withoutKeys = "wait", handOver, prune = false } = options;
  const more: MoreWishes = {
    prune,
    withoutKeys,
    ...(picture && { picture }),
    ...(handOver && { handOver: handOver === "leave" ? "none" : handOver }),
    ...(keepNames && { names: namesOf(wish) }),
  };
  if (hours === undefined) return { ...wish, more };
  const told = say(wish.lang, maskFinding({ code: "plan.room-hours", hours }));
  return { ...wish, more, hours, description: `${wish.description} ${told}` };
}

/** Names by address; two people of one name cannot both keep it, so neither does. */
function namesOf({ people }: RoomWish): ReadonlyMap<string, string> {
  const named = people.flatMap(({ jid, name, row }) => (jid ? [[jid, safeNick(name, row)] as const] : []));
  const nicks = named.map(([, nick]) => nick.toLowerCase());
  const once = (nick: string) => nicks.indexOf(nick) === nicks.lastIndexOf(nick);
  return new Map(named.filter(([, nick]) => once(nick.toLowerCase())));
}
