/** The port for e-mail: what use cases need of it. `mail/` implements it. */

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** One letter as a mail. The subject is read by everybody on the way, so it names nobody. */
export interface Mail {
  /** Message-ID, in angle brackets. */
  readonly id: string;
  readonly date: Date;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  /** Language tag (RFC 5646). */
  readonly lang: string;
  readonly text: string;
  readonly html: string;
}

export interface Mailer {
  /** The mail as it goes over the wire (RFC 5322), in ASCII. */
  compose(mail: Mail): Promise<Uint8Array>;
  /** Connects and signs in. Throws `Failure`: "unavailable" where that is not safe or nobody answers, "forbidden". */
  open(): Promise<MailSession>;
}

/** How sending one mail ended. `lost`: it did not go out. `unknown`: the server had some of the text, and did not say what became of it. */
export type MailEnd =
  | { readonly kind: "sent" }
  | { readonly kind: "refused" | "lost" | "unknown"; readonly answer: string };

/** A signed-in connection to a mail server. */
export interface MailSession {
  /** Never throws. After `lost` and `unknown` the connection is over. */
  send(mail: Pick<Mail, "from" | "to">, message: Uint8Array): Promise<MailEnd>;
  close(): void;
}

/** What became of looking for a key. `unable`: it is for other things; `several`: more than one fits. */
export type KeyFound =
  | { readonly kind: "found"; readonly fingerprint: string }
  | {
      readonly kind:
        | "none"
        | "another-address"
        | "expired"
        | "revoked"
        | "disabled"
        | "weak"
        | "unable"
        | "several";
    };
