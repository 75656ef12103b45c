/** What a file is, judged by its first bytes, never by its ending. */
import { isUtf8 } from "node:buffer";
import type { FileKind } from "./model.ts";
import { completeLength, decodeCounting, zeroes } from "./utf8.ts";

export type Recognised =
  | { readonly kind: "zip" }
  | { readonly kind: "text" }
  /** The JSON of KnugiHK's WhatsApp-Chat-Exporter: an object whose first key is a chat's address. */
  | { readonly kind: "exporter-json" }
  /** Nothing, or nothing but blanks. */
  | { readonly kind: "empty" }
  | { readonly kind: "utf-16" }
  | { readonly kind: "other"; readonly looksLike: FileKind };

/** How much of a file `recognise` wants to see, in bytes. */
export const sampleBytes = 64 * 1024;

interface Signature {
  readonly looksLike: FileKind;
  readonly at: number;
  readonly bytes: Buffer;
}

const mark = (looksLike: FileKind, bytes: string, at = 0): Signature => ({
  looksLike,
  at,
  bytes: Buffer.from(bytes, "latin1"),
});

/** First match wins: the special before the general (`ftypheic` before `ftyp`). */
const signatures: readonly Signature[] = [
  mark("jpeg", "\xff\xd8\xff"),
  mark("png", "\x89PNG\r\n\x1a\n"),
  mark("gif", "GIF8"),
  mark("webp", "WEBP", 8),
  mark("heic", "ftypheic", 4),
  mark("heic", "ftypmif1", 4),
  mark("audio", "ftypM4A", 4),
  mark("video", "ftyp", 4),
  mark("audio", "OggS"),
  mark("audio", "ID3"),
  mark("pdf", "%PDF-"),
  mark("rar", "Rar!\x1a\x07"),
  mark("seven-zip", "7z\xbc\xaf\x27\x1c"),
  mark("gzip", "\x1f\x8b"),
  mark("xz", "\xfd7zXZ\x00"),
  mark("bzip2", "BZh"),
  mark("tar", "ustar", 257),
  mark("database", "SQLite format 3\x00"),
  mark("office", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  mark("rtf", "{\\rtf"),
  mark("html", "<!DOCTYPE"),
  mark("html", "<!doctype"),
  mark("html", "<html"),
  mark("program", "MZ\x90"),
  mark("program", "\x7fELF"),
];

const zipMarks = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"].map((bytes) => Buffer.from(bytes, "latin1"));

/** WhatsApp's encrypted backups (`msgstore.db.crypt14`) have no signature of their own; their name has. */
const backupName = /\.crypt\d{1,2}$/i;

/**
 * Takes up to `sampleBytes` from the beginning of a file and the file's name. A text is what is UTF-8 but for a few
 * bytes; a text in an old 8-bit encoding of a Latin script passes too, and its foreign bytes are counted on reading.
 */
export function recognise(sample: Buffer, name: string): Recognised {
  if (zipMarks.some((bytes) => sample.subarray(0, bytes.length).equals(bytes))) return { kind: "zip" };
  const known = signatures.find(({ at, bytes }) => sample.subarray(at, at + bytes.length).equals(bytes));
  if (known) return { kind: "other", looksLike: known.looksLike };
  if (backupName.test(name)) return { kind: "other", looksLike: "backup" };
  if (isUtf16(sample)) return { kind: "utf-16" };
  if (zeroes(sample) > sample.length / 100) return { kind: "other", looksLike: "unknown" };
  const whole = sample.subarray(0, completeLength(sample));
  if (!isUtf8(whole) && decodeCounting(whole).replacedBytes > whole.length / 4)
    return { kind: "other", looksLike: "unknown" };
  const text = sample.toString("utf8");
  if (exporterStart.test(text)) return { kind: "exporter-json" };
  return text.trim() === "" ? { kind: "empty" } : { kind: "text" };
}

/** Lists of calls have an address of zeroes; what was a text before is `ExportedChat`. */
const exporterStart =
  /^\ufeff?\s{0,1000}\{\s{0,1000}"(?:[^"@\\]{1,80}@(?:s\.whatsapp\.net|g\.us|c\.us|lid|broadcast|newsletter)|0{14}[01]|ExportedChat)"\s{0,100}:\s{0,100}\{/;

/** By its mark, or without one by zeroes on one side of most pairs, as every Latin text in UTF-16 has them. */
function isUtf16(sample: Buffer): boolean {
  if (sample.length < 2) return false;
  const first = sample.readUInt16BE(0);
  if (first === 0xfffe || first === 0xfeff) return true;
  const pairs = Math.min(sample.length >> 1, 2048);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) even++;
    if (sample[2 * i + 1] === 0) odd++;
  }
  return (odd > pairs * 0.7 && even < pairs * 0.1) || (even > pairs * 0.7 && odd < pairs * 0.1);
}
