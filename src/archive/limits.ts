/**
 * How much an export may ask of this machine. All limits hold while reading, before memory is spent.
 * WhatsApp itself stops at 40,000 messages without media and 10,000 with (100,000 in the browser), so an honest
 * export stays far below every one of them.
 */
export interface Limits {
  /** Bytes of chat text, as declared and as really read. */
  readonly textBytes: number;
  /** Bytes of chat text without a line feed. */
  readonly lineBytes: number;
  /** Files in a zip or folder. */
  readonly entries: number;
  /** Bytes of a zip's table of contents. */
  readonly directoryBytes: number;
  /** Bytes of one file name, folders included. */
  readonly nameBytes: number;
  /** How many times larger than its packed form the chat may be … */
  readonly ratio: number;
  /** … once it is larger than this many bytes: small texts of equal lines pack extremely well. */
  readonly ratioFrom: number;
  /** Folder levels below the folder that was given. */
  readonly depth: number;
}

export const defaultLimits: Limits = {
  textBytes: 512 * 1024 * 1024,
  lineBytes: 1024 * 1024,
  entries: 70_000,
  directoryBytes: 32 * 1024 * 1024,
  nameBytes: 1024,
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
  depth: 16,
};
