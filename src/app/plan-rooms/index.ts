/** The door of planning rooms. */
export { checkRoomOptions } from "./checks.ts";
export { type Draft, draftRooms, isNumberInstead, needsRecords } from "./drafts.ts";
export {
  accountOf,
  type HistoryWay,
  type PlanOptions,
  peoplePathOf,
  policyOf,
  type RoomOptions,
  wordRules,
} from "./options.ts";
export { atPlace, type Place } from "./place.ts";
export { planExports } from "./plan-exports.ts";
export { planRooms } from "./plan-rooms.ts";
