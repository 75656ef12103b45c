/** Who is who: rows of the people CSV, checked. */

export type Role = "owner" | "admin" | "member" | "skip";
export type HistoryConsent = "yes" | "pseudonym" | "no";

export type Kind = "guardian" | "staff" | "pupil";
/**
 * How an address came into the list: said by the person, out of a school's directory, shown to be theirs, or made up by a
 * rule. Nothing is granted to a guessed one until somebody proves it (design 4.3).
 */
export type AddressSource = "given" | "directory" | "proven" | "guessed";

/** What people may be written in: `de-sie` is German that says Sie. */
export const readingLanguages = [
  "de",
  "de-sie",
  "en",
  "fr",
  "tr",
  "ar",
  "uk",
  "ru",
  "pl",
  "es",
  "it",
] as const;
export type ReadingLanguage = (typeof readingLanguages)[number];

export interface Person {
  /** CSV row, 1 = first row after the header, blank rows and comments not counted; for messages to the user. */
  readonly row: number;
  /** The name others will see; confirmed by the user, never a phone-book label by itself. */
  readonly name: string;
  /** Labels or numbers under which the export shows this person. */
  readonly whatsapp: readonly string[];
  /** Bare address, prepared as servers do (RFC 7622 / 6122); null = no address yet. */
  readonly jid: string | null;
  readonly source: AddressSource;
  readonly email: string | null;
  /** Titles of the chats this row is for; empty = every chat. */
  readonly chats: readonly string[];
  readonly role: Role;
  /** Wanted: neither `invite=no` nor skipped. Without an address that means a letter. */
  readonly invite: boolean;
  /** Also where they were taken out of a room before. */
  readonly again?: true;
  readonly history: HistoryConsent;
  /** Language for texts to this person: one of `readingLanguages`, or one that we do not write; null = the run's. */
  readonly lang: string | null;
  readonly kind: Kind | null;
  /** The day on which the person (of a pupil: the parents) agreed, `2026-09-03`; null = not recorded. */
  readonly agreedOn: string | null;
  /** How: on paper, at a meeting; the user's own words. */
  readonly agreedHow: string;
}
