/** Files that know people: contacts of a phone, a school's list, cards in a chat. Read as they stream, never as a whole. */
import { basename } from "node:path";
import { openArchive } from "../../archive/index.ts";
import type { Finding } from "../../messages/index.ts";
import { type Contact, readDirectory, readVcards } from "../../people/index.ts";
import { noWorkbook } from "../csv-file.ts";
import type { Reading } from "../ports.ts";
import { cardsOf, standardInput } from "../read-exports/index.ts";

type Note = (finding: Finding) => void;

/** Of a phone. Throws `Failure` "not-found" or "not-understood". */
export function contactsOf({ files }: Reading, path: string, note: Note): AsyncGenerator<Contact> {
  return readVcards(files.stream(path), basename(path), note);
}

/** Of a school's list. Throws `Failure` "not-found" or "not-understood". */
export function directoryOf({ files }: Reading, path: string, note: Note): AsyncGenerator<Contact> {
  return readDirectory(noWorkbook(path, files.stream(path)), basename(path), note);
}

/** Cards that were sent in a chat. What is wrong with them was told when the chat was read. */
export async function* cardsIn(path: string): AsyncGenerator<Contact> {
  if (path === standardInput) return;
  yield* cardsOf(await openArchive(path), () => {});
}
