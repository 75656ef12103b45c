/**
 * Mails to the user's own mail server (RFC 6409), one after the other over one connection. Its certificate is checked before
 * any credential or mail leaves (design 4.8), and no mail is sent again by itself: not even where the connection broke.
 */
import { Readable } from "node:stream";
import { rootCertificates } from "node:tls";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailEnd, MailSession } from "../apply/index.ts";
import { Failure } from "../messages/index.ts";
import { parseSmtp } from "./target.ts";

export interface SmtpOptions {
  /** `smtps://…` or `smtp://…`. */
  readonly server: string;
  readonly user: string;
  readonly password: string;
  /** PEM of a certificate authority that is trusted besides. */
  readonly ca: string | null;
}

interface SmtpError extends Error {
  readonly code?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Milliseconds. Servers may take a minute to look at a mail. */
const timeouts = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000 };
/** A server's answer is shown to the user: so much of it. */
const longestAnswer = 200;

/** Throws `Failure`: "usage", "unavailable" where nobody answers or TLS cannot be had, "forbidden". */
export async function openSmtp({ server, user, password, ca }: SmtpOptions): Promise<MailSession> {
  const { host, port, direct } = parseSmtp(server);
  const connection = new SMTPConnection({
    ...{ host, port, secure: direct, requireTLS: true, ...timeouts },
    // the name of this computer is nobody's business
    name: "[127.0.0.1]",
    tls: { minVersion: "TLSv1.2", ...(ca === null ? {} : { ca: [...rootCertificates, ca] }) },
  });
  const answerOf = ({ response, message }: SmtpError) =>
    (response ?? message).replaceAll(password, "…").slice(0, longestAnswer);
  /** Whoever waits for the server now; its last breath is an event. */
  let fail: (error: SmtpError) => void = () => {};
  connection.on("error", (error) => fail(error));
  connection.on("end", () => fail(new Error("Connection closed")));
  const ended = (start: (done: (error?: SmtpError | null) => void) => void) =>
    new Promise<SmtpError | null>((resolve) => {
      fail = resolve;
      start((error) => resolve(error ?? null));
    });

  const unreachable = await ended((done) => connection.connect(done));
  if (unreachable !== null || !connection.secure) {
    connection.close();
    const answer = unreachable === null ? "no TLS" : answerOf(unreachable);
    const isTls = unreachable === null || unreachable.code === "ETLS" || /certificate|TLS|SSL/i.test(answer);
    throw new Failure("unavailable", {
      code: isTls ? "mail.not-safe" : "mail.unreachable",
      host,
      port,
      answer,
    });
  }
  if (connection.allowsAuth) {
    const refused = await ended((done) => connection.login({ user, pass: password }, done));
    if (refused !== null) {
      connection.close();
      // some servers hang up on a wrong password
      throw new Failure("forbidden", { code: "mail.login-refused", host, user, answer: answerOf(refused) });
    }
  }
  return {
    async send({ from, to }, message): Promise<MailEnd> {
      let isBegun = false;
      // read only when the server asked for the text
      const text = new Readable({
        read() {
          isBegun = true;
          this.push(message);
          this.push(null);
        },
      });
      const error = await ended((done) =>
        connection.send({ from: from.address, to: [to.address] }, text, done),
      );
      if (error === null) return { kind: "sent" };
      const answer = answerOf(error);
      const isAnswered =
        error.responseCode !== undefined || ["EENVELOPE", "EMESSAGE"].includes(error.code ?? "");
      if (isAnswered && error.responseCode !== 421) {
        await ended((done) => connection.reset(done));
        return { kind: "refused", answer };
      }
      connection.close();
      return { kind: isBegun ? "unknown" : "lost", answer };
    },
    close: () => connection.quit(),
  };
}
