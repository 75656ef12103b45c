/** A server's no, as a finding. */
import type { Finding } from "../messages/finding.ts";
import type { Answer } from "./server.ts";

export function refused({ condition, text }: Answer & { readonly kind: "refused" }): Finding {
  return { code: "apply.server-refused", condition, text };
}
