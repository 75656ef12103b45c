/** Files that know people: contacts of a phone, a school's list. Read as they stream, never as a whole. */
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Failure, type Finding } from "../../messages/finding.ts";
import type { Contact } from "../../people/contact.ts";
import { readDirectory } from "../../people/directory.ts";
import { readVcards } from "../../people/vcard.ts";
import { noWorkbook } from "./csv-file.ts";
import { standardInput } from "./input.ts";

type Note = (finding: Finding) => void;

/** `--contacts`. Throws Failure "not-found" or "not-understood". */
export function contactsOf(path: string, note: Note): AsyncGenerator<Contact> {
  return readVcards(chunksOf(path), basename(path), note);
}

/** `--directory`. Throws Failure "not-found" or "not-understood". */
export function directoryOf(path: string, note: Note): AsyncGenerator<Contact> {
  return readDirectory(noWorkbook(path, chunksOf(path)), basename(path), note);
}

/** Cards that were sent in a chat. What is wrong with them was told when the chat was read. */
export async function* cardsIn(path: string): AsyncGenerator<Contact> {
  if (path === standardInput) return;
  const { openArchive } = await import("../../archive/open.ts");
  const { cardsOf } = await import("./beside.ts");
  yield* cardsOf(await openArchive(path), () => {});
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    const code = cause.code === "ENOENT" ? "cli.file-missing" : "cli.file-unreadable";
    throw new Failure("not-found", { code, path }, cause);
  });
  try {
    yield* file.createReadStream({ autoClose: false });
  } catch (cause) {
    throw cause instanceof Failure
      ? cause
      : new Failure("not-found", { code: "cli.file-unreadable", path }, cause);
  } finally {
    await file.close();
  }
}
