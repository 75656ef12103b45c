export { isLess } from "./affiliation.ts";
export { type ArchiveDays, retention } from "./archive.ts";
export { parsePlan, planParts, printPlan } from "./codec.ts";
export { differences, differingSettings, essentialSettings, keptOtherwise } from "./compare.ts";
export { isConditional, waitingFor } from "./conditional.ts";
export { isEmpty, soughtDigests, spanOf } from "./days.ts";
export { desired, type HistoryWish, type MoreWishes, type RoomWish } from "./desired.ts";
export type { Draft } from "./diff.ts";
export { closing, type LastWords, makeEnding, removal } from "./ending.ts";
export type {
  Affiliation,
  InvitationWay,
  KnownRoom,
  ObservedRoom,
  PlannedDigest,
  PlannedPicture,
  Policy,
  RoomOffer,
  RoomService,
  RoomSettings,
  SettingKeptOtherwise,
  SettingName,
  WithoutKeys,
} from "./known-room.ts";
export { guestsOf, lettingIn, withoutGuests } from "./letting-in.ts";
export { makePlan, unknownRoom } from "./make.ts";
export type { Plan } from "./model.ts";
export { type AccountWish, hashOf } from "./newcomers.ts";
export { notOurs } from "./not-ours.ts";
export { phasesOf, stepsOf } from "./phases.ts";
export { policies, policyOf } from "./policy.ts";
export { isPrepared, leavesUndone, removedSince, touches } from "./ready.ts";
export { fromTemplate, isGuessable, roomLocalpart, roomNameFault, schoolYear, slug } from "./room-address.ts";
export { staleness } from "./stale.ts";
export { type Cost, effect, kindOf, type Phase, type Step, type StepKind, stepKinds } from "./steps/index.ts";
export { titleOf } from "./title.ts";
export { type Done, type Undoing, undoing } from "./undoing.ts";
export { peopleOf } from "./waiting.ts";
