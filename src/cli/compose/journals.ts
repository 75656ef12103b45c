/** Where this machine remembers what it did: one journal per account and room. */
import {
  bookmarksLockPath,
  type Journal,
  journalPath,
  openJournal,
  readJournal,
} from "../../apply/journal.ts";
import { type Memory, remember } from "../../apply/memory.ts";
import { type Turn, turns } from "../../apply/turns.ts";
import { stateFolder } from "../../config/paths.ts";
import type { Cli } from "../cli.ts";

export async function memoryOf(cli: Cli, account: string, room: string): Promise<Memory> {
  return remember(await readJournal(pathOf(cli, account, room)), null);
}

export function lockJournal(cli: Cli, account: string, room: string, plan: string): Promise<Journal> {
  return openJournal(pathOf(cli, account, room), account, room, plan, () => cli.io.now());
}

export function bookmarksInTurn({ io }: Cli, account: string): Turn {
  return turns(bookmarksLockPath(stateFolder(io.env, io.platform), account), io.sleep);
}

function pathOf({ io }: Cli, account: string, room: string): string {
  return journalPath(stateFolder(io.env, io.platform), account, room);
}
