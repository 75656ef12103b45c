/** The form of a language's table of wordings inside messages. Blanks plain, no marks; a final full stop is optional. */
import type { MessageType } from "../../model.ts";

export interface BodyTable {
  /** BCP 47 primary tag. */
  readonly language: string;
  /** Left out of the export: `image omitted` of iOS and, in angle brackets, those of Android. */
  readonly omitted: readonly (readonly [MessageType, string])[];
  readonly omittedInBrackets: readonly (readonly [MessageType, string])[];
  /** Around the name of an attached file. */
  readonly attached: readonly (readonly [before: string, after: string])[];
  readonly deleted: readonly string[];
  readonly deletedByYou: readonly string[];
  /** Around the admin's name. */
  readonly deletedByAdmin: readonly (readonly [before: string, after: string])[];
  readonly edited: readonly string[];
  readonly waiting: readonly string[];
  /** What a phone shows in place of a message that is too new for its WhatsApp. */
  readonly unsupported: readonly string[];
  readonly viewOnce: readonly string[];
  /** Before a colon and a map link. */
  readonly location: readonly string[];
  readonly liveLocation: readonly string[];
  /** Before the question and before each option; both may be unknown, see `poll.ts`. */
  readonly poll: { readonly question: readonly string[]; readonly option: readonly string[] };
  readonly event: readonly string[];
  /** What WhatsApp puts before an invitation link to a group that somebody shares. */
  readonly groupLink: readonly string[];
  /** Beginnings of call entries. */
  readonly call: readonly string[];
  /** The same in words that people write too, so that they count only behind WhatsApp's mark. */
  readonly markedCall: readonly string[];
}
