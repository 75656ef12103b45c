export { concurrently, mapConcurrent, roomsAtOnce } from "./concurrent.ts";
export { execute } from "./execute.ts";
export {
  bookmarksLockPath,
  type Journal,
  type JournalEntry,
  journalPath,
  mailsPath,
  openJournal,
  readJournal,
  waysInPath,
} from "./journal.ts";
export { type JournalState, stateOfJournal } from "./journal-state.ts";
export { withKeys } from "./keys.ts";
export type { KeyFound, Mail, Mailbox, MailEnd, Mailer, MailSession } from "./mailer.ts";
export type { ApplyEvent, Outcome, Verification } from "./model.ts";
export { fileMutex, type Mutex } from "./mutex.ts";
export { observeRoom } from "./observe.ts";
export { type Recollection, recollect } from "./recollect.ts";
export { type RestartAfter, restarts } from "./restarts.ts";
export { fatesOf } from "./sent-once.ts";
export type {
  AccountInvitation,
  AccountWays,
  Answer,
  ArchivedMessage,
  ArchiveKeeps,
  Bounce,
  Fate,
  InvitationText,
  Listed,
  Occupant,
  RoomMessage,
  RoomPicture,
  Server,
} from "./server.ts";
export {
  anyPerhapsLost,
  lastWritten,
  mayEnter,
  type PersonStatus,
  type RoomStatus,
  statusOf,
} from "./status.ts";
export { reminderMs } from "./steps/index.ts";
export { verify } from "./verify.ts";
export { openWindow } from "./window.ts";
export { beginWork, type Work } from "./work.ts";
export { isTalkedIn, writtenByPeople } from "./written.ts";
