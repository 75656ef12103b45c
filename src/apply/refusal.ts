/** A server's no, as a finding. */
import type { Finding } from "../messages/index.ts";
import type { Answer } from "./server.ts";

export function refused({ condition, text }: Answer & { readonly kind: "refused" }): Finding {
  return { code: "apply.server-refused", condition, text };
}

export type BounceCause = "no-account" | "blocked" | "server-unreachable" | "other";

/**
 * Conditions of RFC 6120 8.3.3 with which invitations come back. A missing account has to be answered with
 * `service-unavailable` (RFC 6121 8.5.1), and so does somebody who blocks the sender (XEP-0191): nobody may learn which.
 */
const causes: Readonly<Record<string, BounceCause>> = {
  gone: "no-account",
  "item-not-found": "no-account",
  "jid-malformed": "no-account",
  "service-unavailable": "no-account",
  forbidden: "blocked",
  "not-acceptable": "blocked",
  "not-allowed": "blocked",
  "not-authorized": "blocked",
  "policy-violation": "blocked",
  "registration-required": "blocked",
  "subscription-required": "blocked",
  "remote-server-not-found": "server-unreachable",
  "remote-server-timeout": "server-unreachable",
};

/** An invitation that came back, and what that means. */
export function bounced(jid: string, condition: string): Finding {
  return { code: "apply.invitation-bounced", jid, condition, cause: causeOf(condition) };
}

export function causeOf(condition: string): BounceCause {
  return (Object.hasOwn(causes, condition) && causes[condition]) || "other";
}
