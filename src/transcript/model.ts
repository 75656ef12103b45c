/** What a chat text says: records in file order, and what the file itself shows about its making. */
import type { Finding } from "../messages/index.ts";

/** The author where an export names none, as after a deleted account: perhaps several people, so nobody's words. */
export const NOBODY = "?";

export type MessageType =
  | "text"
  | "media"
  | "sticker"
  | "voice"
  | "document"
  | "contact"
  | "location"
  | "live-location"
  | "poll"
  | "event"
  | "call"
  | "view-once"
  | "deleted"
  | "waiting"
  | "unknown";

export type NoticeCode =
  | "created"
  | "added"
  | "removed"
  | "left"
  | "joined"
  | "subject"
  | "icon"
  | "description"
  | "admin"
  | "number-changed"
  | "encryption"
  | "timer"
  | "pinned"
  | "call"
  | "settings"
  | "other";

export interface Attachment {
  /** File name as the text gives it; null where only a placeholder stands (`<Media omitted>`). */
  readonly name: string | null;
  /** Is a file of that name in the archive? */
  readonly present: boolean;
  /** Exported without it (placeholder), as opposed to named but missing from the archive. */
  readonly omitted: boolean;
  /** Of a document, where the text tells it. */
  readonly pages?: number;
}

/** What a message of a special type says in its fields; `text` has it as it stands in the file. */
export type Detail =
  | {
      readonly kind: "poll";
      readonly question: string;
      /** Who voted is in no export; `votes` is null where the number is not either (WhatsApp Web). */
      readonly options: readonly { readonly text: string; readonly votes: number | null }[];
    }
  | {
      readonly kind: "event";
      readonly title: string;
      /** Milliseconds since 1970, UTC: the one absolute time in an export. */
      readonly start: number | null;
      readonly cancelled: boolean | null;
      readonly link: string | null;
    }
  | {
      readonly kind: "place";
      readonly link: string;
      /** Of a place that has one. */
      readonly name: string | null;
      /** Degrees, WGS 84. */
      readonly latitude: number | null;
      readonly longitude: number | null;
    }
  /** An invitation to another WhatsApp group: whoever has the link can join there. */
  | { readonly kind: "group-link"; readonly link: string };

interface Common {
  /** 1, 2, 3 … in file order; the order of record, also where clocks disagree. */
  readonly seq: number;
  /** Wall-clock time in the file, `2026-09-03T10:15:00`, no zone; null where it cannot be read. */
  readonly at: string | null;
  /** Milliseconds since 1970, UTC, where the source itself knows it; WhatsApp's own exports do not. */
  readonly instant?: number;
}

/** The message that another one answers. */
export interface Reply {
  /** Its `seq`; null where it does not come before in this transcript. */
  readonly seq: number | null;
  /** What the source quotes of it, perhaps cut. */
  readonly quoted: string | null;
}

export interface Reaction {
  readonly author: string;
  readonly text: string;
}

export interface Message extends Common {
  readonly kind: "message";
  /** As shown, without the `~` of unsaved contacts and without invisible marks; numbers unmasked in here. */
  readonly author: string;
  /** What the person typed, without header, leading marks and edit suffix; line breaks are `\n`. */
  readonly text: string;
  readonly type: MessageType;
  readonly edited: boolean;
  readonly attachment: Attachment | null;
  /** Set where the wording shows that the author is the exporter (`You deleted this message`). */
  readonly you?: true;
  /** Set where the type has fields of its own and the text gives them. */
  readonly detail?: Detail;
  /** Only sources other than WhatsApp's own exports tell answers and reactions. */
  readonly reply?: Reply;
  readonly reactions?: readonly Reaction[];
}

export interface Notice extends Common {
  readonly kind: "notice";
  readonly text: string;
  readonly code: NoticeCode;
  /** Who did it, as the text names them; `null` for the exporter ("You") or where nobody is named. */
  readonly actor: string | null;
  /** Whom it was done to. The exporter ("you") is not listed. */
  readonly targets: readonly string[];
  /** Does the wording speak of the exporter as "you", as actor or target? */
  readonly you: boolean;
  /** The group name that a `created` or `subject` notice gives. */
  readonly title: string | null;
  /** What the code does not say: somebody is no admin any more; the export lacks what was before. */
  readonly sign?: "no-admin" | "earlier-missing";
}

