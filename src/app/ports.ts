/** What use cases need of the world. The command line hands in the real one, tests one of their own. */
import type { Server } from "../apply/index.ts";
import type { Finding, Lang } from "../messages/index.ts";
import type { Line } from "../report/index.ts";

/** The user's own files. */
export interface Files {
  /** A whole file. Throws `Failure` "not-found", or "not-understood" for more than any list or plan has. */
  read(path: string): Promise<Buffer>;
  /** Whole or not at all, for the user's eyes only. Throws `Failure` "not-found" where it cannot be written. */
  write(path: string, content: string | Iterable<string>): Promise<void>;
  /** A folder with those above it, for the user's eyes only; nothing where it is there. Throws `Failure` "not-found". */
  makeFolder(path: string): Promise<void>;
  exists(path: string): boolean;
  /** Names of the files in a folder, sorted; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** A zip of files that lie on the disk, by their names, for the user's eyes only. Throws as `write` does. */
  writeZip(path: string, files: Iterable<string>): Promise<void>;
  /** A file that may be large, as it streams. Throws `Failure` "not-found". */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** The first 4,096 bytes; null where nothing is that would be lost: no file, an empty one, a pipe or a device. */
  beginning(path: string): Promise<Uint8Array | null>;
  /** Where the bytes of an export lie: `-` is what is piped in. Throws `Failure` "usage" where that is nothing. */
  exportAt(path: string): Promise<string>;
}

export interface Clock {
  now(): Date;
  sleep(ms: number): Promise<void>;
}

/** What reading exports and lists needs. */
export type Reading = Pick<Ports, "files" | "sha256" | "timeZone">;

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
  /** So many bytes that nobody can guess. */
  randomBytes(count: number): Uint8Array;
  /** Those of these domains that have an XMPP server. Leaves this computer, but with their names only. */
  domainsWithXmpp(domains: readonly string[]): Promise<ReadonlySet<string>>;
  /** Folder in which journals lie. */
  readonly stateFolder: string;
  /** Name and version, and the time, that a plan says it was made by and at. */
  planStamp(): { readonly tool: string; readonly createdAt: string };
  /** Language of what is written into a room that has none of its own. */
  readonly lang: Lang;
  /** ISO 3166 code of the country that this computer is set up for; null = unknown. */
  readonly region: string | null;
  /** IANA name of the zone that this computer's clock is in. */
  readonly timeZone: string;
  /** Set when the user wants to stop: the act under way ends, no new one begins. */
  readonly stop: AbortSignal;
  /** Tells the user at once what is worth knowing before the use case is through. */
  tell(finding: Finding, mark?: Line["mark"]): void;
}
