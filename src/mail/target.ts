/** Where mails are handed over. */
import { Failure } from "../messages/index.ts";

export interface SmtpTarget {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS before anything else (RFC 3207). */
  readonly direct: boolean;
}

/** `smtps://host[:port]` or `smtp://host[:port]`, nothing else in it. Throws `Failure` "usage". */
export function parseSmtp(typed: string): SmtpTarget {
  const [, scheme, host, , port] =
    /^(smtps?):\/\/([a-z\d](?:[a-z\d.-]*[a-z\d])?)(:(\d{1,5}))?\/?$/i.exec(typed) ?? [];
  if (scheme === undefined || host === undefined || Number(port ?? 1) > 65_535 || Number(port ?? 1) === 0)
    throw new Failure("usage", { code: "mail.server-wrong", value: typed.replace(/\/\/.*@/, "//…@") });
  const direct = scheme.toLowerCase() === "smtps";
  return { host: host.toLowerCase(), port: Number(port ?? (direct ? 465 : 587)), direct };
}
