/** Somebody whom an address book or a school's directory knows: evidence about the people of a chat. */
import type { Kind } from "../model.ts";

export interface Contact {
  /** The user's own contacts, a school's list, or a card that somebody sent in the chat. */
  readonly from: "contacts" | "directory" | "chat";
  /** Name of the file, and where in it: number of the card, or line of the list. */
  readonly file: string;
  readonly at: number;
  /** As the file shows them, first the one that a telephone would show. */
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** In lower case. */
  readonly emails: readonly string[];
  /** Bare addresses, prepared. */
  readonly jids: readonly string[];
  readonly classes: readonly string[];
  /** Where a directory says it. */
  readonly kind: Kind | null;
}
