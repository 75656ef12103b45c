/** What is known of rooms: as data, serialisable and comparable. */

export type Policy = "announce" | "class" | "class-e2ee";
export type Affiliation = "owner" | "admin" | "member" | "none" | "outcast";

/** What a room's configuration means; `xmpp/room-form.ts` knows how each server's form calls it. */
export interface RoomSettings {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly persistent: boolean;
  readonly hidden: boolean;
  readonly membersOnly: boolean;
  readonly moderated: boolean;
  /** Who sees full addresses: only moderators, or anyone in the room. */
  readonly whois: "moderators" | "anyone";
  readonly archive: boolean;
  /** May occupants other than moderators change the subject? */
  readonly subjectByAll: boolean;
  /** May members invite others? */
  readonly invitesByMembers: boolean;
  /** ejabberd only: do newcomers to a moderated room get voice? */
  readonly voiceByDefault: boolean;
  /** May people write to those who run the room without the others reading it? */
  readonly privateMessages: boolean;
  /** How many of its newest messages the room gives to apps that read no archive, at least; missing where nothing is imported. */
  readonly historyLength?: number;
}

export type SettingName = keyof RoomSettings;

/** A setting that the server took, and did not make what was asked for. */
export interface SettingKeptOtherwise {
  readonly setting: SettingName;
  readonly asked: string | boolean | number;
  /** What was read back then. */
  readonly is: string | boolean | number;
}

/** As a message to the person, as one that the room passes on, or both. */
export type InvitationWay = "direct" | "mediated" | "both";

/** What becomes of people of whose apps no keys can be read, where the room is to be encrypted. */
export type WithoutKeys = "wait" | "let-in";

/** What a server told about one room before anything was done to it. */
export type ObservedRoom =
  | { readonly kind: "absent" }
  /** It was destroyed, and the server keeps its address closed for a while. */
  | { readonly kind: "closed" }
  /** It exists and we do not own it. */
  | { readonly kind: "foreign" }
  /** It exists and we do not own it, for we handed it over. */
  | { readonly kind: "handed-over" }
  | {
      readonly kind: "owned";
      /** Only what the room's form offers; a setting that the server does not know is missing. */
      readonly settings: Partial<RoomSettings>;
      /** Bare address → affiliation, without `none`. */
      readonly affiliations: Readonly<Record<string, Affiliation>>;
      /** Bare address → name that the room keeps for them. */
      readonly names?: Readonly<Record<string, string>>;
      /** What the room can besides. */
      readonly offers?: readonly RoomOffer[];
    };

/** A picture of the room; names in the room that nobody else can take. */
export type RoomOffer = "picture" | "names";

/** What is known of the service that keeps the rooms, before there is one. */
export interface RoomService {
  readonly domain: string;
  /** What it is, as it says itself; null where it does not. */
  readonly software: { readonly name: string; readonly version: string } | null;
  /** Does it archive rooms? */
  readonly archivesRooms: "yes" | "no" | "not-told";
}

/** What is known of a room: the server's facts and what our own journal remembers. */
export interface KnownRoom {
  readonly server: ObservedRoom;
  /** Did this tool, with this account, make the room? Others may own it by now. */
  readonly ours: boolean;
  /** This computer's journal of the room: there is none, or it lacks its end; missing where it is whole. */
  readonly journal?: "none" | "cut";
  /** Addresses that our invitation went to and did not bounce from. */
  readonly invited: readonly string[];
  /** Addresses that may have been invited; neither journal nor our own archive can tell. */
  readonly perhapsInvited?: readonly string[];
  /** Addresses that were taken out, and stay out until the people list says otherwise. */
  readonly removed?: readonly string[];
  /** Owners whom neither our journal nor an owner that it made can have let in. */
  readonly strangeOwners?: readonly string[];
  /** Who belongs to it, where we let in none of them. */
  readonly strangers?: readonly string[];
  /** Our digests: what the journal says was sent, and what the room's archive was seen to hold. By day. */
  readonly imported: readonly PlannedDigest[];
  /** The kind of room that our journal says we made of it; missing where it does not know. */
  readonly policy?: Policy;
  /** Somebody wrote there. Looked for only where nobody is known to belong to it. */
  readonly talkedIn?: true;
  /** What its server does its own way, whatever we ask: asking again would change nothing. */
  readonly otherwise?: readonly SettingKeptOtherwise[];
  /** Addresses to which the server itself gives more rights than its rooms' lists show, as to those who administer it. */
  readonly byServer?: readonly string[];
  /** The subject that we set last. */
  readonly subject: string | null;
  /** SHA-256 of the room's picture; null where there is none or nobody asked for one. */
  readonly picture?: string | null;
  readonly bookmarked: "yes" | "no" | "unsupported";
  /** Addresses of whose apps keys could be read (XEP-0384); missing where nobody was asked. Never makes a plan stale. */
  readonly keys?: readonly string[];
  /** Addresses that were asked to sign in with an app that encrypts. */
  readonly asked?: readonly string[];
}

export interface Observed {
  /** False for `--offline`: an empty server was assumed. */
  readonly asked: boolean;
  /** Bare room address → what was there. */
  readonly rooms: Readonly<Record<string, KnownRoom>>;
}

/** A picture of the room as the plan knows it: where it lies, and its fingerprint. */
export interface PlannedPicture {
  readonly path: string;
  readonly sha256: string;
  readonly type: "image/png" | "image/jpeg" | "image/webp";
}

/** A digest as the plan knows it: identity and fingerprint, no text. */
export interface PlannedDigest {
  readonly id: string;
  /** `2026-09-03`; the first where there are several. */
  readonly day: string;
  /** The last of several days. */
  readonly lastDay?: string;
  readonly messages: number;
  readonly sha256: string;
}