export type TranscriptRecord = Message | Notice;

export type Platform = "android" | "ios" | "web" | "unknown";
export type DateOrder = "dmy" | "mdy" | "ymd";

/** What was found out about the file as a whole before its records are read. */
export interface Recognition {
  readonly platform: Platform;
  /** BCP 47 primary tag of the phrases (not of the conversation), null where none was seen. */
  readonly language: string | null;
  readonly dateOrder: DateOrder | null;
  /** Code of the evidence, such as `part-above-12`, `year-first`, `attachment-names`, `chronology`, `separator`, `given`. */
  readonly dateEvidence: string | null;
  readonly clock: "12h" | "24h";
}

export interface Writer {
  readonly name: string;
  readonly messages: number;
  readonly first: string | null;
  readonly last: string | null;
  /** What other exports of the same chat call them, as messages that both hold show. */
  readonly also?: readonly string[];
}

/** Somebody who, by the file, is in the group at its end; the exporter is listed only by the name they write under. */
export interface Member {
  readonly name: string;
  /** The first thing that shows it, since they were last gone. */
  readonly reason: "wrote" | "created" | "added" | "joined" | "acted" | "new-number";
}

/** Somebody who was in the group and is not any more. */
export interface FormerMember {
  readonly name: string;
  readonly reason: "left" | "removed" | "new-number";
}

export interface Admin {
  readonly name: string;
  /** `named`: a notice says so; else they did what (by default) only admins can do. */
  readonly reason: "named" | "created" | "removed-somebody" | "changed-settings";
}

/** A phone number and whose it is, as evidence. */
export interface KnownNumber {
  /** As shown, with plain blanks and hyphens; of mentions only digits are known, then `+` and those. */
  readonly number: string;
  /** The name that goes with it, null where the file shows the number alone. */
  readonly name: string | null;
  readonly reason: "sender" | "notice" | "number-changed" | "mention" | "card" | "contact";
}

/** Somebody who, by a notice, changed their number; either side is as the notice shows it. */
export interface NumberChange {
  readonly from: string;
  readonly to: string;
}

/** The exporter's offset from UTC, where an event gives its start as an absolute time and tells the local hour too. */
export interface ZoneHint {
  readonly seq: number;
  /** Start of the event, milliseconds since 1970. */
  readonly start: number;
  /** Minutes east of UTC at that time. */
  readonly offset: number;
}

/** Everything `inspect` and `people` need, gathered in one pass without keeping the messages. */
export interface Summary {
  readonly recognition: Recognition;
  readonly title: string | null;
  readonly chatKind: "group" | "direct" | "unknown";
  readonly counts: {
    readonly records: number;
    readonly messages: number;
    readonly notices: number;
    readonly attachments: number;
    readonly omitted: number;
    readonly missing: number;
    readonly edited: number;
    readonly deleted: number;
    readonly replacedCharacters: number;
  };
  readonly period: { readonly first: string | null; readonly last: string | null };
  /** Those who wrote, most messages first, then by name. */
  readonly writers: readonly Writer[];
  /** Names that only notices mention (added, removed, left …): evidence, never people by themselves. */
  readonly mentioned: readonly string[];
  /** Writer who is the exporter, where the file shows it. */
  readonly exporter: string | null;
  /** What each inference rests on; null where nothing is inferred. */
  readonly reasons: {
    readonly title: "archive-name" | "created" | "renamed" | "notice-sender" | null;
    readonly chatKind: "group-notice" | "three-writers" | "named-after-a-writer" | null;
    readonly exporter: "deleted-as-you" | "writes-as-you" | "other-of-two" | "creator-never-named" | null;
    readonly language: "wordings" | null;
  };
  /** Who is in the group now: evidence for the user to check. Silent members are in no export. */
  readonly members: readonly Member[];
  readonly formerMembers: readonly FormerMember[];
  /** Is the exporter an admin, is the exporter out? Null where the file does not say. */
  readonly you: { readonly admin: boolean | null; readonly out: boolean | null };
  readonly admins: readonly Admin[];
  readonly numbers: readonly KnownNumber[];
  readonly numberChanges: readonly NumberChange[];
  readonly zoneHints: readonly ZoneHint[];
  readonly findings: readonly Finding[];
}
