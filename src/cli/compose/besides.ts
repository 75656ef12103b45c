/** What a room may be given besides title, people and history: picture, hours, kept names, another owner, an end of old memberships. */
import { plannedPicture } from "../../app/index.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { safeNick } from "../../people/nick.ts";
import type { ArchiveDays } from "../../plan/archive.ts";
import type { MoreWishes, RoomWish } from "../../plan/desired.ts";
import type { Limits } from "../../plan/make.ts";
import type { PlannedPicture, WithoutKeys } from "../../plan/model.ts";
import { quotableLine } from "../../text/index.ts";
import type { Cli } from "../cli.ts";
import { files, sha256 } from "./files.ts";
import { type Given, text } from "./options.ts";

export interface Besides {
  readonly picture: PlannedPicture | null;
  /** When messages are read and answered, in the user's words. */
  readonly hours: string | null;
  /** The room keeps everybody's name for them, unless the user says otherwise. */
  readonly keepNames: boolean;
  /** Asked for only where the room is to be encrypted. */
  readonly withoutKeys: WithoutKeys;
  readonly handOver: "member" | "none" | null;
  readonly prune: boolean;
  readonly limits: Limits;
  readonly archiveDays: ArchiveDays;
}

/** Longer ones are no hours, and clients show a description in a few lines. */
const longestHours = 100;

/** Throws `Failure` "usage" with all that is wrong; what reading a picture throws. */
export async function besides(given: Given): Promise<Besides> {
  const wrong: Finding[] = [];
  const number = (option: string, value: string | undefined): number | null => {
    if (value === undefined || /^\d{1,6}$/.test(value)) return value === undefined ? null : Number(value);
    wrong.push({ code: "cli.number-wrong", option, value });
    return null;
  };
  const invitations = number("--max-invitations", text(given.maxInvitations));
  const removals = number("--max-removals", text(given.maxRemovals));
  const archiveDays = archiveDaysIn(text(given.archiveDays));
  if (archiveDays === "wrong")
    wrong.push({ code: "cli.archive-days-wrong", value: text(given.archiveDays) ?? "" });
  const hours = quotableLine(text(given.hours) ?? "").trim();
  if (hours.length > longestHours) wrong.push({ code: "cli.hours-too-long", most: longestHours });
  if (wrong.length > 0) throw new Failure("usage", wrong);
  const path = text(given.avatar);
  return {
    picture: path === undefined ? null : await plannedPicture({ files, sha256 }, path),
    hours: hours === "" ? null : hours,
    keepNames: given.keepNames !== false,
    withoutKeys: given.withoutKeys === "let-in" ? "let-in" : "wait",
    handOver: given.handOver === "leave" ? "none" : given.handOver === "member" ? "member" : null,
    prune: given.prune === true,
    archiveDays: archiveDays === "wrong" ? null : archiveDays,
    limits: { ...(invitations !== null && { invitations }), ...(removals !== null && { removals }) },
  };
}

export function archiveDaysIn(value: string | undefined): ArchiveDays | "wrong" {
  if (value === undefined || value === "never") return value ?? null;
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : "wrong";
}

/** The wish with all of that. */
export function withBesides(cli: Cli, wish: RoomWish, besides: Besides): RoomWish {
  const { picture, hours, keepNames, withoutKeys, handOver, prune } = besides;
  const more: MoreWishes = {
    prune,
    withoutKeys,
    ...(picture && { picture }),
    ...(handOver && { handOver }),
    ...(keepNames && { names: namesOf(wish) }),
  };
  if (hours === null) return { ...wish, more };
  const description = `${wish.description} ${cli.say({ code: "plan.room-hours", hours })}`;
  return { ...wish, more, hours, description };
}

/** Names by address; two people of one name cannot both keep it, so neither does. */
function namesOf({ people }: RoomWish): ReadonlyMap<string, string> {
  const named = people.flatMap(({ jid, name, row }) => (jid ? [[jid, safeNick(name, row)] as const] : []));
  const nicks = named.map(([, nick]) => nick.toLowerCase());
  const once = (nick: string) => nicks.indexOf(nick) === nicks.lastIndexOf(nick);
  return new Map(named.filter(([, nick]) => once(nick.toLowerCase())));
}
