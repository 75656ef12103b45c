export { isLess } from "./affiliation.ts";
export { type ArchiveDays, retention } from "./archive.ts";
export { parsePlan, planParts, printPlan } from "./codec.ts";
export { differences, differingSettings, essentialSettings, keptOtherwise } from "./compare.ts";
export { isConditional, waitingFor } from "./conditional.ts";
export { isEmpty, soughtDigests, spanOf } from "./days.ts";
export { desired, type HistoryWish, type MoreWishes, type RoomWish } from "./desired.ts";
export type { Draft } from "./diff.ts";
export { effect } from "./effect.ts";
export { closing, type LastWords, makeEnding, removal } from "./ending.ts";
export { makePlan, unknownRoom } from "./make.ts";
export type {
  Affiliation,
  InvitationWay,
  KnownRoom,
  ObservedRoom,
  Plan,
  PlannedDigest,
  PlannedPicture,
  Policy,
  RoomOffer,
  RoomService,
  RoomSettings,
  SettingKeptOtherwise,
  SettingName,
  Step,
  StepKind,
  WithoutKeys,
} from "./model.ts";
export { notOurs } from "./not-ours.ts";
export { type Phase, phasesOf, stepsOf } from "./phases.ts";
export { policies, policyOf } from "./policy.ts";
export { isPrepared, leavesUndone, removedSince, touches } from "./ready.ts";
export { fromTemplate, isGuessable, roomLocalpart, roomNameFault, schoolYear, slug } from "./room-address.ts";
export { staleness } from "./stale.ts";
export { type Done, type Undoing, undoing } from "./undoing.ts";
export { peopleOf } from "./waiting.ts";
