/** What an export is, before anything in it is understood: one chat text (or another source's data) and the files beside it. */
import type { Finding } from "../messages/index.ts";

export interface Entry {
  /** Path inside the archive or folder, with `/`, as stored (not normalised: NFD names of Macs stay NFD). */
  readonly name: string;
  /** Uncompressed size in bytes, as declared. */
  readonly size: number;
}

export interface Archive {
  /** The path as the user gave it. */
  readonly path: string;
  readonly form: "zip" | "folder" | "txt";
  /** WhatsApp's own text, or the JSON of WhatsApp-Chat-Exporter, which may hold several chats. */
  readonly content: "chat-text" | "exporter-json";
  /** Name of the chat text: `_chat.txt`, `WhatsApp Chat mit 7b.txt` … without folders. */
  readonly chatName: string;
  /** All other files, so that attachments can be matched against what is really there. */
  readonly entries: readonly Entry[];
  /** What was left aside on opening, and whether the chat had to be guessed. */
  readonly findings: readonly Finding[];
  /**
   * The chat text, decoded from UTF-8 in file order, in chunks that may split lines but never code points.
   * May be called again for a second look. Throws `Failure` when a limit is passed or the archive is damaged.
   */
  text(): AsyncIterable<string>;
  /** The beginning of one of `entries`, `bytes` at most. Throws `Failure` where it cannot be read. */
  beginning(entry: Entry, bytes: number): Promise<Uint8Array>;
  /** All of another text among `entries`, decoded and limited as `text()` is. */
  textOf(entry: Entry): AsyncIterable<string>;
  /** SHA-256 (hex) of the chat text's bytes; known after `text()` was read to its end once, else reads it. */
  sha256(): Promise<string>;
  /** How many bytes were no UTF-8 and became U+FFFD in the last complete reading. */
  replacedBytes(): number;
}

/** What a file is that holds no chat, as its first bytes or its content show. */
export type FileKind =
  | "jpeg"
  | "png"
  | "gif"
  | "webp"
  | "heic"
  | "video"
  | "audio"
  | "pdf"
  | "rar"
  | "seven-zip"
  | "gzip"
  | "xz"
  | "bzip2"
  | "tar"
  | "zip"
  | "office"
  | "office-zip"
  | "other-messenger"
  | "rtf"
  | "html"
  | "program"
  | "database"
  | "backup"
  | "unknown";

/** Why a file beside the chat, or inside the zip, was left aside. */
export type LeftAsideBecause =
  | "name"
  | "long-name"
  | "depth"
  | "unreadable"
  | "link"
  | "encrypted"
  | "compression";
