/** The archive's own list of files, asked for names as the chat text spells them. */
import { withoutMarks } from "../../marks.ts";

export interface FileList {
  /** Is the name in the archive? A name that stands there twice is there. */
  has(name: string): boolean;
  readonly empty: boolean;
}

/** Characters that file systems refuse; whoever packed the archive put something else in their place. */
const REFUSED = /[\\/:*?"<>|%\u0000-\u001f]/g;

/**
 * Names count as the same where umlauts are composed or decomposed, where a file system changed upper and lower case,
 * and where it replaced what it refuses.
 */
function key(name: string): string {
  return withoutMarks(name).normalize("NFC").toLowerCase().replace(REFUSED, "_").trim();
}

/** @param names of entries, with or without folders */
export function createFileList(names: ReadonlySet<string>): FileList {
  const known = new Set<string>();
  for (const name of names) known.add(key(name.slice(name.lastIndexOf("/") + 1)));
  return { has: (name) => known.size > 0 && known.has(key(name)), empty: known.size === 0 };
}
