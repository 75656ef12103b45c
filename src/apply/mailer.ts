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
}
