import type { Mailer } from "../../apply/index.ts";
import type { Letter } from "../../letters/index.ts";

/** A letter that may go by e-mail. */
export interface MailableLetter {
  readonly letter: Letter;
  /** Null where the people list has none. */
  readonly email: string | null;
  /** SHA-256; the same whenever the same letter is written again. Holds no secret. */
  readonly id: string;
  /** Of its page. */
  readonly path: string;
}

/** What every way of sending needs. */
export interface MailOptions {
  readonly mailer: Mailer;
  /** The sender's address. */
  readonly from: string;
}
