export { type Admitted, admit } from "./admit/index.ts";
/** The door: one use case for each command, and the ports that they need. */
export { type Applied, applyPlan, textTo } from "./apply-plan/index.ts";
export { type BatchSteps, runBatch } from "./batch/index.ts";
export { closingPlan } from "./close.ts";
export { readCsv } from "./csv-file.ts";
export { digestMaker } from "./history.ts";
export { inspectExports } from "./inspect.ts";
export { openInvites, type Revoked, revokeInvites } from "./invites.ts";
export { type Letters, writeLandingPages, writeLetters } from "./letters.ts";
export {
  keysFor,
  knownMails,
  type MailsSent,
  sendMails,
  sendTestMail,
  writeMails,
} from "./mail-letters/index.ts";
export { migrate, type Questions } from "./migrate.ts";
export { missingPeople } from "./missing.ts";
export { jsonFile, mayWriteOver, type OwnFile, writeOwnFile } from "./own-files.ts";
export { planPeople, readPeople } from "./people-file.ts";
export {
  type Cells,
  type KeptTable,
  keepTable,
  listDocument,
  listFindings,
  type PeopleList,
  samplesOf,
  updateList,
  updatePeopleList,
} from "./people-list/index.ts";
export { checkSaved, readPlan } from "./plan-file.ts";
export { atPlace, isNumberInstead, planExports } from "./plan-rooms/index.ts";
export type { Ports } from "./ports.ts";
export type { Chat, ReadingOptions } from "./read-exports/index.ts";
export type { EndReason } from "./reason.ts";
export { reminderPlan } from "./remind.ts";
export { addressesOf, addressOf, afterRemoval, removalPlan } from "./remove.ts";
export { roomStatuses, withNames } from "./status.ts";
export { undoPlan } from "./undo.ts";
export { type Verified, verifyPlan } from "./verify.ts";
