/**
 * The Server port: all that applying, checking and undoing a plan may ask of a server. Nothing XMPP is visible here.
 * `xmpp/server.ts` implements it over a real session; tests also implement it in memory.
 * Every call may throw `Failure` ("unavailable": connection lost for good, "forbidden", "interrupted").
 */
import type { Arrival } from "../people/index.ts";
import type {
  Affiliation,
  InvitationWay,
  ObservedRoom,
  RoomOffer,
  RoomService,
  RoomSettings,
} from "../plan/index.ts";

export interface InvitationText {
  /** Shown by clients that know no invitations; in the person's language. */
  readonly body: string;
  readonly reason: string;
  /** Of both, so that an app which reads aloud or translates knows it; missing: that of the connection. */
  readonly lang?: string;
}

/** Was something sent? */
export type Fate = "sent" | "not-sent" | "undecidable";

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
  /** Bare address of who wrote it, null where the room hides it from us: some tell only those who are in the room. */
  readonly author: string | null;
  /** When the archive got it, ISO 8601; null where it does not say. */
  readonly at: string | null;
}

export interface RoomMessage {
  /** Used as origin-id and stanza id, so that it is found again. */
  readonly id: string;
  readonly body: string;
  /** The message's own time, RFC 3339 UTC, carried as a delay stamp; null = none. */
  readonly stamp: string | null;
}

/** A picture as it is sent: PNG, JPEG or WebP. */
export interface RoomPicture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Somebody who is in a room now. */
export interface Occupant {
  readonly nick: string;
  /** Bare address; null where the room hides it from us. */
  readonly jid: string | null;
  /** The right that the person has there, whoever gave it. */
  readonly affiliation: Affiliation;
}

/** What an answer from the server says of one request. `refused` carries the stanza error condition and its text. */
export type Answer =
  | { readonly kind: "ok" }
  | { readonly kind: "refused"; readonly condition: string; readonly text: string };

/** What our server lets us do for somebody who has no address. */
export interface AccountWays {
  /** Does it make invitations with which people make their own account? `perhaps`: only an invitation itself would show it. */
  readonly invitations: "yes" | "perhaps" | "no";
  /** May we make accounts for others? */
  readonly accounts: boolean;
}

/** With it somebody makes an account at our server, once (XEP-0401, XEP-0445). Whoever holds it can, so it is a secret. */
export interface AccountInvitation {
  /** `xmpp:…?roster;preauth=…;ibr=y` (the account comes with us as a contact) or `xmpp:…?register;preauth=…` */
  readonly uri: string;
  /** Where the account will be. */
  readonly domain: string;
  /** Until when it holds, ISO 8601 UTC; null where the server does not say. */
  readonly expires: string | null;
}

/** `contacts`: of strangers nothing. */
export type ArchiveKeeps = "everybody" | "contacts" | "nobody";

type Owned = ObservedRoom & { readonly kind: "owned" };
export type Listed = Pick<Owned, "affiliations" | "names">;

