/** What use cases need of the world. The command line hands in the real one, tests one of their own. */
import type { Server } from "../apply/server.ts";
import type { Finding } from "../messages/finding.ts";
import type { Lang } from "../messages/index.ts";
import type { Line } from "../report/line.ts";

/** The user's own files. */
export interface Files {
  /** A whole file. Throws `Failure` "not-found", or "not-understood" for more than any list or plan has. */
  read(path: string): Promise<Buffer>;
  /** Whole or not at all, for the user's eyes only. Throws `Failure` "not-found" where it cannot be written. */
  write(path: string, content: string | Iterable<string>): Promise<void>;
  exists(path: string): boolean;
}

export interface Clock {
  now(): Date;
  sleep(ms: number): Promise<void>;
}

export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  /**
   * Signs in with an address. `rooms` are those that will be worked on: whoever signs in for them again ends what an earlier
   * run left on its way. Throws `Failure`: "undecided" without a password, "unavailable", "forbidden".
   */
  connect(jid: string, rooms?: readonly string[]): Promise<Server>;
  /** Round trip in milliseconds to the server that was signed in to last; null before there was one. */
  roundTripMs(): number | null;
  /** SHA-256 in lower-case hex: of a text, of bytes, or of what parts of a text make together. */
  sha256(content: string | Uint8Array | Iterable<string>): string;
  /** A random id that nobody had before. */
  newId(): string;
  /** Folder in which journals lie. */
  readonly stateFolder: string;
  /** Name and version, and the time, that a plan says it was made by and at. */
  planStamp(): { readonly tool: string; readonly createdAt: string };
  /** Language of what is written into a room that has none of its own. */
  readonly lang: Lang;
  /** Set when the user wants to stop: the act under way ends, no new one begins. */
  readonly stop: AbortSignal;
  /** Tells the user at once what is worth knowing before the use case is through. */
  tell(finding: Finding, mark?: Line["mark"]): void;
}
