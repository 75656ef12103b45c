/** What the user says of rooms to be planned: by flags, by answers, or in a row of a list of classes. */
import type { WordRules } from "../../history/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Form } from "../../people/index.ts";
import type { ArchiveDays, InvitationWay, Policy, WithoutKeys } from "../../plan/index.ts";
import type { ReadingOptions } from "../read-exports/index.ts";
import type { AccountsWay } from "./account-wish.ts";

export type HistoryWay = "none" | "digest";

/** How a room shall be. Missing is what goes without saying; only a policy has to be named. */
export interface RoomOptions extends ReadingOptions {
  readonly policy?: Policy | undefined;
  /** Local part of its address, may hold placeholders; missing: made of the title. */
  readonly room?: string | undefined;
  /** Missing: the chat's own. */
  readonly title?: string | undefined;
  /** Missing: none. */
  readonly history?: HistoryWay | undefined;
  /** First day whose messages go along, `2026-09-01`. */
  readonly since?: string | undefined;
  readonly mask?: WordRules["mask"] | undefined;
  readonly keep?: WordRules["keep"] | undefined;
  readonly keepFlagged?: boolean | undefined;
  readonly keepUncertain?: boolean | undefined;
  /** Further owners, bare addresses. */
  readonly owners?: readonly string[] | undefined;
  readonly allowPupils?: boolean | undefined;
  /** How German speaks to those whose row does not say; missing: du. */
  readonly form?: Form | undefined;
  /** How people without an address get an account; missing: by invitation where our server makes any. */
  readonly accounts?: AccountsWay | undefined;
  /** How invitations go out; missing: directly. */
  readonly invite?: InvitationWay | undefined;
  /** A room that the account owns and no journal knows is meant. */
  readonly adopt?: boolean | undefined;
  /** A picture's path. */
  readonly avatar?: string | undefined;
  /** When messages are read and answered, in the user's words. */
  readonly hours?: string | undefined;
  /** The room keeps everybody's name for them, unless this is false. */
  readonly keepNames?: boolean | undefined;
  /** Asked for only where the room is to be encrypted; missing: they wait. */
  readonly withoutKeys?: WithoutKeys | undefined;
  /** What our account is after it has handed the room over: a member or nothing any more. */
  readonly handOver?: "member" | "leave" | undefined;
  readonly prune?: boolean | undefined;
  readonly archiveDays?: ArchiveDays | undefined;
  readonly maxInvitations?: number | undefined;
  readonly maxRemovals?: number | undefined;
}

export interface PlanOptions extends RoomOptions {
  /** Path of the people list. */
  readonly people?: string | undefined;
  /** Bare address of the account that signs in. */
  readonly as?: string | undefined;
  /** Domain of the rooms; missing: what the account's server offers. */
  readonly muc?: string | undefined;
  /** No server is asked: an empty one is assumed. */
  readonly offline?: boolean | undefined;
}

/** Throws `Failure` "undecided" where nobody said so, as the other two below. */
export function peoplePathOf({ people }: PlanOptions): string {
  if (people === undefined) throw new Failure("undecided", { code: "cli.people-missing" });
  return people;
}

export function accountOf({ as }: PlanOptions): string {
  if (as === undefined) throw new Failure("undecided", { code: "cli.as-missing" });
  return as;
}

export function policyOf({ policy }: RoomOptions): Policy {
  if (policy === undefined) throw new Failure("undecided", { code: "cli.policy-missing" });
  return policy;
}

/** What was decided about the words of messages; null where nothing was said. */
export function wordRules(options: RoomOptions): WordRules | null {
  const { mask = [], keep = [], keepFlagged = false, keepUncertain = false } = options;
  if (mask.length === 0 && keep.length === 0 && !keepFlagged && !keepUncertain) return null;
  return { mask, keep, keepFlagged, ...(keepUncertain ? { keepUncertain } : {}) };
}
