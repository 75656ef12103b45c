export { execute } from "./execute.ts";
export {
  bookmarksLockPath,
  type Journal,
  type JournalEntry,
  journalPath,
  openJournal,
  readJournal,
  waysInPath,
} from "./journal.ts";
export { withKeys } from "./keys.ts";
export { type Memory, remember } from "./memory.ts";
export type { ApplyEvent, Outcome, Verification } from "./model.ts";
export { observeRoom } from "./observe.ts";
export { type Recollection, recollect } from "./recollect.ts";
export { type RestartAfter, restarts } from "./restarts.ts";
export { fatesOf } from "./sent-once.ts";
export type {
  AccountInvitation,
  AccountWays,
  Answer,
  ArchivedMessage,
  Bounce,
  Fate,
  InvitationText,
  Listed,
  Occupant,
  RoomMessage,
  RoomPicture,
  Server,
} from "./server.ts";
export { lookAtEach, roomsAtOnce, sideBySide } from "./side-by-side.ts";
export {
  anyPerhapsLost,
  lastWritten,
  mayEnter,
  type PersonStatus,
  type RoomStatus,
  statusOf,
} from "./status.ts";
export { reminderMs } from "./steps/index.ts";
export { type Turn, turns } from "./turns.ts";
export { verify } from "./verify.ts";
export { openWindow } from "./window.ts";
export { beginWork, type Work } from "./work.ts";
export { isTalkedIn, writtenByPeople } from "./written.ts";