/** Names in rooms must be such as servers take (`people/nick.ts` makes them so). */
export interface Server {
  /** Our own bare address. */
  readonly jid: string;
  /** What the quickest answer so far took; null before the first. */
  roundTripMs(): number | null;
  /** How long the server of this domain has been running, in whole seconds; null where it does not tell. */
  uptimeSeconds(domain: string): Promise<number | null>;
  /** The first group chat service that the domain names by service discovery; null = none. */
  findRoomService(): Promise<string | null>;
  /** Does this domain answer as a group chat service? */
  isRoomService(domain: string): Promise<boolean>;
  /** What such a service is and can do. */
  roomService(domain: string): Promise<RoomService>;
  /** What is there now. Joins nothing, changes nothing. */
  observe(room: string): Promise<ObservedRoom>;
  /** Of that, what is set; null where the room is not there or not ours. */
  settings(room: string): Promise<Partial<RoomSettings> | null>;
  /** Of that, what the room can be given besides. */
  offers(room: string): Promise<readonly RoomOffer[]>;
  /** Of that, who belongs to the room, from the lists of these affiliations alone. */
  listed(room: string, affiliations: readonly Affiliation[]): Promise<Listed>;
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
   * Sends only the fields that the room's form offers; names the settings that it does not offer. The others stay.
   * The answer is not the fact: read back with `observe`.
   */
  configure(
    room: string,
    settings: Partial<RoomSettings>,
  ): Promise<Answer & { readonly notOffered: readonly (keyof RoomSettings)[] }>;
  setSubject(room: string, subject: string): Promise<Answer>;
  /** The subject now; needs to be in the room. */
  subject(room: string): Promise<string | null>;
  /** The bytes of the room's picture; null where it has none. */
  picture(room: string): Promise<Uint8Array | null>;
  setPicture(room: string, picture: RoomPicture): Promise<Answer>;
  /**
   * One item per request: Prosody 0.12 takes only the first of several. `nick` reserves a name in the room for the
   * person, where the server can; read back with `observe`.
   */
  setAffiliation(room: string, jid: string, affiliation: Affiliation, nick?: string): Promise<Answer>;
  /** Who is there now, without ourselves; needs to be in the room. */
  occupants(room: string): Promise<readonly Occupant[]>;
  /** Ends a room that we own, for good; a room that is not there any more is `ok`. `reason` is told to who is there. */
  destroy(room: string, reason: string): Promise<Answer>;
  /** Sends to the room and resolves when our own echo came back (or the refusal). */
  say(room: string, message: RoomMessage): Promise<Answer>;
  /** The room's archive, oldest first, each message once. Empty where the room keeps none. */
  archive(room: string): AsyncIterable<ArchivedMessage>;
  /**
   * Can keys of an app of this person be read, so that others can encrypt for it (XEP-0384)? Bounded in time; false is no proof
   * that there are none.
   */
  keysReadable(jid: string): Promise<boolean>;
  /** A plain message to a person, sent with this id; resolves when our server has processed it. */
  write(jid: string, text: Pick<InvitationText, "body" | "lang">, id: string): Promise<void>;
  /** An invitation with a text, sent with this id whichever way; resolves when our server has processed it. */
  invite(room: string, jid: string, text: InvitationText, id: string, way?: InvitationWay): Promise<void>;
  /** Sends the same invitation to this very session, in one of the ways at a time. Did all of them arrive? */
  inviteOurselves(room: string, text: InvitationText, way?: InvitationWay): Promise<boolean>;
  /** What came back. Waits for every other server that something was sent to, half a minute at most; never throws. */
  bounces(): Promise<readonly Bounce[]>;
  /**
   * Asks our own archive whether we sent the message with this id to this address (a mediated invitation goes to the room). `undecidable` where the server
   * keeps no archive of everything we send. `not-sent` holds only as long as archives are kept: the caller has to know
   * how long ago it was.
   */
  wasSent(jid: string, id: string): Promise<Fate>;
  /**
   * The latest invitation (or reminder) into this room that our own archive shows we sent to this address, whichever way.
   * null says little: the archive may keep nothing of it, or nothing any more.
   */
  lastInvitation(
    room: string,
    jid: string,
  ): Promise<{ readonly id: string; readonly at: string | null } | null>;
  /** Is the room among our bookmarks? `unsupported` where the server keeps none. */
  bookmarked(room: string): Promise<"yes" | "no" | "unsupported">;
  bookmark(room: string, title: string, nick: string): Promise<Answer>;
  /** Takes the room out of our bookmarks, however they are kept; other bookmarks stay. */
  unbookmark(room: string): Promise<Answer>;
  /** By what our server lists for us; makes nothing. */
  accountWays(): Promise<AccountWays>;
  /** `none`: our server makes no invitations for us that would make an account. */
  inviteToAccount(): Promise<
    | { readonly kind: "ok"; readonly invitation: AccountInvitation }
    | { readonly kind: "none" }
    | (Answer & { kind: "refused" })
  >;
  /** Takes an invitation back; one that is not there any more is `ok`. `not-offered`: only those who run the server can. */
  revokeAccountInvitation(uri: string): Promise<Answer | { readonly kind: "not-offered" }>;
  /** Makes an account at our server, as who runs it; `exists`: it was there before, and stays as it was. */
  createAccount(jid: string, password: string): Promise<Answer | { readonly kind: "exists" }>;
  /**
   * Requests to be our contact that wait for an answer. `quietly` takes nothing that waits for our own apps; `openly` shows those
   * that servers keep for who is there; whatever waits besides comes along, goes to no other app, and is given as well.
   */
  contactRequests(how: "quietly" | "openly"): Promise<readonly Arrival[]>;
  /** Lets this person see when we are there, or declines; then they can ask anew. */
  answerRequest(jid: string, yes: boolean): Promise<void>;
  /** Bare addresses. */
  contacts(): Promise<ReadonlySet<string>>;
  /** How many messages wait for an app of ours that is there; null where the server does not tell. */
  waitingMessages(): Promise<number | null>;
  /** What others wrote to us since then, by our own archive; null where there is none. */
  messagesSince(time: Date): Promise<readonly Arrival[] | null>;
  /** Whose messages our own archive keeps; null where there is none. */
  archiveKeeps(): Promise<ArchiveKeeps | null>;
  keepFrom(keeps: ArchiveKeeps): Promise<Answer>;
  close(): Promise<void>;
}
