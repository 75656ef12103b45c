/** What zip, folder and single file have in common for the choice of the chat: a list of files and a way to read one. */
import type { Finding } from "../messages/index.ts";
import type { Entry } from "./model.ts";

/** Why a file that is listed cannot be read. */
export type Obstacle = "link" | "encrypted" | "compression";

export interface SourceFile extends Entry {
  readonly obstacle: Obstacle | null;
}

export interface Source {
  readonly form: "zip" | "folder" | "txt";
  /** Every file with a usable name, without folders and without what operating systems leave behind. */
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /**
   * The bytes of one file of `files`, each piece only until the next one is asked for; opens anew for every call and
   * closes when the reader stops, early or not.
   * Throws `Failure` for damage, lies about sizes and whatever the operating system refuses.
   */
  read(file: SourceFile): AsyncIterable<Buffer>;
}
