/** Where this computer remembers what it did: one journal per account and room. */
import {
  bookmarksLockPath,
  type Journal,
  journalPath,
  type Memory,
  openJournal,
  readJournal,
  remember,
  type Turn,
  turns,
} from "../apply/index.ts";
import type { Ports } from "./ports.ts";

export async function memoryOf(
  { stateFolder }: Pick<Ports, "stateFolder">,
  account: string,
  room: string,
): Promise<Memory> {
  return remember(await readJournal(journalPath(stateFolder, account, room)), null);
}

export function lockJournal(
  { stateFolder, clock }: Ports,
  account: string,
  room: string,
  plan: string,
): Promise<Journal> {
  return openJournal(journalPath(stateFolder, account, room), account, room, plan, () => clock.now());
}

export function bookmarksInTurn({ stateFolder, clock }: Ports, account: string): Turn {
  return turns(bookmarksLockPath(stateFolder, account), clock.sleep);
}
