/** Where this computer remembers what it did: one journal per account and room. */
import {
  bookmarksLockPath,
  fileMutex,
  type Journal,
  type JournalState,
  journalPath,
  type Mutex,
  openJournal,
  readJournal,
  stateOfJournal,
} from "../apply/index.ts";
import type { Ports } from "./ports.ts";

export async function memoryOf(
  { stateFolder }: Pick<Ports, "stateFolder">,
  account: string,
  room: string,
): Promise<JournalState> {
  return stateOfJournal(await readJournal(journalPath(stateFolder, account, room)), null);
}

export function lockJournal(
  { stateFolder, clock }: Ports,
  account: string,
  room: string,
  plan: string,
): Promise<Journal> {
  return openJournal(journalPath(stateFolder, account, room), account, room, plan, () => clock.now());
}

export function bookmarksMutex({ stateFolder, clock }: Ports, account: string): Mutex {
  return fileMutex(bookmarksLockPath(stateFolder, account), clock.sleep);
}
