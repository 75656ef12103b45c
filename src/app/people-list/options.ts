/** Where the people list gets addresses from, and what may be filled in. */
import type { ReadingOptions } from "../read-exports/index.ts";

export interface ListOptions extends ReadingOptions {
  /** vCard file of a phone's contacts. */
  readonly contacts?: string | undefined;
  /** CSV file with a school's people. */
  readonly directory?: string | undefined;
  /** Of that, the class whose people are added. */
  readonly class?: string | undefined;
  /** How addresses are made of names. */
  readonly jidTemplate?: string | undefined;
  /** Missing: suggestions are only told. */
  readonly accept?: "exact" | "guessed" | undefined;
  /** ISO 3166 code of the country whose numbers are written without it; missing: the computer's. */
  readonly region?: string | undefined;
  /** Domains of e-mail addresses may be asked of DNS. */
  readonly online?: boolean | undefined;
  readonly allowPupils?: boolean | undefined;
}
