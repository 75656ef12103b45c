/** The kinds of steps. `apply/steps` has the other half of each, by the same names. */

import type { KnownRoom } from "../known-room.ts";
import { accountCreate } from "./account.create.ts";
import { accountInvite } from "./account.invite.ts";
import { bookmarkAdd } from "./bookmark.add.ts";
import { bookmarkRemove } from "./bookmark.remove.ts";
import type { Cost, StepDefinition, StepOf, Telling, Told } from "./define.ts";
import { historyImport } from "./history.import.ts";
import { historyVerify } from "./history.verify.ts";
import { inviteRemind } from "./invite.remind.ts";
import { inviteSend } from "./invite.send.ts";
import { keysAsk } from "./keys.ask.ts";
import { memberGrant } from "./member.grant.ts";
import { memberName } from "./member.name.ts";
import { memberRevoke } from "./member.revoke.ts";
import { roomAvatar } from "./room.avatar.ts";
import { roomClose } from "./room.close.ts";
import { roomConfigure } from "./room.configure.ts";
import { roomCreate } from "./room.create.ts";
import { roomFarewell } from "./room.farewell.ts";
import { roomHandOver } from "./room.hand-over.ts";
import { roomSubject } from "./room.subject.ts";

export const stepKinds = {
  "room.create": roomCreate,
  "room.configure": roomConfigure,
  "room.subject": roomSubject,
  "room.avatar": roomAvatar,
  "history.import": historyImport,
  "history.verify": historyVerify,
  "account.create": accountCreate,
  "account.invite": accountInvite,
  "member.grant": memberGrant,
  "member.name": memberName,
  "invite.send": inviteSend,
  "keys.ask": keysAsk,
  "invite.remind": inviteRemind,
  "bookmark.add": bookmarkAdd,
  "bookmark.remove": bookmarkRemove,
  "member.revoke": memberRevoke,
  "room.hand-over": roomHandOver,
  "room.farewell": roomFarewell,
  "room.close": roomClose,
} as const;

export type StepKind = keyof typeof stepKinds;
export type Step = { [K in StepKind]: StepOf<K, (typeof stepKinds)[K]["fields"]> }[StepKind];

/** A definition as it stands for any step of its kind. */
interface Definition
  extends Omit<
    StepDefinition<StepKind, Record<never, never>>,
    "fields" | "cost" | "inRows" | "effect" | "line"
  > {
  readonly cost: Cost | ((step: Step) => Cost);
  readonly inRows?: { alike(one: Step, other: Step): boolean };
  effect(known: KnownRoom, step: Step, as: string): KnownRoom;
  line(step: Step, telling: Telling): Told;
}

/** What is said of steps like this one. The compiler cannot see that kind and step belong together; the key says it. */
export function kindOf({ kind }: { readonly kind: StepKind }): Definition {
  return stepKinds[kind] as unknown as Definition;
}

/** What a finished step makes of a room: so a plan is compared with a server on which it was half applied. `as`: our own address. */
export function effect(known: KnownRoom, step: Step, as: string): KnownRoom {
  return kindOf(step).effect(known, step, as);
}
