/** What an answer says: what was asked for, or an error and its reason (RFC 6120 8.3). */
import type { Answer } from "../apply/index.ts";
import type { Element } from "./library.ts";
import { NS } from "./ns.ts";

export type Refusal = Answer & { readonly kind: "refused" };
export type Reply = { readonly kind: "ok"; readonly stanza: Element } | Refusal;

/** The condition and text of an error stanza (RFC 6120 8.3). */
export function refusalOf(stanza: Element): Refusal {
  const error = stanza.getChild("error");
  const parts = error?.getChildElements().filter((child) => child.getNS() === NS.stanzas) ?? [];
  const condition = parts.find((child) => child.name !== "text")?.name ?? "undefined-condition";
  return { kind: "refused", condition, text: parts.find((child) => child.name === "text")?.text() ?? "" };
}

/** Only whether it worked. */
export function answerOf(reply: Reply): Answer {
  return reply.kind === "ok" ? { kind: "ok" } : reply;
}
