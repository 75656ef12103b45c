/** How each kind of step is done and read back: the other half of `plan/steps`, by the same names. */
import type { Step, StepKind } from "../../plan/index.ts";
import type { ApplyEvent } from "../model.ts";
import type { Work } from "../work.ts";
import { createAccounts } from "./account.create.ts";
import { inviteToAccounts } from "./account.invite.ts";
import { addBookmark } from "./bookmark.add.ts";
import { removeBookmark } from "./bookmark.remove.ts";
import { importHistory } from "./history.import.ts";
import { verifyHistory } from "./history.verify.ts";
import { sendReminders } from "./invite.remind.ts";
import { sendInvitations } from "./invite.send.ts";
import { askForKeys } from "./keys.ask.ts";
import { grantMembers } from "./member.grant.ts";
import { keepNames } from "./member.name.ts";
import { revokeMembers } from "./member.revoke.ts";
import { setPicture } from "./room.avatar.ts";
import { closeRoom } from "./room.close.ts";
import { configureRoom } from "./room.configure.ts";
import { createRoom } from "./room.create.ts";
import { sayFarewell } from "./room.farewell.ts";
import { handOver } from "./room.hand-over.ts";
import { setSubject } from "./room.subject.ts";

/** Like steps that stand in a row are done together, so that one reading back confirms them all. */
type Handler<K extends StepKind> = (
  work: Work,
  steps: readonly (Step & { kind: K })[],
) => AsyncGenerator<ApplyEvent>;

const handlers: { readonly [K in StepKind]: Handler<K> } = {
  "room.create": createRoom,
  "room.configure": configureRoom,
  "room.subject": setSubject,
  "room.avatar": setPicture,
  "history.import": importHistory,
  "history.verify": verifyHistory,
  "account.create": createAccounts,
  "account.invite": inviteToAccounts,
  "member.grant": grantMembers,
  "member.name": keepNames,
  "invite.send": sendInvitations,
  "keys.ask": askForKeys,
  "invite.remind": sendReminders,
  "bookmark.add": addBookmark,
  "bookmark.remove": removeBookmark,
  "member.revoke": revokeMembers,
  "room.hand-over": handOver,
  "room.farewell": sayFarewell,
  "room.close": closeRoom,
};

/** Steps that are given to it are of its kind. */
export function handlerOf(kind: StepKind): Handler<StepKind> {
  return handlers[kind] as Handler<StepKind>;
}
