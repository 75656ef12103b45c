/** The door: one use case for each command, and the ports that they need. */
export { type Applied, applyPlan, textTo } from "./apply-plan/index.ts";
export { closingPlan } from "./close.ts";
export { memoryOf } from "./journals.ts";
export { plannedPicture } from "./picture.ts";
export { checkSaved, readPlan } from "./plan-file.ts";
export type { Files, Ports } from "./ports.ts";
export type { EndReason } from "./reason.ts";
export { reminderPlan } from "./remind.ts";
export { addressOf, afterRemoval, removalPlan } from "./remove.ts";
export { roomStatuses, withNames } from "./status.ts";
export { undoPlan } from "./undo.ts";
export { type Verified, verifyOn, verifyPlan } from "./verify.ts";
