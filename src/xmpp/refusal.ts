/** Why no session came to be: errors of sockets, TLS, the login and the stream → Failures that a person can act on. */
import { Failure, type Finding } from "../messages/index.ts";
import { RegistrationRefused } from "./register.ts";
import { LoginRefused } from "./sasl.ts";
import { ScramError } from "./scram.ts";
import { StarttlsError } from "./starttls.ts";
import type { Target } from "./target.ts";
import { WebSocketRefused } from "./websocket.ts";

/** Found by the session itself. */
export type Problem =
  | { readonly kind: "no-login-method"; readonly offered: readonly string[] }
  | { readonly kind: "no-answer" }
  | { readonly kind: "closed" };

export interface Attempt {
  readonly jid: string;
  readonly domain: string;
  /** The deadline. */
  readonly seconds: number;
}

/** An error while opening the connection to one target → what to tell. */
export function unreachable(error: unknown, target: Target, attempt: Attempt): Finding {
  const { domain, seconds } = attempt;
  const { host, port } = target;
  if (error instanceof StarttlsError) return starttlsFinding(error, target, domain);
  if (isTimeout(error)) return { code: "xmpp.no-answer", domain, seconds };
  if (error instanceof WebSocketRefused)
    return { code: "xmpp.websocket-refused", host, port, reason: error.message };
  const code = codeOf(error);
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_NODATA":
      return { code: "xmpp.host-unknown", host, domain };
    case "ECONNREFUSED":
      return { code: "xmpp.connection-refused", host, port };
    case "ECONNRESET":
    case "EPIPE":
      return { code: "xmpp.stream-closed", domain, reason: "" };
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "EADDRNOTAVAIL":
      return { code: "xmpp.host-unreachable", host, port };
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return { code: "xmpp.certificate-other-name", domain, names: namesOf(error) };
    case "CERT_HAS_EXPIRED":
      return { code: "xmpp.certificate-expired", domain };
    case "CERT_NOT_YET_VALID":
      return { code: "xmpp.certificate-not-yet-valid", domain };
    case "CERT_REVOKED":
    case "CERT_UNTRUSTED":
    case "CERT_REJECTED":
    case "CERT_SIGNATURE_FAILURE":
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
    case "INVALID_CA":
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
      return { code: "xmpp.certificate-untrusted", domain };
    default:
      return { code: "xmpp.encryption-failed", host, port, reason: code || messageOf(error) };
  }
}

const starttls = {
  "not-offered": "xmpp.no-encryption",
  refused: "xmpp.encryption-refused",
  "not-xmpp": "xmpp.not-xmpp",
  "plaintext-after-proceed": "xmpp.bytes-before-encryption",
} as const;

function starttlsFinding(error: StarttlsError, { host, port }: Target, domain: string): Finding {
  if (error.problem === "domain-not-served") return { code: "xmpp.domain-not-served", host, domain };
  if (error.problem === "closed") return { code: "xmpp.stream-closed", domain, reason: "" };
  return { code: starttls[error.problem], host, port };
}

/** An error while signing in → the Failure to throw. */
export function refused(error: unknown, { jid, domain, seconds }: Attempt): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof LoginRefused) return new Failure("forbidden", loginFinding(error, jid), error);
  if (error instanceof RegistrationRefused)
    return new Failure("forbidden", registrationFinding(error, jid, domain), error);
  if (error instanceof ScramError) {
    const code = error.problem === "iterations" ? "xmpp.login-weak" : "xmpp.server-unproven";
    return new Failure("unavailable", { code, domain }, error);
  }
  if (isProblem(error) && error.kind === "no-login-method") {
    return new Failure("unavailable", { code: "xmpp.login-method-missing", domain, offered: error.offered });
  }
  if (isTimeout(error) || (isProblem(error) && error.kind === "no-answer")) {
    return new Failure("unavailable", { code: "xmpp.no-answer", domain, seconds }, error);
  }
  if (conditionOf(error) === "host-unknown") {
    return new Failure("unavailable", { code: "xmpp.domain-not-served", host: domain, domain }, error);
  }
  const reason = isProblem(error) ? "" : conditionOf(error) || messageOf(error);
  return new Failure("unavailable", { code: "xmpp.stream-closed", domain, reason }, error);
}

function loginFinding(error: LoginRefused, jid: string): Finding {
  const wrong = ["not-authorized", "invalid-authzid", ""].includes(error.condition);
  return wrong
    ? { code: "xmpp.login-refused", jid }
    : { code: "xmpp.login-blocked", jid, reason: error.message };
}

/** Said of an invitation that is used, expired or unknown: Prosody the first, ejabberd the second. */
const endOfInvitations: ReadonlySet<string> = new Set(["forbidden", "item-not-found"]);
/** Said where one internet connection made many accounts: by Prosody, by ejabberd. */
const tooMany: ReadonlySet<string> = new Set(["policy-violation", "resource-constraint"]);

/** Servers do not tell used, expired and unknown invitations apart. */
function registrationFinding(error: RegistrationRefused, jid: string, domain: string): Finding {
  if (error.of === "invitation" && endOfInvitations.has(error.condition))
    return { code: "xmpp.invitation-over", domain };
  if (error.condition === "conflict") return { code: "xmpp.name-taken", jid };
  if (tooMany.has(error.condition)) return { code: "xmpp.too-many-accounts", domain };
  return { code: "xmpp.account-refused", jid, reason: error.message };
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && !(error instanceof Error) && "kind" in error;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function codeOf(error: unknown): string {
  // With several addresses of one host, Node gives all their errors in one.
  const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const code = (first as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function conditionOf(error: unknown): string {
  const condition = (error as { condition?: unknown } | null)?.condition;
  return typeof condition === "string" ? condition : "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}

/** The DNS names that a certificate carries, else its common name. */
function namesOf(error: unknown): readonly string[] {
  const certificate = (error as { cert?: { subjectaltname?: string; subject?: { CN?: string } } }).cert;
  const names = [
    ...(certificate?.subjectaltname ?? "").matchAll(/(?:^|, )(?:DNS|IP Address):([^,"]{1,253})/g),
  ];
  const found = names.map(([, name]) => name ?? "");
  return found.length > 0 ? found : [certificate?.subject?.CN ?? "?"];
}
