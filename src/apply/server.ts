/**
 * The Server port: all that applying, checking and undoing a plan may ask of a server. Nothing XMPP is visible here.
 * `xmpp/server.ts` implements it over a real session; tests also implement it in memory.
 * Every call may throw `Failure` ("unavailable": connection lost for good, "forbidden", "interrupted").
 */
import type { Affiliation, ObservedRoom, RoomSettings } from "../plan/model.ts";

export interface InvitationText {
  /** Shown by clients that know no invitations; in the person's language. */
  readonly body: string;
  readonly reason: string;
}

/** A bounced stanza: its id and the server's condition (RFC 6120 8.3.3), such as `service-unavailable`. */
export interface Bounce {
  readonly id: string;
  readonly jid: string;
  readonly condition: string;
}

export interface ArchivedMessage {
  readonly id: string;
  readonly body: string;
  /** Nick or address it came from. */
  readonly from: string;
}

export interface RoomMessage {
  /** Used as origin-id and stanza id, so that it is found again. */
  readonly id: string;
  readonly body: string;
  /** The message's own time, RFC 3339 UTC, carried as a delay stamp; null = none. */
  readonly stamp: string | null;
}

/** What an answer from the server says of one request. `refused` carries the stanza error condition and its text. */
export type Answer =
  | { readonly kind: "ok" }
  | { readonly kind: "refused"; readonly condition: string; readonly text: string };

/** Names in rooms must be such as servers take (`people/nick.ts` makes them so). */
export interface Server {
  /** Our own bare address. */
  readonly jid: string;
  /** The first group chat service that the domain names by service discovery; null = none. */
  findRoomService(): Promise<string | null>;
  /** Does this domain answer as a group chat service? */
  isRoomService(domain: string): Promise<boolean>;
  /** What is there now. Joins nothing, changes nothing. */
  observe(room: string): Promise<ObservedRoom>;
  /**
   * Enters the room's address as its first occupant. `created` only with status 201 (XEP-0045 10.1.1); `exists` leaves
   * again at once, so that nobody else's room is touched.
   */
  createRoom(
    room: string,
    nick: string,
  ): Promise<{ readonly kind: "created" | "exists" } | (Answer & { kind: "refused" })>;
  /** Enters a room that exists, where it is not entered yet. Needed before `say`. Asks for no history. */
  enter(room: string, nick: string): Promise<Answer>;
  leave(room: string): Promise<void>;
  /**
   * Sends only the fields that the room's form offers; names the settings that it does not offer.
   * The answer is not the fact: read back with `observe`.
   */
  configure(
    room: string,
    settings: RoomSettings,
  ): Promise<Answer & { readonly notOffered: readonly (keyof RoomSettings)[] }>;
  setSubject(room: string, subject: string): Promise<Answer>;
  /** The subject now; needs to be in the room. */
  subject(room: string): Promise<string | null>;
  /** One item per request: Prosody 0.12 takes only the first of several. */
  setAffiliation(room: string, jid: string, affiliation: Affiliation): Promise<Answer>;
  /** Sends to the room and resolves when our own echo came back (or the refusal). */
  say(room: string, message: RoomMessage): Promise<Answer>;
  /** The room's archive, oldest first. Empty where the room keeps none. */
  archive(room: string): AsyncIterable<ArchivedMessage>;
  /** Direct invitation (XEP-0249) with a body, sent with this stanza id; resolves when our server has processed it. */
  invite(room: string, jid: string, text: InvitationText, id: string): Promise<void>;
  /** What came back. Waits for every other server that something was sent to, half a minute at most; never throws. */
  bounces(): Promise<readonly Bounce[]>;
  /**
   * Asks our own archive whether we sent the message with this id to this address. `undecidable` where the server
   * keeps no archive of everything we send. `not-sent` holds only as long as archives are kept: the caller has to know
   * how long ago it was.
   */
  wasSent(jid: string, id: string): Promise<"sent" | "not-sent" | "undecidable">;
  /** Is the room among our bookmarks? `unsupported` where the server keeps none. */
  bookmarked(room: string): Promise<"yes" | "no" | "unsupported">;
  bookmark(room: string, title: string, nick: string): Promise<Answer>;
  close(): Promise<void>;
}
